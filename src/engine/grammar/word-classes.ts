/** As many bits as a small integer surely has, one a class. */
const MOST = 30;

/**
 * Lists of words as bits of one number: a single look-up tells all the classes of a word, and a single test whether it is of any of several.
 * A union over a sentence tells as cheaply what does not occur in it.
 */
export class WordClasses<Name extends string> {
  /** Each class's bit. */
  readonly bit: Readonly<Record<Name, number>>;
  readonly #classes: ReadonlyMap<string, number>;

  /** @throws RangeError for more than 30 lists. */
  constructor(lists: Readonly<Record<Name, Iterable<string>>>) {
    const names = Object.keys(lists) as Name[];
    if (names.length > MOST) throw new RangeError(`${names.length} classes are more than the ${MOST} that a number's bits hold.`);
    this.bit = Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<Name, number>;
    const classes = new Map<string, number>();
    for (const name of names) for (const word of lists[name]) classes.set(word, (classes.get(word) ?? 0) | this.bit[name]);
    this.#classes = classes;
  }

  /** The union of the word's classes; 0 for a word of none. */
  of(word: string): number {
    return this.#classes.get(word) ?? 0;
  }
}
