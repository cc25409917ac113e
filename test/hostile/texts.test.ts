/** Files of absurd size and form, read by the command line as it is shipped. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Analysis } from '../../src/engine/schema';
import { crosscheck } from '../cli/crosscheck';

const STORY = 'The ferry sank off Tarrow on Monday. The coastguard said “1,217 people” were rescued.';

describe('Files of absurd size and form', function () {
  this.timeout(180_000);
  let folder: string;
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const read = (...options: string[]) => {
    const { code, out, errors } = crosscheck('analyze', folder, ...options);
    assert.equal(code, 0, errors.join('\n'));
    return { analysis: Analysis.parse(JSON.parse(out)), skipped: errors };
  };
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'crosscheck-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('50 MB of one line are left alone, whatever limit is asked for', () => {
    put('line.txt', `${STORY} `.repeat(Math.ceil(50 * 2 ** 20 / STORY.length)));
    put('a.txt', STORY);
    const { analysis, skipped } = read();
    assert.deepEqual([analysis.articles.map(({ path }) => path), skipped], [['a.txt'], ['crosscheck: skipped line.txt: it is larger than 1024 kB (raise the limit with --max-file-size)']]);
    const { code, errors } = crosscheck('analyze', folder, '--max-file-size', '60000');
    assert.deepEqual([code, errors.length], [2, 1]);
  });

  it('a megabyte of one line is read to its end', () => {
    put('line.txt', `${STORY} `.repeat(Math.floor(2 ** 20 / Buffer.byteLength(`${STORY} `))));
    const { analysis: { figures } } = read();
    assert.ok(figures.at(-1)!.start > 2 ** 19 && figures.length > 10_000, `${figures.length}`);
  });

  it('a million short lines are read', () => {
    put('lines.article', `${STORY}\n\n${'a\n'.repeat(1_000_000)}`);
    assert.deepEqual(read('--max-file-size', '4000').analysis.figures.map(({ text }) => text), ['1,217 people']);
  });

  it('quotations within quotations by the ten thousand, and marks of Markdown and HTML by the megabyte, are read', () => {
    put('quotes.txt', `${'“‘'.repeat(60_000)}${STORY}${'’”'.repeat(60_000)}`);
    put('blocks.md', `${'> '.repeat(100_000)}a\n\n${'[('.repeat(50_000)}\n\n${'<div>'.repeat(40_000)}\n\n${'*_'.repeat(50_000)}\n\n${STORY}`);
    put('front.md', `---\ntitle: ${'['.repeat(60_000)}\n---\n\n${STORY}`);
    assert.equal(read().analysis.articles.length, 3);
  });

  it('NULs, lone surrogates, marks that turn text around and marks without width are read or refused, and the story beside them is found', () => {
    put('nul.txt', `${STORY}\0${STORY}`);
    put('binary.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256));
    put('surrogates.txt', Buffer.concat([Buffer.from(`${STORY.replace(/[“”]/g, '"')} `), Buffer.from([0xed, 0xa0, 0x80])]));
    put('turned.txt', `\u202e${STORY}\u202c \u2066${STORY}`);
    put('widthless.txt', STORY.replaceAll(' ', ' \u200b'));
    put('utf16.txt', Buffer.from(`\ufeff${STORY}`, 'utf16le'));
    put('utf16-unmarked.txt', Buffer.from(STORY, 'utf16le'));
    put('latin1.txt', Buffer.from(`${STORY.replace(/[“”]/g, '"')} Caf\u00e9.`, 'latin1'));
    const { analysis, skipped } = read();
    assert.deepEqual(skipped, ['binary', 'nul'].map(name => `crosscheck: skipped ${name}.txt: it is not a text file`));
    for (const { path } of analysis.articles) assert.ok(analysis.figures.some(figure => figure.article === path && figure.value === 1217), path);
  });
});
