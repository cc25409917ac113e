/**
 * The engine's pipeline for one article: text → article → what each passage says on its own → what the article says.
 * Passage readings are pure functions of the passage, so an edit reads its own paragraph again and no other.
 */
import { readArticle, type ArticleSource } from './article/article';
import type { Article, Passage, Quote } from './article/model';
import { readPassage } from './article/passage';
import { readNames } from './actors/names';
import { resolveActors } from './actors/resolve';
import type { ArticleActor, Name } from './actors/model';
import type { Tagger } from './actors/tagger';
import { readAttributions } from './attribution/read';
import { resolveAttributions } from './attribution/resolve';
import type { ArticleAttribution, PassageAttribution, SpokenQuotation } from './attribution/model';
import { addedUp, readCapitals, type Capitals } from './corpus/capitals';
import { correctActors, relevantTo, withAddedNames } from './corrections/article';
import type { ArticleCorrections } from './corrections/set';
import { readDates } from './dates/read';
import { resolveDates } from './dates/resolve';
import type { DateMention } from './dates/model';
import { readClauses } from './events/clauses';
import { resolveEvents } from './events/resolve';
import type { ArticleEvent, Clause } from './events/model';
import { readQuantities } from './figures/quantities';
import { resolveFigures } from './figures/resolve';
import type { ArticleFigure, Quantity } from './figures/model';
import type { DateExpression, Published } from './schema';

/** What one passage says on its own. All offsets count from the passage's start. */
export interface PassageReading {
  readonly passage: Passage;
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly names: readonly Name[];
  readonly attributions: readonly PassageAttribution[];
  readonly clauses: readonly Clause[];
  readonly capitals: Capitals;
}

/** What one article says. All offsets count in the article's text. */
export interface ArticleReading {
  /** As it is laid out, before anything is inferred: what a later date is resolved against. */
  readonly layout: Article;
  /** With `published` inferred where the text proves it. */
  readonly article: Article;
  /** One a paragraph, in the order of `article.paragraphs`. */
  readonly passages: readonly PassageReading[];
  readonly dates: readonly DateExpression[];
  readonly actors: readonly ArticleActor[];
  readonly attributions: readonly ArticleAttribution[];
  readonly quotations: readonly SpokenQuotation[];
  readonly figures: readonly ArticleFigure[];
  readonly events: readonly ArticleEvent[];
  /** What a folder knows it by. */
  readonly capitals: Capitals;
  /** What a reviewer has corrected in it; absent where nothing is. `actors` then has those who are none, too, with a note that they are. */
  readonly corrections?: ArticleCorrections;
  /** False when the reader was told to stop before the last paragraph; the rest of the text is then unread. */
  readonly complete: boolean;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Reads one passage: dates first, since a date is no quantity. */
export function readPassageContent(passage: Passage, tagger: Tagger): PassageReading {
  const dates = readDates(passage);
  const names = readNames(passage, tagger);
  const quantities = readQuantities(passage, dates, names);
  const clauses = readClauses(passage, dates, names);
  const attributions = readAttributions(passage);
  return { passage, dates, quantities, names, attributions, clauses, capitals: readCapitals(passage) };
}

/**
 * Reads an article, yielding after each paragraph that had to be read anew, so that a caller may pause, cancel (by not resuming)
 * or send `'finish'` to have what is read so far. Passages that `previous` holds are taken from it.
 */
export function* readingOf(source: ArticleSource, tagger: Tagger, previous?: ArticleReading): Generator<Progress, ArticleReading, 'finish' | undefined> {
  const known = new Map(previous?.passages.map(reading => [passageKey(reading.passage.text, reading.passage.quotes), reading]));
  const article = readArticle(source, (text, quotes) => known.get(passageKey(text, quotes))?.passage ?? readPassage(text, quotes));
  const passages: PassageReading[] = [];
  let complete = true;
  for (const { passage } of article.paragraphs) {
    const key = passageKey(passage.text, passage.quotes);
    let reading = known.get(key);
    if (!reading) {
      reading = readPassageContent(passage, tagger);
      known.set(key, reading);
      passages.push(reading);
      if ((yield { done: passages.length, total: article.paragraphs.length }) === 'finish') {
        complete = passages.length === article.paragraphs.length;
        break;
      }
    } else passages.push(reading);
  }
  return { ...resolve(complete ? article : { ...article, paragraphs: article.paragraphs.slice(0, passages.length) }, passages), complete };
}

/** Reads an article in one go. */
export function readWhole(source: ArticleSource, tagger: Tagger, previous?: ArticleReading): ArticleReading {
  const steps = readingOf(source, tagger, previous);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The reading of an undated article once its publication date is known from elsewhere: the same passages, resolved anew. */
export function dated(reading: ArticleReading, published: Published): ArticleReading {
  return { ...resolve({ ...reading.layout, published }, reading.passages, reading.corrections), complete: reading.complete };
}

/** The reading with a reviewer's corrections: the same passages, resolved anew; itself where they say nothing of this article. `previous`: as it was corrected before. */
export function corrected(reading: ArticleReading, corrections: ArticleCorrections, previous?: ArticleReading): ArticleReading {
  const relevant = relevantTo(reading.passages, reading.actors, corrections);
  if (!relevant) return reading;
  if (previous && JSON.stringify(previous.corrections) === JSON.stringify(relevant)) return previous;
  return { ...resolve(reading.layout, reading.passages, relevant), complete: reading.complete };
}

function resolve(layout: Article, read: readonly PassageReading[], corrections?: ArticleCorrections): Omit<ArticleReading, 'complete'> {
  const passages = corrections ? withAddedNames(read, corrections) : read;
  const { published, dates, problems } = resolveDates(layout, passages);
  const article: Article = { ...layout, published, problems: [...layout.problems, ...problems] };
  const named = resolveActors(article, passages);
  const all = corrections ? correctActors(article, passages, named, corrections) : named;
  const actors = corrections ? all.filter(({ correction }) => !correction?.removed) : all;
  const { attributions, quotations } = resolveAttributions(article, passages, actors);
  const figures = resolveFigures(article, passages, { dates, actors, attributions });
  const events = resolveEvents(article, passages, { dates, actors, figures, attributions });
  return { layout, article, passages: read, dates, actors: all, attributions, quotations, figures, events, capitals: addedUp(read), ...(corrections && { corrections }) };
}

function passageKey(text: string, quotes: readonly Quote[]): string {
  return `${quotes.map(quote => `${quote.start}-${quote.end}${quote.opens ? 'o' : ''}${quote.closes ? 'c' : ''}`).join(',')}\n${text}`;
}
