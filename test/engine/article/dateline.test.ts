import assert from 'node:assert/strict';
import { datelineOf } from '../../../src/engine/article/dateline';

describe('datelineOf', () => {
  const cases: [paragraph: string, places: string[], date: string | null, senders: string[]][] = [
    ['OXLEY, Tarva, Oct. 4 (Reuters) - The mill', ['OXLEY', 'Tarva'], 'Oct. 4', ['Reuters']],
    ['Oxley (AP/AFP, 4 October) — The mill', ['Oxley'], '4 October', ['AP', 'AFP']],
    ['Oxley, Oct. 4, GNA – The mill', ['Oxley'], 'Oct. 4', ['GNA']],
    ['OXLEY [Tarva Wire] -- The mill', ['OXLEY'], null, ['Tarva Wire']],
    ['Port-Oxley (PTI) Oct 4 - The mill', ['Port-Oxley'], 'Oct 4', ['PTI']],
    ['OXLEY, March 10, 2026 (Reuters) - The mill', ['OXLEY'], 'March 10, 2026', ['Reuters']],
    ['OXLEY: The mill', ['OXLEY'], null, []],
  ];
  for (const [paragraph, places, date, senders] of cases) {
    it(paragraph, () => {
      const found = datelineOf(paragraph)!;
      const textOf = ({ start, end }: { start: number; end: number }): string => paragraph.slice(start, end);
      assert.deepEqual([found.places.map(textOf), found.date && textOf(found.date), found.senders.map(textOf)], [places, date, senders]);
      assert.equal(paragraph.slice(found.end), 'The mill');
    });
  }
  const none = ['The mill - which closed - was old', 'Mill closes – what we know', 'Harbour wall – a history', 'The toll (12, by one count) - it grew', 'Oxley: a town', ''];
  for (const paragraph of none) it(`is none: ${paragraph}`, () => assert.equal(datelineOf(paragraph), null));
});
