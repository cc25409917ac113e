/** YAML that anybody may have written. */
import { Parser, YAMLParseError, parseDocument, type CST, type Document, type ParseOptions, type DocumentOptions, type SchemaOptions } from 'yaml';

/** Nobody nests further; each level costs the parser a few calls within calls. */
const DEEPEST = 100;
/** What opens a list, a map or a value in one. */
const NESTING = /[[{?:-]/g;

/**
 * As `parseDocument`. Brackets or lists nested by the hundred give an error of the document instead: near the end of its stack a process may
 * die of the next regular expression that it compiles (V8 gives up rather than throw), which nothing can catch.
 */
export function parseYaml(text: string, options: ParseOptions & DocumentOptions & SchemaOptions): Document.Parsed {
  // no text is nested deeper than it has marks that open something: most are parsed but once
  const at = (text.match(NESTING)?.length ?? 0) > DEEPEST ? deeperThan(DEEPEST, text) : null;
  if (at === null) return parseDocument(text, options);
  const document = parseDocument('', options);
  document.errors.push(new YAMLParseError([at, at + 1], 'RESOURCE_EXHAUSTION', `Nested more than ${DEEPEST} levels deep`));
  return document;
}

/** Where a text is nested deeper than so many levels; null where it isn't. The syntax tree is made, and walked, without recursion. */
function deeperThan(most: number, text: string): number | null {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = [...new Parser().parse(text)].map(token => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > most) return token.offset;
    if (token.type === 'document' && token.value) waiting.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      for (const inner of [key, value]) if (inner) waiting.push({ token: inner, depth: depth + 1 });
    }
  }
  return null;
}
