import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import { marksRequest, statusRequest } from '../../src/server/protocol';
import { gate, positionOf, SETTINGS, uriOf, withServer, type Harness } from './harness';
import { CRASH, README, STRIKE } from './stories';

const FIGURE = 'At least 12 people';

/** The words of the figures that are marked, as the client would see them in its text. */
async function figures(harness: Harness, path: string, text: string): Promise<string[]> {
  const { marks } = await harness.marks(path);
  const lines = text.split('\n');
  return marks.filter(mark => mark.kind === 'figure').map(({ range: { start, end } }) => lines[start.line]!.slice(start.character, end.character));
}

describe('Open documents', () => {
  it('are marked, figures and actors in the order of the text', () => withServer({ files: { 'a.txt': CRASH } }, async harness => {
    await harness.open('a.txt', CRASH);
    const { uri, version, complete, article, marks } = await harness.marks('a.txt');
    assert.deepEqual({ uri, version, complete, article }, { uri: uriOf('a.txt'), version: 1, complete: true, article: true });
    const figure = marks.find(mark => mark.kind === 'figure')!;
    assert.deepEqual(figure.range, { start: positionOf(CRASH, FIGURE), end: positionOf(CRASH, FIGURE, FIGURE.length) });
    assert.ok(marks.some(mark => mark.kind === 'actor'));
    const offsets = marks.map(({ range: { start } }) => start.line * 1e4 + start.character);
    assert.deepEqual(offsets, offsets.toSorted((a, b) => a - b));
  }));

  it('are marked in their newest version however fast one types', () => withServer({ files: { 'a.txt': CRASH } }, async harness => {
    await harness.open('a.txt', CRASH);
    let text = CRASH;
    for (let version = 2; version <= 20; version++) {
      text = `Line ${version}.\n${text}`;
      void harness.edit('a.txt', version, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: `Line ${version}.\n` });
    }
    assert.equal((await harness.marks('a.txt')).version, 20);
    assert.ok((await figures(harness, 'a.txt', text)).includes(FIGURE));
  }));

  it('are not read in a version that a newer one has overtaken', async () => {
    const held = gate();
    await withServer({ files: { 'a.txt': CRASH }, host: { loadTagger: () => held.passed.then(() => ({ tag: () => [] })) } }, async harness => {
      await harness.open('a.txt', CRASH);
      const waiting = harness.marks('a.txt');
      await harness.edit('a.txt', 2, { text: CRASH.replace('12', '14') });
      held.open();
      assert.equal((await waiting).version, 2, 'who asked before the edit gets what holds after it');
    });
  });

  it('stand for their files until they are closed', () => withServer({ files: { 'a.txt': CRASH, 'b.txt': STRIKE } }, async harness => {
    const { figures: before } = await harness.ready();
    await harness.open('a.txt', `${CRASH}\nAnother 31 people were hurt, police said.\n`);
    await harness.marks('a.txt');
    await harness.until(() => harness.statuses.at(-1)!.figures === before + 1);
    await harness.close('a.txt');
    await harness.until(() => harness.statuses.at(-1)!.figures === before);
    assert.equal((await harness.marks('a.txt')).article, false, 'marks are for open documents');
  }));

  it('are not re-read because their file was written', () => withServer({ files: { 'a.txt': CRASH } }, async harness => {
    await harness.ready();
    await harness.open('a.txt', CRASH);
    await harness.marks('a.txt');
    const reads = harness.reads.length;
    await harness.tell('a.txt');
    assert.equal((await harness.marks('a.txt')).article, true);
    assert.equal(harness.reads.length, reads);
  }));

  const unmarked: readonly { readonly name: string; readonly path: string; readonly text: string; readonly languageId?: string }[] = [
    { name: 'a read-me', path: 'README.md', text: README, languageId: 'markdown' },
    { name: 'a file of the folder that the globs leave out', path: 'excluded.txt', text: CRASH },
    { name: 'a document of another file system', path: 'git:/news/a.txt?HEAD', text: CRASH },
    { name: 'source code', path: 'a.ts', text: CRASH, languageId: 'typescript' },
    { name: 'an empty file', path: 'empty.txt', text: '' },
    { name: 'a file above the size limit', path: 'a.txt', text: CRASH.repeat(300) },
  ];
  for (const { name, path, text, languageId } of unmarked) {
    it(`are left alone: ${name}`, () => withServer({ files: { 'README.md': README, 'a.txt': CRASH, 'empty.txt': '' } }, async harness => {
      await harness.open(path, text, languageId);
      const { article, marks } = await harness.marks(path);
      assert.deepEqual({ article, marks }, { article: false, marks: [] });
      assert.equal(await harness.hover(path, { line: 0, character: 30 }), null);
    }));
  }

  for (const path of ['untitled:Untitled-1', 'file:///elsewhere/a.txt']) {
    it(`count outside the folder too: ${path}`, () => withServer({}, async harness => {
      await harness.open(path, CRASH);
      assert.equal((await harness.marks(path)).article, true);
    }));
  }

  it('become articles when a new listing holds them', () => withServer({}, async harness => {
    await harness.open('new.txt', CRASH);
    assert.equal((await harness.marks('new.txt')).article, false);
    harness.files.set('new.txt', CRASH);
    await harness.tell('new.txt', 1);
    await harness.until(() => harness.changes > 0);
    assert.equal((await harness.marks('new.txt')).article, true);
  }));

  it('keep their places in text with CRLF, emoji and right-to-left script', () => withServer({ files: { 'a.article': '' } }, async harness => {
    const text = `שלום 🚆🚆 news\r\n\r\n${CRASH.replaceAll('\n', '\r\n')}`;
    await harness.open('a.article', text, 'news-article');
    assert.ok((await figures(harness, 'a.article', text)).includes(FIGURE));
  }));
});

describe('The time budget', () => {
  it('shows what is read when it runs out, and the rest later', async () => {
    const held = gate();
    let pauses = 0;
    const text = `${CRASH}\n${Array.from({ length: 20 }, (_, i) => `A further ${30 + i} people were hurt in carriage ${i}, police said.`).join('\n\n')}\n`;
    await withServer({
      settings: { timeBudget: 0 },
      host: { pause: async () => {
        // the second pause is before the rest is read
        if (++pauses > 1) await held.passed;
        await new Promise(resolve => { setImmediate(resolve); });
      } },
    }, async harness => {
      await harness.open('untitled:long', text);
      const partial = await harness.marks('untitled:long');
      assert.deepEqual([partial.complete, partial.article], [false, true]);
      assert.deepEqual(await figures(harness, 'untitled:long', text), [FIGURE]);
      const changes = harness.changes;
      held.open();
      await harness.until(() => harness.changes > changes);
      assert.equal((await harness.marks('untitled:long')).complete, true);
      assert.ok((await figures(harness, 'untitled:long', text)).length >= 20);
    });
  });

  it('leaves no file of the folder half read', () => withServer({ settings: { timeBudget: 0 }, files: { 'a.txt': `${CRASH}\nAnother 31 people were hurt, police said.\n` } }, async harness => {
    const { figures: partly } = await harness.ready();
    await harness.client.sendRequest(statusRequest);
    assert.ok(partly >= 2);
  }));
});

describe('A server that is busy', () => {
  it('answers a hover in time', async () => {
    const held = gate();
    await withServer({ host: { loadTagger: () => held.passed.then(() => ({ tag: () => [] })) } }, async harness => {
      await harness.open('untitled:a', CRASH);
      assert.match(await harness.card('untitled:a', positionOf(CRASH, FIGURE)), /^Crosscheck is still reading this folder…/);
      held.open();
      await harness.marks('untitled:a');
      assert.match(await harness.card('untitled:a', positionOf(CRASH, FIGURE)), /^\*\*at least 12\*\*/);
    });
  });

  it('does not analyse a large folder again for every key that is pressed', async () => {
    // on this clock everything takes long
    let clock = 0;
    await withServer({ settings: { timeBudget: 1e9 }, host: { now: () => clock += 200 } }, async harness => {
      await harness.open('untitled:a', CRASH);
      await harness.marks('untitled:a');
      await harness.until(() => harness.changes === 1);
      for (let version = 2; version <= 9; version++) await harness.edit('untitled:a', version, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' });
      const marks = harness.marks('untitled:a');
      assert.match(await harness.card('untitled:a', positionOf(CRASH, FIGURE)), /still reading/);
      assert.equal((await marks).version, 9);
      assert.equal(harness.changes, 2);
      await harness.close('untitled:a');
      await harness.until(() => harness.changes === 3);
      await harness.open('untitled:a', CRASH);
      assert.equal((await harness.marks('untitled:a')).article, true);
    });
  });

  it('lets the client withdraw a request', async () => {
    const held = gate();
    await withServer({ host: { loadTagger: () => held.passed.then(() => ({ tag: () => [] })) } }, async harness => {
      await harness.open('untitled:a', CRASH);
      const source = new CancellationTokenSource();
      const asked = harness.client.sendRequest(marksRequest, { uri: 'untitled:a' }, source.token);
      source.cancel();
      await assert.rejects(asked, (error: unknown) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled);
      held.open();
    });
  });

  it('goes on without its tagger', () => withServer({ host: { loadTagger: () => Promise.reject(new Error('no tagger')) } }, async harness => {
    await harness.open('untitled:a', CRASH);
    assert.equal((await harness.marks('untitled:a')).article, true);
  }));

  it('shows no card when they are switched off', () => withServer({ settings: { ...SETTINGS, hover: false } }, async harness => {
    await harness.open('untitled:a', CRASH);
    await harness.marks('untitled:a');
    assert.equal(await harness.hover('untitled:a', positionOf(CRASH, FIGURE)), null);
  }));
});
