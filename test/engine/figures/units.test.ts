import assert from 'node:assert/strict';
import { readPassage } from '../../../src/engine/article/passage';
import currencies from '../../../src/engine/data/currencies.json';
import units from '../../../src/engine/data/units.json';
import { dimensionOf, isMoney, nameOfUnit } from '../../../src/engine/figures/units';
import { readDates } from '../../../src/engine/dates/read';
import { readQuantities } from '../../../src/engine/figures/quantities';

/** The value and unit of each quantity of a text. */
function amounts(text: string): (readonly [number | null, string])[] {
  const passage = readPassage(text);
  return readQuantities(passage, readDates(passage), []).map(({ value, unit }) => [value, unit] as const);
}

describe('units', () => {
  const cases: [rule: string, text: string, ...expected: [number, string][]][] = [
    ['a dollar of another country by its sign', 'It cost C$40, NZ$50, S$60, R$70 and NT$80.', [40, 'CAD'], [50, 'NZD'], [60, 'SGD'], [70, 'BRL'], [80, 'TWD']],
    ['a sign of letters', 'Fares rose to Rs 90, RM23.50, Tk 400, KSh 700 and Rp 9,000.', [90, 'INR'], [23.5, 'MYR'], [400, 'BDT'], [700, 'KES'], [9000, 'IDR']],
    ['an abbreviated sign', 'He paid Rs. 5 lakh.', [500000, 'INR']],
    ['a lone letter before thousands, cents or a multiplier', 'It paid N70,000, R12.50, P3.2 million and K9bn.', [70000, 'NGN'], [12.5, 'ZAR'], [3200000, 'PHP'], [9000000000, 'ZMW']],
    ['a sign after the amount', 'Tickets are 20€, 90 kr, 150 zł, 40 kn and 600 FCFA.', [20, 'EUR'], [90, 'SEK'], [150, 'PLN'], [40, 'HRK'], [600, 'XOF']],
    ['a code before and after', 'It owes CHF 4m and 12 million PKR.', [4000000, 'CHF'], [12000000, 'PKR']],
    ['a code that is a word', 'TRY 12 recipes.', [12, 'count']],
    ['another state’s currency by its name', 'It lent 40 Australian dollars, 5 million Pakistani rupees and 300 Ugandan shillings.', [40, 'AUD'], [5000000, 'PKR'], [300, 'UGX']],
    ['a plural of its own', 'It costs 300 kronor, 40 soles or 90 zlotys.', [300, 'SEK'], [40, 'PEN'], [90, 'PLN']],
    ['parts of a currency', 'It fell 18 sen, 40 paise, 9 kobo and 3p.', [18, 'sen'], [40, 'paisa'], [9, 'kobo'], [3, 'penny']],
    ['pounds of money, where there are many', 'It owes 5 million pounds.', [5000000, 'GBP']],
    ['pounds sterling', 'It owes 50 pounds sterling.', [50, 'GBP']],
    ['a word that is money in large amounts only', 'It has 5 real problems and 5 million reais.', [5, 'count'], [5000000, 'BRL']],
    ['a rate per unit, whatever the unit', 'Oil is $80 a barrel, gas $3 per mmBtu and flour Rs 45 a kg.', [80, 'USD/[bbl_us]'], [3, 'USD/(10*6.[Btu])'], [45, 'INR/kg']],
    ['a rate joined by hyphens', 'The 52,000-barrel-a-day plant shut.', [52000, '[bbl_us]/d']],
    ['a rate of a measure has UCUM’s time', 'It pumps 40 litres per second at 90 km per hour.', [40, 'L/s'], [90, 'km/h']],
    ['metric prefixes', 'It needs 40 MW, 3 gigawatts, 7 kilovolts, 12 mAh and 900 hPa.', [40, 'MW'], [3, 'GW'], [7, 'kV'], [12, 'mA.h'], [900, 'hPa']],
    ['large masses', 'It emits 3 Gt, or 40 megatonnes, or 9,000 tonnes.', [3, 'Gt'], [40, 'Mt'], [9000, 't']],
    ['symbols as written come first', 'It takes 5 mW, not 5 MW; 30 Nm and 30 nm.', [5, 'mW'], [5, 'MW'], [30, 'N.m'], [30, 'nm']],
    ['symbols in capitals', 'It is 40 KM and 30 KG.', [40, 'km'], [30, 'kg']],
    ['a lone letter only after digits', 'It is 40 m long; platoon five C left.', [40, 'm'], [5, 'count']],
    ['hyphened names of several words', 'A 90-square-metre flat used 40 kilowatt-hours.', [90, 'm2'], [40, 'kW.h']],
    ['a river’s level, and millions', 'The river stood at 9.4m at noon; losses rose to 8.1m last year.', [9.4, 'm'], [8100000, 'count']],
    ['a rate after what is measured', 'It pumps 35,000 barrels of oil a day.', [35000, '[bbl_us]/d']],
    ['flows', 'It let out 40,000 cusecs or 1,100 cumecs.', [40000, '[cft_i]/s'], [1100, 'm3/s']],
    ['percent in two letters', 'Around 70pc of shops closed.', [70, '%']],
    ['primes', 'The pole is 30′ high.', [30, '[ft_i]']],
    ['an age', 'A 34-year-old baker won.', [34, 'year of age']],
  ];
  for (const [rule, text, ...expected] of cases) it(rule, () => assert.deepEqual(amounts(text), expected));

  it('knows every currency by its code and its first name', () => {
    for (const { code, names, of } of currencies.currencies) {
      const name = of ? `${of[0]} ${names[0]}` : names[0];
      assert.deepEqual(amounts(`It spent 7 million ${name} there.`), [[7000000, code]], code);
      assert.ok(isMoney(code));
    }
  });

  it('knows every unit by its first name, and calls it so', () => {
    const known = new Set<string>();
    for (const { code, names: [name] } of units.units) {
      if (name === undefined || known.has(code)) continue;
      known.add(code);
      assert.equal(amounts(`It took 7 ${name} there.`)[0]?.[1], code);
      assert.equal(nameOfUnit(code), name);
    }
  });

  const sizes: [a: number, unit: string, b: number, same: string][] = [
    [90, 'minute', 1.5, 'hour'], [36, 'km/h', 10, 'm/s'], [100, 'cent', 1, 'USD'], [2, 'km', 2000, 'm'], [1, 'kW.h', 1000, 'W.h'], [60, 'L/min', 1, 'L/s'], [7, '{person}/wk', 1, '{person}/d'], [2, '{test}/d', 2, '{test}/d'], [25, '%', 0.25, 'fraction'],
  ];
  for (const [a, unit, b, same] of sizes) {
    it(`${a} ${unit} is ${b} ${same}`, () => {
      const x = dimensionOf(unit), y = dimensionOf(same);
      assert.equal(x.dimension, y.dimension);
      assert.ok(Math.abs(a * x.scale - b * y.scale) < 1e-6 * Math.abs(b * y.scale));
    });
  }
});
