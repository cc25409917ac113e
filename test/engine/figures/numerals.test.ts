import assert from 'node:assert/strict';
import { quantities, shown } from './support';

describe('numerals', () => {
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
    ['thousands set apart by a space', 'It counted 34 500 cases in 1 234 567 people.', ['34 500 cases = 34500 count', '1 234 567 people = 1234567 count']],
    ['apostrophe thousands', 'It has 1’234’567 books.', ['1’234’567 books = 1234567 count']],
    ['decimals with a comma', 'Growth was 3,5%.', ['3,5% = 3.5 %']],
    ['decimals in words', 'It costs two point five million euros.', ['two point five million euros = 2500000 EUR']],
    ['a million and a half', 'A million and a half tulips bloomed.', ['A million and a half tulips = 1500000 count']],
    ['multipliers that add and multiply', 'It lent two million five hundred thousand books and two hundred thousand million pesos.', ['two million five hundred thousand books = 2500000 count', 'two hundred thousand million pesos = 200000000000 MXN']],
    ['a fraction’s sign', 'It is 2½ miles long.', ['2½ miles = 2.5 [mi_i]']],
    ['a capital letter for a multiplier, apart', 'Some 8 B users hold 5 M shares.', ['Some 8 B users = 8000000000 count (approximate)', '5 M shares = 5000000 count']],
    ['m after a change in percent', 'Sales rose 5% to 3.2m.', ['5% = 5 %', '3.2m = 3200000 count']],
    ['lakh crore and bn apart', 'It owes Rs 2 lakh crore and 5 bn euros.', ['Rs 2 lakh crore = 2000000000000 INR', '5 bn euros = 5000000000 EUR']],
    ['a power of ten', 'It weighs 1.5×10−3 kilograms and holds 2 x 10^6 or 3×10⁹ cells.', ['1.5×10−3 kilograms = 0.0015 kg', '2 x 10^6 = 2000000 count', '3×10⁹ cells = 3000000000 count']],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(quantities(text).map(shown), expected));
});
