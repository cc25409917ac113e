import nlp from 'compromise/two';
import type { Tagger } from './tagger';

/** No name is longer; compromise is quadratic in the length of what it takes for one sentence. */
const LONGEST = 200;

/**
 * The tagger on compromise: its word lists and what it tells by a word's form. Grammar, which costs it most, says nothing of a name that
 * stands alone. Importing this module costs some 300 ms: import it lazily, and never in the extension host.
 */
export function compromiseTagger(): Tagger {
  return {
    tag(name) {
      if (name.length > LONGEST) return [];
      const documents = nlp.tokenize(name).compute(['lexicon', 'preTagger']).json({ terms: { tags: true } }) as { terms: { tags: string[] }[] }[];
      return documents.flatMap(({ terms }) => terms.map(({ tags }) => new Set(tags)));
    },
  };
}
