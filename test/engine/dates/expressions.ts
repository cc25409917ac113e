import assert from 'node:assert/strict';
import { readDates } from '../../../src/engine/dates/read';
import { readPassage } from '../../../src/engine/article/passage';

/** Expressions of a text as `text (type)`. */
export function expressions(text: string): string[] {
  return readDates(readPassage(text)).map(({ text: found, type }) => `${found} (${type})`);
}

export type Case = readonly [rule: string, text: string, expected: readonly string[]];

/** One test a row. */
export function reads(cases: readonly Case[]): void {
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(expressions(text), expected));
}
