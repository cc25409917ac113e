import { assertGrowth, LINEAR, stepsOf, type Steps } from './work';
import type { ArticleSource } from '../../src/engine/article/article';
import { Harness } from '../server/harness';
import { folderParts, PARTS } from './folders';

describe('The server’s work', function () {
  this.timeout(120_000);

  type Counted = Readonly<Record<'opening' | 'hovers' | 'edit', Steps>>;
  let small: Counted, large: Counted;

  before(async () => {
    const parts = folderParts();
    await counted(parts[0]!.slice(0, 20));
    small = await counted(parts[0]!);
    large = await counted(parts.flat());
  });

  it('is linear in the number of articles when a folder is opened', () => { assertGrowth(small.opening, large.opening, PARTS * LINEAR); });

  it('is the same for hovers in a larger folder', () => { assertGrowth(small.hovers, large.hovers); });

  it('is linear in the number of articles for an edit', () => { assertGrowth(small.edit, large.edit, 2 * PARTS); });

  /** Opens a folder, hovers over every mark of its first article, and types a word into it. */
  async function counted(sources: readonly ArticleSource[]): Promise<Counted> {
    const files = Object.fromEntries(sources.map(({ path, text }) => [path, text]));
    const [{ path, text }] = sources as [ArticleSource];
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
        const line = marks[0]!.range.start.line;
        await server.edit(path, 2, { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: 'Indeed, ' });
        await server.marks(path);
        await server.until(() => server.changes > told);
      });
      return { opening, hovers, edit };
    } finally {
      await server.dispose();
    }
  }
});
