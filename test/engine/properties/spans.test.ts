import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleSource } from '../../../src/engine/article/article';
import { blankMarkup } from '../../../src/engine/article/markdown';
import { Analysis, type Span } from '../../../src/engine/schema';
import { analyse, holds } from './check';
import { article, text } from './texts';

type Range = Pick<Span, 'start' | 'end'>;

function assertInRange(spans: readonly Range[], { text }: ArticleSource): void {
  for (const { start, end } of spans) assert.ok(start < end && end <= text.length, `${start}-${end} of ${text.length}`);
}

/** In Markdown the marks inside a span's text are blanks. */
function assertCut(spans: readonly Span[], source: ArticleSource): void {
  assertInRange(spans, source);
  const prose = source.path.endsWith('.md') ? blankMarkup(source.text) : source.text;
  for (const { start, end, text } of spans) if (text !== source.text.slice(start, end)) assert.equal(text, prose.slice(start, end));
}

/** In the order of the text, and none on another. */
function assertApart(ranges: readonly Range[]): void {
  ranges.forEach(({ start, end }, k) => {
    const next = ranges[k + 1];
    assert.ok(!next || end <= next.start, `${start}-${end} and ${next?.start}-${next?.end}`);
  });
}

describe('whatever the text', () => {
  holds('the analysis is of the contract’s form', article, source => { Analysis.parse(analyse([source])); }, { runs: 100 });

  holds('figures, dates and quotations cut out their own text, in order and apart', article, source => {
    const { articles: [read], figures } = analyse([source]);
    for (const list of [figures, read!.dates, read!.quotations]) {
      assertCut(list, source);
      assertApart(list);
    }
  }, {
    runs: 150,
    examples: [{ path: 'b.md', text: 'longer than</b>0 ' }, { path: 'a.txt', text: 'Two of the five men were freed by Kenya.' }],
  });

  holds('asides and problems lie in the text, asides in order and apart', article, source => {
    const { articles: [read] } = analyse([source]);
    assertInRange(read!.asides, source);
    assertApart(read!.asides);
    for (const { start, end } of read!.problems) assert.ok(start <= end && end <= source.text.length);
  }, { runs: 100 });

  holds('sources, cues and contents of attributions cut out their own text', article, source => {
    const { articles: [read], figures } = analyse([source]);
    assertCut(read!.attributions.flatMap(({ source, cue, content }) => [source, cue, content].filter(span => span !== null)), source);
    assertCut(figures.flatMap(({ attribution }) => attribution ?? []), source);
  }, { runs: 150 });

  holds('the evidence of a publication date cuts out its own text', article, source => {
    assertCut(analyse([source]).articles[0]!.published.evidence, source);
  }, { runs: 100 });

  holds('mentions of actors cut out their own text, in order, and none on another', article, source => {
    const { actors } = analyse([source]);
    for (const { mentions } of actors) {
      assertCut(mentions, source);
      assertApart(mentions);
    }
    assertApart(actors.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start || a.end - b.end));
  }, { runs: 150 });

  holds('mentions of events cut out their own text', article, source => {
    for (const { mentions } of analyse([source]).events) assertCut(mentions, source);
  }, { runs: 100 });

  holds('blanking Markdown’s marks moves nothing', fc.oneof(text, fc.array(fc.constantFrom('[', ']', '(', ')', '!', '*', '_', '<', '>', '-', '`', '\\', 'a', ' ', '\n'), { maxLength: 60 }).map(marks => marks.join(''))), source => {
    const prose = blankMarkup(source);
    assert.equal(prose.length, source.length);
    [...prose].forEach(character => assert.ok(character === ' ' || source.includes(character)));
  }, { runs: 100 });
});
