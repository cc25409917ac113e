import { type YAMLMap, isMap, isScalar, isSeq } from 'yaml';
import * as z from 'zod/mini';
import type { Problem } from '../schema';
import { parseYaml } from '../yaml';
import { agencyCalled } from './agencies';
import type { Declared, Range } from './model';
import { daysNamed, isoDate } from './published';

/** Front matter longer than this is no front matter but a text that begins with a rule. */
const LONGEST = 64_000;

/** A scalar or a list of them, as writers of front matter mix them; wiki links lose their brackets. */
const Text = z.pipe(z.union([z.string(), z.number(), z.boolean(), z.date()]), z.transform(value => unlinked(value instanceof Date ? value.toISOString() : String(value))));
const Texts = z.union([z.pipe(Text, z.transform(text => [text])), z.array(Text)]);

/**
 * The fields that we read, under the names that Obsidian Web Clipper, site generators and writers of headers give them, without hyphens and
 * capitals; of several, the first that is there. `created` says when a note was clipped, never when the article was published.
 */
const NAMES = {
  title: ['title', 'headline'],
  source: ['source', 'url', 'link', 'permalink', 'canonical'],
  author: ['author', 'authors', 'byline', 'by'],
  published: ['published', 'publishedat', 'publishedon', 'datepublished', 'publisheddate', 'publicationdate', 'pubdate', 'publishdate', 'date', 'dated'],
  outlet: ['outlet', 'publication', 'newspaper', 'paper', 'sitename', 'site', 'publisher'],
  agency: ['agency', 'agencies', 'newsagency', 'wire', 'credit'],
} as const;

type Field = keyof typeof NAMES;

const FIELD_OF = new Map((Object.entries(NAMES) as [Field, readonly string[]][]).flatMap(([field, names]) => names.map((name, rank) => [name, { field, rank }] as const)));

/** What headers hold besides. */
const OTHERS: ReadonlySet<string> = new Set(['updated', 'modified', 'location', 'place', 'dateline', 'section', 'category', 'tags', 'topic', 'keywords', 'language', 'country', 'edition', 'page', 'type', 'id', 'ref', 'editor', 'copyright', 'summary', 'subtitle', 'standfirst', 'time', 'embargo', 'contact', 'slug']);

const Fields = z.object({
  title: z.nullish(Text),
  source: z.nullish(Text),
  author: z.nullish(Texts),
  published: z.nullish(Text),
  outlet: z.nullish(Text),
  agency: z.nullish(Text),
});

/** A field's value as it is written, and where it stands in the text. */
interface Written {
  readonly value: unknown;
  readonly at: Range;
}

type Block = ReadonlyMap<Field, Written>;

export interface FrontMatter {
  /** The block with both its rules; empty where there is none. */
  readonly range: Range;
  readonly declared: Declared;
  /** The declared date in EDTF and where it stands. */
  readonly published: { readonly date: string; readonly at: Range } | null;
  /** Where the agency stands that sent the article. */
  readonly agency: Range | null;
  readonly problems: readonly Problem[];
}

const NONE: Omit<FrontMatter, 'range' | 'problems'> = { declared: { title: null, outlet: null, source: null, authors: [] }, published: null, agency: null };

/** Reads the YAML block at the head of an article, or the lines of fields that stand there without its rules. A broken block is reported, and read line by line. */
export function readFrontMatter(text: string): FrontMatter {
  const block = /^---[ \t]*\r?\n/.exec(text);
  if (!block) return readHeader(text);
  const closing = /\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/g;
  closing.lastIndex = block[0].length - 1;
  const close = closing.exec(text.slice(0, LONGEST));
  if (!close) {
    // a rule at the head of a text is not yet front matter: only if a key follows
    const key = /^---[ \t]*\r?\n[A-Za-z_-]+:/.test(text);
    return { ...NONE, range: { start: 0, end: 0 }, problems: key ? [problem(text, 0, 3, 'front-matter-unclosed', 'The front matter has no closing line of three hyphens, so it is read as text.')] : [] };
  }
  const range = { start: 0, end: close.index + close[0].length };
  const from = block[0].length;
  const source = text.slice(from, close.index + 1);
  const document = parseYaml(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (!error) return { range, ...declaredBy(text, range, isMap(document.contents) ? fieldsOf(document.contents, from) : new Map()) };
  const start = Math.min(from + error.pos[0], range.end - 1);
  const broken = problem(text, start, Math.min(start + 1, range.end), 'front-matter-broken', `The front matter is not valid YAML: ${error.message.split('\n')[0]!}`);
  const read = declaredBy(text, range, byLine(source, from).fields);
  return { range, ...read, problems: [broken, ...read.problems] };
}

/** "Date: 7 October 2025", "Agency: Reuters": two such lines or more at the head of a text. */
function readHeader(text: string): FrontMatter {
  const { fields, end, lines } = byLine(text.slice(0, LONGEST_HEADER), 0);
  const range = { start: 0, end: lines >= FEWEST_FIELDS ? end : 0 };
  return lines >= FEWEST_FIELDS ? { range, ...declaredBy(text, range, fields) } : { ...NONE, range, problems: [] };
}

/** A title alone behind its colon is a headline. */
const FEWEST_FIELDS = 2;
const LONGEST_HEADER = 2_000;

/** The fields of the lines that are fields, `key: value`, up to the first that is none or is blank. `from`: where `source` begins in the text. */
function byLine(source: string, from: number): { fields: Block; end: number; lines: number } {
  const fields = new Map<Field, Written & { readonly rank: number }>();
  let at = 0, end = 0, lines = 0;
  for (const line of source.split('\n')) {
    const written = /^([\p{L}][\p{L} _-]{0,30}):(?:[ \t]+(.*?))?\s*$/u.exec(line);
    const known = written && FIELD_OF.get(nameOf(written[1]!));
    if (!written || (!known && from === 0 && !OTHERS.has(nameOf(written[1]!)))) {
      if (from === 0) break;
      at += line.length + 1;
      continue;
    }
    const value = (written[2] ?? '').replace(/^(["'])(.*)\1$/, '$2');
    const start = from + at + line.indexOf(value, written[1]!.length + 1);
    const before = known && fields.get(known.field);
    if (known && value !== '' && (!before || before.rank > known.rank)) fields.set(known.field, { value, at: { start, end: start + value.length }, rank: known.rank });
    at += line.length + 1;
    end = Math.min(source.length, at - 1);
    if (known) lines++;
  }
  return { fields, end, lines };
}

/** What the fields declare. */
function declaredBy(text: string, range: Range, fields: Block): Omit<FrontMatter, 'range'> {
  const result = Fields.safeParse(Object.fromEntries([...fields].map(([field, { value }]) => [field, value])));
  if (!result.success) {
    const key = result.error.issues[0]?.path[0] as Field | undefined;
    const at = (key && fields.get(key)?.at) ?? range;
    return { ...NONE, problems: [problem(text, at.start, at.end, 'front-matter-field', `The front matter’s “${key ?? ''}” is not of a form that can be read.`)] };
  }
  const { title, outlet, source, author, published, agency } = result.data;
  const date = published ? isoDate(published, daysNamed(text)) : null;
  const at = fields.get('published')?.at;
  const problems = published && !date && at ? [problem(text, at.start, at.end, 'published-unreadable', 'This publication date can’t be read: use a form such as 2026-03-09.')] : [];
  // a source without an address is an outlet or an agency
  const isNamed = !!source && !/[:/]|\.\p{L}/u.test(source);
  const sent = agency ? 'agency' : isNamed && agencyCalled(source) !== null ? 'source' : null;
  return {
    declared: { title: title || null, outlet: outlet || (isNamed && sent !== 'source' ? source : null) || null, source: source || null, authors: author?.filter(name => name !== '') ?? [] },
    published: date && at ? { date, at } : null,
    agency: sent && fields.get(sent)!.at,
    problems,
  };
}

/** The fields that we read, alone: what else stands there may be anything. An alias stays unread, so that none can grow without end. */
function fieldsOf(map: YAMLMap, from: number): Block {
  const plain = (node: unknown): unknown => (isScalar(node) ? node.value : isSeq(node) ? node.items.map(plain) : isMap(node) ? {} : null);
  const fields = new Map<Field, Written & { readonly rank: number }>();
  for (const { key, value } of map.items) {
    const known = isScalar(key) ? FIELD_OF.get(nameOf(String(key.value))) : undefined;
    const range = (value as { range?: [number, number, number] } | null)?.range;
    const before = known && fields.get(known.field);
    if (!known || !range || (before && before.rank <= known.rank)) continue;
    const written = plain(value);
    if (written !== null && written !== '') fields.set(known.field, { value: written, at: { start: from + range[0], end: from + range[1] }, rank: known.rank });
  }
  return fields;
}

/** "Date-Published", "date_published" → "datepublished". */
function nameOf(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/g, '');
}

function unlinked(text: string): string {
  return text.replace(/^\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/, '$1').trim();
}

function problem(text: string, start: number, end: number, code: string, message: string): Problem {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length), code, message };
}
