import assert from 'node:assert/strict';
import { Corpus } from '../../../src/engine/corpus/corpus';
import { coverageOf } from '../../../src/engine/coverage/coverage';
import { COVERAGE_FORMATS, writeCoverage } from '../../../src/engine/coverage/table';
import { holds, read } from '../properties/check';
import { folder } from '../properties/texts';

describe('coverage of any folder', () => {
  holds('has only places that are there, a cell an article, an article in one story, and can be written', folder, sources => {
    const corpus = new Corpus();
    for (const { path, text } of sources) corpus.set(read(text, path));
    const coverage = coverageOf(corpus.folder());
    const { articles, claims, stories } = coverage;
    const texts = new Map(sources.map(({ path }) => [path, corpus.reading(path)!.article.text]));
    assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length, 'an id is given twice');
    for (const { cells, origins, onlyIn } of claims) {
      assert.equal(new Set(cells.map(({ article }) => article)).size, cells.length);
      assert.equal(origins === 1, onlyIn !== null);
      for (const { article, tellings } of cells) {
        assert.ok(tellings.length > 0 && articles.some(column => column.article === article));
        for (const { start, end } of tellings) assert.ok(0 <= start && start < end && end <= texts.get(article)!.length);
      }
    }
    assert.deepEqual(stories.flatMap(story => story.articles).sort(), articles.map(({ article }) => article).sort());
    for (const format of COVERAGE_FORMATS) writeCoverage(coverage, format);
  }, { runs: 25 });
});
