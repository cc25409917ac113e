import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Analysis } from '../../src/engine/schema';
import { version } from '../../package.json';
import { SAMPLE, crosscheck } from './crosscheck';


describe('crosscheck analyze', () => {
  let folder: string;
  before(() => { folder = mkdtempSync(join(tmpdir(), 'crosscheck-')); });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints the contract’s object, the same each time', () => {
    const first = crosscheck('analyze', SAMPLE, '--format', 'json');
    assert.deepEqual([first.code, first.errors], [0, []]);
    const analysis = Analysis.parse(JSON.parse(first.out));
    assert.deepEqual(analysis.articles.map(article => article.path), ['01-tarrow-herald.article', '02-meridian-wire.txt', '03-daily-lantern.md', '04-western-isles-radio.txt', '05-lowland-post.txt']);
    assert.equal(crosscheck('analyze', SAMPLE).out, first.out);
  });

  it('prints a report for reading', () => {
    const { code, out } = crosscheck('analyze', SAMPLE, '--format', 'text');
    assert.equal(code, 0);
    assert.match(out, /^Crosscheck: 5 articles/);
    assert.match(out, /03-daily-lantern\.md: Questions mount/);
    assert.match(out, /^hedge-changed: “no more than 220 passengers” in 02-meridian-wire\.txt, “220 passengers” in 05-lowland-post\.txt: .*\n {4}02-meridian-wire\.txt: /m);
  });

  it('takes every article file, of one sentence too, and skips what it can’t read', () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'one.txt'), 'More than 30 people were hurt');
    writeFileSync(join(folder, 'deep', 'TWO.MD'), 'Police said 12 were held.');
    writeFileSync(join(folder, 'empty.article'), '');
    writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    writeFileSync(join(folder, 'huge.txt'), 'a'.repeat(30_000));
    writeFileSync(join(folder, 'notes.csv'), 'a,b');
    symlinkSync(folder, join(folder, 'deep', 'loop'));
    const { code, out, errors } = crosscheck('analyze', folder, '--max-file-size', '20');
    assert.equal(code, 0);
    assert.deepEqual(Analysis.parse(JSON.parse(out)).articles.map(article => article.path), ['deep/TWO.MD', 'empty.article', 'one.txt']);
    assert.deepEqual(errors, [
      'crosscheck: skipped huge.txt: it is larger than 20 kB (raise the limit with --max-file-size)',
      'crosscheck: skipped picture.txt: it is not a text file',
    ]);
  });

  it('heeds what reviewers decided, unless it is told not to, and tells of what it can’t find or use', () => {
    const decided = join(folder, 'decided');
    mkdirSync(join(decided, '.crosscheck', 'review'), { recursive: true });
    const put = (name: string, text: string) => writeFileSync(join(decided, name), text);
    put('a.txt', 'The ferry sank off Tarrow on Monday. The coastguard said 1,217 people were killed when the ferry sank.');
    put('b.txt', 'The ferry sank off Tarrow on Monday. Police said 1,217 people were killed when the ferry sank.');
    put('.crosscheck/review/apart.yaml', 'version: 1\ndecision: not-same\nabout:\n  - article: a.txt\n    exact: 1,217 people\n  - article: b.txt\n    exact: 1,217 people\n');
    put('.crosscheck/review/broken.yaml', 'version: 1\ndecision: maybe\nabout:\n  - article: a.txt\n    exact: x\n');
    put('.crosscheck/review/gone.yaml', 'version: 1\ndecision: accepted\nabout:\n  - article: a.txt\n    exact: 1,218 people\n');
    const groups = (out: string) => Analysis.parse(JSON.parse(out)).comparisons.length;
    const { code, out, errors } = crosscheck('analyze', decided);
    assert.deepEqual([code, groups(out), errors.map(line => /^crosscheck: (\S+) /.exec(line)?.[1])], [0, 0, ['.crosscheck/review/broken.yaml:2:11:', '.crosscheck/review/gone.yaml:5:12:']]);
    const without = crosscheck('analyze', decided, '--no-review');
    assert.deepEqual([groups(without.out), without.errors], [1, []]);
  });

  describe('with corrections', () => {
    const NAMES = 'Fiona Baird, the transport secretary, spoke. Then Mara Quist left.';
    let corrected: string;
    const file = () => join(corrected, '.crosscheck', 'corrections.yaml');
    const names = (out: string) => Analysis.parse(JSON.parse(out)).actors.map(({ name }) => name);
    before(() => {
      corrected = join(folder, 'corrected');
      mkdirSync(join(corrected, '.crosscheck'), { recursive: true });
      writeFileSync(join(corrected, 'a.txt'), NAMES);
    });

    it('heeds those that lie in the folder, unless it is told not to', () => {
      writeFileSync(file(), 'version: 1\nnotActors:\n  - name: Mara Quist\n');
      const { code, out, errors } = crosscheck('analyze', corrected);
      assert.deepEqual([code, errors, names(out)], [0, [], ['Fiona Baird']]);
      assert.deepEqual(names(crosscheck('analyze', corrected, '--no-corrections').out), ['Fiona Baird', 'Mara Quist']);
    });

    it('tells of a name that is nowhere, with its line and column, and goes on', () => {
      writeFileSync(file(), 'version: 1\nrename:\n  - name: Nobody\n    to: X\n');
      const { code, out, errors } = crosscheck('analyze', corrected);
      assert.deepEqual([code, errors, names(out)], [0, ['crosscheck: .crosscheck/corrections.yaml:3:11: No actor goes by the name “Nobody”'], ['Fiona Baird', 'Mara Quist']]);
    });

    it('stops at a file that it can’t read', () => {
      writeFileSync(file(), 'version: 1\nrename:\n  - nam: Nobody\n    to: X\n');
      const { code, out, errors } = crosscheck('analyze', corrected);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(errors.includes('crosscheck: .crosscheck/corrections.yaml:3:5: Unknown key “nam”'), errors.join('\n'));
    });
  });

  const wrong: [string, string[], RegExp][] = [
    ['a missing folder', ['analyze', 'no-such-folder'], /^crosscheck: there is no folder no-such-folder$/],
    ['a file for a folder', ['analyze', __filename], /is not a folder$/],
    ['an unknown option', ['analyze', SAMPLE, '--colour'], /^crosscheck: unknown option '--colour'$/],
    ['an unknown format', ['analyze', SAMPLE, '--format', 'yaml'], /Allowed choices are json, text\.$/],
    ['an unknown command', ['inspect'], /^crosscheck: unknown command 'inspect'$/],
    ['no folder', ['analyze'], /^crosscheck: missing required argument 'folder'$/],
  ];
  for (const [name, args, message] of wrong) {
    it(`answers ${name} with one line and exit code 2`, () => {
      const { code, out, errors } = crosscheck(...args);
      assert.deepEqual([code, out, errors.length], [2, '', 1]);
      assert.match(errors[0]!, message);
    });
  }

  it('tells its version and its use', () => {
    assert.equal(crosscheck('--version').out.trim(), version);
    assert.match(crosscheck('analyze', '--help').out, /--format/);
  });
});
