import assert from 'node:assert/strict';
import type { Tagger } from '../../../src/engine/actors/tagger';
import { readWhole } from '../../../src/engine/reading';

const untagged: Tagger = { tag: () => [] };
const units = (text: string): string[] => readWhole({ path: 'a.txt', text }, untagged).figures.map(({ unit }) => unit);
const from = (outlet: string, story: string): string => `---\noutlet: ${outlet}\n---\n\n${story}\n`;

describe('a currency’s sign or name that several share', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['is of the country that the outlet’s name tells', from('Toronto Beacon', 'The mill lost $3 million last year.'), ['CAD']],
    ['of the outlet’s address', '---\nsource: https://www.beacon.example.co.nz/mill\n---\n\nThe mill lost $3 million and 40,000 dollars in fines.\n', ['NZD', 'NZD']],
    ['of the agency that sent it', 'The mill lost $3 million last year, its owner said on Monday.\n\n– AAP\n', ['AUD']],
    ['of the dateline', 'KARACHI – The mill lost Rs 300 million last year.', ['PKR']],
    ['of the places that it tells of', 'The mill in Ontario lost $3 million, its owner in Toronto told Canadian senators on Monday.', ['CAD']],
    ['with its rate', from('Auckland Beacon', 'The mill pays $24 an hour.'), ['NZD/hour']],
    ['is the dollar of the United States where nothing tells', 'The mill lost $3 million last year.', ['USD']],
    ['and where little does', 'The mill in Ontario lost $3 million last year.', ['USD']],
    ['and in what a worldwide agency wrote', 'OTTAWA (Reuters) – The mill lost $3 million last year.', ['USD']],
    ['and beside the other’s own sign', from('Sydney Beacon', 'The mill lost A$5 million ($3.3 million) last year.'), ['AUD', 'USD']],
    ['is told apart by its own marks', from('Toronto Beacon', 'The mill lost US$3 million, 4 million US dollars and $5 million.'), ['USD', 'USD', 'CAD']],
    ['is not shared where the sign is one currency’s', from('Egypt Beacon', 'The mill lost £3 million and 5 million pounds.'), ['GBP', 'EGP']],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(units(text), expected));
});
