import { parseDocument, type YAMLMap, isMap, isPair, isScalar, isSeq } from 'yaml';
import * as z from 'zod';
import type { Problem } from '../schema';
import type { Declared, Range } from './model';
import { isoDate } from './published';

/** Front matter longer than this is no front matter but a text that begins with a rule. */
const LONGEST = 64_000;

/** A scalar or a list of them, as writers of front matter mix them; wiki links lose their brackets. */
const Text = z.union([z.string(), z.number(), z.boolean(), z.date()]).transform(value => unlinked(value instanceof Date ? value.toISOString() : String(value)));
const Texts = z.union([Text.transform(text => [text]), z.array(Text)]);

/** The fields of Obsidian Web Clipper that we read, and `outlet`. `created` says when the note was clipped, never when the article was published. */
const Fields = z.object({
  title: Text.nullish(),
  source: Text.nullish(),
  author: Texts.nullish(),
  published: Text.nullish(),
  outlet: Text.nullish(),
});

export interface FrontMatter {
  /** The block with both its rules; empty where there is none. */
  readonly range: Range;
  readonly declared: Declared;
  /** The declared date in EDTF and where it stands. */
  readonly published: { readonly date: string; readonly at: Range } | null;
  readonly problems: readonly Problem[];
}

/** Reads the YAML block at the head of an article. A broken one is reported and otherwise left alone. */
export function readFrontMatter(text: string): FrontMatter {
  const none: Declared = { title: null, outlet: null, source: null, authors: [] };
  const block = /^---[ \t]*\r?\n/.exec(text);
  if (!block) return { range: { start: 0, end: 0 }, declared: none, published: null, problems: [] };
  const closing = /\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/g;
  closing.lastIndex = block[0].length - 1;
  const close = closing.exec(text.slice(0, LONGEST));
  if (!close) {
    // a rule at the head of a text is not yet front matter: only if a key follows
    const key = /^---[ \t]*\r?\n[A-Za-z_-]+:/.test(text);
    return { range: { start: 0, end: 0 }, declared: none, published: null, problems: key ? [problem(text, 0, 3, 'front-matter-unclosed', 'The front matter has no closing line of three hyphens, so it is read as text.')] : [] };
  }
  const range = { start: 0, end: close.index + close[0].length };
  const source = text.slice(block[0].length, close.index + 1);
  const document = parseDocument(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const start = Math.min(block[0].length + error.pos[0], range.end - 1);
    return { range, declared: none, published: null, problems: [problem(text, start, Math.min(start + 1, range.end), 'front-matter-broken', `The front matter is not valid YAML: ${error.message.split('\n')[0]!}`)] };
  }
  const map = isMap(document.contents) ? document.contents : undefined;
  const result = Fields.safeParse(map ? fieldsOf(map) : {});
  if (!result.success) {
    const key = String(result.error.issues[0]?.path[0] ?? '');
    const at = valueRange(map, key, block[0].length) ?? range;
    return { range, declared: none, published: null, problems: [problem(text, at.start, at.end, 'front-matter-field', `The front matter’s “${key}” is not of a form that can be read.`)] };
  }
  const { title, outlet, source: url, author, published } = result.data;
  const date = published ? isoDate(published) : null;
  const at = valueRange(map, 'published', block[0].length);
  const problems = published && !date && at ? [problem(text, at.start, at.end, 'published-unreadable', 'This publication date can’t be read: use a form such as 2026-03-09.')] : [];
  return {
    range,
    declared: { title: title || null, outlet: outlet || null, source: url || null, authors: author?.filter(name => name !== '') ?? [] },
    published: date && at ? { date, at } : null,
    problems,
  };
}

/** The fields that we read, alone: what else stands there may be anything. An alias stays unread, so that none can grow without end. */
function fieldsOf(map: YAMLMap): Record<string, unknown> {
  const plain = (node: unknown): unknown => (isScalar(node) ? node.value : isSeq(node) ? node.items.map(plain) : isMap(node) ? {} : null);
  return Object.fromEntries(Object.keys(Fields.shape).map(key => [key, plain(map.get(key, true))]));
}

function valueRange(map: YAMLMap | undefined, key: string, base: number): Range | null {
  const pair = map?.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === key);
  const range = pair && (pair.value as { range?: [number, number, number] } | null)?.range;
  return range ? { start: base + range[0], end: base + range[1] } : null;
}

function unlinked(text: string): string {
  return text.replace(/^\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/, '$1').trim();
}

function problem(text: string, start: number, end: number, code: string, message: string): Problem {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length), code, message };
}
