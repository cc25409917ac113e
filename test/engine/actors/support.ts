import type { Tagger } from '../../../src/engine/actors/tagger';
import { addedUp, readCapitals } from '../../../src/engine/corpus/capitals';
import { readNames } from '../../../src/engine/actors/names';
import { resolveActors } from '../../../src/engine/actors/resolve';
import { linkActors, type LinkedActors } from '../../../src/engine/actors/link';
import type { ArticleActor, Name } from '../../../src/engine/actors/model';
import type { Article } from '../../../src/engine/article/model';
import { readPassage } from '../../../src/engine/article/passage';
import type { ArticleReading, PassageReading } from '../../../src/engine/reading';
import type { Actor } from '../../../src/engine/schema';

/** Knows nothing, so that the tests show what the rules decide alone. */
export const noTagger: Tagger = { tag: () => [] };

export function namesIn(text: string, tagger: Tagger = noTagger): Name[] {
  return readNames(readPassage(text), tagger);
}

/** An article whose paragraphs are the given texts, read as far as its actors. */
export function reading(paragraphs: readonly string[], path = 'a.txt', tagger: Tagger = noTagger): ArticleReading {
  const text = paragraphs.join('\n\n');
  let offset = 0;
  const article: Article = {
    path, text, declared: { title: null, outlet: null, source: null, authors: [] }, title: null, outlet: null, credits: [],
    published: { date: null, basis: 'unknown', evidence: [] }, asides: [], problems: [], quotations: [],
    paragraphs: paragraphs.map(paragraph => {
      const start = offset;
      offset += paragraph.length + 2;
      return { start, end: start + paragraph.length, role: 'body', passage: readPassage(paragraph) };
    }),
  };
  const passages = article.paragraphs.map(({ passage }): PassageReading => ({ passage, dates: [], quantities: [], clauses: [], attributions: [], names: readNames(passage, tagger), capitals: readCapitals(passage) }));
  return { layout: article, article, passages, dates: [], actors: resolveActors(article, passages), attributions: [], quotations: [], figures: [], events: [], capitals: addedUp(passages), complete: true };
}

export function actorsOf(...paragraphs: string[]): readonly ArticleActor[] {
  return reading(paragraphs).actors;
}

/** The words with which an article mentions an actor, in order. */
export function mentionsOf(actors: readonly ArticleActor[], name: string): string[] {
  const found = actors.find(actor => actor.name === name);
  if (!found) throw new Error(`no actor ${name} among ${actors.map(actor => actor.name).join(', ')}`);
  return found.mentions.map(mention => mention.text);
}

/** One article for each list of paragraphs. */
export function linked(...articles: string[][]): LinkedActors {
  return linkActors(articles.map((paragraphs, index) => reading(paragraphs, `${index}.txt`)));
}

/** What each article calls an actor. */
export function spellings({ actors }: LinkedActors, id: string): string[] {
  const found: Actor | undefined = actors.find(actor => actor.id === id);
  if (!found) throw new Error(`no actor ${id} among ${actors.map(actor => actor.id).join(', ')}`);
  return found.mentions.map(mention => `${mention.article}: ${mention.text}`);
}
