import assert from 'node:assert/strict';
import { clipQuotations, scanQuotations } from '../../../src/engine/article/quotations';
import { readPassage } from '../../../src/engine/article/passage';
import { readQuantities } from '../../../src/engine/figures/quantities';

/** The value and unit of each quantity of a paragraph, read with its quotations. */
function sizes(text: string): (readonly [number | null, string])[] {
  const whole = [{ start: 0, end: text.length }];
  return readQuantities(readPassage(text, clipQuotations(scanQuotations(text, whole), whole)[0]), [], []).map(({ value, unit }) => [value, unit] as const);
}

describe('feet and inches', () => {
  const cases: [text: string, ...expected: [number, string][]][] = [
    ["The wave was 30' high.", [30, '[ft_i]']],
    ['The keeper is 6\'3" tall.', [6.25, '[ft_i]']],
    ['He keeps a 15" screen.', [15, '[in_i]']],
    ['“It is 30,” he said. She said "it is 40".', [30, 'count'], [40, 'count']],
    ['The posts were 250 and 251" , it said.', [250, 'count'], [251, 'count']],
    ["Goals: Oru 34', 56'", [56, 'count']],
    ['The pole is 12′ long.', [12, '[ft_i]']],
    ['She is 5ft 6in tall.', [5.5, '[ft_i]']],
    ['The man, six feet three inches tall, fled.', [6.25, '[ft_i]']],
    ['A 5-foot-9 man fled.', [5.75, '[ft_i]']],
    ['She walked 6 feet 12 times.', [6, '[ft_i]'], [12, 'count']],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(sizes(text), expected));
});
