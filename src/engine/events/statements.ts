/** Statements that tell where somebody was, and when. */
import { isCapitalised } from '../article/tokens';
import type { Clause } from './model';
import type { SentenceView } from './sentence';
import { lower } from './syntax';

const SPEAKING: ReadonlySet<string> = new Set(['said', 'told', 'declared', 'announced', 'warned']);

/** "The envoy said on Thursday in Lima": where and when somebody spoke says where they were. */
export function statementInPlace(s: SentenceView, i: number): Clause | null {
  const t = s.tokens;
  if (!SPEAKING.has(lower(t, i))) return null;
  let place = -1;
  let dated = false;
  let k = i + 1;
  for (; k < Math.min(t.length, i + 9); k++) {
    if (s.inDate(k)) dated = true;
    else if (lower(t, k) === 'in' && t[k + 1] && isCapitalised(t[k + 1]!.text) && !s.inDate(k + 1)) place = k + 1;
    else if (!/^(on|in|,)$/.test(lower(t, k)) && !(place >= 0 && isCapitalised(t[k]!.text))) break;
  }
  const subject = s.subject(i);
  if (!dated || place < 0 || !subject || !isCapitalised(t[subject.to - 1]!.text)) return null;
  let to = place + 1;
  while (to < k && isCapitalised(t[to]!.text)) to++;
  return s.clause({ from: subject.from, to: Math.max(to, ...dateEnds(s, i, k)) }, {
    trigger: 'say', type: 'speech', status: 'happened', form: 'verb', agent: subject, act: { from: i, to: i + 1 }, object: { from: i + 1, to: Math.max(to, ...dateEnds(s, i, k)) }, passive: false, relative: false, anaphoric: false, indefinite: false, hypothetical: false,
  });
}

function dateEnds(s: SentenceView, from: number, to: number): number[] {
  const ends: number[] = [0];
  for (let i = from; i < to; i++) if (s.inDate(i)) ends.push(i + 1);
  return ends;
}
