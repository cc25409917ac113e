import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { corpus } from '../bench/corpus/corpus';

/** As it is built: what runs from its source keeps nothing and has no threads. */
const BUILT = path.join(import.meta.dirname, '../../dist/cli.js');

describe('The command line’s cache and threads', function () {
  this.timeout(300_000);
  let home: string, articles: string;
  before(() => {
    home = mkdtempSync(path.join(tmpdir(), 'crosscheck-'));
    articles = path.join(home, 'articles');
    mkdirSync(articles);
    // more than are read without threads
    for (const source of corpus(70)) writeFileSync(path.join(articles, source.path), source.text);
  });
  after(() => rmSync(home, { recursive: true }));

  /** What the program says of the folder; on any platform its cache is in `home`. */
  function analyze(...options: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BUILT, 'analyze', articles, ...options], {
      encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, HOME: home, USERPROFILE: home, LOCALAPPDATA: home, XDG_CACHE_HOME: path.join(home, '.cache') },
    });
    assert.deepEqual([status, stderr], [0, '']);
    return stdout;
  }

  const buckets = () => readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.bucket')).map(file => path.join(home, file));

  it('change nothing that it says: cold, warm, after an edit, with a damaged cache', () => {
    const plain = analyze('--no-cache', '--threads', '1');
    assert.deepEqual(buckets(), []);
    assert.equal(analyze('--threads', '2'), plain);
    const kept = buckets();
    assert.ok(kept.length > 0);
    assert.equal(analyze(), plain);
    assert.deepEqual(buckets(), kept, 'nothing was read anew');

    truncateSync(kept[0]!, 1000);
    assert.equal(analyze('--threads', '1'), plain);

    const [first] = corpus(1);
    writeFileSync(path.join(articles, first!.path), `${first!.text}\n\nA further 12 people were treated in hospital, police said.\n`);
    assert.equal(analyze(), analyze('--no-cache', '--threads', '1'));
  });
});
