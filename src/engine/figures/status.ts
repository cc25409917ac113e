/** Whether a figure is said to be so, or is planned, proposed, or denied. */
import lasting from '../data/lasting.json';
import cues from '../data/status-cues.json';
import type { FigureStatus } from '../schema';
import type { Clause } from './clause';
import type { MeasureReading } from './measure';
import { AUXILIARIES } from './function-words';
import { isMoney } from './units';

const ONGOING = new Set(lasting.ongoing);
const PROPOSED = new Set(cues.proposed);
const PLANNED = new Set(cues.planned);
const DENIED = new Set(cues.denied);
/** "rejected claims that 40 had died", not "rejected an offer of 4%". */
const SPURNED = new Set(cues.spurned), CLAIMS = new Set(cues.claims);
const REALISED = new Set(cues.realised);
const FORECAST = new Set(cues.forecast);
const PROMISING = new Set(cues.promising);
/** "his side would accept no more than 10 days". */
const ACCEPTING = new Set(cues.accepting);
/** "the rally against the plans, which drew 40,000". */
const NOUNS = new Set(cues.nouns);
/** "may touch 49 degrees". */
const MAY = new Set(cues.may);
const PROMISED = new Set(cues.promised);
const CONTRASTING = new Set(cues.contrasting);
/** As far after a number as its verb. */
const VERB = 8;
/** As far before a number as what is forecast or promised may be said to be so. */
const FORESEEN = 16;

/** A nominal or an infinitive ("the release of 40", "to free 40") stands under what governs it; a finite verb has happened. */
export function statusOf({ tokens, quantity, start, end }: Clause, { about, hold }: MeasureReading): FigureStatus {
  const before = tokens.slice(start, quantity.first).map(({ lower }) => lower), after = tokens.slice(quantity.reach, end).map(({ lower }) => lower);
  const near = before.slice(-8);
  if (hold === 'denied' || before.at(-1) === 'not' || near.some((word, k) => DENIED.has(word) || (SPURNED.has(word) && near.slice(k + 1).some(later => CLAIMS.has(later))))) return 'denied';
  if (quantity.kind === 'age') return 'reported';
  if (quantity.kind === 'duration') {
    if (about.head === null) return near.some((word, k) => word === 'would' && ACCEPTING.has(near[k + 1] ?? '')) ? 'proposed' : 'reported';
    if (ONGOING.has(about.head) || before.slice(-3).some(word => REALISED.has(word))) return 'reported';
    // "was given 15 years; prosecutors had asked for 20"
    const mark = after.findIndex(word => /^[;.,]$/.test(word));
    return governed([...before.slice(-14), ...after.slice(0, mark < 0 ? 4 : Math.min(mark, 4))]) ?? 'reported';
  }
  // "announced £5m for the families"
  if (isMoney(quantity.unit) && PROMISING.has(before.at(-1) ?? '')) return 'planned';
  // "1,500 staff at the plant will be made redundant"
  const verb = hold === 'finite' && quantity.unit === 'count' ? after.slice(0, VERB).find(word => AUXILIARIES.has(word) || /^[,.;:]$/.test(word)) : undefined;
  const modal = [...near.slice(-3), ...after.slice(0, 2), ...(verb === undefined ? [] : [verb])];
  if (modal.some(word => word === 'would' || word === 'could')) return 'proposed';
  if (modal.includes('will')) return 'planned';
  const status = hold === 'nominal' ? governed(before) : null;
  // "highs of 49C are forecast"
  if (hold === 'none' && after.slice(0, 3).some((word, k) => FORECAST.has(word) && AUXILIARIES.has(after[k - 1] ?? ''))) return 'planned';
  return status ?? (hold === 'none' || quantity.unit !== 'count' ? foreseen(before) : 'reported');
}

/** The nearest cue that governs: a plan, a proposal, or an act that has brought it about; null where none does. */
function governed(words: readonly string[]): FigureStatus | null {
  for (let k = words.length - 1; k >= 0; k--) {
    const word = words[k]!;
    if (CONTRASTING.has(words[k - 1] ?? '')) continue;
    if (REALISED.has(word)) return 'reported';
    if (PROPOSED.has(word)) return 'proposed';
    if (PLANNED.has(word)) return 'planned';
  }
  return null;
}

/** "expects a margin of 4%", "is likely to reach 4%", "pledged £5m", but not "fell more than expected to 4%". */
function foreseen(words: readonly string[]): FigureStatus {
  for (let k = words.length - 1; k >= Math.max(0, words.length - FORESEEN); k--) {
    const word = words[k]!;
    if (word === ';' || word === ':') return 'reported';
    if (CONTRASTING.has(words[k - 1] ?? '') || (NOUNS.has(word) && !/^\p{L}/u.test(words[k + 1] ?? '-'))) continue;
    if (FORECAST.has(word) || PROMISED.has(word) || (MAY.has(word) && k >= words.length - 3)) return 'planned';
  }
  return 'reported';
}
