import abbreviations from '../data/abbreviations.json';
import type { Token, TokenKind } from './model';

const ABBREVIATIONS = new Set([...abbreviations.title, ...abbreviations.month, ...abbreviations.place, ...abbreviations.other]);

/** Addresses stay whole, so that no figure is read inside one; the sentence's own stop stays outside. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’']|[\p{L}\d._+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/uy;
const ADDRESS_HINT = /@|:\/\/|www\./;

// Every pattern is linear (no nested quantifier over the same characters).
/** 34,000 · 1.234.567,8 · 12 000 with a thin, narrow or no-break space · 1/2 is three tokens */
const NUMBER = /\d+(?:[.,’']\d+|[\u00a0\u2009\u202f]\d{3}(?!\d))*/uy;
/** U.S. · U.N. · a.m. · E.g.; or letters and marks with inner apostrophes: don’t, O’Brien; a following possessive is a clitic */
const WORD = /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{M}]+(?:[’'](?![sS](?![\p{L}\p{M}]))[\p{L}\p{M}]+)*/uy;
const CLITIC = /[’'][sS](?![\p{L}\p{M}])/uy;
const OTHER = /\.\.\.|\S/uy;

const MARKS: ReadonlySet<string> = new Set(['...', ...'.!?…,;:()[]{}"“”„«»‘’\'']);
const BLANK = /\s/;
const LETTER = /[\p{L}\p{M}]/uy;

/** Splits a passage into tokens; offsets count from its start. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const mayHoldAddress = ADDRESS_HINT.test(text);
  let previousEnd = -1;
  for (let start = skipBlanks(text, 0); start < text.length; start = skipBlanks(text, previousEnd)) {
    const first = text.charCodeAt(start);
    let kind: TokenKind = 'symbol';
    let end = mayHoldAddress ? matchEnd(ADDRESS, text, start) : 0;
    if (end === 0) {
      if (first >= DIGIT_0 && first <= DIGIT_9) {
        kind = 'number';
        end = matchEnd(NUMBER, text, start);
      } else if (isLetter(first, text, start)) {
        kind = 'word';
        end = matchEnd(WORD, text, start);
        if (text.charCodeAt(end) === STOP && text.charCodeAt(end - 1) !== STOP && takesDot(text.slice(start, end), text, start)) end++;
      } else if ((end = matchEnd(CLITIC, text, start)) > 0) kind = 'clitic';
      else {
        end = matchEnd(OTHER, text, start);
        const mark = text.slice(start, end);
        if (MARKS.has(mark)) kind = isPluralPossessive(mark, start, previousEnd, tokens.at(-1), text) ? 'clitic' : 'punctuation';
      }
    }
    const value = text.slice(start, end);
    tokens.push({ kind, text: value, lower: lowered(value, kind), start, end, spaced: start !== previousEnd });
    previousEnd = end;
  }
  return tokens;
}

const STOP = 0x2e;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** Where the pattern's match at `start` ends; 0 where it does not match there. */
function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  pattern.test(text);
  return pattern.lastIndex;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at)) at++;
  return at;
}

/** Does white space stand at `at`? */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code < 0x80 ? code >= 0x09 && code <= 0x0d : BLANK.test(text[at]!));
}

/** Does a letter, or a mark that goes over one, stand at `at`? */
function isLetter(code: number, text: string, at: number): boolean {
  return code < 0x80 ? isAsciiLetter(code) : matchEnd(LETTER, text, at) > 0;
}

function isAsciiLetter(code: number): boolean {
  return isAsciiCapital(code) || isAsciiSmall(code);
}

const INITIAL = /^\p{Lu}$/u;

/** `Mr.`, `Oct.`, and the initial in `William J. Burns`: the dot belongs to the word. */
function takesDot(word: string, text: string, start: number): boolean {
  if (INITIAL.test(word)) return /^\s?\p{Lu}|^-/u.test(ahead(text, start + word.length + 1, 3));
  if (!ABBREVIATIONS.has(word.toLowerCase())) return false;
  const after = ahead(text, start + word.length + 1, 3);
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
  if (kind === 'number' || kind === 'punctuation') return text.replaceAll('’', "'");
  const lower = text.toLowerCase().replaceAll('’', "'");
  return kind === 'word' && lower.charCodeAt(lower.length - 1) === STOP && lower.indexOf('.') === lower.length - 1 ? lower.slice(0, -1) : lower;
}

const CAPITAL = /^\p{Lu}/u;
const ALL_CAPITALS = /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u;

/** Begins with an upper-case letter. */
export function isCapitalised(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 0x80 ? isAsciiCapital(first) : CAPITAL.test(text);
}

/** Two or more letters, none lower case: `NATO`, `U.S.`, `WHO`. */
export function isAllCapitals(text: string): boolean {
  // most words show at once that they are none
  return text.length > 1 && !isAsciiSmall(text.charCodeAt(0)) && !isAsciiSmall(text.charCodeAt(1)) && ALL_CAPITALS.test(text);
}

function isAsciiCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isAsciiSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
