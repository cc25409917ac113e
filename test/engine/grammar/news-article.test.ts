/** The TextMate grammar and the language configuration of `.article` files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const SYNTAXES = path.resolve('syntaxes');

async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(path.resolve('package.json')).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner: sources => new OnigScanner(sources), createOnigString: text => new OnigString(text) }),
    // YAML's own grammar comes with VS Code; here its scope alone is wanted.
    loadGrammar: scope => Promise.resolve(scope === 'text.news-article'
      ? parseRawGrammar(readFileSync(path.join(SYNTAXES, 'news-article.tmLanguage.json'), 'utf8'), 'news-article.tmLanguage.json')
      : { scopeName: scope, patterns: [], repository: {} as never }),
  });
  const grammar = await registry.loadGrammar('text.news-article');
  assert.ok(grammar);
  return grammar;
}

describe('the grammar of .article files', () => {
  let grammar: IGrammar;
  before(async () => { grammar = await loadGrammar(); });

  /** Texts with the most special scope of each, without the language's own suffix; plain text is left out. */
  function scopesOf(text: string): readonly (readonly [string, string])[] {
    let state = INITIAL;
    return text.split('\n').flatMap(line => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens
        .map(({ startIndex, endIndex, scopes }) => [line.slice(startIndex, endIndex), scopes.at(-1)!.replace(/\.news-article$/, '')] as const)
        .filter(([, scope]) => scope !== 'text');
    });
  }

  /** The kinds of line, each after a line of story so that nothing depends on standing first. */
  const LINES: readonly (readonly [string, string, string])[] = [
    ['CAIRO (Examplewire) — Talks went on.', 'CAIRO', 'entity.name.section.dateline'],
    ['PORT ELLEN, Scotland – The ferry sailed.', 'PORT ELLEN', 'entity.name.section.dateline'],
    ['LONDON, March 10 2026 (Examplewire) - Divers searched.', '(Examplewire)', 'comment.block.credit'],
    ['By Jane Doe', 'Jane Doe', 'entity.name.author'],
    ['Reporting by Jane Doe and John Roe in Oslo', 'Jane Doe and John Roe in Oslo', 'entity.name.author'],
    ['(Examplewire)', '(Examplewire)', 'comment.line.credit'],
    ['– Agencies', '– Agencies', 'comment.line.credit'],
    ['Photograph: Ada Lens/Examplewire', 'Photograph', 'keyword.other.credit'],
    ['It was over by dawn. (Examplewire)', '(Examplewire)', 'comment.block.credit'],
    ['THE LAST INSPECTION', 'THE LAST INSPECTION', 'markup.heading.crosshead'],
    ['U.N. URGES CALM AFTER 3RD NIGHT', 'U.N. URGES CALM AFTER 3RD NIGHT', 'markup.heading.crosshead'],
    ['READ MORE', 'READ MORE', 'comment.line.boilerplate'],
    ['Leave a Reply', 'Leave a Reply', 'comment.line.boilerplate'],
    ['## What comes next', ' What comes next', 'markup.heading'],
    ['“We ‘heard’ it,” she said.', 'We ', 'string.quoted.double.curly'],
    ['“We ‘heard’ it,” she said.', 'heard', 'string.quoted.single'],
    ['"We heard it," she said.', 'We heard it,', 'string.quoted.double'],
  ];
  for (const [line, text, scope] of LINES) {
    it(`reads “${text}” in “${line}” as ${scope}`, () => {
      const scopes = scopesOf(`The day began like any other.\n${line}`);
      assert.ok(scopes.some(found => found[0] === text && found[1] === scope), JSON.stringify(scopes));
    });
  }

  const STORY: readonly string[] = [
    'By noon the town was empty.',
    'The U.N. – which had warned of it – said nothing.',
    'Read more than one paper, she says, and doubt them all.',
    'Photographers waited outside.',
    'NATO said on Monday that it would wait.',
    'The dockers’ and the drivers’ unions met.',
    'A',
  ];
  for (const line of STORY) {
    it(`takes “${line}” for story`, () => {
      assert.deepEqual(scopesOf(`The day began like any other.\n${line}`), []);
    });
  }

  it('takes front matter for YAML on the first line only', () => {
    const inYaml = (text: string) => {
      const { tokens } = grammar.tokenizeLine(text.split('\n')[1]!, grammar.tokenizeLine(text.split('\n')[0]!, INITIAL).ruleStack);
      return tokens.some(({ scopes }) => scopes.includes('source.yaml'));
    };
    assert.ok(inYaml('---\ntitle: A day'));
    assert.ok(!inYaml('A day\n---\ntitle: A day'));
    const after = scopesOf('---\ntitle: A day\n---\n“Well,” she said.');
    assert.ok(after.some(([text, scope]) => text === 'Well,' && scope === 'string.quoted.double.curly'));
  });

  it('reads the header form with a date', () => {
    assert.deepEqual(scopesOf(' date 2031-05-06 Two boats').map(([text]) => text), ['date', '2031-05-06']);
  });

  it('lets a quotation that isn’t closed end with its paragraph', () => {
    assert.deepEqual(scopesOf('“It went on.\n\nThen it stopped.').filter(([text]) => text.includes('stopped')), []);
  });

  it('takes any line, in time', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('“', '‘', '’', '"', '(', ')', '-', '—', 'A', 'a', ' ', '.', ',', 'By ', 'READ MORE', '\ud800')), parts => {
      const line = parts.join('').repeat(200);
      const { tokens, stoppedEarly } = grammar.tokenizeLine(line, INITIAL, 1000);
      assert.ok(!stoppedEarly);
      assert.ok(tokens.at(-1)!.endIndex >= line.length);
    }));
  });
});

describe('the language configuration of .article files', () => {
  const configuration = JSON.parse(readFileSync(path.join(SYNTAXES, 'language-configuration.json'), 'utf8')) as { wordPattern: { pattern: string; flags: string } };

  it('takes hyphens, apostrophes and decimal points for parts of words', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = 'Al-Hamra’s “first-ever” 1,200.5 don\'t, Élodie.'.match(new RegExp(pattern, `g${flags}`));
    assert.deepEqual(words, ['Al-Hamra’s', 'first-ever', '1,200.5', 'don\'t', 'Élodie']);
  });
});
