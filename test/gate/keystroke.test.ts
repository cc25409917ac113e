import { callsOf } from './work';
import assert from 'node:assert/strict';
import { longArticle } from '../bench/corpus/corpus';
import { withServer } from '../server/harness';

describe('A keystroke in a long article', () => {
  it('lets the server read its paragraph anew and no other', () => withServer({ files: { 'long.txt': '' } }, async server => {
    const { text } = longArticle();
    const path = 'long.txt';
    const paragraphsRead = (work: () => unknown): Promise<number> => callsOf('engine/reading.ts', 'readPassageContent', work);
    const all = await paragraphsRead(async () => {
      await server.open(path, text);
      await server.marks(path);
    });
    assert.ok(all > 100, `only ${all} paragraphs were read`);
    const lines = text.split('\n');
    for (let version = 2; version < 12; version++) {
      const line = lines.findIndex((words, at) => at >= version * lines.length / 15 && words.length > 80);
      const at = { line, character: lines[line]!.indexOf(' ', 40) };
      const read = await paragraphsRead(async () => {
        await server.edit(path, version, { range: { start: at, end: at }, text: 's' });
        const { version: marked, complete } = await server.marks(path);
        assert.deepEqual({ marked, complete }, { marked: version, complete: true });
      });
      assert.equal(read, 1);
    }
  }));
});
