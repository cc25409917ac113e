/** Nouns that tell an act: "the strike on Arva", "Monday's ruling". */
import { isCapitalised } from '../article/tokens';
import { CARDINALS } from '../dates/words';
import type { EventStatus } from '../schema';
import * as acts from './lexicon';
import type { Clause } from './model';
import { CASUALTIES, INCIDENTS } from './place';
import type { SentenceView } from './sentence';
import * as syntax from './syntax';
import { headOf, lower, type Stretch } from './syntax';

interface NounHit {
  readonly at: number;
  readonly to: number;
  readonly entry: acts.NounEntry;
}

/** The act noun at token `i`. */
export function nounAt(s: SentenceView, i: number): NounHit | null {
  const t = s.tokens;
  const token = t[i]!;
  const entries = token.kind === 'word' ? acts.NOUNS.get(token.lower) : undefined;
  if (!entries || s.inDate(i) || s.notEvent(i)) return null;
  const entry = entries.find(({ rest }) => rest.every((word, k) => lower(t, i + 1 + k) === word));
  if (!entry) return null;
  // the last noun of a compound is its head: "raid victims" is about victims
  const own = i + 1 + entry.rest.length;
  const to = /^(operation|operations|campaign|mission|effort|drill|exercise)$/.test(lower(t, own)) ? own + 1 : own;
  const after = t[to];
  if (after && after.kind === 'word' && !s.inDate(to) && !syntax.PREPOSITIONS.has(after.lower) && !syntax.AUXILIARIES.has(after.lower) && !syntax.SUBORDINATORS.has(after.lower) && !syntax.isFinite(t, to) && after.spaced
    && !/^(and|or)$/.test(after.lower) && !/(ed|ing|ly)$/.test(after.lower) && !isCapitalised(after.text) && !syntax.ADVERBS.has(after.lower) && !syntax.DETERMINERS.has(after.lower) && !syntax.PRONOUNS.has(after.lower)) return null;
  // "the final act", "primary care": adjectives
  if (/^(final|primary)$/.test(token.lower) && after?.kind === 'word' && !syntax.PREPOSITIONS.has(after.lower) && !syntax.AUXILIARIES.has(after.lower) && !s.inDate(to)) return null;
  // "killing nine people": the verb
  if (token.lower.endsWith('ing') && after && (after.kind === 'number' || CARDINALS.has(after.lower) || syntax.DETERMINERS.has(after.lower) || /^(at|up)$/.test(after.lower) && /^(least|to)$/.test(lower(t, to + 1)))) return null;
  if (after && !after.spaced && /^[-‑]$/.test(after.text)) return null;
  if (!token.spaced && /^[-‑]$/.test(t[i - 1]?.text ?? '')) return null;
  if (isCapitalised(token.text) && i > 0 && isCapitalised(t[i - 1]!.text) && t[i - 1]!.kind === 'word' && (s.inName(i) || !s.inName(i - 1) || (after && isCapitalised(after.text)))) return null;
  // "a strike on the market", whoever stands near
  const targeted = /^(on|against)$/.test(after?.lower ?? '') && !s.inDate(to + 1);
  return { at: i, to, entry: targeted ? entry : acts.sensesOf(entry, s.words) };
}

/** The noun phrase of an act noun, where it is one event and no kind of them. */
export function nounClause(s: SentenceView, hit: NounHit): Clause | null {
  const t = s.tokens;
  let from = syntax.nounPhraseStart(t, hit.at);
  // a verb form, not a noun: "they attack", "to strike"
  const before = lower(t, from - 1);
  if (from === hit.at && (syntax.PRONOUNS.has(before) || before === 'to' && acts.VERBS.get(lower(t, hit.at))?.some(({ forms }) => forms.has('base')) || acts.WILL.has(before) || acts.WOULD.has(before) || syntax.AUXILIARIES.has(before) && before !== 'to' && !syntax.BE.has(before))) return null;
  // "two counts of murder", "charged with attempted murder": what somebody is said to have done
  if ((before === 'of' && acts.CHARGED.has(lower(t, from - 2))) || (before === 'with' && /^charged$/.test(lower(t, from - 2)))) return null;
  // "the worst storm since the floods of 1998", "it was the third strike in Arva": history, and what an event told elsewhere is called
  if (/^(since|than|like)$/.test(before) || (syntax.BE.has(before) && /^(it|this|that)$/.test(lower(t, from - 2)))) return null;
  // "the anniversary of the launch"
  if (before === 'of' && /^(anniversary|memory|commemoration|aftermath|history|story|possibility|idea|risk|threat|fear|fears|allegations|accusations|symbol|site|scene|spirit)$/.test(lower(t, from - 2))) return null;
  // "the deadliest attack in years": what an event told elsewhere is
  if (t.slice(from, hit.at).some(({ lower: word }) => SUPERLATIVE.test(word))) return null;
  // "the plan came under attack"
  if (before === 'under' && t.slice(0, from).some(({ lower: word }) => acts.SPOKEN_OF.has(word))) return null;
  // "412 deaths": a count of them
  if (hit.entry.type === 'killing' && t.slice(from, hit.at).some(({ kind, lower: word }) => kind === 'number' || CARDINALS.has(word)) && lower(t, hit.at).endsWith('s')) return null;
  const indefinite = /^(a|an|any|another)$/.test(lower(t, from));
  const several = before === 'of' && syntax.QUANTITIES.has(lower(t, from - 2));
  if (several) from = syntax.nounPhraseStart(t, from - 2);
  const end = nounEnd(s, hit.to);
  const inside = (test: (i: number) => boolean, a: number, b: number): boolean => {
    for (let i = a; i < b; i++) if (test(i)) return true;
    return false;
  };
  const named = (i: number): boolean => isCapitalised(t[i]!.text) && t[i]!.kind === 'word' && i > 0;
  // an incident with its day in the sentence is one incident
  const specific = (INCIDENTS.has(hit.entry.type) && s.dates.some(({ type }) => type === 'date' || type === 'time')) || inside(i => named(i) || s.inDate(i), from, hit.at) || inside(i => named(i) || s.inDate(i) || t[i]!.kind === 'number', hit.to, end);
  // "the crash", "the rescue operation": an event told before
  const definite = /^(the|this|that)$/.test(lower(t, from)) && hit.at - from <= 3;
  if (!specific && !definite) return null;
  let agent: Stretch | null = null;
  for (let i = from; i < hit.at; i++) if (t[i]!.kind === 'clitic' && i > from) agent = { from, to: i };
  agent ??= s.after({ from: hit.to, to: end }, 'by') ?? s.after({ from: hit.to, to: end }, 'between');
  const words = t.slice(Math.max(0, from - 4), hit.at).map(token => token.lower);
  const near = t.slice(Math.max(0, from - 3), hit.at).map(token => token.lower);
  if (near.some(word => /^(no|not|without|never)$/.test(word))) return null;
  const status: EventStatus = near.some(word => acts.DENY.has(word)) ? 'denied'
    : t.slice(Math.max(0, from - 1), hit.at).some(token => syntax.ONGOING.has(token.lower)) ? 'ongoing'
      : words.some((word, k) => acts.PLAN_NOUNS.has(word) && (k >= words.length - (hit.at - from) || words[k + 1] !== 'and')) || words.some(word => acts.WILL.has(word)) || (/^(is|are)$/.test(lower(t, end)) && acts.SCHEDULED.has(lower(t, end + 1))) ? 'planned'
        : near.some(word => acts.PROPOSE.has(word)) || words.some(word => acts.WOULD.has(word)) || lower(t, hit.at - 1) === 'proposed' ? 'proposed' : 'happened';
  return s.clause({ from, to: end }, {
    trigger: hit.entry.lemma, type: hit.entry.type, status, form: 'noun', agent, act: { from: hit.at, to: hit.to }, object: end > hit.to ? { from: hit.to, to: end } : null, passive: false, relative: false, anaphoric: !specific, indefinite: indefinite && !several && lower(t, hit.to) !== 'that',
    hypothetical: near.some(word => syntax.HYPOTHETICAL.has(word) || acts.CONDITIONAL.has(word)),
  });
}

const SUPERLATIVE = /^(deadli|bloodi|heavi|bigg|larg|strong|great|long|fierc|high|hott|wett|dri|grav|sever|costli)est$|^worst$/;

/** The end of a noun's complements: prepositional phrases, and "that killed dozens in …". */
function nounEnd(s: SentenceView, start: number): number {
  const t = s.tokens;
  const first = lower(t, start);
  if (first === 'that' || first === 'which') {
    const verb = t[start + 1];
    if (verb && acts.VERBS.get(verb.lower)?.some(({ forms }) => forms.has('past'))) return syntax.objectEnd(t, start + 2, s.inDate);
    return start;
  }
  // "used the debate by calling him out"
  if ((!syntax.PREPOSITIONS.has(first) && !s.inDate(start)) || (first === 'by' && lower(t, start + 1).endsWith('ing'))) return start;
  let end = Math.max(start, syntax.objectEnd(t, start, s.inDate, true));
  // "condemned the attack in a statement on Monday": when and where it was condemned
  for (let i = start; i + 2 < end; i++) if (/^(in|on|via|during)$/.test(lower(t, i)) && /^(a|an)$/.test(lower(t, i + 1)) && acts.MEDIA.has(lower(t, headOf(t, { from: i + 1, to: firstPreposition(s, i + 1, end) })))) end = i;
  // "praised the protests for being calm"
  for (let i = start; i + 1 < end; i++) if (/^(for|by|as|from)$/.test(lower(t, i)) && /..ing$/.test(lower(t, i + 1)) && !acts.NOUNS.has(lower(t, i + 1))) end = i;
  // "Strike at the port enters second day": in a headline the present is the verb
  if (s.headline) for (let i = start + 1; i < end; i++) if (acts.VERBS.get(lower(t, i))?.some(({ forms }) => forms.has('third')) && !acts.NOUNS.has(lower(t, i)) && !isCapitalised(t[i]!.text)) end = i;
  return end;
}

function firstPreposition(s: SentenceView, from: number, to: number): number {
  for (let i = from; i < to; i++) if (syntax.PREPOSITIONS.has(lower(s.tokens, i))) return i;
  return to;
}

/** The act noun in the phrase, of that type or any: "earthquake" of "an earthquake off Chile". */
export function nounIn(s: SentenceView, { from, to }: Stretch, type: string | null): acts.NounEntry | null {
  for (let i = from; i < to; i++) {
    const noun = s.tokens[i]!.kind === 'word' ? acts.NOUNS.get(lower(s.tokens, i))?.find(entry => (type === null || entry.type === type) && entry.rest.length === 0) : undefined;
    if (noun) return noun;
  }
  return null;
}

/** The act noun that heads the phrase: "air strike" of "a Ruritanian air strike on Arva". */
export function headNoun(s: SentenceView, phrase: Stretch): acts.NounEntry | null {
  const head = headOf(s.tokens, phrase);
  const noun = nounAt(s, head) ?? (head > phrase.from ? nounAt(s, head - 1) : null);
  return noun && noun.to === head + 1 ? noun.entry : null;
}

/** The same, where it is an incident. */
export function incidentAt(s: SentenceView, phrase: Stretch): acts.NounEntry | null {
  const noun = headNoun(s, phrase);
  return noun && CASUALTIES.has(noun.type) && noun.type !== 'killing' ? noun : null;
}
