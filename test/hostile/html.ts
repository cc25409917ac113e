/** HTML as a browser reads it. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a page, in its order. */
export function elementsOf(html: string): Found[] {
  const found: Found[] = [];
  const waiting: Tree.Node[] = [parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('attrs' in node) found.push({ name: node.nodeName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), text: node.childNodes.map(child => ('value' in child ? child.value : '')).join('') });
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
  return found;
}

/** Whatever of a page may run, load or lead somewhere: handlers, scripts, frames, forms, addresses. */
export function livePartsOf(elements: readonly Found[]): string[] {
  return elements.flatMap(({ name, attributes }) => [
    ...(/^(script|iframe|frame|object|embed|applet|form|base|link|img|image|audio|video|source|svg|math|input|button|template|noscript|portal)$/.test(name) ? [name] : []),
    ...Object.entries(attributes).filter(([attribute, value]) => /^on|^style$|^srcdoc$|^src$|^background$|^ping$|^formaction$/.test(attribute) || (/^(href|xlink:href|action)$/.test(attribute) && !value.startsWith('#'))).map(([attribute, value]) => `${name} ${attribute}=${value}`),
  ]);
}

/** The directives of the page's content security policy. */
export function policyOf(elements: readonly Found[]): Record<string, string> {
  const policy = elements.find(({ name, attributes }) => name === 'meta' && attributes['http-equiv'] === 'Content-Security-Policy');
  return Object.fromEntries((policy?.attributes['content'] ?? '').split(';').map(directive => directive.trim().split(/ (.*)/)).map(([name, value]) => [name!, value ?? '']));
}
