import sources from '../data/sources.json';
import { firstItem } from './complements';
import { FRAME_OPENERS, frameCue } from './frames';
import { gappedCues } from './gaps';
import { labelCue } from './labels';
import { REPORTING_WORDS } from './lexicon';
import type { CueStrength } from './model';
import { nounCue, sourcePhrase } from './noun-cues';
import { nounPhraseFrom, subjectFrom, type Stretch, type Subject } from './phrases';
import type { Unit } from './units';
import { verbCue } from './verb-cues';
import { ON, isOn } from './words';

/** A cue with its source, and on which side of it the content lies. Indices are items of the unit. */
export interface Cue extends Stretch {
  readonly strength: CueStrength;
  readonly source: Subject | null;
  /** `after`: the content begins at `start`. `before`: it stands before the cue; `start` is where what follows the cue and its adjuncts begins. `around`: the whole clause. `next`: a colon ends the passage, so it is the next paragraph. */
  readonly content: 'after' | 'before' | 'around' | 'next';
  readonly start: number;
  /** The content is a noun phrase or an infinitive rather than a clause or a quotation. */
  readonly phrase: boolean;
  /** A finite verb in the past tense, in the present, or neither. */
  readonly tense: 'past' | 'present' | null;
  readonly via: Stretch | null;
  /** The cue tells that something was said, not what is thought, wanted or judged. */
  readonly speech: boolean;
  /** Whom the source cites: they are where its words come from. */
  readonly cited?: Subject;
  /** It only names whom another cue's source cites: "citing officials". */
  readonly citation?: true;
  /** A name and a colon ("Lind: bolts were loose"): an attribution only where the name is a person's. */
  readonly supposed?: true;
  /** Its verb is another cue's and left out, in the clause that the link at this index leads to. */
  readonly gap?: number;
}

/** A cue begins with no other word, unless a mark makes it. */
const OPENERS: ReadonlySet<string> = new Set([...REPORTING_WORDS, ...FRAME_OPENERS, ...sources.hearsay, ...sources.document]);

/** Finds a unit's cues, from left to right. */
export function cuesOf(unit: Unit): Cue[] {
  const label = labelCue(unit);
  const cues: Cue[] = label?.content === 'after' ? [label] : [];
  for (let i = cues.length > 0 ? label!.last : 0; i < unit.length; i++) {
    if (!OPENERS.has(unit[i]!.lower)) continue;
    const cue = sourcePhrase(unit, i) ?? frameCue(unit, i) ?? hearsay(unit, i) ?? verbCue(unit, i, cues) ?? nounCue(unit, i);
    // "said in a statement that", "said in his reply:": the noun is the verb's adjunct
    const last = cues.at(-1);
    if (!cue || (last && last.content !== 'before' && (cue.source ? cue.start === last.start : last.content === 'after' && i < last.start))) continue;
    cues.push(cue);
    i = Math.max(i, cue.last - 1);
  }
  if (label?.content === 'before') cues.push(label);
  // “Union reaction: “…,” Lind said”: who is named behind the quotation
  else if (label && cues.some(cue => cue.content === 'before' && unit[label.start]?.kind === 'quote' && firstItem(cue) === label.start + 1)) cues.shift();
  return throughWhom(unit, [...cues, ...gappedCues(unit, cues)]);
}

/** "The Herald reported, citing officials": the officials are the source, and the Herald the channel. */
function throughWhom(unit: Unit, cues: readonly Cue[]): Cue[] {
  const read = [...cues];
  cues.forEach((citation, at) => {
    if (!citation.source || !/^(?:citing|quoting)$/.test(unit[citation.last - 1]!.lower)) return;
    const cited = nounPhraseFrom(unit, citation.last);
    const distance = (k: number): number => Math.abs(cues[k]!.first - citation.first);
    const telling = cues.flatMap(({ source, speech, tense }, k) => (k !== at && speech && tense !== null && source?.first === citation.source!.first ? [k] : [])).sort((a, b) => distance(a) - distance(b))[0];
    if (!cited || telling === undefined) return;
    read[telling] = { ...cues[telling]!, via: cues[telling]!.source, cited: subjectFrom(unit, cited) };
    read[at] = { ...citation, citation: true };
  });
  return read;
}

function hearsay(unit: Unit, at: number): Cue | null {
  if (!isOn(unit[at], ON.hearsay)) return null;
  return { first: at, last: at + 1, strength: 'hearsay', source: null, content: 'around', start: at + 1, phrase: false, tense: null, via: null, speech: false };
}

