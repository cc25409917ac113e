import nlp from 'compromise';
import type { Tagger, TaggedTerm } from './tagger';

/** compromise is quadratic in the length of what it takes for one sentence (80,000 characters: seconds), so longer ones go untagged. */
const LONGEST = 2_000;

/** The tagger on compromise. Importing this module costs some 300 ms: import it lazily, and never in the extension host. */
export function compromiseTagger(): Tagger {
  return {
    tag(sentence) {
      if (sentence.length > LONGEST) return [];
      const documents = nlp(sentence).json({ offset: true, terms: { offset: true, tags: true } }) as { terms: { offset: { start: number; length: number }; tags: string[] }[] }[];
      return documents.flatMap(document => document.terms.map(({ offset, tags }): TaggedTerm => ({ start: offset.start, end: offset.start + offset.length, tags: new Set(tags) })));
    },
  };
}
