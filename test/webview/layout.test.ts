import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ChartPoint } from '../../src/server/protocol';
import { layOut, type Mark, type Room } from '../../src/webview/layout';

const ROOM: Room = { left: 50, right: 850, top: 10, bottom: 270 };
const DAY = 20_000;

function point(value: number | null, low: number | null = value, high: number | null = value, ...days: readonly number[]): ChartPoint {
  const [first, last = first] = days;
  return { value, low, high, days: first === undefined ? null : [first, last!] };
}

/** By row. */
function marks(...points: readonly (ChartPoint | null)[]): Mark[] {
  return [...layOut(points, ROOM).marks].sort((a, b) => a.row - b.row);
}

describe('The layout of the figure chart', () => {
  it('puts larger numbers higher and later days further right', () => {
    const [first, second] = marks(point(12, 12, 12, DAY), point(23, 23, 23, DAY + 2));
    assert.ok(first!.y > second!.y && first!.x < second!.x);
  });

  it('gives what has no day a lane of its own, right of all days', () => {
    const layout = layOut([point(12, 12, 12, DAY), point(17, 17, 17, DAY + 9), point(20)], ROOM);
    assert.ok(layout.dated!.right <= layout.undated!.left);
    assert.ok(layout.marks[2]!.x > layout.undated!.left && layout.marks[1]!.x < layout.dated!.right);
  });

  it('has no days where no figure has one, and no lane where all have', () => {
    assert.deepEqual([layOut([point(1), point(2)], ROOM).dated, layOut([point(1), point(2)], ROOM).days], [null, []]);
    assert.equal(layOut([point(1, 1, 1, DAY), point(2, 2, 2, DAY)], ROOM).undated, null);
  });

  it('draws what the words allow, with an arrow where they set no end', () => {
    const [atLeast, upTo, exact, about] = marks(point(12, 12, null, DAY), point(12, null, 12, DAY + 1), point(12, 12, 12, DAY + 2), point(12, 10, 14, DAY + 3));
    assert.ok(atLeast!.bar!.openTop && !atLeast!.bar!.openBottom && atLeast!.bar!.top < atLeast!.y);
    assert.ok(upTo!.bar!.openBottom && upTo!.bar!.bottom > upTo!.y);
    assert.equal(exact!.bar, null);
    assert.ok(about!.bar!.top < about!.y && about!.y < about!.bar!.bottom);
  });

  it('puts an interval without a number in its middle, and says so', () => {
    const [dozens, exact] = marks(point(null, 24, 99, DAY), point(61.5, 61.5, 61.5, DAY));
    assert.ok(dozens!.vague && !exact!.vague);
    assert.equal(dozens!.y, exact!.y);
  });

  it('shows over how many days a figure holds', () => {
    const [month, day] = marks(point(5, 5, 5, DAY, DAY + 30), point(5, 5, 5, DAY + 15));
    assert.ok(month!.span!.left < month!.span!.right);
    assert.equal(day!.span, null);
  });

  it('puts equal numbers of one day side by side in the middle, the first in its place', () => {
    const [first, second, third] = marks(point(40, 40, 40, DAY), point(40, 40, 40, DAY), point(40, 40, 40, DAY));
    assert.deepEqual([first!.y, second!.y, third!.y], [140, 140, 140]);
    assert.equal(first!.x, 450);
    assert.equal(new Set([first!.x, second!.x, third!.x]).size, 3);
  });

  it('names an only day once', () => assert.deepEqual(layOut([point(1, 1, 1, DAY), point(2, 2, 2, DAY)], ROOM).days.map(({ value }) => value), [DAY * 86_400_000]));

  it('names whole days only', () => {
    for (const range of [1, 2, 3, 20, 400, 9000]) {
      const { days } = layOut([point(1, 1, 1, DAY), point(2, 2, 2, DAY + range)], ROOM);
      assert.ok(days.length > 0 && days.length < 12 && days.every(({ value }) => value % 86_400_000 === 0), String(range));
    }
  });

  it('counts by powers where the largest is a hundred times the smallest', () => {
    const layout = layOut([point(5e6), point(2.3e9)], ROOM);
    assert.ok(layout.logarithmic);
    assert.deepEqual(layout.values.map(({ value }) => value), [1e7, 1e8, 1e9]);
    assert.ok(!layOut([point(0), point(2.3e9)], ROOM).logarithmic, 'nothing has no power');
  });

  it('has no fractions on the scale of whole numbers', () => assert.ok(layOut([point(3), point(5)], ROOM).values.every(({ value }) => Number.isInteger(value))));

  it('leaves out rows that can’t be drawn, and keeps the numbers of the others', () => assert.deepEqual(marks(point(1), null, point(2)).map(({ row }) => row), [0, 2]));

  it('keeps every mark in the room, whatever comes', () => {
    const number = fc.oneof(fc.double({ min: -1e12, max: 1e12, noNaN: true }).map(value => Number(value.toFixed(6))), fc.integer({ min: 0, max: 50 }));
    const any = fc.tuple(number, fc.nat(10), fc.constantFrom('exact', 'above', 'below', 'vague'), fc.option(fc.tuple(fc.integer({ min: -8e5, max: 8e5 }), fc.nat(500))))
      .map(([value, margin, bound, days]): ChartPoint => ({
        value: bound === 'vague' ? null : value, low: bound === 'below' ? null : value - (bound === 'vague' ? margin : 0), high: bound === 'above' ? null : value + (bound === 'vague' ? margin : 0),
        days: days && [days[0], days[0] + days[1]],
      }));
    fc.assert(fc.property(fc.array(any, { minLength: 1, maxLength: 200 }), points => {
      const layout = layOut(points, ROOM);
      assert.equal(layout.marks.length, points.length);
      for (const { x, y, bar } of layout.marks) {
        assert.ok(x >= ROOM.left && x <= ROOM.right, `x ${x}`);
        for (const at of [y, bar?.top ?? y, bar?.bottom ?? y]) assert.ok(at >= ROOM.top && at <= ROOM.bottom, `y ${at}`);
      }
      assert.ok(layout.values.every(({ at }) => Number.isFinite(at)));
    }));
  });
});
