/** Reads YAML that people write and checks it by a schema; says of what is wrong in it where that stands. */
import { isMap, isNode, isScalar, type Document } from 'yaml';
import { en } from 'zod/locales';
import type * as z from 'zod/mini';
import { parseYaml } from './yaml';
import type { Range } from './article/model';
import type { L10n } from './l10n';

/** The way to a part of a file: `['merge', 0, 'also', 1]`. */
export type Address = readonly (string | number)[];

export interface YamlError extends Range {
  readonly message: string;
}

export interface CheckedYaml<T> {
  /** Null where the text is not what it should be; `errors` says why. */
  readonly value: T | null;
  readonly errors: readonly YamlError[];
  /** Where a part of the file stands in its text; of what is not there, where the nearest part around it does. */
  readonly rangeOf: (address: Address) => Range;
}

/** zod/mini has no words of its own for what is wrong. */
const WORDS = en().localeError;

/** So many errors are enough to begin with. */
const MOST_ERRORS = 20;

/** Reads a text that should hold what the schema says. @param empty what a text with nothing but comments stands for. @param l10n what the errors are told in. */
export function readYaml<T>(text: string, schema: z.ZodMiniType<T>, empty: unknown, l10n: L10n): CheckedYaml<T> {
  let document: Document;
  let value: unknown;
  try {
    document = parseYaml(text, { prettyErrors: false, logLevel: 'error' });
    value = document.errors.length > 0 ? null : document.toJS();
  } catch (error) {
    // too many aliases
    const whole = { start: 0, end: text.length };
    return { value: null, errors: [{ ...whole, message: l10n.t('Can’t be read as YAML: {0}', error instanceof Error ? error.message : String(error)) }], rangeOf: () => whole };
  }
  const rangeOf = (address: Address) => rangeIn(document, address, text);
  if (document.errors.length > 0) {
    return { value: null, errors: document.errors.slice(0, MOST_ERRORS).map(({ message, pos: [start, end] }) => ({ ...visible(start, end, text), message: l10n.t('Not valid YAML: {0}', message.split('\n')[0]!) })), rangeOf };
  }
  const result = schema.safeParse(value ?? empty, { error: WORDS });
  if (result.success) return { value: result.data, errors: [], rangeOf };
  return { value: null, errors: result.error.issues.slice(0, MOST_ERRORS).flatMap(issue => errorsOf(issue, document, text, l10n)), rangeOf };
}

function errorsOf(issue: z.core.$ZodIssue, document: Document, text: string, l10n: L10n): YamlError[] {
  const address = issue.path.filter(part => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({ ...(keyRange(document, address, key, text) ?? rangeIn(document, address, text)), message: l10n.t('Unknown key “{0}”', key) }));
  }
  const missing = address.length > 0 && document.getIn(address, true) === undefined;
  return [{ ...rangeIn(document, address, text), message: missing ? l10n.t('“{0}” is missing', String(address.at(-1))) : issue.message.replace(/^Invalid (input|option): /, '').replace(/^./, first => first.toUpperCase()) }];
}

function rangeIn(document: Document, address: Address, text: string): Range {
  for (let length = address.length; length > 0; length--) {
    const node = document.getIn(address.slice(0, length), true);
    if (isNode(node) && node.range) {
      const first = isMap(node) && isNode(node.items[0]?.key) ? node.items[0].key.range : undefined;
      // of an entry its first line tells enough
      return first ? visible(first[0], text.slice(0, node.range[1]).indexOf('\n', first[0]), text) : visible(node.range[0], node.range[1], text);
    }
  }
  return visible(0, text.indexOf('\n'), text);
}

function keyRange(document: Document, address: Address, key: string, text: string): Range | undefined {
  const map = address.length === 0 ? document.contents : document.getIn(address, true);
  const found = isMap(map) ? map.items.find(pair => isScalar(pair.key) && String(pair.key.value) === key)?.key : undefined;
  return isScalar(found) && found.range ? visible(found.range[0], found.range[1], text) : undefined;
}

/** A range of at least one character within the text, without the white space at its end. */
function visible(start: number, end: number, text: string): Range {
  const from = Math.min(start, Math.max(0, text.length - 1));
  const to = end < from ? text.length : end;
  return { start: from, end: Math.min(text.length, Math.max(from + 1, from + text.slice(from, to).trimEnd().length)) };
}
