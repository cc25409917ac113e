/** Set when the program is bundled: a digest of the engine with its data and of the libraries. */
declare const CROSSCHECK_BUILD: string | undefined;

/** Which build this is; undefined where it runs from its source. What one build has kept, no other reads. */
export const BUILD = typeof CROSSCHECK_BUILD === 'undefined' ? undefined : CROSSCHECK_BUILD;
