import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPassage } from '../../../src/engine/article/passage';
import type { ArticleFigure } from '../../../src/engine/figures/model';
import { readPassageContent, type ArticleReading } from '../../../src/engine/reading';
import { holds, read, tagger } from './check';
import { news, paragraph, paragraphs, soup, text } from './texts';

describe('paragraph by paragraph', () => {
  holds('an article’s readings are those of its paragraphs alone', text, source => {
    for (const { passage, ...reading } of read(source).passages) {
      const { passage: _same, ...alone } = readPassageContent(readPassage(passage.text, passage.quotes), tagger);
      assert.deepEqual(reading, alone);
    }
  }, { runs: 100 });

  const edits = fc.tuple(news, fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.oneof(soup, paragraph, fc.constantFrom('', '\n', '\n\n', '“', '”', '"'))), { minLength: 1, maxLength: 3 }));
  holds('an edited article says what a fresh reading says', edits, ([source, changes]) => {
    let now = source, reading: ArticleReading | undefined;
    for (const [at, removed, inserted] of changes) {
      reading = read(now, 'a.txt', reading);
      const start = at % (now.length + 1);
      now = now.slice(0, start) + inserted + now.slice(start + removed);
    }
    assert.deepEqual(read(now, 'a.txt', reading), read(now));
  }, { runs: 25 });

  const UNRELATED = 'The bridge at Oldmere has 14 arches.';
  holds('a paragraph of something else changes no figure of the others', fc.tuple(paragraphs, fc.nat()), ([body, at]) => {
    const place = at % (body.length + 1);
    const before = quantities(article(body));
    const after = quantities(article(body.toSpliced(place, 0, UNRELATED)));
    assert.deepEqual(after.toSpliced(after.findIndex(({ text }) => text === '14 arches'), 1), before);
  }, { runs: 40 });
});


function article(body: readonly string[]): string {
  return ['Flood in the valley: what we know', 'The valley was quiet again.', ...body].join('\n\n');
}

/** What the figures are, without where they stand and what is told of them. */
function quantities(source: string): Pick<ArticleFigure, 'text' | 'value' | 'low' | 'high' | 'bound' | 'unit' | 'counted' | 'trend'>[] {
  return read(source).figures.map(({ text, value, low, high, bound, unit, counted, trend }) => ({ text, value, low, high, bound, unit, counted, trend }));
}
