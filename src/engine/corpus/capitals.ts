/** The words by which a folder knows what an article is about, before it looks closer: those with a capital. */
import type { Passage } from '../article/model';

/** Lower-case words, each with how often it stands there, in the order of the text. */
export type Capitals = readonly (readonly [word: string, count: number])[];

/** A passage's words with a capital. Those inside a sentence count, so that its first word does not. */
export function readCapitals({ sentences, tokens }: Passage): Capitals {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (let k = sentence.first + 1; k < sentence.last; k++) {
      const token = tokens[k]!;
      if (token.kind !== 'word' || token.text.length < 3 || !/^\p{Lu}/u.test(token.text)) continue;
      counts.set(token.lower, (counts.get(token.lower) ?? 0) + 1);
    }
  }
  return [...counts];
}

/** Those of an article from those of its passages. */
export function addedUp(passages: readonly { readonly capitals: Capitals }[]): Capitals {
  const counts = new Map<string, number>();
  for (const { capitals } of passages) for (const [word, count] of capitals) counts.set(word, (counts.get(word) ?? 0) + count);
  return [...counts];
}
