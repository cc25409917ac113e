import type { Article, Paragraph, Range } from '../article/model';
import type { ArticleAttribution, SpokenQuotation } from './model';

type Speaker = Pick<SpokenQuotation, 'speaker' | 'speakerText'>;

const NOBODY: Speaker = { speaker: null, speakerText: null };

/**
 * Gives each quotation its speaker: the source of the narrowest attribution that holds it, of speech before thought; else, where the quotation
 * is a sentence of its own, the speaker of the quotation before it in the paragraph, or of the paragraph before.
 */
export function speakQuotations(article: Article, attributions: readonly ArticleAttribution[]): SpokenQuotation[] {
  const { paragraphs } = article;
  const sourced = attributionsByParagraph(article, attributions);
  let previous: { readonly speaker: Speaker; readonly paragraph: number } | null = null;
  let index = 0;
  return article.quotations.map(({ start, end, text }) => {
    while (index < paragraphs.length - 1 && paragraphs[index]!.end <= start) index++;
    let last = index;
    while (last < paragraphs.length - 1 && paragraphs[last]!.end < end) last++;
    const range = { start, end };
    // the words that name a speaker stand beside the quotation's beginning, or its end
    let speaker = attributed(range, [...sourced[index] ?? [], ...(last > index ? sourced[last] ?? [] : [])]);
    if (!speaker && previous && index - previous.paragraph <= 1 && standsAlone(article, range, paragraphs[index])) speaker = previous.speaker;
    if (speaker) previous = { speaker, paragraph: last };
    return { start, end, text, ...(speaker ?? NOBODY) };
  });
}

function attributionsByParagraph({ paragraphs }: Article, attributions: readonly ArticleAttribution[]): ArticleAttribution[][] {
  const lists: ArticleAttribution[][] = paragraphs.map(() => []);
  let index = 0;
  for (const attribution of attributions) {
    while (index < paragraphs.length - 1 && paragraphs[index]!.end <= (attribution.cue ?? attribution.content).start) index++;
    lists[index]?.push(attribution);
    // a colon led to the next paragraph
    if (attribution.content.start >= (paragraphs[index]?.end ?? 0)) lists[index + 1]?.push(attribution);
  }
  return lists;
}

function attributed(quotation: Range, attributions: readonly ArticleAttribution[]): Speaker | null {
  let best: ArticleAttribution | null = null;
  for (const attribution of attributions) {
    const { source, content } = attribution;
    if (!source) continue;
    const common = Math.min(content.end, quotation.end) - Math.max(content.start, quotation.start);
    if (common <= 0 || (common < 0.5 * (quotation.end - quotation.start) && common < 0.9 * (content.end - content.start))) continue;
    const narrower = !best || content.end - content.start < best.content.end - best.content.start;
    if (!best || (attribution.speech === best.speech ? narrower : attribution.speech)) best = attribution;
  }
  return best && { speaker: best.actor, speakerText: (best.antecedent ?? best.source)!.text };
}

/** A quotation that is not part of somebody else's sentence: it begins its paragraph or follows a sentence's end, and ends one. */
function standsAlone({ text }: Article, { start, end }: Range, paragraph: Paragraph | undefined): boolean {
  if (!paragraph) return false;
  const before = text.slice(Math.max(paragraph.start, start - NEAR), start).trimEnd().replace(/["'“‘«]{1,2}$/, '').trimEnd();
  const after = text.slice(end, Math.max(end, Math.min(paragraph.end, end + NEAR))).replace(/^["'”’»]{1,2}/, '').trimStart();
  return (before === '' || /[.!?:”"]$/.test(before)) && (after === '' || /^["“‘«\p{Lu}]/u.test(after)) && /[.!?…,]["'”’»]?$/.test(text.slice(Math.max(start, end - NEAR), end));
}

/** How many characters beside a quotation tell whether a sentence goes on there. */
const NEAR = 8;
