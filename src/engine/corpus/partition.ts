/** How a large folder falls apart into stories, kept up to date: what one article changes is found among those that share its rare names. */
import { byCodeUnit } from '../lists';
import type { Capitals } from './capitals';

/** A folder of so many articles is looked at as one; of one text, so many copies are. */
export const AS_ONE = 512;
/** A name that more articles have tells of no story: a month, a capital city, an agency. */
const COMMON = 300;
/** Articles tell one story whose rarer names are so alike, and which share so many of these: two may be one person's, that two stories know. */
const ONE_STORY = 0.2, FEWEST_SHARED = 3;
/** More articles are several stories, each of which knows names of another: cut where they are less alike than this, and more, until what is left are copies. */
const LARGEST = 64, CUTS = [0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Articles that are compared with each other, and with no others. The object stays the same while its articles do. */
export interface Story {
  /** In order. */
  readonly paths: readonly string[];
}

interface Doc {
  readonly path: string;
  readonly capitals: Capitals;
  /** Its place in the arrays of one number an article. */
  readonly slot: number;
  /** Those whose names are like its own, and how like, 0 to 1. */
  readonly ties: Map<Doc, number>;
  norm: number;
  /** Where none of its names is rare: all of them, by which copies of it are known. */
  allNames: string | null;
  story: Story | null;
}

/** Articles that hold a name, with how much each speaks of it. */
interface Posting {
  readonly docs: Doc[];
  readonly weights: number[];
}

/**
 * Stories are the connected components of the articles that are alike: cosine of their names, weighted by log term frequency and inverse
 * document frequency over the folder (Salton and Buckley 1988), names that are common left out. Frequencies count in powers of two, so that
 * an article more or less seldom changes how alike others are. What comes out depends on the articles alone, not on how the folder came to hold them.
 */
export class Partition {
  readonly #docs = new Map<string, Doc>();
  readonly #postings = new Map<string, Posting>();
  readonly #free: number[] = [];
  #slots = 0;
  /** Names whose articles have changed since, with how rare they were. */
  readonly #touched = new Map<string, number>();
  #size = 0;
  readonly #dirty = new Set<Doc>();
  /** Articles whose stories are to be put together anew. */
  readonly #loose = new Set<Doc>();
  readonly #copies = new Map<string, Set<Doc>>();
  #together: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  readonly #stories = new Set<Story>();

  set(path: string, capitals: Capitals): void {
    const known = this.#docs.get(path);
    if (known && areSame(known.capitals, capitals)) return;
    if (known) this.#remove(known);
    const doc: Doc = { path, capitals, slot: this.#free.pop() ?? this.#slots++, ties: new Map(), norm: 0, allNames: null, story: null };
    this.#docs.set(path, doc);
    for (const [word, count] of capitals) {
      const posting = this.#touch(word);
      posting.docs.push(doc);
      posting.weights.push(1 + Math.log(count));
    }
    this.#dirty.add(doc);
  }

  delete(path: string): void {
    const doc = this.#docs.get(path);
    if (doc) this.#remove(doc);
  }

  /** Puts articles into one story that a reviewer has put together, in place of those before. */
  join(groups: readonly (readonly string[])[]): void {
    const together = new Map<string, Set<string>>();
    for (const group of groups) for (const path of group) together.set(path, new Set([...together.get(path) ?? [], ...group]));
    for (const path of new Set([...this.#together.keys(), ...together.keys()])) {
      const doc = this.#docs.get(path);
      if (doc) this.#loosen(doc);
    }
    this.#together = together;
  }

  /** The stories as of now, in no order. */
  stories(): ReadonlySet<Story> {
    this.#update();
    return this.#stories;
  }

  /** The story of an article that is held. */
  storyOf(path: string): Story | undefined {
    this.#update();
    return this.#docs.get(path)?.story ?? undefined;
  }

  #remove(doc: Doc): void {
    this.#docs.delete(doc.path);
    for (const [word] of doc.capitals) {
      const { docs, weights } = this.#touch(word);
      const at = docs.indexOf(doc);
      // the last takes its place: order is no matter
      docs[at] = docs.at(-1)!;
      weights[at] = weights.at(-1)!;
      docs.pop();
      weights.pop();
      if (docs.length === 0) this.#postings.delete(word);
    }
    this.#untie(doc);
    this.#loosen(doc);
    this.#loose.delete(doc);
    this.#dirty.delete(doc);
    this.#free.push(doc.slot);
  }

  #touch(word: string): Posting {
    let posting = this.#postings.get(word);
    if (!posting) this.#postings.set(word, posting = { docs: [], weights: [] });
    if (!this.#touched.has(word)) this.#touched.set(word, this.#rarity(posting.docs.length));
    return posting;
  }

  #untie(doc: Doc): void {
    for (const other of doc.ties.keys()) other.ties.delete(doc);
    doc.ties.clear();
    if (doc.allNames !== null) this.#copies.get(doc.allNames)!.delete(doc);
    doc.allNames = null;
  }

  /** Its story, and those of whose it may become, are put together anew. */
  #loosen(doc: Doc): void {
    this.#loose.add(doc);
    if (doc.story && this.#stories.delete(doc.story)) for (const path of doc.story.paths) { const other = this.#docs.get(path); if (other) this.#loose.add(other); }
  }

  /** What sharing a name says, squared; 0 for one that is common. */
  #rarity(articles: number): number {
    return articles > COMMON ? 0 : Math.log(1 + inPowers(this.#size) / inPowers(articles)) ** 2;
  }

  #update(): void {
    if (this.#touched.size === 0 && this.#dirty.size === 0 && this.#loose.size === 0) return;
    if (inPowers(this.#docs.size) !== inPowers(this.#size)) for (const doc of this.#docs.values()) this.#dirty.add(doc);
    this.#size = this.#docs.size;
    for (const [word, before] of this.#touched) {
      const posting = this.#postings.get(word);
      if (posting && this.#rarity(posting.docs.length) !== before) for (const doc of posting.docs) this.#dirty.add(doc);
    }
    for (const doc of this.#dirty) {
      this.#loosen(doc);
      this.#untie(doc);
      doc.norm = Math.sqrt(doc.capitals.reduce((sum, [word, count]) => sum + (1 + Math.log(count)) ** 2 * this.#rarityOf(word), 0));
    }
    const dots = new Float64Array(this.#slots), shared = new Uint16Array(this.#slots);
    for (const doc of this.#dirty) this.#tie(doc, dots, shared);
    this.#touched.clear();
    this.#dirty.clear();
    this.#form();
  }

  #rarityOf(word: string): number {
    return this.#rarity(this.#postings.get(word)!.docs.length);
  }

  /** @param dots zeros, one an article, as `shared`; left as they were. */
  #tie(doc: Doc, dots: Float64Array, shared: Uint16Array): void {
    if (doc.norm === 0) {
      if (doc.capitals.length < FEWEST_SHARED) return;
      doc.allNames = doc.capitals.map(([word]) => word).sort(byCodeUnit).join(' ');
      const copies = this.#copies.get(doc.allNames) ?? new Set();
      this.#copies.set(doc.allNames, copies.add(doc));
      return;
    }
    const met: Doc[] = [];
    for (const [word, count] of doc.capitals) {
      const { docs, weights } = this.#postings.get(word)!;
      const weight = (1 + Math.log(count)) * this.#rarity(docs.length);
      if (weight === 0) continue;
      for (const [k, other] of docs.entries()) {
        if (shared[other.slot]!++ === 0) met.push(other);
        dots[other.slot]! += weight * weights[k]!;
      }
    }
    for (const other of met) {
      const likeness = dots[other.slot]! / (doc.norm * other.norm);
      if (other !== doc && likeness >= ONE_STORY && shared[other.slot]! >= FEWEST_SHARED) {
        doc.ties.set(other, likeness);
        other.ties.set(doc, likeness);
        this.#loosen(other);
      }
      dots[other.slot] = shared[other.slot] = 0;
    }
  }

  /** Puts the stories of loose articles together. */
  #form(): void {
    const found = new Set<Doc>();
    for (const doc of this.#loose) {
      if (found.has(doc)) continue;
      const docs = this.#component(doc, ONE_STORY, found, null);
      // what it has come to hold is no story of its own any more
      for (const member of docs) if (member.story) this.#stories.delete(member.story);
      for (const members of this.#cut(docs, 0)) {
        const paths = members.map(({ path }) => path).sort(byCodeUnit);
        const before = members[0]!.story;
        const story = before && before.paths.length === paths.length && before.paths.every((path, k) => path === paths[k]) ? before : { paths };
        for (const member of members) member.story = story;
        this.#stories.add(story);
      }
    }
    this.#loose.clear();
  }

  /** All that hang together with an article by ties of at least so much likeness, among `within`; adds them to `found`. */
  #component(doc: Doc, least: number, found: Set<Doc>, within: ReadonlySet<Doc> | null): Doc[] {
    const docs = [doc];
    found.add(doc);
    const reach = (other: Doc | undefined): void => {
      if (!other || found.has(other) || (within && !within.has(other))) return;
      found.add(other);
      docs.push(other);
    };
    const copied = new Set<string>();
    for (const one of docs) {
      for (const [other, likeness] of one.ties) if (likeness >= least) reach(other);
      for (const path of this.#together.get(one.path) ?? []) reach(this.#docs.get(path));
      if (one.allNames === null || copied.has(one.allNames)) continue;
      copied.add(one.allNames);
      for (const other of this.#copies.get(one.allNames)!) reach(other);
    }
    return docs;
  }

  /** A component in parts that are small enough. */
  #cut(docs: readonly Doc[], cut: number): (readonly Doc[])[] {
    if (docs.length <= LARGEST) return [docs];
    const inOrder = [...docs].sort((a, b) => byCodeUnit(a.path, b.path));
    const least = CUTS[cut];
    if (least === undefined) return Array.from({ length: Math.ceil(docs.length / AS_ONE) }, (_, k) => inOrder.slice(k * AS_ONE, (k + 1) * AS_ONE));
    const within = new Set(docs), found = new Set<Doc>();
    return inOrder.flatMap(doc => (found.has(doc) ? [] : this.#cut(this.#component(doc, least, found, within), cut + 1)));
  }
}

/** The largest power of two that is not larger. */
function inPowers(n: number): number {
  return n < 1 ? 1 : 2 ** Math.floor(Math.log2(n));
}

function areSame(a: Capitals, b: Capitals): boolean {
  return a === b || (a.length === b.length && a.every(([word, count], k) => word === b[k]![0] && count === b[k]![1]));
}
