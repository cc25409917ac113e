/** A port: part-of-speech and name tags for one sentence, asked for only where a rule is in doubt. */
export interface Tagger {
  /** Tags of the sentence's terms in order; `start` and `end` count from the sentence's start. */
  tag(sentence: string): readonly TaggedTerm[];
}

export interface TaggedTerm {
  readonly start: number;
  readonly end: number;
  /** compromise's tag names: `Person`, `Organization`, `Place`, `Noun`, `Verb`, … */
  readonly tags: ReadonlySet<string>;
}
