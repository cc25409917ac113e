import assert from 'node:assert/strict';
import { readDates } from '../../../src/engine/dates/read';
import { readPassage } from '../../../src/engine/article/passage';
import { clipQuotations, scanQuotations } from '../../../src/engine/article/quotations';
import type { PlacedMention } from '../../../src/engine/dates/resolve';

/** Expressions of a text as `text (type)`. */
export function expressions(text: string): string[] {
  return readDates(readPassage(text)).map(({ text: found, type }) => `${found} (${type})`);
}

export type Case = readonly [rule: string, text: string, expected: readonly string[]];

/** One test a row. */
export function reads(cases: readonly Case[]): void {
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(expressions(text), expected));
}

/** The mentions of paragraphs, one a line, in their places. */
export function placed(paragraphs: readonly string[]): PlacedMention[] {
  let offset = 0;
  return paragraphs.flatMap(text => {
    const block = [{ start: 0, end: text.length }];
    const quotes = clipQuotations(scanQuotations(text, block), block)[0]!;
    const mentions = readDates(readPassage(text, quotes)).map(mention => ({ mention, offset, line: text.length <= 80 ? text : null }));
    offset += text.length + 1;
    return mentions;
  });
}
