/** A port: what is known of the words of a name, asked for only where no rule can tell what it names. */
export interface Tagger {
  /** The tags of each of its words: compromise's tag names, `Person`, `Organization`, `Place`, `Noun`, … */
  tag(name: string): readonly ReadonlySet<string>[];
}
