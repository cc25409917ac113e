import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Marks } from '../../src/server/protocol';
import { withServer } from './harness';
import { CRASH, CRASH_ELSEWHERE } from './stories';

/** What is marked where; ids hang on the path. */
function shape({ marks }: Marks): string[] {
  return marks.map(({ kind, range: { start, end } }) => `${kind} ${start.line}:${start.character}-${end.line}:${end.character}`);
}

describe('Whatever is typed', () => {
  const pieces = fc.constantFrom('', ' ', '\n\n', '\r\n', '“', '”', '12', ' 34,000 people', 'Mr. ', ' said', '---\n', '\ud800', '🚆', '[x](command:y)', '\u202e', 'é', CRASH);
  const edit = fc.record({ at: fc.nat(1000), remove: fc.nat(40), insert: pieces });

  it('marks are as if the text had been opened so', () => withServer({}, async harness => {
    let run = 0;
    await fc.assert(fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async edits => {
      const [edited, fresh] = [`untitled:edited-${++run}`, `untitled:fresh-${run}`];
      let document = TextDocument.create(edited, 'news-article', 1, CRASH);
      await harness.open(edited, CRASH, 'news-article');
      for (const { at, remove, insert } of edits) {
        const start = at % (document.getText().length + 1);
        const range = { start: document.positionAt(start), end: document.positionAt(start + remove) };
        await harness.edit(edited, document.version + 1, { range, text: insert });
        document = TextDocument.update(document, [{ range, text: insert }], document.version + 1);
      }
      const after = await harness.marks(edited);
      await harness.close(edited);
      await harness.open(fresh, document.getText(), 'news-article');
      assert.deepEqual(shape(after), shape(await harness.marks(fresh)));
      assert.equal(after.version, document.version);
      await harness.close(fresh);
    }), { numRuns: 30 });
  }));
});

describe('Articles that try to take over the card', () => {
  const hostile = CRASH
    .replace('12 people', '12 [people](command:workbench.action.quit) ![p](https://evil.example/p.png)')
    .replace('police said', 'the <b onclick="x">Harwick</b> police | `force` https://evil.example said')
    .replaceAll('Alma Reyes', 'Alma <img src=x> Reyes');

  it('get no live link, image or tag into it', () => withServer({ files: { 'b.txt': CRASH_ELSEWHERE } }, async harness => {
    await harness.open('untitled:a', hostile, 'news-article');
    const { marks } = await harness.marks('untitled:a');
    const cards = await Promise.all(marks.map(({ range }) => harness.card('untitled:a', range.start)));
    assert.ok(cards.some(card => card.includes('12')));
    for (const card of cards) {
      for (const [, target] of card.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) assert.match(target!, /^(command:crosscheck\.(reveal|openComparison|decide)\?|data:image\/svg\+xml,)[\w.~%-]*$/);
      const text = card.replace(/(?<!\\)\]\([^)]*\)/g, ']').replace(/\\[!-/:-@[-`{-~]/g, '');
      assert.doesNotMatch(text, /[<>`]|https?:|command:/);
    }
  }));
});

describe('Texts of absurd form', () => {
  const texts: readonly (readonly [name: string, text: string])[] = [
    ['one endless line', 'At least 12 people were killed, police said. '.repeat(1200)],
    ['one endless word', 'a'.repeat(60_000)],
    ['half surrogates', '\ud800 12 people \udc00 were killed, police said.\n'.repeat(20)],
    ['nothing but marks', '“‘"\'(['.repeat(3000)],
    ['nothing but line ends', '\n'.repeat(30_000)],
    ['numbers without end', '1,'.repeat(20_000)],
  ];
  for (const [name, text] of texts) {
    it(`are read to the end: ${name}`, () => withServer({}, async harness => {
      await harness.open('untitled:absurd', text, 'news-article');
      assert.deepEqual(await harness.marks('untitled:absurd').then(({ version, article }) => ({ version, article })), { version: 1, article: true });
    }));
  }
});
