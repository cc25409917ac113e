import type { Article, Range } from '../article/model';
import type { ArticleActor } from '../actors/model';
import { organisationKey } from '../actors/normal';
import { memoised } from '../memo';
import type { PassageReading } from '../reading';
import type { AttributionType, Span } from '../schema';
import { Antecedents } from './antecedents';
import { isPersonWord } from './informants';
import type { ArticleAttribution, PassageSource, SpokenQuotation } from './model';
import { isSetApart } from './set-apart';
import { speakQuotations } from './speakers';

/** Finds who says what in an article, and who speaks each quotation. All offsets count in the article's text. */
export function resolveAttributions(
  article: Article,
  passages: readonly Pick<PassageReading, 'attributions'>[],
  actors: readonly ArticleActor[],
): { attributions: ArticleAttribution[]; quotations: SpokenQuotation[] } {
  const antecedents = new Antecedents(article, actors);
  const keyOf = memoised(organisationKey);
  const attributions = article.paragraphs.flatMap((paragraph, index) => {
    const spanAt = ({ start, end }: Range): Span => ({ start: start + paragraph.start, end: end + paragraph.start, text: paragraph.passage.text.slice(start, end) });
    return (passages[index]?.attributions ?? []).flatMap(({ source, cue, content, type, strength, anonymous, via, speech, phrase, act, supposed }): ArticleAttribution[] => {
      const said = content ? spanAt(content) : blockAfter(article, index);
      if (!said) return [];
      const actor = source && antecedents.actorOf(source, paragraph.start, spanAt(source).text);
      if (supposed && actor?.kind !== 'person') return [];
      // "the losses mean that": no more than a verb that people say things with
      if (source?.standing === 'thing' && !actor && type === 'indirect') return [];
      return [{
        source: source && spanAt(source), cue: spanAt(cue), content: said, type: content ? type : typeOf(article, said), strength, actor: actor?.key ?? null,
        antecedent: source?.antecedent ? spanAt(source.antecedent) : null, anonymous: anonymous && actor?.kind !== 'person', via: via && spanAt(via), speech, phrase,
        informant: source !== null && (source.standing === 'informant' || actor !== null) && !(act && isBody(source, actor, spanAt(source.head).text)) && !(actor && isPublisher(article, actor, keyOf)),
      }];
    });
  });
  // what a headline sets in marks, it quotes
  const headline = article.paragraphs.find(({ role }) => role === 'title');
  const quotations = speakQuotations(article, attributions).filter(({ start, text, speakerText }) => speakerText !== null || (headline && start < headline.end) || !isSetApart(text));
  return { attributions, quotations };
}

/** Who plans or orders something tells of it where it is a person; a body, or "it", does no more than what the cue says. */
function isBody({ form }: PassageSource, actor: ArticleActor | null, head: string): boolean {
  if (actor) return actor.kind !== 'person';
  return form === 'personal' ? !/^(?:s?he|i|we)$/i.test(head) : !isPersonWord(head);
}

/** A release's own company, a paper's own poll: what it says, the article says itself. */
function isPublisher({ outlet }: Article, { kind, name, aliases }: ArticleActor, keyOf: (name: string) => string): boolean {
  return outlet !== null && kind !== 'person' && [name, ...aliases].some(form => keyOf(form) === keyOf(outlet));
}

/** The paragraph that a colon leads to: its quotation where it opens with one, else all of it. */
function blockAfter(article: Article, index: number): Span | null {
  const next = article.paragraphs[index + 1];
  if (next?.role !== 'body') return null;
  return article.quotations.find(({ start }) => start > next.start && start <= next.start + 2) ?? { start: next.start, end: next.end, text: next.passage.text };
}

function typeOf(article: Article, { start, end }: Range): AttributionType {
  return article.quotations.some(quotation => quotation.start <= start && end <= quotation.end) ? 'direct' : 'indirect';
}
