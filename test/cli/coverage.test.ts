import assert from 'node:assert/strict';
import { SAMPLE, crosscheck } from './crosscheck';

describe('crosscheck coverage', () => {
  it('prints a table with articles as columns and claims as rows', () => {
    const { code, out, errors } = crosscheck('coverage', SAMPLE);
    assert.deepEqual([code, errors], [0, []]);
    const [header, ...rows] = out.split('\r\n');
    assert.match(header!, /^Kind,Claim,Date,Origins,Note,.*"Tarrow Herald, 9 March 2026","The Daily Lantern, 10 March 2026"/);
    assert.ok(rows.some(row => /^figure,people killed,/.test(row)), out);
    assert.ok(rows.some(row => /,only here,/.test(row)), out);
    assert.equal(crosscheck('coverage', SAMPLE).out, out);
  });

  for (const [format, begins] of [['md', /^<!--[^\n]*\n+# Coverage/], ['html', /^<!DOCTYPE html>/]] as const) {
    it(`prints it as ${format}`, () => {
      const { code, out } = crosscheck('coverage', SAMPLE, '--format', format);
      assert.equal(code, 0);
      assert.match(out, begins);
      assert.match(out, /people killed/);
    });
  }

  it('answers an unknown format with one line and exit code 2', () => {
    const { code, out, errors } = crosscheck('coverage', SAMPLE, '--format', 'pdf');
    assert.deepEqual([code, out, errors.length], [2, '', 1]);
  });
});
