/** How an article tells its story: its body as sentences, each with what it is known by. */
import type { Article } from '../article/model';
import type { SentencePlace } from './model';
import { isNumber, termsOf, type SentenceTerms } from './terms';

/** Sentences read of one article: a story's origin shows in its first few hundred. */
const MOST_SENTENCES = 300;

export interface TellingSentence extends SentenceTerms {
  readonly place: SentencePlace;
  /** The same for sentences of the same terms in the same order, whatever their numbers. */
  readonly key: string;
}

export interface Telling {
  readonly sentences: readonly TellingSentence[];
  /** How many terms its sentences have outside quotation marks. */
  readonly size: number;
}

export function tellingOf({ path, paragraphs }: Article): Telling {
  const sentences: TellingSentence[] = [];
  for (const [paragraph, { role, passage, start }] of paragraphs.entries()) {
    if (role !== 'body') continue;
    for (const [sentence, range] of passage.sentences.entries()) {
      const read = termsOf(passage, range);
      const place = { article: path, paragraph, sentence, start: start + range.start, end: start + range.end, text: passage.text.slice(range.start, range.end) };
      if (read.terms.length > 1) sentences.push({ ...read, place, key: read.terms.filter(term => !isNumber(term)).join(' ') });
      if (sentences.length === MOST_SENTENCES) break;
    }
    if (sentences.length === MOST_SENTENCES) break;
  }
  return { sentences, size: sentences.reduce((sum, { unquoted }) => sum + unquoted, 0) };
}
