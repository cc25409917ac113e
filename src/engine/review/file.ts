/** Decisions as files: their names, their text, and how that is read and changed. */
import { Scalar, stringify } from 'yaml';
import { readYaml, type CheckedYaml } from '../checked-yaml';
import { ENGLISH, type L10n } from '../l10n';
import { parseYaml } from '../yaml';
import { REVIEW_EXTENSION } from './path';
import { Decision } from './schema';

const HEADER = `# A reviewer's decision on articles of this folder, made in the editor or written by hand.
# The words under "about" are found again by what stands around them when their article is edited.
`;
/** Of what it is about a file's name tells so many characters. */
const LONGEST_SLUG = 40;

/** Reads a file's text. */
export function readDecision(text: string, l10n: L10n = ENGLISH): CheckedYaml<Decision> {
  return readYaml(text, Decision, {}, l10n);
}

/** The text of a new file. */
export function writeDecision({ version, decision, finding, by, date, text, about }: Decision): string {
  const entries = Object.entries({ version, decision, finding, by, date, text: text?.trim(), about }).filter(([, value]) => value != null && value !== '');
  return HEADER + stringify(Object.fromEntries(entries), { lineWidth: 100, defaultStringType: Scalar.PLAIN, blockQuote: 'literal' });
}

/** The file's text with another note in it, and all else as it is; null where that text can't be read. */
export function withText(fileText: string, note: string): string | null {
  if (!readDecision(fileText).value) return null;
  const newline = fileText.includes('\r\n') ? '\r\n' : '\n';
  const document = parseYaml(fileText.replaceAll('\r\n', '\n'), { logLevel: 'error' });
  document.set('text', note.trim());
  return document.toString({ lineWidth: 100, blockQuote: 'literal' }).replaceAll('\n', newline);
}

/** The file's text with a place in another article, as when that was renamed; null where the text can't be read. */
export function withArticle(fileText: string, from: string, to: string): string | null {
  const read = readDecision(fileText).value;
  if (!read) return null;
  const newline = fileText.includes('\r\n') ? '\r\n' : '\n';
  const document = parseYaml(fileText.replaceAll('\r\n', '\n'), { logLevel: 'error' });
  read.about.forEach(({ article }, i) => {
    if (article === from) document.setIn(['about', i, 'article'], to);
  });
  return document.toString({ lineWidth: 100, blockQuote: 'literal' }).replaceAll('\n', newline);
}

/**
 * The name of a new file: what is decided, of what, and a number by which files with different contents have different names. Whoever
 * decides the same of the same text writes the same file; whoever decides anything else writes another one.
 */
export function fileNameOf(decision: Decision): string {
  const slug = decision.about[0]!.exact.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, LONGEST_SLUG).replace(/[^a-z0-9-]/g, '').replace(/^-+|-+$/g, '');
  return `${[decision.decision, slug, checksum(writeDecision(decision))].filter(Boolean).join('-')}${REVIEW_EXTENSION}`;
}

/** FNV-1a over UTF-16 code units, 32 bits in hexadecimal: to tell files apart, not to protect them. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
