import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnnotationCollection } from '../../src/engine/export/annotations';
import { version } from '../../package.json';
import { SAMPLE, crosscheck } from './crosscheck';

describe('crosscheck report and export', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
    cpSync(SAMPLE, folder, { recursive: true });
    writeFileSync(join(folder, 'zeros.txt'), Buffer.from([0, 0, 0, 0]));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the whole review to a file, with what was skipped, and doesn’t take it for an article later', () => {
    const file = join(folder, 'review.md');
    const { code, out, errors } = crosscheck('report', folder, '--output', file, '--date', '2026-03-12');
    assert.deepEqual([code, out, errors], [0, '', ['crosscheck: skipped zeros.txt: it is not a text file']]);
    const text = readFileSync(file, 'utf8');
    assert.match(text, /^5 articles of 4 origins/m);
    assert.ok(text.replaceAll('\\', '').includes(`Made by Crosscheck ${version} on 12 March 2026.`));
    assert.match(text, /^\| zeros\\\.txt \| It is not a text file \|$/m);
    assert.deepEqual(crosscheck('report', folder).errors, ['crosscheck: skipped review.md: it is a report that Crosscheck has made', 'crosscheck: skipped zeros.txt: it is not a text file']);
  });

  it('writes a web page, the same each time', () => {
    const { code, out } = crosscheck('report', SAMPLE, '--format', 'html');
    assert.equal(code, 0);
    assert.match(out, /^<!DOCTYPE html>/);
    assert.equal(crosscheck('report', SAMPLE, '--format', 'html').out, out);
  });

  it('writes a table of figures', () => {
    const { code, out } = crosscheck('export', SAMPLE, '--what', 'figures', '--format', 'csv');
    assert.equal(code, 0);
    assert.match(out, /^id,article,start,/);
    assert.match(out, /\r\n01-tarrow-herald\.article#.*,At least 12 people,12,12,,at-least,count,/);
  });

  it('writes the marks as Web Annotations', () => {
    const { out } = crosscheck('export', SAMPLE, '--what', 'annotations');
    assert.ok(AnnotationCollection.parse(JSON.parse(out)).total > 30);
  });

  const wrong: [string, string[], RegExp][] = [
    ['a table of annotations', ['export', SAMPLE, '--what', 'annotations', '--format', 'csv'], /^crosscheck: annotations can’t be written as csv$/],
    ['a file that can’t be written', ['report', SAMPLE, '--output', join(SAMPLE, 'no', 'such', 'folder.md')], /can’t be written \(ENOENT\)$/],
    ['what it can’t export', ['export', SAMPLE, '--what', 'verdicts'], /Allowed choices are figures, events, attributions, annotations\.$/],
  ];
  for (const [name, args, message] of wrong) {
    it(`answers ${name} with one line and exit code 2`, () => {
      const { code, out, errors } = crosscheck(...args);
      assert.deepEqual([code, out, errors.length], [2, '', 1]);
      assert.match(errors[0]!, message);
    });
  }
});
