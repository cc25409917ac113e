/** The closed classes of English words that the rules on figures turn on, from the data. */
import functionWords from '../data/function-words.json';

const { source: _source, ...classes } = functionWords;

export const AUXILIARIES: ReadonlySet<string> = new Set(classes.auxiliaries);
export const PREPOSITIONS: ReadonlySet<string> = new Set(classes.prepositions);
/** Possessives included: "its" opens a noun phrase as "the" does. */
export const DETERMINERS: ReadonlySet<string> = new Set([...classes.determiners, ...classes.possessives]);
/** All of them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(Object.values(classes).flat());
