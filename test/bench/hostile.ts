/**
 * How reading time grows with hostile texts: one word or mark repeated without end, at n, 2n, 4n and 8n characters in one run.
 * Twice the text should take about twice the time; four times is quadratic. The times depend on the machine, the growth does not.
 * A paragraph is cut at 10,000 characters, so what is quadratic in a paragraph shows below that length, in an article above it.
 *
 *   npm run bench
 *   tsx test/bench/hostile.ts '"one "' '"said "'     (pieces as JSON strings)
 */
import { compromiseTagger } from '../../src/engine/actors/compromise-tagger';
import { Corpus } from '../../src/engine/corpus/corpus';
import { readWhole } from '../../src/engine/reading';
import { HOSTILE } from '../engine/properties/texts';

const tagger = compromiseTagger();

/** Growth a doubling, over the last two, from which a text counts as superlinear, once its time is long enough to be told from noise. */
const SUSPECT = 2.7;
const TELLING = 50;
/** Milliseconds after which a longer text is not tried. */
const PATIENCE = 20_000;

/** The processor's time, which others on the machine disturb less than the clock's, to read so many articles of one text and to compare them. */
function milliseconds(paths: readonly string[], text: string): number {
  const before = process.cpuUsage();
  const corpus = new Corpus();
  for (const path of paths) corpus.set(readWhole({ path, text }, tagger));
  corpus.analysis();
  return process.cpuUsage(before).user / 1e3;
}

/** The shorter of two runs, unless one is long enough to be sure of. */
function shortest(paths: readonly string[], text: string): number {
  let least = Infinity;
  for (let round = 0; round < 2 && (round === 0 || least < 300); round++) least = Math.min(least, milliseconds(paths, text));
  return least;
}

function measure(title: string, paths: readonly string[], lengths: readonly number[], pieces: readonly string[]): void {
  console.log(`\n${title}: milliseconds at ${lengths.map(n => n.toLocaleString('en')).join(', ')} characters, and growth a doubling`);
  for (const piece of pieces) {
    const times: number[] = [];
    for (const length of lengths) {
      if ((times.at(-1) ?? 0) > PATIENCE) break;
      times.push(shortest(paths, piece.repeat(Math.ceil(length / piece.length))));
    }
    const growth = times.slice(1).map((time, k) => time / times[k]!);
    const superlinear = times.length < lengths.length || (times.at(-1)! > TELLING && Math.sqrt(times.at(-1)! / times.at(-3)!) > SUSPECT);
    console.log(`  ${JSON.stringify(piece).padEnd(44)} ${times.map(time => time.toFixed(0).padStart(6)).join('')}   ${growth.map(ratio => ratio.toFixed(1).padStart(6)).join('')}${superlinear ? '   <- superlinear' : ''}`);
  }
}

const chosen = process.argv.slice(2).map(piece => JSON.parse(piece) as string);
const pieces = chosen.length > 0 ? chosen : HOSTILE;
milliseconds(['warm.txt'], 'Ministers said on Friday that “about 30 people” were hurt in Leeds. '.repeat(300));
measure('One paragraph', ['a.txt'], [1_250, 2_500, 5_000, 10_000], pieces);
measure('An article', ['a.txt'], [20_000, 40_000, 80_000, 160_000], pieces);
measure('An article in Markdown', ['a.md'], [20_000, 40_000, 80_000, 160_000], pieces.filter(piece => /[^\p{L}\p{N} ]/u.test(piece)));
measure('Two articles of one text', ['a.txt', 'b.txt'], [5_000, 10_000, 20_000, 40_000], pieces.filter(piece => /\p{L}|\p{N}/u.test(piece)));
