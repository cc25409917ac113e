/** Lists of what stories say, which are sent once and then kept up to date by what has changed: of thousands of articles a change concerns a few. */

/** How far a list is known: whose it is, and after how many changes. */
export interface Known {
  readonly server: string;
  readonly changes: number;
}

/** What has changed in a list since it was known. */
export interface ListChanges<T> {
  readonly known: Known;
  /** All of the list: nothing that was known stays. */
  readonly isWhole: boolean;
  /** Stories that are no more. */
  readonly gone: readonly number[];
  readonly stories: readonly { readonly story: number; readonly items: readonly T[] }[];
}

/** A list as its reader keeps it. */
export class Listing<T> {
  readonly #stories = new Map<number, readonly T[]>();
  #known: Known | null = null;

  /** @param order of its items, whichever story they are of. */
  constructor(private readonly order: (a: T, b: T) => number) {}

  /** How far it is known; null where nothing is. */
  get since(): Known | null {
    return this.#known;
  }

  /** The whole list with what has changed. */
  take({ known, isWhole, gone, stories }: ListChanges<T>): T[] {
    if (isWhole) this.#stories.clear();
    for (const story of gone) this.#stories.delete(story);
    for (const { story, items } of stories) this.#stories.set(story, items);
    this.#known = known;
    return [...this.#stories.values()].flat().sort(this.order);
  }

  clear(): void {
    this.#stories.clear();
    this.#known = null;
  }
}
