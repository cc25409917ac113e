/** The command line, whatever it is told and whatever the files of its folder are called and hold: an answer, or one line that says why not. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { Analysis } from '../../src/engine/schema';
import { SAMPLE, crosscheck } from '../cli/crosscheck';
import { holds } from './run';

const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('analyze', 'report', 'export', 'coverage', SAMPLE, '--format', 'json', 'text', 'md', 'html', 'csv', '--what', 'figures', 'annotations', '--date', '2026-03-12', '--max-file-size', '1', '--no-corrections', '--no-review', '--threads', '--help', '--version') },
  { weight: 1, arbitrary: fc.constantFrom('', '-', '--', '--format=', '--format=xml', '--max-file-size=-1', '0x10', 'NaN', '1e999', '--threads=0', '/', '/dev/null', '..', 'no-such', '--output', '/no/such/file', '__proto__', '\u202e', '--what=__proto__', '$(id)', ';ls', '\ud83d') },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }).filter(text => !text.includes('\0') && text !== '/' && !text.startsWith('-o')) },
);

/** What the file system may know a file by: anything but a stroke and a NUL. */
const NAMES = ['a\nb.txt', 'c"d\'.md', 'e%2e%2e.txt', 'f#g?.txt', 'h\u202etxt.md', '=i.txt', ' j .txt', '-k.txt', '$(l).txt', 'm\\n.txt', '\u001b[31mo.txt', '..p.txt', 'q..txt', '*.txt', '[r].txt', '{s,t}.md', '!u.txt', `${'v'.repeat(240)}.txt`, 'é.txt', 'e\u0301.txt', 'deep/er/w.txt', 'CON.txt', '.hidden.txt', 'x.TXT', 'y.article'] as const;
const utf16 = (text: string, big: boolean) => { const bytes = Buffer.from(text, 'utf16le'); return big ? bytes.swap16() : bytes; };
const STORY = 'The ferry sank off Tarrow on Monday. The coastguard said “1,217 people” were rescued.';
const content: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.constantFrom<Uint8Array>(Buffer.from(STORY), Buffer.from(`\ufeff${STORY}`), utf16(`\ufeff${STORY}`, false), utf16(`\ufeff${STORY}`, true), utf16(STORY, false), utf16(STORY, true), Buffer.from(STORY.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1'), Buffer.from('caf\u00e9 12 people', 'latin1'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), Buffer.alloc(0), Buffer.from([0xff, 0xfe]), Buffer.from([0xff, 0xfe, 0x41]), Buffer.from('\0'.repeat(9))),
  fc.uint8Array({ maxLength: 60 }), fc.string({ unit: 'binary' }).map(text => Buffer.from(text)),
);
const files = fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), content), { selector: ([name]) => name, minLength: 1, maxLength: 8 });
const kept = fc.option(fc.oneof(fc.constantFrom('version: 1\n', '', '[', '['.repeat(5000), 'version: 1\nmerge:\n  - name: a\n    also: [b]\n'), fc.string({ unit: 'binary', maxLength: 20 })), { freq: 2, nil: undefined });

describe('The command line', () => {
  holds('answers any words, or says in a line why not', fc.array(words, { minLength: 1, maxLength: 6 }), args => {
    const { code, out, errors } = crosscheck(...args.map(word => word.toString()));
    assert.ok(code === 0 || code === 2, `${code}: ${errors.join('\n')}`);
    if (code === 2) assert.deepEqual([out, errors.length >= 1 && errors.every(line => /^crosscheck: |^\(/.test(line))], ['', true], errors.join('\n'));
    assert.doesNotMatch(errors.join('\n'), /something went wrong inside|^\s+at /m);
  }, { runs: 12 });

  holds('reads any folder, or says of each file why not', fc.tuple(files, kept, kept), ([made, corrections, decision]) => {
    const folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
    try {
      const put = (name: string, bytes: Uint8Array | string) => {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      };
      for (const [name, bytes] of made) put(name, bytes);
      if (corrections !== undefined) put('.crosscheck/corrections.yaml', corrections);
      if (decision !== undefined) put('.crosscheck/review/a.yaml', decision);
      const { code, out, errors } = crosscheck('analyze', folder);
      assert.ok(errors.every(line => line.startsWith('crosscheck: ')), errors.join('\n'));
      assert.doesNotMatch(errors.join(''), /[\u0000-\u001f\u202a-\u202e]|something went wrong inside/);
      if (code === 2) return void assert.ok(errors.every(line => line.includes('.crosscheck/')));
      assert.equal(code, 0);
      const told = Analysis.parse(JSON.parse(out)).articles.length + errors.filter(line => line.startsWith('crosscheck: skipped ')).length;
      assert.equal(told, made.filter(([name]) => !name.startsWith('.')).length, 'every file is read or told of');
      const text = crosscheck('analyze', folder, '--format', 'text');
      assert.doesNotMatch(text.out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/, 'nothing steers the terminal');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, { runs: 6 });
});
