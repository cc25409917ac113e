import { assertGrowth, stepsOf, stepsOfAll } from './work';
import { compromiseTagger } from '../../src/engine/actors/compromise-tagger';
import type { ArticleSource } from '../../src/engine/article/article';
import { Corpus } from '../../src/engine/corpus/corpus';
import { ENGLISH } from '../../src/engine/l10n';
import { readWhole, type ArticleReading } from '../../src/engine/reading';
import { longArticle } from '../bench/corpus/corpus';
import { folderParts, PARTS } from './folders';

/** A small folder would be analysed in another way than a large one. */
const IN_STORIES = 0;

describe('The engine’s work', function () {
  this.timeout(120_000);

  const parts = folderParts();
  const tagger = compromiseTagger();
  const read = (source: ArticleSource): ArticleReading => readWhole(source, tagger);
  const analyse = (readings: readonly ArticleReading[]): void => {
    const corpus = new Corpus(ENGLISH, IN_STORIES);
    for (const reading of readings) corpus.set(reading);
    corpus.folder();
  };

  before('what is made once and kept is made', () => analyse(parts[0]!.slice(0, 20).map(read)));

  it('is linear in the length of an article', async () => {
    const paragraphs = longArticle().text.split('\n\n').slice(1);
    const each = Math.floor(paragraphs.length / PARTS);
    const texts = Array.from({ length: PARTS }, (_, k) => paragraphs.slice(k * each, (k + 1) * each).join('\n\n'));
    const reading = (text: string): ArticleReading => read({ path: 'a.txt', text });
    assertGrowth(await stepsOfAll(texts, reading), await stepsOf(() => reading(texts.join('\n\n'))));
  });

  it('is the same for articles that are read after many others', async () => {
    const some = parts[0]!.slice(0, 20);
    const first = await stepsOf(() => some.map(read));
    parts[1]!.forEach(read);
    assertGrowth(first, await stepsOf(() => some.map(read)), 1.05);
  });

  it('is linear in the number of articles that are compared', async () => {
    const readings = parts.map(part => part.map(read));
    assertGrowth(await stepsOfAll(readings, analyse), await stepsOf(() => analyse(readings.flat())));
  });
});
