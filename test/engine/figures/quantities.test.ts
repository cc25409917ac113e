import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPassage } from '../../../src/engine/article/passage';
import { readDates } from '../../../src/engine/dates/read';
import type { Quantity } from '../../../src/engine/figures/model';
import { readQuantities } from '../../../src/engine/figures/quantities';

function quantities(text: string): Quantity[] {
  const passage = readPassage(text);
  return readQuantities(passage, readDates(passage), []);
}

/** `text = value unit (bound)`; a range or a vague quantity shows its interval. */
function shown({ text, value, low, high, unit, bound }: Quantity): string {
  const number = value ?? `${low ?? ''}..${high ?? ''}`;
  return `${text} = ${number} ${unit}${bound === 'exact' ? '' : ` (${bound})`}`;
}

describe('readQuantities', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['digits', 'The ferry carried 212 passengers.', ['212 passengers = 212 count']],
    ['grouped thousands', 'Some roads in 34,000 homes flooded.', ['34,000 homes = 34000 count']],
    ['Indian groups', 'The scheme covers 1,20,000 farmers.', ['1,20,000 farmers = 120000 count']],
    ['thin-space thousands', 'The dam supplies 12\u2009500 houses.', ['12\u2009500 houses = 12500 count']],
    ['no-break-space thousands', 'The dam supplies 12\u00a0500 houses.', ['12\u00a0500 houses = 12500 count']],
    ['dot thousands in two groups', 'It printed 1.234.567 copies.', ['1.234.567 copies = 1234567 count']],
    ['dot thousands of things that have no decimals', 'It evacuated 34.000 residents.', ['34.000 residents = 34000 count']],
    ['a decimal of a unit stays one', 'The fish weighed 1.250 kg.', ['1.250 kg = 1.25 kg']],
    ['small words', 'Seven lifeboats were launched.', ['Seven lifeboats = 7 count']],
    ['hyphened words', 'Twenty-one miners came out.', ['Twenty-one miners = 21 count']],
    ['hundreds and units', 'One hundred and five thousand tickets were sold.', ['One hundred and five thousand tickets = 105000 count']],
    ['twelve hundred', 'Twelve hundred sheep died.', ['Twelve hundred sheep = 1200 count']],
    ['millions with an added half', 'It cost two and a half million dollars.', ['two and a half million dollars = 2500000 USD']],
    ['a multiplier after digits', 'It reached 2.3 million people.', ['2.3 million people = 2300000 count']],
    ['a short multiplier', 'It reached 300k users and 1.4m listeners.', ['300k users = 300000 count', '1.4m listeners = 1400000 count']],
    ['m for metres', 'The wall is 14m high.', ['14m = 14 m']],
    ['lakh and crore', 'Rs 5 crore went to 2 lakh farmers.', ['Rs 5 crore = 50000000 INR', '2 lakh farmers = 200000 count']],
    ['dozens in the singular', 'Two dozen goats and half a dozen cows escaped.', ['Two dozen goats = 24 count', 'half a dozen cows = 6 count']],
    ['half a million', 'Half a million voters stayed at home.', ['Half a million voters = 500000 count']],

    ['dollars', 'The bridge cost $5bn.', ['$5bn = 5000000000 USD']],
    ['pounds', 'It lost £3.2m last week.', ['£3.2m = 3200000 GBP']],
    ['other dollars', 'A$40 and US$1.5 billion were spent, HK$300 more.', ['A$40 = 40 AUD', 'US$1.5 billion = 1500000000 USD', 'HK$300 = 300 HKD']],
    ['money in words', 'She won 5 million dollars and 40 cents.', ['5 million dollars = 5000000 USD', '40 cents = 40 cent']],
    ['a currency code', 'It paid EUR 12 million.', ['EUR 12 million = 12000000 EUR']],
    ['a rate', 'Oil rose above $80 a barrel.', ['above $80 a barrel = 80 USD/[bbl_us] (more-than)']],
    ['"a year earlier" is no rate', 'It made $6bn a year earlier.', ['$6bn = 6000000000 USD']],
    ['pounds of weight', 'The calf weighs 60 pounds.', ['60 pounds = 60 [lb_av]']],

    ['percent', 'Prices rose 5.4%, or 3 per cent after tax.', ['5.4% = 5.4 %', '3 per cent = 3 %']],
    ['percentage points', 'Its lead shrank by 2 percentage points.', ['2 percentage points = 2 [pp]']],
    ['UCUM units', 'The plume drifted 30 km at 45 mph over 12 hectares.', ['30 km = 30 km', '45 mph = 45 [mi_i]/h', '12 hectares = 12 har']],
    ['a hyphen before the unit', 'They signed a six-week truce on a 15-km front.', ['six-week = 6 week', '15-km = 15 km']],
    ['below zero', 'It fell to -12C and minus 4 degrees.', ['-12C = -12 Cel', 'minus 4 degrees = -4 deg']],

    ['a range with a hyphen', 'Between them 30-40 people waited.', ['30-40 people = 30..40 count (range)']],
    ['a range with "to"', 'It takes 30 to 40 minutes.', ['30 to 40 minutes = 30..40 minute (range)']],
    ['a range with "between"', 'Turnout was between 8% and 15.5%.', ['between 8% and 15.5% = 8..15.5 % (range)']],
    ['a price that went up to a number', 'Bread went up to $3 a loaf.', ['$3 = 3 USD']],
    ['up to without a verb of motion', 'Up to 30 boats sank.', ['Up to 30 boats = 30 count (at-most)']],
    ['a toll that passes a number', 'The toll passes 200.', ['200 = 200 count (more-than)']],
    ['a parliament that passes laws', 'The senate passed 12 laws.', ['12 laws = 12 count']],
    ['what a unit costs, and its conversion', 'A litre of milk now costs 42 rand ($1.80).', ['42 rand = 42 ZAR/L', '$1.80 = 1.8 USD/L']],
    ['a range that shares its multiplier', 'It costs $5-7bn.', ['$5-7bn = 5000000000..7000000000 USD (range)']],
    ['a fall by one amount to another is no range', 'Oil fell $2.10 to $71.45.', ['$2.10 = 2.1 USD', '$71.45 = 71.45 USD']],
    ['three or four', 'Three or four boats sank.', ['Three or four boats = 3..4 count (range)']],
    ['a rise by one number to another is no range', 'The toll rose by 12 to 40.', ['12 = 12 count', '40 = 40 count']],

    ['nearly', 'It held for nearly seven months.', ['nearly seven months = 7 month (nearly)']],
    ['about', 'Around 130 people were inside.', ['Around 130 people = 130 count (approximate)']],
    ['more than', 'More than 34,000 people fled.', ['More than 34,000 people = 34000 count (more-than)']],
    ['at least', 'At least nine villages burned.', ['At least nine villages = 9 count (at-least)']],
    ['up to', 'Up to 400 jobs will go.', ['Up to 400 jobs = 400 count (at-most)']],
    ['fewer than', 'Fewer than 50 ballots were spoilt.', ['Fewer than 50 ballots = 50 count (less-than)']],
    ['a bound after the number', 'Tickets cost 90 euros or more.', ['90 euros or more = 90 EUR (at-least)']],
    ['another', 'Another 250 people were hurt.', ['Another 250 people = 250 count']],
    ['"over two days" is when, not how much', 'The vote over two days was calm.', ['two days = 2 day']],
    ['"for over two days" is how much', 'It burned for over two days.', ['over two days = 2 day (more-than)']],
    ['about an hour', 'The call lasted about an hour.', ['about an hour = 1 hour (approximate)']],
    ['an hour alone is none', 'An hour later it rained.', []],

    ['half of', 'Nearly half the town’s population fled.', ['Nearly half the town’s population = 0.5 fraction (nearly)']],
    ['two-thirds', 'Two-thirds of the crop failed.', ['Two-thirds of the crop = 0.6666666666666666 fraction']],
    ['a quarter of', 'A quarter of pupils were absent.', ['A quarter of pupils = 0.25 fraction']],
    ['one in five', 'One in five bridges is unsafe.', ['One in five bridges = 0.2 fraction']],
    ['nine out of 10', 'Nine out of 10 wells are dry.', ['Nine out of 10 wells = 0.9 fraction']],
    ['a half of a match is none', 'They scored in the second half.', []],
    ['a quarter of a year is none', 'Sales fell in the third quarter.', []],
    ['by a third', 'It cut deaths by a third.', ['a third = 0.3333333333333333 fraction']],
    ['a share of something that is itself counted', 'More than half of Lunda’s 2.3 million population left.', ['More than half = 0.5 fraction (more-than)', '2.3 million population = 2300000 count']],

    ['dozens', 'Dozens of goats died.', ['Dozens of goats = 24..99 count (vague)']],
    ['tens of thousands', 'Tens of thousands of fans came.', ['Tens of thousands of fans = 20000..99999 count (vague)']],
    ['several hundred', 'Several hundred tractors blocked it.', ['Several hundred tractors = 300..999 count (vague)']],
    ['a handful', 'A handful of shops opened.', ['A handful of shops = 3..9 count (vague)']],
    ['a few more days', 'It will go on for a few more days.', ['a few more days = 3..6 day (vague)']],
    ['decades-old', 'It ended a decades-old feud.', ['decades-old = 2..9 decade (vague)']],
    ['test scores are none', 'Her scores improved.', []],

    ['no survivors', 'There were no survivors.', ['no survivors = 0 count']],
    ['nobody was hurt', 'No one was injured.', ['No one = 0 count']],
    ['no is no number elsewhere', 'There was no comment.', []],

    ['without a noun', 'The blast killed 150.', ['150 = 150 count']],
    ['dead and injured', 'Four dead, two injured in blaze.', ['Four dead = 4 count', 'two injured = 2 count']],
    ['a partitive', 'They freed 12 of the pilots.', ['12 of the pilots = 12 count']],
    ['a part of a number', 'They freed three of the five pilots.', ['three = 3 count', 'five pilots = 5 count']],
    ['a weight of something', 'Police seized 2.4 tonnes of tobacco.', ['2.4 tonnes of tobacco = 2.4 t']],
    ['a list of modifiers', 'They freed 40 sick and elderly hostages.', ['40 sick and elderly hostages = 40 count']],
    ['the noun of the number before', 'It sold 3.9 million headsets, up from 2.4 million.', ['3.9 million headsets = 3900000 count', '2.4 million = 2400000 count']],
    ['a conversion shares its bound', 'It flew more than 100 kilometres (60 miles).', ['more than 100 kilometres = 100 km (more-than)', '60 miles = 60 [mi_i] (more-than)']],
  ];
  for (const [rule, text, expected] of cases) {
    it(rule, () => assert.deepEqual(quantities(text).map(shown), expected));
  }

  describe('ages', () => {
    for (const [text, value] of [['A 34-year-old nurse won.', 34], ['Ana Lopes, 52, won.', 52], ['A man aged 41 won.', 41], ['Ana Lopes (29) won.', 29], ['The winner was aged between 19 and 24.', null], ['She is 18 years old.', 18]] as const) {
      it(text, () => assert.deepEqual(quantities(text).map(q => [q.kind, q.value]), [['age', value]]));
    }
    it('a war has no age but a length', () => assert.deepEqual(quantities('The five-month-old war goes on.').map(q => [q.kind, q.value, q.unit]), [['duration', 5, 'month']]));
  });

  describe('trends', () => {
    for (const [text, trend] of [['Shares rose 5%.', 'up'], ['The index lost 190 points.', 'down'], ['Costs were down to 3.2m euros.', 'down'], ['The team lost 30 men.', null], ['Up to 400 jobs will go.', null]] as const) {
      it(text, () => assert.equal(quantities(text)[0]!.trend, trend));
    }
  });

  describe('what is no figure', () => {
    for (const text of [
      'The meeting is on 4 June 2019.', 'It began at 3:30 p.m. and ended at 10.45pm.', 'It was the 22nd such visit.', 'It aired on Channel 4.', 'A Boeing 737 landed.',
      'They met after 9/11.', 'The hosts won 3-1.', 'Call 555-123-4567 now.', 'Call 555-0134.', 'Ring (800) 555-0134.', 'She called 911 at once.', 'The file is 12345678901234567.', 'He had a .500 average.', 'See https://example.org/12/34 for more.', 'He lives at 300 West 1st Street.', '1. The plan was dropped.',
      'Mali, for one, refused.', 'One of the best gates was shut.', 'An F-16 and a MiG-29 flew past.', 'The Covid-19 ward closed.', 'He bought an iPhone 11 Pro.', 'In the 1990s it closed.', 'It ran from 16-19 September 2016.',
      'The two said nothing.', 'A two-way street.', 'Nobody said so.', 'She took a different view.',
    ]) it(text, () => assert.deepEqual(quantities(text).map(shown), []));
  });

  it('cuts out its own text, hedge and noun included, and lies within its sentence, on any text', () => {
    const word = fc.constantFrom('killed', 'about', '34,000', 'people', 'of', 'half', 'a', '$', '5bn', '-', 'six', 'week', 'to', '40', '%', 'dozens', 'one', 'in', 'ten', 'aged', ',', '.', 'Smith', '“', 'no', 'survivors', '\u2009', '½', '1.2.3', 'and', 'million');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(word, { maxLength: 40 }).map(words => words.join(' '))), text => {
      const passage = readPassage(text);
      for (const quantity of readQuantities(passage, readDates(passage), [])) {
        assert.equal(quantity.text, text.slice(quantity.start, quantity.end));
        assert.ok(quantity.start <= quantity.number.start && quantity.number.end <= quantity.end);
        const sentence = passage.sentences[quantity.sentence]!;
        assert.ok(sentence.start <= quantity.start && quantity.end <= sentence.end);
        assert.ok(quantity.low === null || quantity.high === null || quantity.low <= quantity.high);
      }
    }), { numRuns: 400 });
  });

  it('takes time linear in the length of the text', () => {
    const time = (copies: number): number => {
      const passage = readPassage('killed about 34,000 people and five to six dozen of the 1.2 million half '.repeat(copies));
      const from = performance.now();
      readQuantities(passage, [], []);
      return performance.now() - from;
    };
    time(500);
    assert.ok(time(8000) < 40 * Math.max(5, time(1000)));
  });
});
