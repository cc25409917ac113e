/** Corrections within one article: names that were missed, names that are somebody else’s, and names that are no actors. */
import type { ArticleActor, Name } from '../actors/model';
import { entryName } from '../actors/lexicon';
import { Phrases } from '../actors/phrases';
import type { Article, Passage } from '../article/model';
import type { PassageReading } from '../reading';
import type { Span } from '../schema';
import { nameKey, ownKey, type ArticleCorrections } from './set';

type Added = ArticleCorrections['add'][number];

/** What of the corrections changes anything in an article; null where nothing does. */
export function relevantTo(passages: readonly PassageReading[], actors: readonly ArticleActor[], corrections: ArticleCorrections): ArticleCorrections | null {
  const phrases = phrasesOf(corrections.add);
  const added = new Set(corrections.add.length === 0 ? [] : passages.flatMap(({ passage }) => occurrences(passage, phrases).map(({ added: { key } }) => key)));
  const add = corrections.add.filter(({ key }) => added.has(key));
  const keys = corrections.split.length + corrections.notActors.length === 0 ? new Set<string>() : keysOf(passages, actors);
  const present = (key: string) => keys.has(key) || added.has(key);
  const split = corrections.split.filter(({ key }) => present(key));
  const notActors = corrections.notActors.filter(present);
  return add.length + split.length + notActors.length === 0 ? null : { add, split, notActors };
}

/** The keys of all names by which an article's actors go. */
function keysOf(passages: readonly PassageReading[], actors: readonly ArticleActor[]): Set<string> {
  return new Set([...actors.flatMap(actor => [ownKey(actor), ...[actor.name, ...actor.aliases, ...actor.mentions.map(mention => mention.text)].map(nameKey)]), ...passages.flatMap(({ names }) => names.flatMap(formsOf))]);
}

/** The passages with the names that a reviewer has added: wherever the words stand, unless within a longer name. */
export function withAddedNames(passages: readonly PassageReading[], { add }: ArticleCorrections): readonly PassageReading[] {
  if (add.length === 0) return passages;
  const phrases = phrasesOf(add);
  return passages.map(reading => {
    const found = occurrences(reading.passage, phrases);
    return found.length === 0 ? reading : { ...reading, names: merged(reading, found) };
  });
}

interface Occurrence {
  readonly added: Added;
  readonly start: number;
  readonly end: number;
}

function phrasesOf(add: readonly Added[]): Phrases<Added> {
  return new Phrases(add.map(added => [added.name, added]), 'names');
}

function occurrences({ tokens, sentences }: Passage, phrases: Phrases<Added>): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { first, last } of sentences) {
    for (let i = first; i < last;) {
      const phrase = phrases.at(tokens, i, last);
      if (phrase) found.push({ added: phrase.value, start: tokens[i]!.start, end: tokens[phrase.last - 1]!.end });
      i = phrase?.last ?? i + 1;
    }
  }
  return found;
}

function merged({ passage, names }: PassageReading, found: readonly Occurrence[]): Name[] {
  const kept: Name[] = [];
  const outdone = new Set<Occurrence>();
  for (const name of names) {
    const within = found.filter(({ start, end }) => name.start < end && start < name.end);
    const longer = within.filter(({ start, end }) => name.start <= start && end <= name.end && name.end - name.start > end - start);
    longer.forEach(occurrence => outdone.add(occurrence));
    // of "Mr Okoro" the kind is that of Okoro
    const same = longer.find(({ added }) => added.key === nameKey(name.bare));
    if (same) kept.push({ ...unlisted(name), kind: same.added.kind, acts: true, added: same.added.key });
    else if (within.length === longer.length) kept.push(name);
  }
  const added = found.filter(occurrence => !outdone.has(occurrence)).map(({ added: { kind, key }, start, end }): Name => {
    const text = passage.text.slice(start, end);
    return { start, end, text, bare: text, kind, role: null, acts: true, added: key, sentence: passage.sentences.findIndex(sentence => start < sentence.end) };
  });
  return [...kept, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
}

function unlisted({ known: _known, roleOnly: _roleOnly, ...name }: Name): Name {
  return name;
}

function formsOf(name: Name): string[] {
  return [name.text, name.bare, ...(name.known === undefined ? [] : [entryName(name.known)])].map(nameKey);
}

/**
 * The actors as corrected. A name by which the article knows an actor stands for all of its mentions, another name for the mentions by it alone.
 * What is removed whole stays in the list, with a note that it is, so that linking knows what the short forms of other articles stood for.
 */
export function correctActors(article: Article, passages: readonly PassageReading[], actors: readonly ArticleActor[], corrections: ArticleCorrections): ArticleActor[] {
  const names = new Map(passages.flatMap((reading, index) => reading.names.map(name => [article.paragraphs[index]!.start + name.start, name] as const)));
  const removed = new Set(corrections.notActors);
  const apart = new Map(corrections.split.map(split => [split.key, split.apart]));
  const left: ArticleActor[] = [];
  const splitOff = new Map<string, ArticleActor>();
  for (const actor of actors) {
    const own = ownKey(actor);
    const added = actor.mentions.flatMap(({ start }) => names.get(start)?.added ?? []);
    if (removed.has(own)) {
      left.push({ ...actor, correction: { by: [own], removed: true } });
      continue;
    }
    const identity = apart.get(own);
    if (identity !== undefined) {
      join(splitOff, identity, own, actor);
      continue;
    }
    const by = new Set(added);
    const mentions = actor.mentions.filter(mention => {
      const name = names.get(mention.start);
      const forms = name && name.text === mention.text ? formsOf(name) : [nameKey(mention.text)];
      const taken = forms.find(form => removed.has(form) || apart.has(form));
      if (taken === undefined) return true;
      by.add(taken);
      if (!removed.has(taken)) join(splitOff, apart.get(taken)!, taken, partOf(actor, mention, name?.bare ?? mention.text));
      return false;
    });
    if (mentions.length === 0) continue;
    left.push(by.size === 0 ? actor : { ...actor, mentions, aliases: actor.aliases.filter(alias => !removed.has(nameKey(alias)) && !apart.has(nameKey(alias))), correction: { by: [...by].sort() } });
  }
  return [...left, ...splitOff.values()].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || (a.key < b.key ? -1 : 1));
}

function partOf({ key, kind }: ArticleActor, mention: Span, name: string): ArticleActor {
  return { key, kind, name, aliases: [], roles: [], mentions: [mention] };
}

/** Adds what is split off to the one that it is here. */
function join(splitOff: Map<string, ArticleActor>, identity: string, by: string, part: ArticleActor): void {
  const known = splitOff.get(identity);
  const forms = [known?.name, part.name, ...known?.aliases ?? [], ...part.aliases].filter(form => form !== undefined);
  const name = known?.name ?? part.name;
  const gender = known?.gender ?? part.gender;
  splitOff.set(identity, {
    key: `apart:${identity}`,
    name,
    kind: known?.kind ?? part.kind,
    aliases: [...new Set(forms)].filter(form => form !== name).sort(),
    roles: [...new Set([...known?.roles ?? [], ...part.roles])],
    ...(gender && { gender }),
    mentions: [...known?.mentions ?? [], ...part.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
    correction: { by: [...new Set([...known?.correction?.by ?? [], by])].sort(), apart: identity },
  });
}
