import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { hoverAt } from '../../src/server/hover';
import { figureId, folderOf, type FolderSpec } from './folder';
import { positionOf } from './harness';

const HERALD = 'At least 12 people were killed in the Harwick rail crash, police said.';
const RADIO = 'The crash killed 20 people, a railway spokesman told the station.';
const POST = 'Police put the number of dead at 12.';

const police = { start: 57, end: 63, text: 'police', cue: 'said', type: 'indirect', actor: null, anonymous: false, via: null } as const;
const FOLDER: FolderSpec = {
  articles: { 'herald.txt': { text: HERALD, outlet: 'Harwick Herald' }, 'radio.txt': { text: RADIO }, 'post.txt': { text: POST, outlet: 'The Post' } },
  figures: [
    { article: 'herald.txt', words: 'At least 12 people', bound: 'at-least', low: 12, high: null, asOf: '2026-03-02', attribution: police },
    { article: 'radio.txt', words: '20 people', value: 20, low: 20, high: 20 },
    { article: 'post.txt', words: '12', attribution: { ...police, text: 'Police', cue: 'put' } },
  ],
  pairs: [
    { a: 0, b: 2, relation: 'agree', reason: 'Both say 12.' },
    { a: 0, b: 1, relation: 'conflict', reason: '12 and 20 differ.' },
    { a: 1, b: 2, relation: 'conflict', reason: '20 and 12 differ.' },
  ],
  actors: [{ name: 'Alma Reyes', mentions: [['herald.txt', 'police']] }],
};

function cardOf(spec: FolderSpec, path: string, words: string, pending: string | null = null): string {
  const { library, held } = folderOf(spec);
  return value(hoverAt(library, { locate: () => undefined }, held(path), positionOf(spec.articles[path]!.text, words, 1), pending));
}

function value(hover: Hover | null): string {
  return hover ? (hover.contents as MarkupContent).value : '';
}

describe('The card of a figure', () => {
  const card = cardOf(FOLDER, 'herald.txt', 'At least');

  it('opens with the reading in words', () => {
    assert.equal(card.split('\n')[0], '**at least 12** · people killed in the Harwick rail crash · reported · as of 2 March 2026  ');
  });

  it('says who said so, and with what word', () => assert.match(card, /^Source: \*\*police\*\* · “said” · in the article’s words$/m));

  it('has a row for every source, with the relation in words, its own first and conflicts next', () => {
    const rows = card.split('\n').filter(line => line.startsWith('|')).slice(2).map(row => row.split(' | '));
    assert.deepEqual(rows.map(cells => cells.at(-1)), ['this figure |', '≠ differs |', '✓ agrees |']);
    assert.deepEqual(rows.map(cells => cells[1]), ['at least 12', '20', '12']);
    assert.match(rows[0]![0]!, /\*\*Harwick Herald\*\*$/);
    assert.match(rows[1]![0]!, /\[radio\\\.txt\]\(command:crosscheck\.reveal\?/);
  });

  it('gives the reason for the first difference', () => assert.match(card, /^≠ differs \(radio\\\.txt\): 12 and 20 differ\.$/m));

  it('links a row to its place', () => {
    const [, query] = /\[The Post\]\(command:crosscheck\.reveal\?([^)]*)\)/.exec(card)!;
    assert.deepEqual(JSON.parse(decodeURIComponent(query!)), ['file:///news/post.txt', { start: { line: 0, character: 33 }, end: { line: 0, character: 35 } }]);
  });

  it('shows the intervals, with the same in words for those who don’t see them', () => {
    assert.match(card, /!\[The intervals on one scale: Harwick Herald at least 12; radio\\\.txt 20; The Post 12\]\(data:image\/svg\+xml,/);
  });

  it('counts the sources and says why', () => assert.match(card, /^3 sources · \[Open full comparison\][^]*^Why this mark: the words allow 12 or more; “said” attributes it\.$/m));

  it('leads to the full comparison', () => {
    const [, query] = /\[Open full comparison\]\(command:crosscheck\.openComparison\?([^)]*)\)/.exec(card)!;
    assert.deepEqual(JSON.parse(decodeURIComponent(query!)), [figureId(0)]);
  });

  it('has at most sixteen lines however many sources there are', () => {
    const paths = Array.from({ length: 30 }, (_, i) => `source-${i}.txt`);
    const many = cardOf({
      articles: Object.fromEntries(paths.map(path => [path, { text: HERALD }])),
      figures: paths.map(article => ({ article, words: 'At least 12 people', attribution: police })),
      pairs: paths.slice(1).map((_, i) => ({ a: 0, b: i + 1, relation: 'agree' })),
    }, 'source-0.txt', 'At least', '3 of 30 files');
    assert.ok(many.split('\n').filter(line => line !== '').length <= 16);
    assert.match(many, /Open full comparison\]\(.*\) \(23 more\)/);
    assert.match(many, /still reading this folder… \(3 of 30 files\)/);
  });

  it('gives a source that says the same twice one row, with who said so', () => {
    const twice = cardOf({
      ...FOLDER,
      articles: { ...FOLDER.articles, 'radio.txt': { text: 'Rail crash kills 20. The crash killed 20 people, a railway spokesman said.' } },
      figures: [FOLDER.figures![0]!, { article: 'radio.txt', words: '20', value: 20, low: 20, high: 20 }, { article: 'radio.txt', words: '20 people', value: 20, low: 20, high: 20, attribution: { ...police, text: 'a railway spokesman' } }],
      pairs: [{ a: 0, b: 1, relation: 'conflict' }, { a: 0, b: 2, relation: 'conflict' }, { a: 1, b: 2, relation: 'agree' }],
    }, 'herald.txt', 'At least');
    const rows = twice.split('\n').filter(line => line.startsWith('|')).slice(2);
    assert.equal(rows.length, 2);
    assert.match(rows[1]!, /a railway spokesman/);
  });

  it('says so where no other source gives the figure', () => {
    const alone = cardOf({ ...FOLDER, pairs: [] }, 'radio.txt', '20 people');
    assert.match(alone, /In the article’s own voice/);
    assert.match(alone, /^No other source here gives this figure\. · \[Decide…\]\(command:crosscheck\.decide\?[^)]*\)\n\nWhy this mark: a plain number is read as exact; no cue/m);
    assert.doesNotMatch(alone.replace('command:crosscheck.decide', ''), /\||data:|command:/);
  });

  it('is not shown for an age', () => {
    assert.equal(cardOf({ ...FOLDER, figures: [{ article: 'radio.txt', words: '20 people', kind: 'age' }], pairs: [] }, 'radio.txt', '20 people'), '');
  });
});

describe('A card about hostile text', () => {
  const attack = '[x](command:workbench.action.quit) ![i](https://evil.example/p.png) <img src=x onerror=run()> https://evil.example `c` | **b** $(trash) me@evil.example';
  const card = cardOf({
    articles: { 'a.txt': { text: `${attack} 12 people`, outlet: attack }, 'b.txt': { text: '20 people', outlet: '](command:evil) | <b>' } },
    figures: [
      { article: 'a.txt', words: '12 people', measure: attack, counted: attack, attribution: { ...police, text: attack, cue: attack, via: attack } },
      { article: 'b.txt', words: '20 people', unit: attack, attribution: { ...police, text: attack } },
    ],
    pairs: [{ a: 0, b: 1, relation: 'conflict', reason: attack }],
    actors: [{ name: attack, aliases: [attack], roles: [attack], mentions: [['a.txt', '[x]'], ['b.txt', '20']] }],
  }, 'a.txt', '12 people');
  const actorCard = cardOf({
    articles: { 'a.txt': { text: attack, outlet: attack } },
    actors: [{ name: attack, aliases: [`${attack}!`], roles: [attack], mentions: [['a.txt', '[x]']] }],
  }, 'a.txt', '[x]');

  for (const [name, markdown] of [['figure', card], ['actor', actorCard]] as const) {
    it(`links to nothing but the commands of the protocol (${name})`, () => {
      const targets = [...markdown.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(match => match[1]!);
      for (const target of targets) assert.match(target, /^(command:crosscheck\.(reveal|openComparison|decide)\?|data:image\/svg\+xml,)[\w.~%-]*$/);
    });

    it(`keeps no live mark of the text (${name})`, () => {
      const text = markdown.replace(/(?<!\\)\]\([^)]*\)/g, ']').replace(/\\[!-/:-@[-`{-~]/g, '');
      assert.doesNotMatch(text, /[<>`$@]|https?:\S|www\.|command:\S/);
    });
  }

  it('keeps the table’s columns', () => {
    for (const row of card.split('\n').filter(line => line.startsWith('|'))) assert.equal(row.match(/(?<!\\)\|/g)?.length, 6);
  });
});

describe('The card of an actor', () => {
  const spec: FolderSpec = {
    articles: { 'herald.txt': { text: 'Transport minister Alma Reyes spoke. Ms Reyes left.', outlet: 'Harwick Herald' }, 'radio.txt': { text: 'Alma Reyes was there.' } },
    actors: [{ name: 'Alma Reyes', aliases: ['Ms Reyes', 'ALMA REYES'], roles: ['transport minister', 'Transport Minister'], mentions: [['herald.txt', 'Alma Reyes'], ['herald.txt', 'Ms Reyes'], ['radio.txt', 'Alma Reyes']] }],
  };
  const card = cardOf(spec, 'radio.txt', 'Alma');

  it('names it with kind, roles and spellings', () => {
    assert.equal(card.split('\n')[0], '**Alma Reyes** · person · transport minister');
    assert.match(card, /^Also: “Ms Reyes”$/m);
  });

  it('counts mentions in each source, this article first', () => {
    const rows = card.split('\n').filter(line => line.startsWith('|')).slice(2);
    assert.match(rows[0]!, /^\| \*\*radio\\\.txt\*\* \(this article\) \| – \| 1 \| 0 \|$/);
    assert.match(rows[1]!, /^\| \[Harwick Herald\]\(command:crosscheck\.reveal\?[^)]*\) \| – \| 2 \| 0 \|$/);
  });

  it('is not shown for a mere place', () => {
    assert.equal(cardOf({ ...spec, actors: [{ ...spec.actors![0]!, kind: 'place' }] }, 'radio.txt', 'Alma'), '');
  });
});
