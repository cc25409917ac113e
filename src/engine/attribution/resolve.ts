import type { Article, Range } from '../article/model';
import type { ArticleActor } from '../actors/model';
import type { PassageReading } from '../reading';
import type { AttributionType, Span } from '../schema';
import { Antecedents } from './antecedents';
import type { ArticleAttribution, SpokenQuotation } from './model';
import { speakQuotations } from './speakers';

/** Finds who says what in an article, and who speaks each quotation. All offsets count in the article's text. */
export function resolveAttributions(
  article: Article,
  passages: readonly Pick<PassageReading, 'attributions'>[],
  actors: readonly ArticleActor[],
): { attributions: ArticleAttribution[]; quotations: SpokenQuotation[] } {
  const antecedents = new Antecedents(article, actors);
  const attributions = article.paragraphs.flatMap((paragraph, index) => {
    if (paragraph.role !== 'body') return [];
    const spanAt = ({ start, end }: Range): Span => ({ start: start + paragraph.start, end: end + paragraph.start, text: paragraph.passage.text.slice(start, end) });
    return (passages[index]?.attributions ?? []).flatMap(({ source, cue, content, type, strength, anonymous, via, speech }): ArticleAttribution[] => {
      const said = content ? spanAt(content) : blockAfter(article, index);
      if (!said) return [];
      const actor = source && antecedents.actorOf(source, paragraph.start, spanAt(source).text);
      return [{
        source: source && spanAt(source), cue: spanAt(cue), content: said, type: content ? type : typeOf(article, said), strength, actor: actor?.key ?? null,
        antecedent: source?.antecedent ? spanAt(source.antecedent) : null, anonymous: anonymous && actor?.kind !== 'person', via: via && spanAt(via), speech,
      }];
    });
  });
  return { attributions, quotations: speakQuotations(article, attributions) };
}

/** The paragraph that a colon leads to: its quotation where it opens with one, else all of it. */
function blockAfter(article: Article, index: number): Span | null {
  const next = article.paragraphs[index + 1];
  if (next?.role !== 'body') return null;
  const quotation = article.quotations.find(({ start }) => start > next.start && start <= next.start + 2);
  return quotation ?? { start: next.start, end: next.end, text: next.passage.text };
}

function typeOf(article: Article, { start, end }: Range): AttributionType {
  return article.quotations.some(quotation => quotation.start <= start && end <= quotation.end) ? 'direct' : 'indirect';
}
