import { firstItem } from './complements';
import type { Cue } from './cues';
import { nounPhraseFrom, type Stretch, type Subject } from './phrases';
import type { Unit } from './units';
import { ON, isOn } from './words';

/** Through whom a source's words came: "told Reuters"; "the draft, seen by Reuters, says"; "wrote in a letter obtained by the Herald". */
export function channelOf(unit: Unit, cue: Cue, cues: readonly Cue[]): Stretch | null {
  if (cue.via) return cue.via;
  const from = cue.content === 'after' ? 0 : firstItem(cue);
  const to = cue.content === 'after' ? cue.start : unit.length;
  for (let k = from; k < to; k++) {
    const viewer = viewerAt(unit, k, k < cue.first ? cue.first : unit.length);
    if (viewer && !cues.some(({ first }) => Math.min(k, cue.first) < first && first < Math.max(k, cue.first))) return viewer;
  }
  return null;
}

/** "a draft seen by Reuters" → "a draft": who has seen it did not write it. */
export function withoutViewer(unit: Unit, source: Subject): Subject {
  for (let k = source.first + 1; k < source.last; k++) if (viewerAt(unit, k, source.last)) return { ...source, last: k };
  return source;
}

/** Who has seen the document that ends, perhaps with a comma, before the participle at `at`. */
function viewerAt(unit: Unit, at: number, limit: number): Stretch | null {
  return isOn(unit[at], ON.viewed) && unit[at + 1]?.lower === 'by' ? nounPhraseFrom(unit, at + 2, limit) : null;
}
