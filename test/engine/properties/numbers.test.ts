import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPassage } from '../../../src/engine/article/passage';
import { readQuantities } from '../../../src/engine/figures/quantities';
import { holds } from './check';

const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = [['billion', 1e9], ['million', 1e6], ['thousand', 1e3]] as const;

/** How a writer spells numbers: "a hundred and forty-two", "one hundred forty two". */
interface Spelling {
  readonly and: boolean;
  readonly hyphen: '-' | '‑' | ' ';
  readonly article: boolean;
}

/** An integer from 0 to 999,999,999,999 in English words. */
function inWords(n: number, spelling: Spelling): string {
  const words = SCALES.flatMap(([name, scale]) => (n >= scale ? [`${below1000(Math.floor(n / scale) % 1000, spelling)} ${name}`] : [])
    .filter(() => Math.floor(n / scale) % 1000 > 0));
  const rest = n % 1000;
  if (rest > 0 || n === 0) words.push(words.length > 0 && rest < 100 && spelling.and ? `and ${below1000(rest, spelling)}` : below1000(rest, spelling));
  return spelling.article ? words.join(' ').replace(/^one (?=hundred|thousand|million|billion)/, 'a ') : words.join(' ');
}

function below1000(n: number, { and, hyphen }: Spelling): string {
  const hundreds = n >= 100 ? `${SMALL[Math.floor(n / 100)]!} hundred` : '';
  const rest = n % 100;
  if (rest === 0) return hundreds || SMALL[0]!;
  const words = rest < 20 ? SMALL[rest]! : TENS[Math.floor(rest / 10)]! + (rest % 10 > 0 ? hyphen + SMALL[rest % 10]! : '');
  return hundreds ? `${hundreds} ${and ? 'and ' : ''}${words}` : words;
}

/** Digits in groups from the right: of three, or of two before the last three as in India. */
function grouped(n: number, separator: string, indian = false): string {
  const digits = String(n);
  return digits.replace(indian ? /\B(?=(?:\d\d)*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g, separator);
}

/** The values of the figures in a sentence that counts so many of something. */
function values(number: string): (number | null)[] {
  const passage = readPassage(`The register counted ${number} parcels that year.`);
  return readQuantities(passage, [], []).map(({ value }) => value);
}

/** From 1 to 999,999,999,999, small and round numbers more often than chance has them. */
const integer = fc.oneof(
  fc.integer({ min: 1, max: 1200 }),
  fc.integer({ min: 1, max: 999_999_999_999 }),
  fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 8 })).map(([head, zeros]) => head * 10 ** zeros),
);

const spelling: fc.Arbitrary<Spelling> = fc.record({ and: fc.boolean(), hyphen: fc.constantFrom('-', '‑', ' '), article: fc.boolean() });

describe('a number is the same', () => {
  it('spelt as these are', () => {
    assert.equal(inWords(142, { and: true, hyphen: '-', article: true }), 'a hundred and forty-two');
    assert.equal(inWords(5_000_017, { and: true, hyphen: '-', article: false }), 'five million and seventeen');
    assert.equal(inWords(999_201_000_000, { and: false, hyphen: ' ', article: false }), 'nine hundred ninety nine billion two hundred one million');
    assert.equal(grouped(12_034_567, ',', true), '1,20,34,567');
  });

  holds('in words and in digits', fc.tuple(integer, spelling), ([n, how]) => {
    assert.deepEqual(values(inWords(n, how)), [n]);
  }, { runs: 1000, examples: [[9321, { and: false, hyphen: ' ', article: false }]] });

  const separators = fc.constantFrom([',', false], [',', true], [' ', false], ['\u2009', false], ['\u00a0', false], ['\u202f', false], ['’', false], ['', false]) as fc.Arbitrary<[separator: string, indian: boolean]>;
  holds('in digits however they are grouped', fc.tuple(integer, separators), ([n, [separator, indian]]) => {
    assert.deepEqual(values(grouped(n, separator, indian)), [n]);
  }, { runs: 1000, examples: [[100_000_000_000, [',', true]]] });

  const decimal = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 9 }));
  const multiplier = fc.constantFrom([' hundred', 1e2], [' thousand', 1e3], [' lakh', 1e5], [' million', 1e6], ['m', 1e6], [' mn', 1e6], [' crore', 1e7], [' billion', 1e9], ['bn', 1e9], [' bn', 1e9], [' trillion', 1e12], ['tn', 1e12], [' lakh crore', 1e12]) as fc.Arbitrary<[word: string, factor: number]>;
  holds('with a decimal, and with a multiplier', fc.tuple(decimal, multiplier), ([[whole, tenth], [word, factor]]) => {
    const written = `${whole}.${tenth}`;
    assert.deepEqual(values(written), [Number(written)]);
    assert.deepEqual(values(written + word), [Number((Number(written) * factor).toPrecision(12))]);
  }, { runs: 500 });

  holds('with its decimal in words', fc.tuple(decimal, fc.constantFrom(['', 1], [' thousand', 1e3], [' million', 1e6], [' crore', 1e7], [' billion', 1e9]) as fc.Arbitrary<[word: string, factor: number]>, spelling), ([[whole, tenth], [word, factor], how]) => {
    assert.deepEqual(values(`${inWords(whole, { ...how, article: false })} point ${SMALL[tenth]!}${word}`), [Number((Number(`${whole}.${tenth}`) * factor).toPrecision(12))]);
  }, { runs: 500 });

  holds('as an amount of money', fc.tuple(integer, fc.constantFrom('$', '£', '€', 'US$', 'A$', '₹')), ([n, sign]) => {
    const passage = readPassage(`The bridge cost ${sign}${grouped(n, ',')} to build.`);
    assert.deepEqual(readQuantities(passage, [], []).map(({ value }) => value), [n]);
  }, { runs: 500 });
});
