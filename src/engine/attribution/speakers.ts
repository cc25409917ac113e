import type { Article, Range } from '../article/model';
import type { ArticleAttribution, SpokenQuotation } from './model';

type Speaker = Pick<SpokenQuotation, 'speaker' | 'speakerText'>;

const NOBODY: Speaker = { speaker: null, speakerText: null };

/**
 * Gives each quotation its speaker: the source of the narrowest attribution that holds it, of speech before thought; else, where the quotation is a sentence of its own,
 * the speaker of the quotation before it in the paragraph, or of the paragraph before.
 */
export function speakQuotations(article: Article, attributions: readonly ArticleAttribution[]): SpokenQuotation[] {
  let previous: { readonly speaker: Speaker; readonly paragraph: number } | null = null;
  return article.quotations.map(({ start, end }) => {
    const range = { start, end };
    const paragraph = article.paragraphs.findIndex(each => each.start <= start && start < each.end);
    let speaker = attributed(range, attributions);
    if (!speaker && previous && standsAlone(article, range, paragraph) && paragraph - previous.paragraph <= 1) ({ speaker } = previous);
    if (speaker) previous = { speaker, paragraph: article.paragraphs.findIndex(each => each.start < end && end <= each.end) };
    return { start, end, text: article.text.slice(start, end), ...(speaker ?? NOBODY) };
  });
}

function attributed(quotation: Range, attributions: readonly ArticleAttribution[]): Speaker | null {
  let best: ArticleAttribution | null = null;
  for (const attribution of attributions) {
    const { source, content } = attribution;
    if (!source) continue;
    const common = Math.min(content.end, quotation.end) - Math.max(content.start, quotation.start);
    if (common < 0.5 * (quotation.end - quotation.start) && common < 0.9 * (content.end - content.start)) continue;
    if (common <= 0) continue;
    const narrower = !best || content.end - content.start < best.content.end - best.content.start;
    if (!best || (attribution.speech === best.speech ? narrower : attribution.speech)) best = attribution;
  }
  return best && { speaker: best.actor, speakerText: (best.antecedent ?? best.source)!.text };
}

/** A quotation that is not part of somebody else's sentence: it begins its paragraph or follows a sentence's end. */
function standsAlone(article: Article, { start, end }: Range, paragraph: number): boolean {
  const within = article.paragraphs[paragraph];
  if (!within) return false;
  const before = article.text.slice(within.start, start).replace(/["'“‘«\s]+$/, '');
  const after = article.text.slice(end, Math.max(end, within.end)).replace(/^["'”’»]+/, '').trimStart();
  return (before === '' || /[.!?:”"]$/.test(before)) && (after === '' || /^["“‘«\p{Lu}]/u.test(after)) && /[.!?…,]["'”’»]*$/.test(article.text.slice(start, end));
}
