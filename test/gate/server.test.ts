import { assertGrowth, LINEAR, stepsOf, type Steps } from './work';
import type { ArticleSource } from '../../src/engine/article/article';
import { Harness } from '../server/harness';
import { folderParts, PARTS } from './folders';

/** Both folders are larger than any that is analysed in one piece. */
const TIMES = 2;
/** What does not depend on the folder's size may grow so many times, where what is linear would double. */
const FLAT = 1.3;
/** Of so many articles the longest is looked at. */
const SOME = 10;

describe('The server’s work', function () {
  this.timeout(120_000);

  type Counted = Readonly<Record<'opening' | 'hovers' | 'edit', Steps>>;
  let small: Counted, large: Counted;

  before(async () => {
    const parts = folderParts();
    await counted(parts[0]!.slice(0, 20));
    small = await counted(parts.slice(0, PARTS / TIMES).flat());
    large = await counted(parts.flat());
  });

  it('is linear in the number of articles when a folder is opened', () => { assertGrowth(small.opening, large.opening, TIMES * LINEAR); });

  it('is the same for hovers in a larger folder', () => { assertGrowth(small.hovers, large.hovers, FLAT); });

  it('is the same for an edit in a larger folder', () => { assertGrowth(small.edit, large.edit, FLAT); });

  /** Opens a folder, hovers over every mark of an article, and types a word into it. */
  async function counted(sources: readonly ArticleSource[]): Promise<Counted> {
    const files = Object.fromEntries(sources.map(({ path, text }) => [path, text]));
    const { path, text } = sources.slice(0, SOME).reduce((a, b) => (a.text.length > b.text.length ? a : b));
    const end = { line: text.trimEnd().split('\n').length - 1, character: 0 };
    const server = new Harness({ files });
    try {
      const opening = await stepsOf(async () => {
        await server.initialize({});
        await server.ready();
      });
      await server.open(path, text);
      const { marks } = await server.marks(path);
      const hovers = await stepsOf(async () => {
        for (const { range } of marks) await server.hover(path, range.start);
      });
      const edit = await stepsOf(async () => {
        const told = server.changes;
        await server.edit(path, 2, { range: { start: end, end }, text: 'Indeed, ' });
        await server.marks(path);
        await server.until(() => server.changes > told);
      });
      return { opening, hovers, edit };
    } finally {
      await server.dispose();
    }
  }
});
