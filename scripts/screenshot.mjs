/** Takes pictures of Crosscheck at work. `npm run screenshot -- --help` tells how. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Problem, root, runMain, setUp } from './setup.mjs';

const HELP = `npm run screenshot -- FOLDER [FILE] [options]

Opens VS Code with Crosscheck on FOLDER, opens FILE, and keeps a picture in test-results/.

  --theme NAME      light, dark, hc-light, hc-dark, or all (dark)
  --hover TEXT      point at the first such text in FILE and wait for the card
  --goto TEXT       scroll to the first such text in FILE
  --container NAME  open this container of the activity bar (Crosscheck, Explorer, …)
  --command TITLE   run this command of the palette, last
  --locale NAME     VS Code's language, for Crosscheck's words (en)
  --size WxH        of the window (1280x800)
  --scale N         device pixels to a pixel (1; 2 for a sharp picture)
  --settings JSON   settings on top of the defaults
  --out FILE        where to keep the picture (with --theme all, the theme is added to the name)
  --no-build        take the crosscheck.vsix that is there`;

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      theme: { type: 'string', default: 'dark' },
      hover: { type: 'string' },
      goto: { type: 'string' },
      container: { type: 'string' },
      command: { type: 'string' },
      locale: { type: 'string' },
      size: { type: 'string', default: '1280x800' },
      scale: { type: 'string', default: '1' },
      settings: { type: 'string', default: '{}' },
      out: { type: 'string', default: path.join(root, 'test-results/screenshot.png') },
      'no-build': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [folder, file] = positionals;
  if (values.help || !folder) return console.log(HELP);

  setUp('browser', 'host');
  const { packageExtension, vsix } = await import('./package.mjs');
  const { openWorkbench, THEMES } = await import('./vscode-host/workbench.mjs');
  const themes = values.theme === 'all' ? Object.keys(THEMES) : [values.theme];
  if (!themes.every((theme) => theme in THEMES)) throw new Problem(`The themes are ${Object.keys(THEMES).join(', ')}, all.`);
  if (!values['no-build']) await packageExtension();

  const [width = 1280, height = 800] = values.size.split('x').map(Number);
  for (const theme of themes) {
    const workbench = await openWorkbench({
      folder,
      vsix,
      theme: /** @type {keyof typeof THEMES} */ (theme),
      size: { width, height },
      scale: Number(values.scale),
      locale: values.locale,
      settings: JSON.parse(values.settings),
    });
    const out = themes.length > 1 ? values.out.replace(/(\.\w+)?$/, `-${theme}$1`) : values.out;
    try {
      if (values.container) await workbench.showContainer(values.container);
      if (file) {
        await workbench.openFile(file);
        await workbench.marksAppear().catch(() => console.error(`No marks in ${file}.`));
      }
      if (values.goto) await workbench.goTo(values.goto);
      if (values.hover) await workbench.hover(values.hover);
      if (values.command) await workbench.command(values.command);
      await workbench.settle();
    } finally {
      await workbench.screenshot(out);
      await workbench.close();
    }
    console.log(out);
  }
});
