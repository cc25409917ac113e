import furniture from '../data/asides.json';
import type { AsideKind } from '../schema';
import { agenciesNamed, agencyCalled } from './agencies';
import type { Range } from './model';
import { isAllCapitals, isBlank, isCapitalised } from './tokens';

const IS_BOILERPLATE = new Set(furniture.boilerplate.is);
const ENDS_STORY = new Set(furniture.endOfStory);

/** Any of the phrases, as one pattern: a line is looked through once, not for each. */
const anyOf = (phrases: readonly string[]): string => `(?:${phrases.map(phrase => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
const BEGINS_BOILERPLATE = new RegExp(`^${anyOf(furniture.boilerplate.begins)}`);
const BEGINS_CREDIT = new RegExp(`^${anyOf(furniture.credit.begins)}`);
const HOLDS_CREDIT = new RegExp(anyOf(furniture.credit.holds));
const HOLDS_CAPTION = new RegExp(anyOf(furniture.caption.holds));

/** A caption may be a sentence or two; a longer paragraph that names a photographer is story. */
const LONGEST_CAPTION = 400;
const LONGEST_PROMPT = 120;
const LONGEST_HEADING = 80;

const CAPITALISED_SMALL_WORDS = new Set(['a', 'an', 'and', 'as', 'at', 'but', 'by', 'for', 'from', 'in', 'into', 'nor', 'of', 'on', 'or', 'over', 'per', 'the', 'to', 'up', 'via', 'vs', 'with', 'is', 'it']);

/** What kind of aside a whole paragraph is, or null where it is story. Headings are told by their neighbours: see `isCrosshead`. */
export function asideKind(paragraph: string): Exclude<AsideKind, 'heading'> | null {
  const lower = paragraph.slice(0, LONGEST_CAPTION + 1).toLowerCase().replaceAll('’', "'");
  if (IS_BOILERPLATE.has(lower)) return 'boilerplate';
  if (lower.length <= LONGEST_PROMPT && BEGINS_BOILERPLATE.test(lower)) return 'boilerplate';
  if (BEGINS_CREDIT.test(lower) || creditsOf(paragraph).length > 0) return 'credit';
  if (lower.length <= 300 && HOLDS_CREDIT.test(lower)) return 'credit';
  if (isByline(paragraph) || isSharedByline(paragraph)) return 'credit';
  if (lower.length <= LONGEST_CAPTION && HOLDS_CAPTION.test(lower) && isCaption(lower)) return 'caption';
  if (/^!\[[^\]]*\]\([^)\s]*\)$/.test(paragraph)) return 'caption';
  if (/^(?:[-*_=•~]\s*){3,}$/.test(paragraph) || /^(?:https?:\/\/|www\.)\S+$/.test(paragraph)) return 'boilerplate';
  return null;
}

/** The phrase stands near an end, as credits do, not in the middle of a story's sentence. */
function isCaption(lower: string): boolean {
  return furniture.caption.holds.some(phrase => {
    const at = lower.lastIndexOf(phrase);
    return at === 0 || (at > 0 && lower.length - at - phrase.length <= 80);
  });
}

/** After this line of a page's foot (comment form, lists of other stories) no story follows. */
export function endsStory(paragraph: string): boolean {
  return paragraph.length <= 40 && ENDS_STORY.has(paragraph.toLowerCase());
}

/** "By Jane Doe", "By Jane Doe and John Roe, Political Editor". */
export function isByline(paragraph: string): boolean {
  return paragraph.length <= 120 && /^(?:by|BY|By):?\s+(?:\p{Lu}[\p{L}.'’-]*|a staff (?:reporter|writer)|our (?:own )?correspondent)/u.test(paragraph) && !/[.!?]["”]?$/.test(paragraph.replace(/\b\p{Lu}\.|Jr\.|Sr\./gu, ''));
}

/** "Jane Doe, with AFP inputs", "OXLEY STAFF, with files from The Canadian Press": a line that shares its credit with an agency. */
function isSharedByline(paragraph: string): boolean {
  const shared = paragraph.length <= 120 && !/[.!?]["”]?$/.test(paragraph) ? /\bwith\b(.{1,60}\b(?:inputs?|files|reports?|reporting)\b.{0,60})$/i.exec(paragraph) : null;
  return shared !== null && agenciesNamed(shared[1]!).length > 0;
}

/** "PTI", "PTI KLM AO": an agency's letters, as written, and its desk's behind a story's last stop. */
const LETTERS = /(?:^|(?<=[.!?"”’)]\s))(\p{Lu}[\p{L}-]{1,30})((?: \p{Lu}{2,4}){0,4})\.?$/u;

/**
 * A credit at a paragraph's end, as a range in the paragraph: "– Agencies", "(With AP inputs)", "(Reuters)", "PTI", "from EXAMPLE NEWS https://…".
 * Null where there is none.
 */
export function trailingCredit(paragraph: string): Range | null {
  const from = Math.max(0, paragraph.length - 120);
  const tail = paragraph.slice(from);
  const letters = isCapitalised(lastWord(tail)) ? LETTERS.exec(tail) : null;
  if (letters && agenciesNamed(letters[1]!)[0] === letters[1]) return { start: from + letters.index, end: paragraph.length };
  for (const { mark, pattern, agency } of CREDITS) {
    const match = mark.test(tail) ? pattern.exec(tail) : null;
    if (match && (!agency || creditedIn(match[1]!).length > 0)) return { start: from + match.index, end: paragraph.length };
  }
  return null;
}

/** Each with a mark without which it need not be looked for, and whether it must name an agency. */
const CREDITS = [
  { mark: /[–—-]/, pattern: /(?:^|(?<=[.!?"”’)]\s))[–—-]\s?(?:with |by )?(\p{Lu}[\p{L}&.\s]{1,40})$/iu, agency: true },
  { mark: /\)\.?$/, pattern: /(?:^|(?<=[.!?"”’]\s?))\(([^()]{2,60})\)\.?$/u, agency: true },
  { mark: /https?:/, pattern: /(?:^|(?<=[.!?"”’)]\s))from (\p{Lu}[^a-z]{1,30}) https?:\/\/\S+$/u, agency: false },
];

function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && !isBlank(text, start - 1)) start--;
  return text.slice(start);
}

/** The wires and outlets that a credit line names; empty where the line is no credit. */
export function creditsOf(line: string): string[] {
  if (line.length > 160) return [];
  const from = /^from (\p{Lu}[^a-z]{1,40}?)\s+https?:\/\/\S+$/u.exec(line);
  if (from) return [from[1]!.trim()];
  if (!/^[–—(-]|^(?:with|source|sources|via)[:\s]|^(?:agency|agencies|wire):/i.test(line)) return [];
  const bare = /^(?:[–—-]\s*|\()?(?:(?:with|by|from|source|sources|via|agency|agencies|wire)[:\s]+)?(?:(?:inputs?|files|reports?) (?:from|by)\s+)?(.*?)(?:[)\]]|\s+(?:inputs?|reports?|staff))*\.?$/iu.exec(line);
  return bare ? creditedIn(bare[1]!) : [];
}

/** The agencies in a short list of names: "AP, Reuters and AFP". Empty where any part is not one. */
export function creditedIn(list: string): string[] {
  const parts = list.replace(/^(?:with|by|from|source:?)\s+/i, '').replace(/\s+(?:inputs?|reports?|staff)\.?$/i, '').split(/\s*(?:,|\/|&|;|\band\b)\s*/).filter(part => part !== '');
  const names = parts.map(part => agencyCalled(part) ?? (/^\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*)*\s(?:News|Wire|Agency|Press)$/u.test(part) ? part : null));
  return names.every(name => name !== null) ? names : [];
}

/** A line that reads as a heading by itself: short, no sentence, in capitals or title case, or marked as one in Markdown. */
export function looksLikeHeading(paragraph: string): boolean {
  if (/^#{1,6}\s/.test(paragraph)) return true;
  if (paragraph.length > LONGEST_HEADING || /[.;:,!…"”]$/.test(paragraph) || /^["“‘'(\d-]/.test(paragraph)) return false;
  const words = paragraph.match(/[\p{L}\p{M}][\p{L}\p{M}.’'-]*/gu) ?? [];
  if (words.length === 0 || words.length > 12) return false;
  if (isAllCapitals(paragraph)) return words.length > 1;
  return words.every((word, i) => isCapitalised(word) || (i > 0 && CAPITALISED_SMALL_WORDS.has(word.toLowerCase()))) || words.length <= 5;
}
