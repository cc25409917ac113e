import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeHtml } from '../../../src/engine/export/html';
import { encodeAddress, escapeMarkdown } from '../../../src/engine/export/markdown';
import { isolated, plain, shorten, visible } from '../../../src/engine/export/plain';

const PARSER = new MarkdownIt({ html: true, linkify: true });
/** Text made of what Markdown is made of. */
const MARKUP = fc.array(fc.oneof(
  fc.constantFrom(...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\n\t1a', 'www.', 'http://', 'x.org', 'mailto:', '&amp;', '1.', '---', 'a@b.co', '//'),
  fc.string({ unit: 'binary', maxLength: 1 }),
), { maxLength: 14 }).map(parts => parts.join('')).filter(text => plain(text) !== '' && !/\p{Surrogate}/u.test(text));

describe('Escaping text for Markdown', () => {
  const hostile: readonly { readonly name: string; readonly text: string; readonly escaped: string }[] = [
    { name: 'a link', text: '[free](http://x.y)', escaped: '\\[free\\](http\\:\\//x\\.y)' },
    { name: 'an image', text: '![a](b)', escaped: '!\\[a\\](b)' },
    { name: 'HTML', text: '<b onload="x">&lt;', escaped: '\\<b onload="x"\\>\\&lt;' },
    { name: 'a table cell and code', text: 'a | `b`', escaped: 'a \\| \\`b\\`' },
    { name: 'a backslash before a bar', text: 'a \\| b', escaped: 'a \\\\\\| b' },
    { name: 'bare addresses', text: 'www.x.org me@x.org mailto:me', escaped: 'www\\.x\\.org me\\@x\\.org mailto\\:me' },
    { name: 'a theme icon', text: '$(trash)', escaped: '\\$(trash)' },
    { name: 'new blocks', text: '# a\n\n- b\n\t2. c', escaped: '\\# a - b 2. c' },
    { name: 'a numbered list', text: '12. Clubs', escaped: '12\\. Clubs' },
    { name: 'text turned around', text: 'a\u202eb\u2066c\u200f', escaped: 'abc' },
  ];
  for (const { name, text, escaped } of hostile) {
    it(`defuses ${name}`, () => assert.equal(escapeMarkdown(text), escaped));
  }

  it('leaves ordinary words, numbers and other scripts alone', () => {
    const text = 'Zoë said at 10:30 — “naïve”, (2.3 million; 61%) – 東京?';
    assert.equal(escapeMarkdown(text), text);
  });

  it('lets a reader of Markdown see the text and nothing else, wherever it stands', () => {
    fc.assert(fc.property(MARKUP, text => {
      const escaped = escapeMarkdown(text);
      const seen = PARSER.utils.escapeHtml(isolated(text));
      assert.equal(PARSER.render(escaped), `<p>${seen}</p>\n`);
      assert.equal(PARSER.render(`a ${escaped}\n${escaped}`), `<p>a ${seen}\n${seen}</p>\n`);
      assert.ok(PARSER.render(`| a | b |\n|---|---|\n| ${escaped} | c |`).includes(`<td>${seen}</td>\n<td>c</td>`));
    }), { numRuns: 2000 });
  });

  it('keeps right-to-left text apart from what stands around it', () => {
    assert.equal(escapeMarkdown('שלום 12'), '\u2068שלום 12\u2069');
    assert.equal(escapeHtml('مرحبا'), '\u2068مرحبا\u2069');
    assert.equal(isolated(isolated('שלום')), isolated('שלום'));
  });

  it('shows in plain places where text would be turned around, without moving it', () => {
    assert.equal(visible('12\u202e people\u2069 שלום'), '12\ufffd people\ufffd שלום');
  });

  it('shortens at a word, to the limit at most', () => {
    assert.equal(shorten('a spokesman for the railway company', 20), 'a spokesman for the…');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
      assert.ok(shorten(text, limit).length <= limit);
    }));
  });

  it('encodes whatever could end a link’s address, and throws on nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => assert.match(encodeAddress(text), /^[\w.~%-]*$/)));
    assert.equal(decodeURIComponent(encodeAddress('a (b) \'c\' "d"')), 'a (b) \'c\' "d"');
    assert.equal(encodeAddress('\ud800'), encodeAddress('\ufffd'));
  });
});

describe('Escaping text for HTML', () => {
  const hostile: readonly { readonly name: string; readonly text: string; readonly escaped: string }[] = [
    { name: 'an element', text: '<script>alert(1)</script>', escaped: '&#60;script&#62;alert(1)&#60;/script&#62;' },
    { name: 'the end of an attribute', text: '" onclick="x', escaped: '&#34; onclick=&#34;x' },
    { name: 'an entity', text: 'Fish &amp; chips', escaped: 'Fish &#38;amp; chips' },
    { name: 'text turned around', text: 'a\u202eb\u2066c\u200f', escaped: 'abc' },
  ];
  for (const { name, text, escaped } of hostile) {
    it(`defuses ${name}`, () => assert.equal(escapeHtml(text), escaped));
  }

  it('leaves no mark of markup, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => assert.match(escapeHtml(text), /^(?:&#\d+;|[^<>&"'`])*$/u)));
  });
});
