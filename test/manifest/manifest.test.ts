/** What the manifest promises: names that lead somewhere, settings for every kind of finding, colours that can be seen. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { FINDING_KINDS } from '../../src/engine/findings/model';
import { ASSISTANT_INPUTS } from '../../src/server/assistant-input';
import { ASSISTANT_TOOLS } from '../../src/server/protocol';
import { contrast, over, parseColour } from './contrast';

const root = path.resolve(__dirname, '../..');
const text = (name: string): string => readFileSync(path.join(root, name), 'utf8');

interface Colour { readonly id: string; readonly defaults: Readonly<Record<Theme, string>> }
interface Setting {
  readonly properties?: Readonly<Record<string, Setting>>;
  readonly default: unknown;
  readonly order: number;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}
interface Manifest {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] }; readonly virtualWorkspaces: unknown };
  readonly contributes: {
    readonly colors: readonly Colour[];
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly languageModelTools: readonly { readonly name: string; readonly inputSchema: { readonly properties: Readonly<Record<string, { readonly description: string }>> } }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: Readonly<Record<string, string>> }[] }[];
    readonly configuration: readonly { readonly title: string; readonly order: number; readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';
/** The editor of VS Code's own default themes (Light Modern, Dark Modern and both high-contrast ones). */
const EDITORS: Readonly<Record<Theme, { readonly background: string; readonly foreground: string }>> = {
  light: { background: '#ffffff', foreground: '#3b3b3b' },
  dark: { background: '#1f1f1f', foreground: '#cccccc' },
  highContrast: { background: '#000000', foreground: '#ffffff' },
  highContrastLight: { background: '#ffffff', foreground: '#292929' },
};
const THEMES = Object.keys(EDITORS) as Theme[];

const { capabilities, contributes } = JSON.parse(text('package.json')) as Manifest;
const colours = (suffix: RegExp) => contributes.colors.filter(({ id }) => suffix.test(id)).flatMap(({ id, defaults }) => THEMES.map(theme => ({ id, theme, colour: defaults[theme] })));

describe('The manifest', () => {
  it('names no text that is not written, and writes none that is not named', () => {
    const named = new Set([...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, name]) => name!));
    assert.deepEqual([...named].sort(), Object.keys(JSON.parse(text('package.nls.json')) as object).sort());
  });

  it('offers in menus what it contributes as a command', () => {
    const known = new Set(contributes.commands.map(({ command }) => command));
    assert.deepEqual(Object.values(contributes.menus).flat().flatMap(({ command }) => (command === undefined || known.has(command) ? [] : command)), []);
  });

  it('tells assistants of the input that the server takes', () => {
    assert.deepEqual(contributes.languageModelTools.map(({ name }) => name), [...ASSISTANT_TOOLS]);
    for (const { name, inputSchema } of contributes.languageModelTools) {
      const { $schema: _schema, ...taken } = z.toJSONSchema(ASSISTANT_INPUTS[name as keyof typeof ASSISTANT_INPUTS], {
        // the format says it in a word
        override: ({ jsonSchema }) => { if (jsonSchema.format === 'date') delete jsonSchema.pattern; },
      });
      const properties = Object.fromEntries(Object.entries(inputSchema.properties).map(([key, { description, ...schema }]) => {
        assert.ok(description, `${name}.${key}`);
        return [key, schema];
      }));
      assert.deepEqual({ ...inputSchema, properties }, taken);
    }
  });

  it('has the pictures of the walkthrough', () => {
    for (const { media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) assert.ok(existsSync(path.join(root, media.svg ?? media.image ?? '')), JSON.stringify(media));
  });

  it('works in virtual workspaces, and in those that are not trusted, where it leaves alone what they set of files, time and the reviewer’s name', () => {
    assert.equal(capabilities.virtualWorkspaces, true);
    const { supported, restrictedConfigurations: restricted } = capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.deepEqual(restricted.filter(name => !settings.includes(name)), []);
    // what is left is how marks and findings look
    assert.deepEqual(settings.filter(name => !restricted.includes(name) && !/^crosscheck\.(?:marks|hover|problems)\b/.test(name)), []);
  });

  it('has a severity for every kind of finding, and the README a paragraph', () => {
    const problems = contributes.configuration.map(({ properties }) => properties['crosscheck.problems']).find(setting => setting !== undefined);
    assert.deepEqual(Object.keys(problems?.properties ?? {}), [...FINDING_KINDS]);
    assert.deepEqual(problems?.default, Object.fromEntries(FINDING_KINDS.map(kind => [kind, 'information'])));
    assert.deepEqual([...text('README.md').matchAll(/^#### ([a-z-]+)$/gm)].map(([, kind]) => kind), [...FINDING_KINDS]);
  });
});

describe('The settings', () => {
  const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  const words = JSON.parse(text('package.nls.json')) as Readonly<Record<string, string>>;
  const said = (name: string | undefined): string => words[/^%(.+)%$/.exec(name ?? '')?.[1] ?? ''] ?? '';

  it('are few, in titled groups, each in an order of its own', () => {
    assert.ok(settings.length <= 25);
    assert.ok(contributes.configuration.every(({ title }) => said(title) !== ''));
    for (const orders of [contributes.configuration.map(({ order }) => order), ...contributes.configuration.map(({ properties }) => Object.values(properties).map(({ order }) => order))]) {
      assert.deepEqual(orders, orders.map((_, i) => i + 1));
    }
  });

  it('say in Markdown what they do, with their scope', () => {
    for (const [name, { markdownDescription, scope }] of settings) {
      assert.ok(said(markdownDescription).length > 30, name);
      assert.ok(['application', 'machine-overridable', 'window', 'resource'].includes(scope ?? ''), name);
    }
  });

  it('lead to settings that there are', () => {
    const known = new Set([...settings.map(([name]) => name), 'files.exclude']);
    const named = settings.flatMap(([, { markdownDescription }]) => [...said(markdownDescription).matchAll(/`#([^#]+)#`/g)].map(([, name]) => name!));
    assert.deepEqual(named.filter(name => !known.has(name)), []);
    assert.ok(named.length > 4);
  });

  it('say of every choice what it means', () => {
    const choices = settings.flatMap(([, setting]) => [setting, ...Object.values(setting.properties ?? {})]).filter(({ enum: values }) => values !== undefined);
    assert.ok(choices.length > 0);
    for (const { enum: values, enumDescriptions } of choices) assert.deepEqual(enumDescriptions?.map(name => said(name) !== ''), values?.map(() => true));
  });
});

describe('Contributed colours', () => {
  // WCAG 2.2, 1.4.11: what must be seen stands 3 to 1 against what is beside it
  for (const { id, theme, colour } of colours(/Underline$/)) {
    it(`${id} is seen in ${theme}`, () => {
      const background = parseColour(EDITORS[theme].background);
      const ratio = contrast(over(parseColour(colour), background), background);
      assert.ok(ratio >= 3, `${ratio.toFixed(2)} to 1`);
    });
  }

  // 1.4.3: what must be read, 4.5 to 1
  for (const { id, theme, colour } of colours(/Foreground$/)) {
    it(`${id} is read in ${theme}`, () => {
      const background = parseColour(EDITORS[theme].background);
      const ratio = contrast(over(parseColour(colour), background), background);
      assert.ok(ratio >= 4.5, `${ratio.toFixed(2)} to 1`);
    });
  }
  for (const { id, theme, colour } of colours(/Background$/)) {
    it(`${id} leaves text to be read in ${theme}`, () => {
      const { background, foreground } = EDITORS[theme];
      const ratio = contrast(parseColour(foreground), over(parseColour(colour), parseColour(background)));
      assert.ok(ratio >= 4.5, `${ratio.toFixed(2)} to 1`);
    });
  }

  it('are those three kinds, each for every kind of theme', () => {
    assert.equal(colours(/(?:Underline|Foreground|Background)$/).length, contributes.colors.length * THEMES.length);
    assert.ok(contributes.colors.every(({ defaults }) => THEMES.every(theme => /^#[0-9a-f]{6,8}$/.test(defaults[theme]))));
  });
});
