/** The words around a figure by which its sentence is known again in another article. */
import numbers from '../data/number-words.json';
import { FUNCTION_WORDS } from '../figures/function-words';
import type { ArticleFigure } from '../figures/model';
import { singular } from '../figures/words';
import type { ArticleReading } from '../reading';

const STOPS = new Set([...FUNCTION_WORDS, ...Object.keys(numbers.small), ...Object.keys(numbers.tens), ...Object.keys(numbers.multipliers)]);

/** Content words of the figure's sentence, counted twice, and of the sentences beside it. */
export function contextOf({ article }: ArticleReading, { paragraph, sentence }: ArticleFigure): Map<string, number> {
  const { passage } = article.paragraphs[paragraph]!;
  const counts = new Map<string, number>();
  for (let s = Math.max(0, sentence - 1); s <= Math.min(passage.sentences.length - 1, sentence + 1); s++) {
    const { first, last } = passage.sentences[s]!;
    for (let k = first; k < last; k++) {
      const { kind, lower } = passage.tokens[k]!;
      if (kind !== 'word' || lower.length < 3 || STOPS.has(lower)) continue;
      const term = stem(lower);
      counts.set(term, (counts.get(term) ?? 0) + (s === sentence ? 2 : 1));
    }
  }
  return counts;
}

/** As many words on either side of a figure as are about it rather than about its sentence. */
const NEARBY = 6;

/** Content words of the figure's own phrase and of what stands right beside it in its sentence, its number left out. */
export function nearbyOf({ article }: ArticleReading, { paragraph, sentence, start, end }: ArticleFigure): Map<string, number> {
  const { passage, start: from } = article.paragraphs[paragraph]!;
  const { first, last } = passage.sentences[sentence]!;
  const counts = new Map<string, number>();
  let left = first;
  while (left < last && passage.tokens[left]!.end <= start - from) left++;
  let right = left;
  while (right < last && passage.tokens[right]!.start < end - from) right++;
  for (let k = Math.max(first, left - NEARBY); k < Math.min(last, right + NEARBY); k++) {
    const { kind, lower } = passage.tokens[k]!;
    if (kind === 'word' && lower.length >= 3 && !STOPS.has(lower)) counts.set(stem(lower), 1);
  }
  return counts;
}

/** Brings the commonest inflections of a word together; a lookup key, never shown. */
function stem(word: string): string {
  const base = singular(word);
  const cut = base.replace(/(?:ing|ed)$/, '');
  return cut.length > 3 ? cut.replace(/e$/, '') : base;
}
