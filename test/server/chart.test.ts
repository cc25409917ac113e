import assert from 'node:assert/strict';
import { ENGLISH } from '../../src/engine/l10n';
import type { Figure, FigureId } from '../../src/engine/schema';
import { chartOf } from '../../src/server/chart';
import { comparisonItem } from '../../src/server/queries';
import { figureId, folderOf } from './folder';

function figure(figure: Partial<Figure>): Figure {
  return {
    id: 'f' as FigureId, article: 'a.txt', start: 0, end: 1, text: 'x', value: 12, low: 12, high: 12, bound: 'exact', unit: 'count', counted: null, measure: '',
    kind: 'other', status: 'reported', asOf: null, trend: null, attribution: null, comparison: null, ...figure,
  };
}

describe('The numbers of the figure chart', () => {
  const scales: readonly { readonly name: string; readonly first: string; readonly unit: string; readonly value: number; readonly drawn: number | null }[] = [
    { name: 'one unit', first: 'count', unit: 'count', value: 12, drawn: 12 },
    { name: 'units of one kind', first: 'week', unit: 'day', value: 14, drawn: 2 },
    { name: 'a share and per cent', first: '%', unit: 'fraction', value: 0.5, drawn: 50 },
    { name: 'per cent and a share', first: 'fraction', unit: '%', value: 61, drawn: 61 },
    { name: 'units of other kinds', first: 'km', unit: 'week', value: 3, drawn: null },
    { name: 'two currencies', first: 'USD', unit: 'EUR', value: 3, drawn: null },
    { name: 'two scales of warmth', first: 'Cel', unit: '[degF]', value: 68, drawn: 20 },
  ];
  for (const { name, first, unit, value, drawn } of scales) {
    it(`are on one scale: ${name}`, () => assert.equal(chartOf([figure({ unit: first }), figure({ unit, value })], ENGLISH).points[1]?.value ?? null, drawn));
  }

  it('keep open ends open, and leave out what has no number', () => {
    const { points } = chartOf([figure({ high: null }), figure({ value: null, low: null, high: null })], ENGLISH);
    assert.deepEqual(points, [{ value: 12, low: 12, high: null, days: null }, null]);
  });

  it('have the days for which they hold', () => {
    const days = (asOf: string | null) => chartOf([figure({ asOf })], ENGLISH).points[0]!.days;
    assert.deepEqual(days('1970-01-11'), [10, 10]);
    assert.deepEqual(days('1970-01?'), [0, 30]);
    assert.deepEqual(days('1970-01-02/1970-01-04'), [1, 3]);
    assert.equal(days(null), null);
    assert.equal(days('../1970-01-04'), null);
  });

  it('say their unit in words where a number doesn’t', () => {
    assert.deepEqual(['count', '%', 'USD', 'week'].map(unit => chartOf([figure({ unit })], ENGLISH).unitName), ['', '', '', 'weeks']);
  });

  it('come with a comparison, in the order of its rows', () => {
    const { library } = folderOf({
      articles: { 'a.txt': { text: '12 people' }, 'b.txt': { text: '20 people' }, 'c.txt': { text: '12 people' } },
      figures: [{ article: 'a.txt', words: '12 people' }, { article: 'c.txt', words: '12 people' }, { article: 'b.txt', words: '20 people', value: 20, low: 20, high: 20 }],
      pairs: [{ a: 0, b: 1, relation: 'agree' }, { a: 0, b: 2, relation: 'conflict' }],
    });
    const { rows, chart } = comparisonItem(library, figureId(0))!;
    assert.deepEqual(rows.map(({ id }) => id), [figureId(0), figureId(2), figureId(1)]);
    assert.deepEqual(chart.points.map(drawn => drawn?.value), [12, 20, 12]);
  });
});
