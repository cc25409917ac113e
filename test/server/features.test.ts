import assert from 'node:assert/strict';
import { DiagnosticSeverity, DidChangeWorkspaceFoldersNotification, DocumentHighlightRequest, DefinitionRequest, DocumentSymbolRequest, ReferencesRequest, type DocumentSymbol, type Location } from 'vscode-languageserver-protocol';
import type { FigureId } from '../../src/engine/schema';
import { codeActionsAt } from '../../src/server/code-actions';
import { diagnosticsOf } from '../../src/server/diagnostics';
import { marksOf } from '../../src/server/marks';
import { comparisonRequest, eventsRequest, figureAtRequest, problemSeverities } from '../../src/server/protocol';
import { comparisonItem, comparisonItems, eventItems } from '../../src/server/queries';
import { definitionAt, highlightsAt, referencesAt } from '../../src/server/references';
import { symbolsOf } from '../../src/server/symbols';
import { figureId, folderOf, type FolderSpec } from './folder';
import { positionOf, uriOf, withServer } from './harness';
import { CRASH, CRASH_ELSEWHERE } from './stories';

const ALL = { problems: problemSeverities('information') };
const NONE = { problems: problemSeverities('off') };

const HERALD = 'HARWICK RAIL CRASH\n\nAt least 12 people died, police said. A boy, 9, lived. Alma Reyes came to Harwick on Monday. Later Reyes left.';
const RADIO = 'The crash killed 20 people. Alma Reyes spoke on Monday.';
const police = { start: 45, end: 51, text: 'police', cue: 'said', type: 'indirect', actor: null, anonymous: true, via: null } as const;

const FOLDER: FolderSpec = {
  articles: { 'herald.txt': { text: HERALD, outlet: 'Herald' }, 'radio.txt': { text: RADIO } },
  figures: [
    { article: 'herald.txt', words: 'At least 12 people', bound: 'at-least', low: 12, high: null, attribution: police },
    { article: 'herald.txt', words: '9', value: 9, kind: 'age' },
    { article: 'radio.txt', words: '20 people', value: 20, low: 20, high: 20 },
  ],
  pairs: [{ a: 0, b: 2, relation: 'conflict', reason: '12 and 20 differ.' }],
  actors: [
    { name: 'Alma Reyes', roles: ['minister'], mentions: [['herald.txt', 'Alma Reyes'], ['herald.txt', 'Reyes left'], ['radio.txt', 'Alma Reyes']] },
    { name: 'Harwick', kind: 'place', mentions: [['herald.txt', 'Harwick']] },
  ],
  events: [{ label: 'Reyes visits Harwick', date: '2026-03-02', mentions: [['herald.txt', 'Alma Reyes came to Harwick'], ['radio.txt', 'Alma Reyes spoke']] }],
};
const { library, held } = folderOf(FOLDER);
const herald = held('herald.txt');

function at(words: string) {
  return positionOf(HERALD, words, 1);
}

function words({ range: { start, end }, uri }: Pick<Location, 'range' | 'uri'>): string {
  const line = (uri === uriOf('herald.txt') ? HERALD : RADIO).split('\n')[start.line]!;
  return `${uri.slice(uri.lastIndexOf('/') + 1)}: ${line.slice(start.character, end.character)}`;
}

describe('Marks', () => {
  it('show figures and named actors, no ages and no places', () => {
    assert.deepEqual(marksOf(herald, library.view).marks.map(mark => `${mark.kind} ${mark.range.start.line}:${mark.range.start.character}`), ['figure 2:0', 'actor 2:55', 'actor 2:99']);
  });

  const styles: readonly { readonly name: string; readonly spec: FolderSpec; readonly style: string }[] = [
    { name: 'a conflict before all', spec: FOLDER, style: 'conflict' },
    { name: 'an unnamed source as none', spec: { ...FOLDER, pairs: [] }, style: 'unsourced' },
    { name: 'a named source', spec: { ...FOLDER, pairs: [], figures: [{ ...FOLDER.figures![0]!, attribution: { ...police, anonymous: false } }] }, style: 'sourced' },
    { name: 'an update as no conflict', spec: { ...FOLDER, pairs: [{ a: 0, b: 2, relation: 'update' }] }, style: 'unsourced' },
    { name: 'no source', spec: { ...FOLDER, pairs: [], figures: [{ ...FOLDER.figures![0]!, attribution: null }] }, style: 'unsourced' },
  ];
  for (const { name, spec, style } of styles) {
    it(`show ${name}`, () => {
      const folder = folderOf(spec);
      const mark = marksOf(folder.held('herald.txt'), folder.library.view).marks.find(({ kind }) => kind === 'figure');
      assert.equal(mark?.kind === 'figure' && mark.style, style);
    });
  }
});

describe('References of an actor', () => {
  it('are all mentions, this article’s first', () => {
    const inRadio = referencesAt(library, held('radio.txt'), positionOf(RADIO, 'Alma', 1), true).map(words);
    assert.deepEqual(inRadio, ['radio.txt: Alma Reyes', 'herald.txt: Alma Reyes', 'herald.txt: Reyes left']);
  });
  it('leave out the declaration where it is not wanted', () => assert.equal(referencesAt(library, herald, at('Reyes left'), false).length, 2));
  it('are none elsewhere', () => assert.deepEqual(referencesAt(library, herald, at('police'), true), []));
  it('lead from a later mention to the first in this article', () => assert.deepEqual(definitionAt(library, herald, at('Reyes left')).map(words), ['herald.txt: Alma Reyes']));
  it('lead from the first mention to the other articles', () => assert.deepEqual(definitionAt(library, herald, at('Alma')).map(words), ['radio.txt: Alma Reyes']));
  it('are highlighted in this article', () => assert.deepEqual(highlightsAt(library, herald, at('Alma')).map(({ range }) => range.start.character), [55, 99]));
});

describe('The outline', () => {
  const symbols = symbolsOf(herald, library);
  const group = (name: string) => symbols.find(symbol => symbol.name === name)?.children?.map(child => `${child.name} (${child.detail})`);

  it('groups figures, actors and events', () => {
    assert.deepEqual(group('Figures'), ['At least 12 people (at least 12 · police)']);
    assert.deepEqual(group('Actors'), ['Alma Reyes (person · minister)']);
    assert.deepEqual(group('Events'), ['Reyes visits Harwick (2 March 2026)']);
  });

  it('keeps children within their parents, as the protocol asks', () => {
    const index = (position: { line: number; character: number }) => position.line * 1e4 + position.character;
    const check = (symbol: DocumentSymbol) => {
      for (const child of symbol.children ?? []) {
        assert.ok(index(symbol.range.start) <= index(child.range.start) && index(child.range.end) <= index(symbol.range.end));
        check(child);
      }
    };
    symbols.forEach(check);
  });
});

describe('Diagnostics', () => {
  it('tell where sources differ, as information, with the other source', () => {
    const [diagnostic, ...more] = diagnosticsOf(library, herald, ALL);
    assert.equal(more.length, 0);
    assert.deepEqual([diagnostic!.severity, diagnostic!.code], [DiagnosticSeverity.Information, 'sources-differ']);
    assert.equal(diagnostic!.message, 'People killed: at least 12 here, 20 in radio.txt');
    assert.deepEqual(diagnostic!.relatedInformation?.map(({ location, message }) => `${words(location)} = ${message}`), ['radio.txt: 20 people = radio.txt: “20 people”']);
  });
  it('tell what others say, as seen from here, in few words', () => {
    const folder = folderOf({
      articles: { ...FOLDER.articles, 'post.txt': { text: '20 people, or 21, died.', outlet: 'Post' } },
      figures: [...FOLDER.figures!, { article: 'post.txt', words: '20 people', value: 20, low: 20, high: 20 }, { article: 'post.txt', words: '21', value: 21, low: 21, high: 21 }],
      pairs: [2, 3, 4].map(b => ({ a: 0, b, relation: 'conflict' as const })),
    });
    const [diagnostic] = diagnosticsOf(folder.library, folder.held('herald.txt'), ALL);
    assert.equal(diagnostic!.message, 'People killed: at least 12 here, 20 in radio.txt and 1 more, 21 in Post');
    assert.equal(diagnostic!.relatedInformation?.length, 1);
  });
  it('are silent on what is switched off', () => assert.deepEqual(diagnosticsOf(library, herald, NONE), []));
  it('stay away where sources agree', () => {
    const folder = folderOf({ ...FOLDER, pairs: [{ a: 0, b: 2, relation: 'agree' }] });
    assert.deepEqual(diagnosticsOf(folder.library, folder.held('herald.txt'), ALL), []);
  });
  it('have an action that opens the comparison', () => {
    const diagnostics = diagnosticsOf(library, herald, ALL);
    const [action] = codeActionsAt(library, herald, { textDocument: { uri: herald.uri }, range: diagnostics[0]!.range, context: { diagnostics } });
    assert.deepEqual([action?.command?.command, action?.command?.arguments, action?.diagnostics], ['crosscheck.openComparison', [figureId(0)], diagnostics]);
    assert.deepEqual(codeActionsAt(library, herald, { textDocument: { uri: herald.uri }, range: { start: at('Later'), end: at('Later') }, context: { diagnostics: [] } }), []);
  });
});

describe('What trees and panels ask for', () => {
  it('events with their dates in words, and where they are told of', () => {
    const [event] = eventItems(library);
    assert.deepEqual([event!.label, event!.dateText, event!.mentions.map(mention => `${mention.source}: ${mention.text}`)],
      ['Reyes visits Harwick', '2 March 2026', ['Herald: Alma Reyes came to Harwick', 'radio.txt: Alma Reyes spoke']]);
  });

  it('comparisons with each source’s sentence and the figure’s place in it', () => {
    const [comparison] = comparisonItems(library);
    assert.deepEqual(comparison!.rows.map(row => row.sentence), ['At least 12 people died, police said.', 'The crash killed 20 people.']);
    assert.deepEqual(comparison!.rows.map(({ sentence, mark }) => sentence.slice(mark.start, mark.end)), ['At least 12 people', '20 people']);
    assert.deepEqual(comparison!.rows.map(row => row.relation), [null, null]);
  });

  it('a comparison seen from one figure', () => {
    const { rows } = comparisonItem(library, figureId(2))!;
    assert.deepEqual(rows.map(({ id, relation, reason }) => [id, relation, reason]), [[figureId(2), null, null], [figureId(0), 'conflict', '12 and 20 differ.']]);
  });

  it('a figure that stands alone, with its own row', () => {
    const alone = folderOf({ ...FOLDER, pairs: [] }).library;
    assert.deepEqual(comparisonItem(alone, figureId(0))!.rows.map(row => row.id), [figureId(0)]);
    assert.equal(comparisonItem(alone, 'no such figure' as FigureId), null);
  });
});

describe('Through the protocol, with the engine', () => {
  const files = { 'a.txt': CRASH, 'b.txt': CRASH_ELSEWHERE };
  const inA = { textDocument: { uri: uriOf('a.txt') } };

  it('an event says what its sources tell differently, and who tells it', () => withServer({ files: { ...files, 'a.txt': CRASH.replace('At least', 'Exactly') } }, async harness => {
    await harness.ready();
    const events = await harness.list(eventsRequest);
    const told = events.flatMap(({ differences }) => differences.map(({ aspect, tellings }) => `${aspect}: ${tellings.map(({ text, sources }) => `${text} (${sources.join()})`).join(' ≠ ')}`));
    assert.deepEqual(told, ['how many: Exactly 12 people (a.txt) ≠ Exactly 20 people (b.txt)']);
  }));

  it('a pronoun is shown with whom it stands for', () => {
    const text = 'OSLO, March 3 2026 — Anna Lund, the mayor of Oslo, visited the scene.\n\nShe said at least 12 people were killed in the Harwick rail crash on Monday.\n';
    return withServer({ files: { 'a.txt': text, 'b.txt': CRASH } }, async harness => {
      await harness.ready();
      await harness.open('a.txt', text);
      assert.match(await harness.card('a.txt', positionOf(text, 'at least 12', 4)), /\| Anna Lund \\?\(“She”\\?\) \|/);
    });
  });

  it('a body is shown with the state that it belongs to', () => {
    const text = 'OSLO, March 3 2026 — Norway has agreed to pay. The Norwegian military said that it was ready.\n\nMore was said of it on the day.\n';
    return withServer({ files: { 'a.txt': text } }, async harness => {
      await harness.ready();
      await harness.open('a.txt', text);
      assert.match(await harness.card('a.txt', positionOf(text, 'Norwegian military', 1)), /Norwegian military\*\* · organisation · of \[Norway\]\(command:crosscheck\.reveal/);
    });
  });

  it('an actor is shown as each source describes it', () => withServer({ files }, async harness => {
    await harness.ready();
    await harness.open('a.txt', CRASH);
    const card = await harness.card('a.txt', positionOf(CRASH, 'Alma Reyes', 1));
    assert.match(card, /a\\?\.txt\*\* \(this article\) \| transport minister \|/);
  }));

  it('an unnamed source is shown with whom another article names in its place', () => {
    const setting = 'OSLO, March 3 2026 — Envoys from Norway and Iceland met in Oslo over fishing quotas.\n\n';
    const unnamed = `${setting}A Norwegian official said the delegation would leave Oslo before the quota talks resume.\n`;
    const named = `${setting}Karl Berg, a senior Norwegian official, said the delegation would leave Oslo before the quota talks resume.\n`;
    return withServer({ files: { 'a.txt': unnamed, 'b.txt': named } }, async harness => {
      await harness.ready();
      await harness.open('a.txt', unnamed);
      assert.match(await harness.card('a.txt', positionOf(unnamed, 'official', 0)), /A Norwegian official.*unnamed source[^]*Perhaps Karl Berg[^]*b\\?\.txt/);
    });
  });

  it('an actor is found across files', () => withServer({ files }, async harness => {
    await harness.ready();
    await harness.open('a.txt', CRASH);
    const position = positionOf(CRASH, 'Alma Reyes', 1);
    const references = await harness.client.sendRequest(ReferencesRequest.type, { ...inA, position, context: { includeDeclaration: true } });
    assert.deepEqual(references?.map(({ uri }) => uri), [uriOf('a.txt'), uriOf('b.txt')]);
    const definition = await harness.client.sendRequest(DefinitionRequest.type, { ...inA, position }) as Location[];
    assert.deepEqual(definition.map(({ uri }) => uri), [uriOf('b.txt')]);
    assert.equal((await harness.client.sendRequest(DocumentHighlightRequest.type, { ...inA, position }))?.length, 1);
    assert.match(await harness.card('a.txt', position), /Alma Reyes/);
  }));

  it('a figure is found by its place, and has a comparison of its own at least', () => withServer({ files }, async harness => {
    await harness.ready();
    await harness.open('a.txt', CRASH);
    const figure = await harness.client.sendRequest(figureAtRequest, { uri: uriOf('a.txt'), position: positionOf(CRASH, '12 people', 1) });
    assert.ok(figure);
    assert.equal((await harness.client.sendRequest(comparisonRequest, { figure }))?.rows[0]?.text, 'At least 12 people');
    assert.equal(await harness.client.sendRequest(figureAtRequest, { uri: uriOf('a.txt'), position: positionOf(CRASH, 'the scene', 1) }), null);
  }));

  it('a conflict is told of in every open document, and taken back when it ends', () => withServer({ files: { 'b.txt': CRASH_ELSEWHERE } }, async harness => {
    const other = CRASH.replace('At least 12', 'Exactly 12');
    await harness.open('untitled:a', other);
    await harness.until(() => harness.diagnostics.has('untitled:a'));
    const [diagnostic] = harness.diagnostics.get('untitled:a')!.diagnostics;
    assert.deepEqual(diagnostic!.range.start, positionOf(other, 'Exactly 12'));
    assert.deepEqual(diagnostic!.relatedInformation?.map(({ location }) => location.uri), [uriOf('b.txt')]);
    await harness.edit('untitled:a', 2, { text: other.replace('Exactly 12', 'Exactly 20') });
    await harness.until(() => harness.diagnostics.get('untitled:a')!.diagnostics.length === 0);
    await harness.edit('untitled:a', 3, { text: other });
    await harness.until(() => harness.diagnostics.get('untitled:a')!.diagnostics.length === 1);
    await harness.close('untitled:a');
    await harness.until(() => harness.diagnostics.get('untitled:a')!.diagnostics.length === 0);
  }));

  it('an outline is given', () => withServer({ files }, async harness => {
    await harness.open('a.txt', CRASH);
    const symbols = await harness.client.sendRequest(DocumentSymbolRequest.type, inA) as DocumentSymbol[];
    assert.ok(symbols.some(({ name, children }) => name === 'Figures' && children?.some(child => child.name === 'At least 12 people')));
  }));

  it('several folders are told apart, and one alone is not named', () => withServer({
    folders: [{ uri: 'file:///one', name: 'one' }, { uri: 'file:///two', name: 'two' }],
    files: { 'file:///one/a.txt': CRASH, 'file:///two/a.txt': CRASH_ELSEWHERE },
  }, async harness => {
    assert.equal((await harness.ready()).articles, 2);
    const uri = 'file:///one/a.txt';
    const figure = () => harness.client.sendRequest(figureAtRequest, { uri, position: positionOf(CRASH, '12 people', 1) });
    await harness.open(uri, CRASH);
    const before = await figure();
    harness.files.delete('file:///two/a.txt');
    await harness.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [{ uri: 'file:///two', name: 'two' }] } });
    await harness.until(() => harness.statuses.at(-1)!.articles === 1);
    assert.equal(before, `one/${await figure()}`);
  }));
});
