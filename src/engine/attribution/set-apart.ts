import { isAllCapitals, isCapitalised, tokenize } from '../article/tokens';
import { A, isA, itemOf } from './words';

/**
 * Does one that nobody is told to have said hold a title, a name or a term rather than speech: a single word (“magic” pills, Robert “Bob” Lind),
 * or words that are capitalised as a title's are (the film “Nine Days to Port Elgin”)? The marks set such words apart, and quote nobody.
 */
export function isSetApart(quotation: string): boolean {
  const words = tokenize(quotation).filter(({ kind }) => kind === 'word' || kind === 'number');
  if (words.length <= 1) return true;
  // “STOP THE BRIDGE” is what a banner says
  return !words.every(({ text }) => isAllCapitals(text))
    && words.every((word, at) => word.kind === 'number' || isCapitalised(word.text) || (at > 0 && isA(itemOf(word.kind, word.text, word.lower, word), A.determiner | A.preposition | A.coordinator)));
}
