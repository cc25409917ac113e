/** A folder that somebody has filled with everything a file system can hold, read as the server and as the command line read it. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readRegular } from '../../src/disk/read';
import { Analysis } from '../../src/engine/schema';
import { readLocal } from '../../src/server/local-files';
import { crosscheck } from '../cli/crosscheck';
import { product } from '../product';

const STORY = 'The ferry sank off Tarrow on Monday. The coastguard said 1,217 people were rescued.';
/** Root may read whatever it likes. */
const isRoot = process.getuid?.() === 0;

describe('Files of a hostile folder', () => {
  let around: string, folder: string;
  before(() => {
    around = mkdtempSync(join(tmpdir(), 'crosscheck-'));
    folder = join(around, 'news');
    mkdirSync(folder);
  });
  after(() => rmSync(around, { recursive: true, force: true }));

  const at = (name: string) => join(folder, name);
  const read = (name: string, most = 1000) => readRegular(at(name), most, [folder]);

  it('a pipe without a writer holds nothing up', async () => {
    execFileSync('mkfifo', [at('pipe.txt')]);
    assert.deepEqual(await read('pipe.txt'), { problem: 'not-a-file' });
  });

  it('devices, sockets and folders are no files', async () => {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(at('socket.txt'), resolve));
    mkdirSync(at('folder.txt'));
    try {
      assert.deepEqual(await Promise.all(['socket.txt', 'folder.txt'].map(name => read(name))), [{ problem: 'not-a-file' }, { problem: 'not-a-file' }]);
      assert.deepEqual(await Promise.all(['/dev/zero', '/dev/tty', '/dev/null'].map(path => readRegular(path, 1000))), ['/dev/zero', '/dev/tty', '/dev/null'].map(() => ({ problem: 'not-a-file' })));
    } finally {
      server.close();
    }
  });

  it('links are followed within the folder, and not out of it', async () => {
    writeFileSync(at('real.txt'), STORY);
    writeFileSync(join(around, 'secret.txt'), 'secret');
    mkdirSync(join(around, 'news-else'));
    writeFileSync(join(around, 'news-else', 'near.txt'), 'near');
    symlinkSync('real.txt', at('inside.txt'));
    symlinkSync(join(around, 'secret.txt'), at('outside.txt'));
    symlinkSync('../news-else/near.txt', at('beside.txt'));
    symlinkSync('..', at('up'));
    symlinkSync('/dev/zero', at('endless.txt'));
    symlinkSync('nowhere.txt', at('dangling.txt'));
    assert.deepEqual(await Promise.all(['inside.txt', 'outside.txt', 'beside.txt', 'up/secret.txt', 'endless.txt', 'dangling.txt'].map(name => read(name).then(file => ('bytes' in file ? Buffer.from(file.bytes).toString() : file.problem)))),
      [STORY, 'outside', 'outside', 'outside', 'outside', 'missing']);
    // a folder that is itself reached by a link is still that folder
    symlinkSync(folder, join(around, 'linked'));
    assert.ok('bytes' in await readRegular(join(around, 'linked', 'real.txt'), 1000, [join(around, 'linked')]));
    assert.ok('bytes' in await readRegular(at('outside.txt'), 1000, [folder, around]));
    linkSync(at('real.txt'), at('hard.txt'));
    assert.ok('bytes' in await read('hard.txt'));
  });

  it('links in a circle are told of', async () => {
    symlinkSync('b.txt', at('a.txt'));
    symlinkSync('a.txt', at('b.txt'));
    assert.deepEqual(await read('a.txt'), { problem: 'unreadable', code: 'ELOOP' });
  });

  it('a file without permission is told of', async function () {
    if (isRoot) return void assert.ok('bytes' in await readRegular(__filename, 1e6), 'root may read everything: nothing to see here');
    writeFileSync(at('locked.txt'), STORY);
    chmodSync(at('locked.txt'), 0);
    assert.deepEqual(await read('locked.txt'), { problem: 'unreadable', code: 'EACCES' });
  });

  it('a file that is written, cut, replaced and deleted while it is read gives its bytes of some moment, or that it is gone, and never more than is allowed', async () => {
    const file = at('restless.txt');
    const steps = [() => writeFileSync(file, STORY.repeat(10)), () => appendFileSync(file, STORY), () => truncateSync(file, 7), () => rmSync(file, { force: true }), () => symlinkSync('/dev/zero', file), () => rmSync(file, { force: true }), () => execFileSync('mkfifo', [file]), () => rmSync(file, { force: true })];
    let done = false;
    const seen = new Set<string>();
    const reader = (async () => {
      while (!done) {
        const content = await read('restless.txt', 2000);
        if ('bytes' in content) assert.ok(content.bytes.length <= 2000);
        seen.add('bytes' in content ? 'bytes' : content.problem);
      }
    })();
    for (let round = 0; round < 10; round++) {
      for (const step of steps) {
        step();
        await new Promise(resolve => { setTimeout(resolve, 1); });
      }
    }
    done = true;
    await reader;
    assert.ok(seen.has('missing') && [...seen].every(kind => ['bytes', 'missing', 'not-a-file', 'outside', 'unreadable'].includes(kind)), [...seen].join());
  });

  it('the server is told in its own words', async () => {
    const local = (name: string) => readLocal(pathToFileURL(at(name)).href, 1000, [pathToFileURL(folder).href]);
    assert.deepEqual(await Promise.all(['pipe.txt', 'outside.txt', 'a.txt', 'dangling.txt'].map(local)), [
      { problem: 'Not a file' }, { problem: 'A link that leads out of the folder' }, { problem: 'Could not be read: ELOOP' }, { problem: 'missing' },
    ]);
  });

  it('the command line reads the files that are there, follows no link, and comes to an end', () => {
    const { code, out, errors } = crosscheck('analyze', folder);
    assert.equal(code, 0);
    assert.deepEqual(Analysis.parse(JSON.parse(out)).articles.map(({ path }) => path), ['hard.txt', 'real.txt']);
    assert.deepEqual(errors, isRoot ? [] : ['crosscheck: skipped locked.txt: it can’t be read (EACCES)']);
  });

  it('the command line is not held up by a pipe or a folder where corrections and decisions should be', () => {
    const kept = join(around, 'kept');
    mkdirSync(join(kept, '.crosscheck/review/folder.yaml'), { recursive: true });
    writeFileSync(join(kept, 'a.txt'), STORY);
    execFileSync('mkfifo', [join(kept, '.crosscheck/review/pipe.yaml')]);
    symlinkSync(join(around, 'secret.txt'), join(kept, '.crosscheck/review/secret.yaml'));
    const { code, errors } = crosscheck('analyze', kept);
    assert.deepEqual([code, errors], [0, ['folder', 'pipe', 'secret'].map(name => `crosscheck: .crosscheck/review/${name}.yaml: ${name === 'secret' ? 'is a link that leads out of the folder' : 'is no regular file'}, and is left out`)]);
    execFileSync('mkfifo', [join(kept, '.crosscheck/corrections.yaml')]);
    const corrected = crosscheck('analyze', kept);
    assert.deepEqual([corrected.code, corrected.out, corrected.errors], [2, '', ['crosscheck: .crosscheck/corrections.yaml: is no regular file']]);
  });

  it('a report that can’t be written is told of in one line: no such folder, a folder in its place, a full disk', () => {
    const clean = join(around, 'clean');
    mkdirSync(clean);
    writeFileSync(join(clean, 'a.txt'), STORY);
    for (const [output, reason] of [[join(around, 'no', 'x.md'), 'ENOENT'], [around, 'EISDIR'], ['/dev/full', 'ENOSPC']] as const) {
      const { code, errors } = crosscheck('report', clean, '--output', output);
      assert.deepEqual([code, errors], [2, [`crosscheck: ${output} can’t be written (${reason})`]]);
    }
  });

  it('standard output on a full disk, or closed early, ends the command without a trace of its insides', async () => {
    const run = (redirect: string) => new Promise<{ code: number | null; error: string }>(resolve => {
      const child = spawn('sh', ['-c', `"$1" "$2" analyze "$3" ${redirect}`, 'sh', process.execPath, product('cli.js'), folder], { stdio: ['ignore', 'ignore', 'pipe'] });
      let error = '';
      child.stderr.on('data', (data: Buffer) => { error += data.toString(); });
      child.on('close', code => resolve({ code, error }));
    });
    const full = await run('> /dev/full');
    assert.equal(full.code, 2);
    assert.match(full.error, /crosscheck: the result can’t be written \(ENOSPC\)\n$/);
    assert.doesNotMatch((await run('| head -c 1 > /dev/null')).error, /EPIPE|at /);
  });
});
