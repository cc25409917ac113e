import assert from 'node:assert/strict';
import { formatDate } from '../../../src/engine/dates/in-words';
import { formatInterval, formatNumber, formatQuantity, formatReading } from '../../../src/engine/figures/in-words';

describe('Saying values', () => {
  const numbers: readonly (readonly [number, string])[] = [
    [0, '0'], [40, '40'], [34_000, '34,000'], [1.5, '1.5'], [2_300_000, '2.3 million'], [2_345_678, '2,345,678'], [5e9, '5 billion'], [-3, '-3'],
  ];
  for (const [value, said] of numbers) it(`${value} is “${said}”`, () => assert.equal(formatNumber(value), said));

  const quantities: readonly (readonly [number, string, string])[] = [
    [34_000, 'count', '34,000'], [5, '%', '5%'], [0.5, 'fraction', '50%'], [5e9, 'USD', '$5 billion'], [3.25, 'GBP', '£3.25'], [400, 'EUR', '€400'],
    [7, 'week', '7 weeks'], [1, 'week', '1 week'], [12, 'km', '12 km'], [2, 'Cel', '2 °C'],
    [30, '[ft_i]', '30 feet'], [20, '{burglary}/wk', '20 burglaries per week'], [2_500, '{person}/h', '2,500 people per hour'], [80, 'USD/[bbl_us]', '$80 per barrel'], [34, 'year of age', '34 years of age'],
    [40, 'penny', '40 pence'], [90, 'km/h', '90 km/h'], [40, 'hour/week', '40 hours per week'],
  ];
  for (const [value, unit, said] of quantities) it(`${value} ${unit} is “${said}”`, () => assert.equal(formatQuantity(value, unit), said));

  const intervals: readonly (readonly [number | null, number | null, string | null])[] = [
    [12, null, '12 or more'], [null, 5, 'up to 5'], [24, 99, '24 to 99'], [40, 40, '40'], [null, null, null],
  ];
  for (const [low, high, said] of intervals) it(`the interval ${low} … ${high} is “${said}”`, () => assert.equal(formatInterval({ low, high, unit: 'count' }), said));

  const figure = { value: 34_000, low: 34_000, high: null, bound: 'more-than', unit: 'count', text: 'more than 34,000 people', counted: 'people' } as const;
  it('says a bound in words', () => assert.equal(formatReading(figure), 'more than 34,000'));
  it('says a vague count as its interval', () => assert.equal(formatReading({ ...figure, value: null, low: 24, high: 99, bound: 'vague', text: 'dozens of people' }), 'dozens (24 to 99)'));
  it('says a range as its interval', () => assert.equal(formatReading({ ...figure, value: null, low: 6, high: 7, bound: 'range', unit: 'week', text: 'six or seven weeks', counted: null }), '6 to 7 weeks'));
  it('names money at both ends of a range', () => assert.equal(formatInterval({ low: 5, high: 7, unit: 'EUR' }), '€5 to €7'));
  it('says what it is of once', () => assert.equal(formatInterval({ low: 5, high: 7, unit: 'USD/{share}' }), '$5 to $7 per share'));
  it('falls back to the text’s words where there is no number', () => assert.equal(formatReading({ ...figure, value: null, low: null, high: null, bound: 'vague', text: 'scores of homes' }), 'scores of homes'));
});

describe('Saying dates', () => {
  const dates: readonly (readonly [string, string])[] = [
    ['2024-04-29', '29 April 2024'], ['2024-04', 'April 2024'], ['2024', '2024'], ['2024-04-29T10:30', '29 April 2024'], ['2024-04-XX', 'April 2024'],
    ['202X', 'the 2020s'], ['2024-22', 'summer 2024'], ['2024-04~', 'about April 2024'], ['2024-04-01/2024-05-03', '1 April 2024 to 3 May 2024'], ['2024-04-28/2024-04-29', '28–29 April 2024'],
    ['../2024-05', 'until May 2024'], ['2024-05/..', 'from May 2024'], ['P2W', 'P2W'], ['', ''], ['/', '/'],
  ];
  for (const [edtf, said] of dates) it(`${edtf || 'nothing'} is “${said}”`, () => assert.equal(formatDate(edtf), said));
});
