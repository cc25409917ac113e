import type { Article, Range } from '../article/model';
import { contains, overlaps } from '../article/passage';
import type { ArticleActor } from '../actors/model';
import type { Gender } from '../actors/words';
import sources from '../data/sources.json';
import titles from '../data/titles.json';
import { isCalled, isGeneric } from './bodies';
import type { PassageSource } from './model';

interface Placed {
  readonly start: number;
}

/** A mention of an actor, in the order of the text. */
interface ActorMention extends Range {
  readonly actor: ArticleActor;
}

/** How many characters before a pronoun its antecedent is looked for: about three paragraphs of news; as many at the head of an article tell whom it is about. */
const REACH = 1500;

/** No mention is longer, in characters. */
const LONGEST_MENTION = 300;

const GROUP: ReadonlySet<string> = new Set(sources.group);
/** What a described body is not: "the weather agency" is not whatever body was named. */
const GENERIC_ALONE: ReadonlySet<string> = new Set(sources.genericAlone);
/** What a person is called again by: "the billionaire", "the envoy". */
const EPITHETS: ReadonlySet<string> = new Set(sources.epithet);

/** Titles as they are written before a name: "Gov. Lind" is "the governor". */
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries(titles.short));

const PRONOUN_GENDER: ReadonlyMap<string, Gender> = new Map([['he', 'male'], ['his', 'male'], ['him', 'male'], ['she', 'female'], ['her', 'female']]);

/**
 * Finds the actor behind a source's words. A name is the actor whose mention holds the phrase's head; a pronoun or "the group" is
 * the last actor of a fitting kind that spoke or was a sentence's first mention: sources are the most salient referents of news.
 */
export class Antecedents {
  readonly #mentions: readonly ActorMention[];
  readonly #sentences: readonly Placed[];
  readonly #paragraphs: readonly Placed[];
  readonly #spoken: { readonly start: number; readonly actor: ArticleActor; readonly document: boolean }[] = [];

  constructor(article: Article, actors: readonly ArticleActor[]) {
    this.#mentions = actors.flatMap(actor => actor.mentions.map(({ start, end }) => ({ start, end, actor }))).sort((a, b) => a.start - b.start || b.end - a.end);
    this.#paragraphs = article.paragraphs;
    this.#sentences = article.paragraphs.flatMap(({ start, passage }) => passage.sentences.map(sentence => ({ start: start + sentence.start })));
  }

  /**
   * The actor that `source` stands for, remembered as the latest speaker. Sources are to be asked for in the order of the text.
   * @param offset what the passage's offsets are to be moved by.
   */
  actorOf(source: PassageSource, offset: number, words: string): ArticleActor | null {
    const range = moved(source, offset);
    const head = moved(source.head, offset);
    let actor: ArticleActor | null;
    if (source.form === 'personal') actor = this.#pronoun(range, words);
    else if (source.form === 'relative') actor = source.antecedent && this.#named(moved(source.antecedent, offset), head, false);
    else actor = this.#named(range, head, source.form === 'document') ?? (source.definite ? this.#definite(range, source, words) : null);
    if (actor) this.#spoken.push({ start: range.start, actor, document: source.form === 'document' });
    return actor;
  }

  #named(phrase: Range, head: Range, document: boolean): ArticleActor | null {
    const inside: ActorMention[] = [];
    for (let i = lastBelow(this.#mentions, phrase.end); i >= 0 && this.#mentions[i]!.start > phrase.start - LONGEST_MENTION; i--) {
      if (overlaps(this.#mentions[i]!, phrase)) inside.unshift(this.#mentions[i]!);
    }
    const holdsHead = inside.find(mention => overlaps(mention, head));
    if (holdsHead) return holdsHead.actor;
    // a title longer than the phrase, or a statement, a report, tallies of somebody
    return inside.find(mention => contains(mention, phrase))?.actor ?? (document ? inside.at(-1)?.actor ?? null : null);
  }

  #pronoun(at: Range, word: string): ArticleActor | null {
    const pronoun = word.toLowerCase().replace(/['’].*$/, '');
    const gender = PRONOUN_GENDER.get(pronoun);
    if (gender) return this.#latest(at.start, actor => actor.kind === 'person' && (actor.gender ?? gender) === gender);
    if (/^(?:it|its)$/.test(pronoun)) return this.#salient(at.start, actor => actor.kind !== 'person' && actor.kind !== 'place');
    if (/^(?:they|their|them)$/.test(pronoun)) return this.#salient(at.start, actor => actor.kind === 'group' || actor.kind === 'organisation');
    return null;
  }

  /** The latest fitting actor of the paragraph, or else who spoke last in the one before: "it" reaches no further. */
  #salient(before: number, fits: (actor: ArticleActor) => boolean): ArticleActor | null {
    const at = Math.max(0, lastBelow(this.#paragraphs, before + 1));
    const from = Math.max(this.#paragraphs[at]?.start ?? 0, before - REACH);
    const speaker = within(this.#spoken, Math.max(this.#paragraphs[at - 1]?.start ?? 0, before - REACH), from).at(-1);
    return this.#latest(before, fits, from) ?? (speaker && fits(speaker.actor) ? speaker.actor : null);
  }

  /** Of the nearest paragraph that names a fitting body, or else of the article's head: the one that spoke last there, or the only one; none of several. */
  #body(before: number, fits: (actor: ArticleActor) => boolean): ArticleActor | null {
    let end = before;
    for (let at = lastBelow(this.#paragraphs, before + 1); at >= -1; at--) {
      const near = at >= 0 && end > before - REACH;
      const start = near ? this.#paragraphs[at]!.start : 0;
      const until = near ? end : Math.min(REACH, end);
      const speaker = within(this.#spoken, start, until).findLast(each => fits(each.actor));
      if (speaker) return speaker.actor;
      const [only, ...others] = new Set(within(this.#mentions, start, until).flatMap(({ actor }) => (fits(actor) ? [actor] : [])));
      if (only) return others.length === 0 ? only : null;
      if (!near) return null;
      end = start;
    }
    return null;
  }

  /** "the statement" → whose statement spoke last; "the group" → the organisation, "the minister" → the person with that role, that was last named. */
  #definite(at: Range, { form }: PassageSource, words: string): ArticleActor | null {
    if (form === 'document') return this.#spoken.findLast(each => each.document && each.start > at.start - REACH)?.actor ?? null;
    const noun = words.toLowerCase().split(/\s+/).at(-1)!;
    // "the Kenya Relief Society" is a name, and points back to nobody
    if (/\s\p{Lu}[^\s]*$/u.test(words)) return this.#mentions.findLast(mention => overlaps(mention, at) && mention.actor.kind !== 'person' && mention.actor.kind !== 'place')?.actor ?? null;
    // "the prosecutor's office" is a body of its own
    if (GROUP.has(noun) && /['’]s?\s/.test(words)) return null;
    // "the port authority" is no union, though "the militant group" may be any group
    const described = words.toLowerCase().split(/\s+/).slice(1, -1);
    if (GROUP.has(noun)) {
      const whole = described.length > 0 && (!isGeneric(noun) || GENERIC_ALONE.has(noun));
      return this.#body(at.start, actor => (whole ? actor.kind === 'organisation' && [...described, noun].every(word => actor.name.toLowerCase().split(/\W+/).includes(word)) : isCalled(actor, noun)));
    }
    return this.#latest(at.start, actor => actor.kind === 'person' && actor.roles.some(role => role.toLowerCase().split(/\W+/).some(word => word === noun || SHORT.get(word) === noun)))
      ?? (EPITHETS.has(noun) || /\d-year-old\b/.test(words) ? this.#latest(at.start, actor => actor.kind === 'person') : null);
  }

  /** The latest sentence before `before` that has a fitting actor: its speaker, else its first mention. */
  #latest(before: number, fits: (actor: ArticleActor) => boolean, earliest = before - REACH): ArticleActor | null {
    let end = before;
    for (let i = lastBelow(this.#sentences, before); i >= 0 && end > earliest; i--) {
      const start = Math.max(this.#sentences[i]!.start, earliest);
      const actor = within(this.#spoken, start, end).findLast(each => fits(each.actor)) ?? within(this.#mentions, start, end).find(each => fits(each.actor));
      if (actor) return actor.actor;
      end = start;
    }
    return null;
  }
}

function moved({ start, end }: Range, offset: number): Range {
  return { start: start + offset, end: end + offset };
}

/** Those of the list, which is in the order of the text, that begin in a range. */
function within<T extends Placed>(list: readonly T[], start: number, end: number): readonly T[] {
  return list.slice(lastBelow(list, start) + 1, lastBelow(list, end) + 1);
}

/** Index of the last that begins before `offset`; -1 for none. */
function lastBelow(list: readonly Placed[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
