/**
 * A person's hands and eyes on a running VS Code: opens the packaged Crosscheck on a folder in a real Chromium, and
 * offers what a person does there (open a file, point at a word, look at a view) in words. Page tests and screenshots
 * share it. Everything waits until what is looked for is there; nothing sleeps.
 */
/* global document, getComputedStyle, NodeFilter -- `marks` hands a function over to the page */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installExtension, startServer } from './server.mjs';
import { launchBrowser } from './browser.mjs';
import { addWebExtension } from './web-extension.mjs';

/**
 * The colour themes that come with VS Code, one of each kind: as the settings call it, as the picker calls it, and the
 * class that the window bears under it.
 */
export const THEMES = {
  light: { id: 'Light 2026', label: 'Light 2026', window: 'vs' },
  dark: { id: 'Dark 2026', label: 'Dark 2026', window: 'vs-dark' },
  'hc-light': { id: 'Default High Contrast Light', label: 'Light High Contrast', window: 'hc-light' },
  'hc-dark': { id: 'Default High Contrast', label: 'Dark High Contrast', window: 'hc-black' },
};

const HOVER = '.monaco-hover:not(.hidden)';

/**
 * Installs the packaged extension into a fresh VS Code and opens it on a folder.
 * @param {object} options
 * @param {string} options.folder
 * @param {string} options.vsix
 * @param {keyof typeof THEMES} [options.theme]
 * @param {{ width: number, height: number }} [options.size]
 * @param {number} [options.scale] Device pixels to a CSS pixel, for sharp pictures.
 * @param {Record<string, unknown>} [options.settings]
 * @param {boolean} [options.trustPrompt]
 * @param {import('./install.mjs').Version} [options.version] of VS Code
 * @param {string | undefined} [options.locale] VS Code's language: its extensions' words are in it.
 * @param {boolean} [options.inBrowser] Runs the extension in the browser, as vscode.dev does, and not beside the files.
 */
export async function openWorkbench(options) {
  const { folder, vsix, theme = 'dark', size = { width: 1280, height: 800 }, scale = 1 } = options;
  const extensionsDir = mkdtempSync(path.join(os.tmpdir(), 'vsx-'));
  /** @type {(() => Promise<void> | void)[]} */
  const undo = [() => rmSync(extensionsDir, { recursive: true, force: true })];
  const close = async () => {
    while (undo.length > 0) await undo.pop()?.();
  };
  try {
    installExtension(vsix, extensionsDir, options.version);
    const server = await startServer({
      version: options.version,
      locale: options.locale,
      trustPrompt: options.trustPrompt,
      extensionsDir: options.inBrowser ? undefined : extensionsDir,
      settings: {
        'workbench.colorTheme': THEMES[theme].id,
        // A blinking cursor and sliding panels would make two pictures of the same thing differ.
        'workbench.reduceMotion': 'on',
        'editor.cursorBlinking': 'solid',
        ...options.settings,
      },
    });
    undo.push(server.stop);
    const browser = await launchBrowser();
    undo.push(() => browser.close());
    const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    if (options.inBrowser) undo.push(await addWebExtension(page, server.origin, unpacked(extensionsDir)));
    await page.goto(server.url({ workspace: folder }));
    await page.locator('.monaco-workbench .explorer-viewlet .monaco-list-row').first().waitFor();
    return new Workbench({ page, folder: path.resolve(folder), extensionsDir, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Where VS Code has put the one extension that is installed.
 * @param {string} extensionsDir
 */
function unpacked(extensionsDir) {
  const [entry] = readdirSync(extensionsDir, { withFileTypes: true }).filter((each) => each.isDirectory());
  if (!entry) throw new Error('no extension is installed');
  return path.join(extensionsDir, entry.name);
}

/** One open VS Code window. */
export class Workbench {
  /**
   * @param {object} parts
   * @param {import('playwright-core').Page} parts.page
   * @param {string} parts.folder
   * @param {string} parts.extensionsDir
   * @param {() => Promise<void>} parts.close
   */
  constructor({ page, folder, extensionsDir, close }) {
    this.page = page;
    this.folder = folder;
    this.extensionsDir = extensionsDir;
    /** Ends the browser and the server. */
    this.close = close;
  }

  /**
   * Opens a file of the folder and waits for its text.
   * @param {string} file relative to the folder
   */
  async openFile(file) {
    const name = path.basename(file);
    // the list of files is made when it is opened, and may lack a file that has only just been written
    await poll(`${file} in the list of files`, async () => {
      // keys that a page in a panel takes for itself never reach the workbench
      await this.page.evaluate(() => { if (document.activeElement?.tagName === 'IFRAME') /** @type {HTMLElement} */ (document.activeElement).blur(); });
      await this.page.keyboard.press('Control+p');
      try {
        await this.#pick(file, name, 4_000);
        return true;
      } catch {
        await this.page.keyboard.press('Escape');
        return undefined;
      }
    });
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
    this.file = file;
  }

  /**
   * Runs a command by its title, as the command palette shows it.
   * @param {string} title
   */
  async command(title) {
    await this.page.keyboard.press('F1');
    await this.#pick(`>${title}`, title);
  }

  /**
   * Puts the cursor at the start of a text in the open file, scrolls there, and gives the cursor's place on the screen.
   * @param {string} text
   * @param {number} [occurrence] which one, from 0
   */
  async goTo(text, occurrence = 0) {
    const { line, column } = position(readFileSync(path.join(this.folder, this.file ?? ''), 'utf8'), text, occurrence);
    await this.page.keyboard.press('Control+g');
    await this.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
    const box = await this.page.locator('.editor-instance .cursors-layer .cursor').first().boundingBox();
    if (!box) throw new Error(`the cursor is not to be seen at ${JSON.stringify(text)}`);
    return box;
  }

  /**
   * Points at a text of the open file with the mouse and gives the hover card that shows up.
   * @param {string} text
   * @param {number} [occurrence] which one, from 0
   */
  async hover(text, occurrence = 0) {
    const { x, y, height } = await this.goTo(text, occurrence);
    await this.page.mouse.move(x + 2, y + height / 2);
    await this.page.mouse.move(x + 8, y + height / 2, { steps: 3 });
    const card = this.page.locator(HOVER).first();
    await card.waitFor();
    return card;
  }

  /** Moves the mouse and the cursor's box out of the way. */
  async lookAway() {
    await this.page.mouse.move(this.#size.width - 40, this.#size.height - 60);
    await this.page.locator(HOVER).first().waitFor({ state: 'hidden' });
  }

  /**
   * What is marked on the screen by the decorations of extensions, in reading order: the text under each, and how it
   * is drawn.
   * @returns {Promise<{ text: string, line: string, background: string, border: string }[]>}
   */
  async marks() {
    return this.page.evaluate(() => {
      const lines = [...document.querySelectorAll('.editor-instance .view-line')];
      const inline = [...document.querySelectorAll('.editor-instance .view-line span[class*="ced-"]')].map((element) => ({
        element,
        text: element.textContent ?? '',
      }));
      // A background or a border is a box in a layer behind the text; what it marks are the letters that stand in it.
      const boxes = [...document.querySelectorAll('.editor-instance .view-overlays .cdr[class*="ced-"]')].map((element) => ({
        element,
        text: lines.map((line) => lettersWithin(line, element.getBoundingClientRect())).join(''),
      }));
      return [...inline, ...boxes]
        .map(({ element, text }) => ({ text: text.replaceAll('\u00a0', ' '), style: getComputedStyle(element), box: element.getBoundingClientRect() }))
        .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
        .map(({ text, style }) => ({
          text,
          line: `${style.textDecorationLine} ${style.textDecorationStyle}`,
          background: style.backgroundColor,
          border: style.borderBottomStyle,
        }));

      /**
       * @param {Element} line
       * @param {DOMRect} box
       */
      function lettersWithin(line, box) {
        const { top, bottom } = line.getBoundingClientRect();
        if (bottom <= box.top || top >= box.bottom) return '';
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let letters = '';
        while (walker.nextNode()) {
          const node = /** @type {Text} */ (walker.currentNode);
          for (let at = 0; at < node.data.length; at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { left, width } = range.getBoundingClientRect();
            const middle = left + width / 2;
            if (middle > box.left && middle < box.right) letters += node.data[at];
          }
        }
        return letters;
      }
    });
  }

  /**
   * Waits until something in the open file is marked, and gives the marks.
   * @param {(texts: string[]) => boolean} [enough]
   */
  async marksAppear(enough = (texts) => texts.length > 0) {
    const look = async () => {
      const marks = await this.marks();
      return enough(marks.map(({ text }) => text)) ? marks : undefined;
    };
    // The first marks wait for the extension host, the language server and the reading of the folder.
    return poll('marks', look, 45_000);
  }

  /**
   * Opens a container of the activity bar.
   * @param {string} title
   */
  async showContainer(title) {
    const item = this.page.locator('.activitybar .action-item', { has: this.page.locator(`[aria-label^="${title}"]`) });
    if (!(await item.getAttribute('class'))?.includes('checked')) await item.click();
    await this.page.locator('.sidebar .composite.title', { hasText: title }).waitFor();
  }

  /**
   * The rows of a tree view in the open container.
   * @param {string} view
   */
  rows(view) {
    const header = this.page.locator('.pane-header', { hasText: view });
    return this.page.locator('.sidebar .pane', { has: header }).locator('.monaco-list-row');
  }

  /**
   * Opens every branch of a tree view that is on the screen.
   * @param {string} view
   */
  async expandAll(view) {
    const closed = this.rows(view).and(this.page.locator('[aria-expanded="false"]'));
    const brief = { timeout: 2000 };
    // a row may go or open while it is looked at: the tree draws itself anew when what it shows has changed
    await poll('every branch open', async () => {
      if ((await closed.count()) === 0) return true;
      const id = await closed.first().getAttribute('id', brief).catch(() => null);
      if (id === null) return undefined;
      await this.page.locator(`[id="${id}"][aria-expanded="false"] .monaco-tl-twistie`).click(brief).catch(() => undefined);
      await this.page.locator(`[id="${id}"][aria-expanded="false"]`).waitFor({ state: 'detached', ...brief }).catch(() => undefined);
      return undefined;
    });
  }

  /**
   * Changes the colour theme of the running window.
   * @param {keyof typeof THEMES} theme
   */
  async setTheme(theme) {
    await this.command('Preferences: Color Theme');
    await this.#pick(THEMES[theme].label, THEMES[theme].label);
    await this.page.locator(`.monaco-workbench.${THEMES[theme].window}`).waitFor();
  }

  /** Where the cursor is, as the status bar tells: `Ln 3, Col 1 (20 selected)`. */
  async selection() {
    return this.page.locator('#status\\.editor\\.selection').innerText();
  }

  /** The messages that pop up in the corner. */
  notifications() {
    return this.page.locator('.notification-toast').allInnerTexts();
  }

  /** Waits until the window has stopped changing, for a picture. */
  async settle() {
    let last = '';
    await poll('a window at rest', async () => {
      const picture = (await this.page.screenshot()).toString('base64');
      const same = picture === last;
      last = picture;
      return same || undefined;
    });
  }

  /**
   * Keeps a picture of the whole window.
   * @param {string} file
   */
  async screenshot(file) {
    mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  get #size() {
    return this.page.viewportSize() ?? { width: 1280, height: 800 };
  }

  /**
   * Types into the quick input that is open and picks the row that holds a text.
   * @param {string} typed
   * @param {string} wanted
   * @param {number} [timeout]
   */
  async #pick(typed, wanted, timeout = 20_000) {
    await this.page.locator('.quick-input-widget input').fill(typed);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: wanted }).first().click({ timeout });
  }
}

/**
 * Asks again and again until there is an answer.
 * @template T
 * @param {string} what
 * @param {() => Promise<T | undefined>} ask
 * @param {number} [timeout]
 * @returns {Promise<T>}
 */
export async function poll(what, ask, timeout = 20_000) {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what}: nothing after ${timeout / 1000} s`);
}

/**
 * @param {string} content
 * @param {string} text
 * @param {number} occurrence
 */
function position(content, text, occurrence) {
  let at = content.indexOf(text);
  for (let n = 0; n < occurrence && at >= 0; n++) at = content.indexOf(text, at + 1);
  if (at < 0) throw new Error(`the file does not hold ${JSON.stringify(text)}${occurrence > 0 ? ` ${occurrence + 1} times` : ''}`);
  const before = content.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
