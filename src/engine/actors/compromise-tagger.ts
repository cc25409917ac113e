import nlp from 'compromise/two';
import type { Tagger } from './tagger';

/** No name is longer; compromise is quadratic in the length of what it takes for one sentence. */
const LONGEST = 200;

/** The names whose tags are kept: those of a story come again in every article on it. */
const MOST_KEPT = 10_000;

/**
 * The tagger on compromise: its word lists and what it tells by a word's form. Grammar, which costs it most, says nothing of a name that
 * stands alone. Importing this module costs some 300 ms: import it lazily, and never in the extension host.
 */
export function compromiseTagger(): Tagger {
  const kept = new Map<string, readonly ReadonlySet<string>[]>();
  return {
    tag(name) {
      if (name.length > LONGEST) return [];
      const known = kept.get(name);
      if (known) return known;
      const tags = nlp.tokenize(name).compute(['lexicon', 'preTagger']).termList().map(term => term.tags as unknown as ReadonlySet<string>);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(name, tags);
      return tags;
    },
  };
}
