/** Writes corrections into a file's text: sorted, and with what people have written there left as it is. */
import { isMap, isNode, isScalar, isSeq, YAMLSeq, type Document, type YAMLMap } from 'yaml';
import { ENGLISH, type L10n } from '../l10n';
import type { ActorKind } from '../schema';
import { parseYaml } from '../yaml';
import { readCorrections } from './read';
import { LISTS, type ListName } from './schema';
import { nameKey } from './set';

/** One thing that a reviewer corrects. `in`: paths in the file's folder; null for all of its articles. */
export type Correction =
  | { readonly kind: 'rename'; readonly name: string; readonly to: string; readonly in: readonly string[] | null }
  | { readonly kind: 'merge'; readonly name: string; readonly also: readonly string[] }
  | { readonly kind: 'split'; readonly name: string; readonly in: readonly string[]; readonly as: string | null }
  | { readonly kind: 'not-actor'; readonly name: string; readonly in: readonly string[] | null }
  | { readonly kind: 'add'; readonly name: string; readonly actorKind: ActorKind; readonly in: readonly string[] | null };

/** What a new file begins with. */
export const HEADER = `# Who is who in this folder's articles, as corrected by a reviewer: in the editor (right-click a name) or here by hand.
# Names stand as the articles write them or as Crosscheck shows them; capitals, accents and dots don't matter.
#
#   rename     an actor is shown by another name: name, to
#   merge      other names stand for the same actor: name, also
#   split      a name is somebody else's in some articles: name, in, and who it is there, if known: as
#   notActors  a name is no actor: name
#   add        Crosscheck has missed a name, or mistaken what it is: name, kind (person, organisation, state, group or place)
#
# "in" limits a correction to articles: a path in this folder, or a list of them.

`;

/** The file's text with some corrections, one after another; without a text, that of a new file. */
export function writeCorrections(text: string, corrections: readonly Correction[], l10n: L10n = ENGLISH): ReturnType<typeof writeCorrection> {
  let written: ReturnType<typeof writeCorrection> = { text: text.trim() === '' ? `${HEADER}version: 1\n` : text };
  for (const correction of corrections) if ('text' in written) written = writeCorrection(written.text, correction, l10n);
  return written;
}

/** The file's text with the correction, or why it can't be written there. What is said already is not said twice. */
export function writeCorrection(text: string, correction: Correction, l10n: L10n = ENGLISH): { readonly text: string } | { readonly problem: string } {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const plain = text.replaceAll('\r\n', '\n');
  if (readCorrections(plain).corrections === null) return { problem: l10n.t('The file has errors, which are to be mended first') };
  const document = parseYaml(plain, { logLevel: 'error' });
  if (!isMap(document.contents)) document.contents = document.createNode({ version: 1 }) as unknown as typeof document.contents;
  write(document, mapped(correction, value => value.replace(/\s+/g, ' ').trim()));
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const [error] = readCorrections(written, l10n).errors;
  return error ? { problem: error.message } : { text: written.replaceAll('\n', newline) };
}

/** Names stand on one line, however the article breaks them. */
function mapped(correction: Correction, change: (value: string) => string): Correction {
  const changed = (value: unknown): unknown => (typeof value === 'string' ? change(value) : Array.isArray(value) ? value.map(changed) : value);
  return Object.fromEntries(Object.entries(correction).map(([key, value]) => [key, changed(value)])) as unknown as Correction;
}

function write(document: Document, correction: Correction): void {
  const { name } = correction;
  switch (correction.kind) {
    case 'rename': {
      const known = entryIn(document, 'rename', name, correction.in);
      // its own name again
      if (correction.to === name) remove(document, 'rename', name, correction.in);
      else if (known) known.set('to', correction.to);
      else insert(document, 'rename', { name, to: correction.to, ...limitedTo(correction.in) });
      return;
    }
    case 'merge': {
      const known = entryIn(document, 'merge', name) ?? insert(document, 'merge', { name, also: [] });
      const also = seqIn(document, known, 'also');
      for (const other of correction.also) if (!also.items.some(item => nameKey(textOf(item)) === nameKey(other))) insertSorted(also, document.createNode(other), textOf);
      return;
    }
    case 'split': {
      const known = entryIn(document, 'split', name, correction.in);
      if (known) set(known, 'as', correction.as);
      else insert(document, 'split', { name, ...limitedTo(correction.in), ...(correction.as !== null && { as: correction.as }) });
      return;
    }
    case 'not-actor':
      // what was added is no actor any more when it is not added
      if (remove(document, 'add', name, correction.in)) return;
      if (!entryIn(document, 'notActors', name, correction.in)) insert(document, 'notActors', { name, ...limitedTo(correction.in) });
      return;
    case 'add': {
      remove(document, 'notActors', name, correction.in);
      const known = entryIn(document, 'add', name, correction.in);
      if (known) known.set('kind', correction.actorKind);
      else insert(document, 'add', { name, kind: correction.actorKind, ...limitedTo(correction.in) });
    }
  }
}

/** One path stands as itself, several in a list. */
function limitedTo(paths: readonly string[] | null): { in?: string | string[] } {
  if (paths === null) return {};
  return { in: paths.length === 1 ? paths[0]! : [...paths].sort() };
}

function listIn(document: Document, list: ListName): YAMLSeq {
  const contents = document.contents as unknown as YAMLMap;
  const held = contents.get(list, true) as unknown;
  if (isSeq(held)) return held;
  const made = new YAMLSeq(document.schema);
  if (contents.has(list)) {
    contents.set(list, made);
    return made;
  }
  const rank = (key: unknown) => LISTS.indexOf(textOf(key) as ListName);
  const before = contents.items.findIndex(({ key }) => rank(key) > LISTS.indexOf(list));
  const key = document.createNode(list);
  key.spaceBefore = true;
  contents.items.splice(before < 0 ? contents.items.length : before, 0, document.createPair(key, made));
  return made;
}

/** The entry for a name and the same articles. */
function entryIn(document: Document, list: ListName, name: string, paths: readonly string[] | null = null): YAMLMap | undefined {
  const entries = document.getIn([list], true);
  return isSeq(entries) ? entries.items.filter(isMap).find(entry => isFor(entry, name, paths)) : undefined;
}

function isFor(entry: YAMLMap, name: string, paths: readonly string[] | null): boolean {
  const held: unknown = entry.get('in');
  const limits = held == null ? null : isSeq(held) ? held.items.map(textOf) : [textOf(held)];
  return nameKey(textOf(entry.get('name'))) === nameKey(name) && JSON.stringify(limits?.toSorted() ?? null) === JSON.stringify(paths?.toSorted() ?? null);
}

function remove(document: Document, list: ListName, name: string, paths: readonly string[] | null): boolean {
  const known = entryIn(document, list, name, paths);
  if (!known) return false;
  const entries = listIn(document, list);
  entries.items.splice(entries.items.indexOf(known), 1);
  if (entries.items.length === 0) document.deleteIn([list]);
  return true;
}

function insert(document: Document, list: ListName, value: object): YAMLMap {
  const entry = document.createNode(value) as unknown as YAMLMap;
  for (const { value: part } of entry.items) if (isSeq(part)) part.flow = true;
  insertSorted(listIn(document, list), entry, held => (isMap(held) ? textOf(held.get('name')) : ''));
  return entry;
}

/** Puts an item before the first that comes after it by name. */
function insertSorted(list: YAMLSeq, item: unknown, nameOf: (item: unknown) => string): void {
  const after = list.items.findIndex(held => nameKey(nameOf(held)) > nameKey(nameOf(item)));
  const [first] = list.items;
  if (after === 0 && isNode(first) && list.commentBefore) {
    // what stands above the first is about the first
    first.commentBefore = list.commentBefore;
    list.commentBefore = null;
  }
  list.items.splice(after < 0 ? list.items.length : after, 0, item);
}

function seqIn(document: Document, entry: YAMLMap, key: string): YAMLSeq {
  const held = entry.get(key, true) as unknown;
  if (isSeq(held)) return held;
  const made = new YAMLSeq(document.schema);
  entry.set(key, made);
  return made;
}

function set(entry: YAMLMap, key: string, value: string | null): void {
  if (value === null) entry.delete(key);
  else entry.set(key, value);
}

function textOf(node: unknown): string {
  const value: unknown = isScalar(node) ? node.value : node;
  return typeof value === 'string' ? value : '';
}
