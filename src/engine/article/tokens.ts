import abbreviations from '../data/abbreviations.json';
import type { Token, TokenKind } from './model';

const ABBREVIATIONS = new Set([...abbreviations.title, ...abbreviations.month, ...abbreviations.place, ...abbreviations.other]);

/** The alternatives in order of preference; every one is linear (no nested quantifier over the same characters). */
const TOKEN = new RegExp(
  [
    // Addresses stay whole, so that no figure is read inside one; the sentence's own stop stays outside.
    /(?<address>(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’']|[\p{L}\d._+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)/u,
    // 34,000 · 1.234.567,8 · 12 000 with a thin, narrow or no-break space · 1/2 is three tokens
    /(?<number>\d+(?:[.,’']\d+|[\u00a0\u2009\u202f]\d{3}(?!\d))*)/u,
    // U.S. · U.N. · a.m. · E.g.
    /(?<dotted>\p{L}\.(?:\p{L}\.)+)/u,
    // letters and marks with inner apostrophes: don’t, O’Brien; a following possessive is a clitic
    /(?<word>[\p{L}\p{M}]+(?:[’'](?![sS](?![\p{L}\p{M}]))[\p{L}\p{M}]+)*)/u,
    /(?<clitic>[’'][sS](?![\p{L}\p{M}]))/u,
    /(?<punctuation>\.\.\.|[.!?…,;:()[\]{}"“”„«»‘’'])/u,
    /(?<symbol>[^\s])/u,
  ].map(part => part.source).join('|'),
  'gu',
);

const INITIAL = /^\p{Lu}$/u;

/** Splits a passage into tokens; offsets count from its start. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const groups = match.groups!;
    const start = match.index;
    let value = match[0];
    let kind: TokenKind = 'symbol';
    if (groups['number'] !== undefined) kind = 'number';
    else if (groups['dotted'] !== undefined) kind = 'word';
    else if (groups['word'] !== undefined) {
      kind = 'word';
      if (text[start + value.length] === '.' && takesDot(value, text, start)) {
        value += '.';
        TOKEN.lastIndex++;
      }
    } else if (groups['clitic'] !== undefined) kind = 'clitic';
    else if (groups['punctuation'] !== undefined) {
      kind = isPluralPossessive(value, start, previousEnd, tokens.at(-1), text) ? 'clitic' : 'punctuation';
    }
    tokens.push({ kind, text: value, lower: lowered(value, kind), start, end: start + value.length, spaced: start !== previousEnd });
    previousEnd = start + value.length;
  }
  return tokens;
}

/** `Mr.`, `Oct.`, and the initial in `William J. Burns`: the dot belongs to the word. */
function takesDot(word: string, text: string, start: number): boolean {
  const after = ahead(text, start + word.length + 1, 3);
  if (INITIAL.test(word)) return /^\s?\p{Lu}|^-/u.test(after);
  if (!ABBREVIATIONS.has(word.toLowerCase())) return false;
  // "no.", "co.", "Mo.": only before something that continues; the word "no" at a sentence's end keeps its stop
  if (word.toLowerCase() === 'no' || word.toLowerCase() === 'nos') return /^\s?\d/.test(after);
  return isCapitalised(word) || /^\s?[\p{Ll}\d,;)]/u.test(after) || after === '';
}

/** `the authorities’ count`: an apostrophe after a plural, not a closing quotation mark. */
function isPluralPossessive(mark: string, start: number, previousEnd: number, previous: Token | undefined, text: string): boolean {
  if (mark !== '’' && mark !== "'") return false;
  if (!previous || previous.kind !== 'word' || start !== previousEnd || !/s$/i.test(previous.text)) return false;
  if (!/^\s\p{L}/u.test(ahead(text, start + 1, 2))) return false;
  // an opening single mark earlier in the passage makes this its closing one
  const opening = text.slice(0, start).lastIndexOf('‘');
  return mark === '’' ? opening < 0 || text.slice(opening, start).includes('’') : !/(?:^|[\s(“"])'\S/.test(text.slice(Math.max(0, start - 400), start));
}

/** The next characters from `at`, a line end counting one however it is written. */
export function ahead(text: string, at: number, length: number): string {
  return text.slice(at, at + 2 * length).replaceAll('\r\n', '\n').slice(0, length);
}

function lowered(text: string, kind: TokenKind): string {
  const lower = text.toLowerCase().replace(/’/g, "'");
  return kind === 'word' && lower.endsWith('.') && !lower.slice(0, -1).includes('.') ? lower.slice(0, -1) : lower;
}

/** Begins with an upper-case letter. */
export function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Two or more letters, none lower case: `NATO`, `U.S.`, `WHO`. */
export function isAllCapitals(text: string): boolean {
  return /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(text);
}
