/** The dateline that opens a story: where it was written, when, and who sent it. */
import calendar from '../data/calendar.json';
import { agencyCalled } from './agencies';
import type { Range } from './model';
import { isAllCapitals } from './tokens';

/** Offsets count in the paragraph that it opens. */
export interface Dateline {
  /** Behind the dash or colon that ends it. */
  readonly end: number;
  readonly places: readonly Range[];
  readonly date: Range | null;
  /** The agencies: what stands in brackets, and the names of known ones. */
  readonly senders: readonly Range[];
}

/** In characters. */
const LONGEST = 110;

const MONTHS = Object.keys(calendar.months).sort((a, b) => b.length - a.length).join('|');
const WEEKDAYS = Object.keys(calendar.weekdays).sort((a, b) => b.length - a.length).join('|');
const DATE = new RegExp(`\\b(?:(?:${WEEKDAYS})\\.?,? )?(?:(?:${MONTHS})\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\\b\\.?)(?:,? \\d{4})?|\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\b`, 'iu');
const NAME = /^\p{Lu}[\p{L}\p{M}.&’'-]*(?: (?:(?:al|el|de|la|da|do|of|the|and|del|di)\b|\p{Lu}[\p{L}\p{M}.&’'-]*)){0,4}$/u;

/** The dash or colon that ends a dateline; and what no dateline is without, which is sooner looked for. */
const END = /\s*(?:--|[–—])\s*|(?<=[\s)\]])-\s*|(?<=[\p{L})\]]):\s/gu;
const MAY_END = /--|[–—]|[\s)\]]-|:\s/;

/** "OXLEY, Tarva, Oct. 4 (Reuters) - ", "Oxley (AP/AFP, 4 October) —", "OXLEY, Oct 4, GNA – ", "OXLEY: "; null where a paragraph opens with none. */
export function datelineOf(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, LONGEST);
  if (!/^[\p{Lu}([]/u.test(head) || !MAY_END.test(head)) return null;
  for (const mark of head.matchAll(END)) {
    const found = parsed(head.slice(0, mark.index));
    if (!found) continue;
    const dashed = !mark[0].startsWith(':');
    const first = found.places[0];
    const capital = first !== undefined && isAllCapitals(head.slice(first.start, first.end));
    // "Harbour fire – what we know", "WATCH – the harbour in flames"
    return found.senders.length > 0 || (dashed && found.date) || capital ? { ...found, end: mark.index + mark[0].length } : null;
  }
  return null;
}

function parsed(head: string): Omit<Dateline, 'end'> | null {
  const senders: Range[] = [];
  const places: Range[] = [];
  let date: Range | null = null;
  const blanked = (text: string, { start, end }: Range): string => text.slice(0, start) + ','.repeat(end - start) + text.slice(end);
  let rest = head;
  const found = DATE.exec(rest);
  if (found) {
    date = { start: found.index, end: found.index + found[0].trimEnd().length };
    rest = blanked(rest, date);
  }
  for (const bracket of rest.matchAll(/[([]([^()[\]]{0,60})[)\]]/g)) {
    for (const part of partsOf(bracket[1]!, bracket.index + 1)) {
      if (!NAME.test(head.slice(part.start, part.end))) return null;
      senders.push(part);
    }
    rest = blanked(rest, { start: bracket.index, end: bracket.index + bracket[0].length });
  }
  for (const part of partsOf(rest, 0)) {
    const name = head.slice(part.start, part.end);
    if (!NAME.test(name)) return null;
    (agencyCalled(name) === null ? places : senders).push(part);
  }
  return places.length + senders.length > 0 && places.length <= MOST_PLACES ? { places, date, senders } : null;
}

/** Town, region, country. */
const MOST_PLACES = 3;

/** What commas and slashes part, without the blanks around; `from` is added to the offsets. */
function partsOf(text: string, from: number): Range[] {
  return [...text.matchAll(/[^,/;:]+/g)].flatMap(({ 0: part, index }) => {
    const start = index + part.length - part.trimStart().length;
    const trimmed = part.trim();
    return trimmed === '' || trimmed === '.' ? [] : [{ start: from + start, end: from + start + trimmed.length }];
  });
}
