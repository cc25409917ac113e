/** Where the tense of the clause around an expression points: the cue for "on Monday" said of the past or of what is to come. */
import calendar from '../data/calendar.json';
import irregular from '../data/irregular-verbs.json';
import plan from '../data/plan-words.json';
import type { Token } from '../article/model';

const PAST_FORMS: ReadonlySet<string> = new Set(Object.values(irregular.verbs).map(forms => forms[0]!));
const WILL: ReadonlySet<string> = new Set([...plan.will, ...plan.would]);
const CERTAIN: ReadonlySet<string> = new Set(plan.will);
const SCHEDULED: ReadonlySet<string> = new Set(plan.scheduled);
const INTEND: ReadonlySet<string> = new Set([...plan.intend, ...plan.planNouns]);
/** "Planned to meet", "wanted to close": the infinitive is still to come. */
const OF_PLANS: ReadonlySet<string> = new Set([...plan.intend, ...plan.scheduled, ...plan.wish, ...plan.proposeVerbs]);
const BE: ReadonlySet<string> = new Set(['is', 'are', 'am', "'re", "it's", "he's", "she's"]);
const PAST_BE: ReadonlySet<string> = new Set(['was', 'were', 'had', "didn't", "wasn't", "weren't"]);
/** Verbs whose present tense tells of a timetable: "the talks resume on Monday". */
const TIMETABLE: ReadonlySet<string> = new Set(calendar.timetableVerbs);
/** What one must or can do by a day is still to be done. */
const OBLIGING: ReadonlySet<string> = new Set(calendar.obliging);
/** Words before a noun: "the starts", "three returns". */
const BEFORE_NOUN = /^(the|a|an|his|her|its|their|our|my|this|these|those|some|any|no|to|of|in|on|for|from|with|and)$/;
/** Words after which a new clause begins. */
const BOUNDARY: ReadonlySet<string> = new Set(['that', 'after', 'before', 'when', 'while', 'as', 'which', 'who', 'where', 'because', 'although', 'but', 'and', 'if', 'since', ';', ':', '—', '–', '“', '”', '"']);

/** Words that end in -ed and are no past tense. */
const NOT_PAST: ReadonlySet<string> = new Set(['united', 'need', 'indeed', 'speed', 'seed', 'feed', 'breed', 'exceed', 'proceed', 'succeed', 'hundred', 'armed', 'red', 'bed', 'wed', 'embed', 'bleed', 'agreed', 'unprecedented']);

/** Further than this no verb governs the expression; it also keeps a sentence without stops linear. */
const REACH = 40;

/** @param first index of the expression's first token in `tokens` (one sentence), `end` after its last. */
export function directionAt(tokens: readonly Token[], first: number, end: number): 'past' | 'future' | null {
  const led = ledTo(tokens, first);
  if (led) return led;
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    if (i < first - 1 && BOUNDARY.has(tokens[i]!.lower)) break;
    const found = directionOf(tokens, i);
    if (found) return found;
  }
  for (let i = end; i < Math.min(tokens.length, end + REACH); i++) {
    if (i > end + 1 && BOUNDARY.has(tokens[i]!.lower) && tokens[i]!.lower !== 'and') break;
    const found = directionOf(tokens, i);
    if (found) return found;
  }
  // "toured Asia as a guest in November": no verb in its own clause, so that of the sentence
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const found = directionOf(tokens, i);
    if (found) return found;
  }
  // "Talks to begin on Monday": the headline's future
  for (let i = Math.max(1, first - REACH); i < first && tokens.length < REACH; i++) if (isInfinitive(tokens, i)) return 'future';
  return null;
}

/** "to begin", not "to Lima", "to the port". */
function isInfinitive(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return tokens[i]?.lower === 'to' && next?.kind === 'word' && !/^\p{Lu}/u.test(next.text) && !BEFORE_NOUN.test(next.lower);
}

/** What stands right before the expression and says which way it lies: "since Monday", "ahead of Monday", "is on Monday". */
function ledTo(tokens: readonly Token[], first: number): 'past' | 'future' | null {
  const before = tokens[first - 1]?.lower ?? '';
  const farther = tokens[first - 2]?.lower ?? '';
  if (before === 'since') return 'past';
  if ((before === 'of' && farther === 'ahead') || (before === 'on' && BE.has(farther)) || (before === 'until' && /^(has|have)$/.test(farther))) return 'future';
  return null;
}

/** Does "will", "is to" or "is due" govern the expression? Plans told in the past tense may have come and gone. */
export function isAhead(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const { lower } = tokens[i]!;
    if (CERTAIN.has(lower)) return tokens[i + 1]?.lower !== 'have';
    if (BE.has(lower)) return tokens[i + 1]?.lower === 'to' || SCHEDULED.has(tokens[i + 1]?.lower ?? '');
    if ((i < first - 1 && BOUNDARY.has(lower)) || directionOf(tokens, i) === 'past') return false;
  }
  return false;
}

function directionOf(tokens: readonly Token[], i: number): 'past' | 'future' | null {
  const { lower, kind } = tokens[i]!;
  if (kind !== 'word' && kind !== 'clitic') return null;
  if (WILL.has(lower)) return tokens[i + 1]?.lower === 'have' ? 'past' : 'future';
  const next = tokens[i + 1]?.lower ?? '';
  if (lower === 'to' && i > 0) {
    // "due to travel", "plans to meet", "is to speak": what stands before "to" decides
    const before = tokens[i - 1]!.lower;
    if (SCHEDULED.has(before) || INTEND.has(before) || BE.has(before)) return 'future';
    return null;
  }
  if (SCHEDULED.has(lower) && (BE.has(tokens[i - 1]?.lower ?? '') || PAST_BE.has(tokens[i - 1]?.lower ?? '') || next === 'for' || next === 'to')) return 'future';
  if (lower === 'upcoming' || lower === 'forthcoming') return 'future';
  if (BE.has(lower)) return next.endsWith('ing') ? 'future' : null;
  if (PAST_BE.has(lower)) return 'past';
  if (OBLIGING.has(lower) || (TIMETABLE.has(lower) && i > 0 && !BEFORE_NOUN.test(tokens[i - 1]!.lower) && next !== 'of')) return 'future';
  if (lower === 'has' || lower === 'have') return /(ed|en|n)$/.test(next) || PAST_FORMS.has(next) ? 'past' : null;
  // "is to be held": the participle says nothing, what stands before it does
  if (i > 0 && /^(be|is|are|been|being)$/.test(tokens[i - 1]!.lower)) return null;
  if (PAST_FORMS.has(lower)) return 'past';
  if (lower.length > 3 && lower.endsWith('ed') && (!NOT_PAST.has(lower) || lower === 'agreed') && !(OF_PLANS.has(lower) && isInfinitive(tokens, i + 1))) return 'past';
  return null;
}
