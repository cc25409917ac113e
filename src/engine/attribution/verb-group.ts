import type { Unit } from './units';
import { A, ON, isA, isAdverb, isNominal, isOn } from './words';

/** What stands before a verb and belongs to it. */
export interface VerbGroup {
  /** Index of the group's first auxiliary or adverb. */
  readonly first: number;
  readonly infinitive: boolean;
  readonly be: boolean;
  readonly have: boolean;
  readonly modal: boolean;
  readonly negated: boolean;
}

/** Auxiliaries, negations and adverbs before the verb at `at`. */
export function verbGroup(unit: Unit, at: number): VerbGroup {
  let first = at;
  let infinitive = false;
  let be = false;
  let have = false;
  let modal = false;
  let negated = false;
  for (let k = at - 1; k >= 0; k--) {
    const item = unit[k]!;
    if (isA(item, A.negation)) negated = true;
    if (isA(item, A.be)) be = true;
    else if (item.kind === 'clitic' && isA(unit[k - 1], A.subjectPronoun | A.relative)) be = true; // he’s saying
    else if (isA(item, A.have)) have = true;
    else if (isA(item, A.modal)) modal = true;
    else if (item.lower === 'to' && k === first - 1 && !infinitive && !be && !have && !modal) infinitive = true;
    else if (isA(item, A.contracted)) {
      if (/'(?:s|re|m)$/.test(item.lower)) be = true;
      else if (/'(?:ve|d)$/.test(item.lower)) have = true;
      else modal = true;
      return { first: k + 1, infinitive, be, have, modal, negated };
    } else if (!isAdverb(item) || (isOn(item, ON.time) && !isA(unit[k - 1], A.have | A.be | A.modal)) || (isA(item, A.nominalPronoun) && !isNominal(unit[k - 1]))) break;
    first = k;
    if (infinitive) break;
  }
  return { first, infinitive, be, have, modal, negated };
}
