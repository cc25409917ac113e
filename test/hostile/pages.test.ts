/** Panels: what their pages may do, and what is heeded of what they say. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pageHtml } from '../../src/extension/page-html';
import { elementsOf, livePartsOf, policyOf } from './html';

const root = resolve(__dirname, '../..');
const sources = (folder: string, ending: RegExp) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(name => ending.test(name)).map(name => ({ name: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') }));

describe('The page of a panel', () => {
  const elements = elementsOf(pageHtml({ language: 'en', style: 'https://x.test/a.css', styles: 'https://x.test', script: 'https://x.test/a.js', nonce: 'once' }));

  it('may load its style sheet and run its one script, by its nonce, and nothing else', () => {
    assert.deepEqual(policyOf(elements), { 'default-src': "'none'", 'style-src': 'https://x.test', 'script-src': "'nonce-once'", 'base-uri': "'none'", 'form-action': "'none'" });
    assert.deepEqual(elements.filter(({ name }) => name === 'script').map(({ attributes, text }) => ({ ...attributes, text })), [{ nonce: 'once', src: 'https://x.test/a.js', text: '' }]);
    assert.deepEqual(livePartsOf(elements), ['link', 'link href=https://x.test/a.css', 'script', 'script src=https://x.test/a.js']);
  });

  it('sets what it is told as text: no page makes markup or code of strings, or handlers of attributes', () => {
    const pages = [...sources('src/webview', /\.ts$/), ...sources('media', /\.js$/)];
    assert.ok(pages.length >= 4);
    for (const { name, text } of pages) assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc|createContextualFragment|\beval\(|new Function|setAttribute\(\s*['"`]on|javascript:/, name);
  });

  it('is made in one place, and what it says is checked by a schema wherever it is heard', () => {
    const extension = sources('src/extension', /\.ts$/);
    assert.deepEqual(extension.filter(({ text }) => /webview\.html\b|onDidReceiveMessage/.test(text)).map(({ name }) => name), ['src/extension/page.ts']);
    const hearers = extension.filter(({ name, text }) => /\bshowPage\(/.test(text) && !name.endsWith('page.ts'));
    assert.ok(hearers.length >= 2);
    for (const { name, text } of hearers) assert.match(text, /\(received: unknown\)[^{]*\{\n\s+const \{ data: message \} = Message\.safeParse\(received\);/, name);
  });
});
