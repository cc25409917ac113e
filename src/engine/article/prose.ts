import lists from '../data/prose.json';
import type { Article } from './model';

const REPORTING = new Set(lists.reporting);
const MANUAL = new Set(lists.manual);

/** Marks that running prose hardly uses. */
const CODE = /^[`_=<>|\\{}~#]$/;

/** Enough to judge a text by, so that a long log costs no more than a short one. */
const SAMPLE = 60;

/**
 * Does the text read like reported news? Used in folders of mixed files, where a licence, a read-me, a log, a list of requirements or
 * a diary must stay unmarked. It wants sentences in paragraphs, more words of reporting than of manuals, and little code or listing.
 * What is declared in front matter (a publication date, or a source and a title) speaks for an article.
 */
export function readsLikeProse(article: Article): boolean {
  const body = article.paragraphs.filter(paragraph => paragraph.role === 'body').slice(0, SAMPLE);
  let words = 0, sentences = 0, reporting = 0, manual = 0, code = 0, listed = 0, characters = 0;
  for (const { passage, start, end } of body) {
    const length = end - start;
    characters += length;
    if (/^(?:[-*+•|>$#]|\d+[.)]|\[|```|\/\/|<)|[{};=\\|]\s*$|::|=>|==/.test(passage.text)) listed += length;
    for (const token of passage.tokens) {
      if (token.kind === 'symbol' && CODE.test(token.text)) code++;
      if (token.kind !== 'word') continue;
      words++;
      if (REPORTING.has(token.lower)) reporting++;
      else if (MANUAL.has(token.lower)) manual++;
    }
    for (const sentence of passage.sentences) {
      const length = sentence.last - sentence.first;
      if (length >= 6 && length <= 120 && /^[.!?…"”’)]/.test(passage.tokens[sentence.last - 1]!.text)) sentences++;
    }
  }
  const speech = Math.min(reporting, body.reduce((sum, { passage }) => sum + passage.quotes.length, 0));
  if (words < 20 || sentences < 2 || listed * 4 > characters || code * 60 > words || words > sentences * 60) return false;
  const declared = article.published.basis === 'declared' || (article.declared.source !== null && article.declared.title !== null) || article.credits.length > 0;
  return reporting + speech + (declared ? 2 : 0) >= Math.max(2, manual) && manual * 20 < words;
}
