/** What people are told: found in the source, and whole in every language that is there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const root = path.resolve(__dirname, '../..');
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
const bundle = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.json'), 'utf8')) as Readonly<Record<string, string | { readonly message: string }>>;
const languages = readdirSync(path.join(root, 'l10n')).flatMap(file => /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? []);

const placeholders = (message: string): string[] => [...new Set(message.match(/\{\d+\}/g))].sort();
/** The commands, settings and titles of commands that a text leads to stay as they are; titles are words. */
const links = (text: string): string[] => (text.match(/\(command:[^)]*\)|`#[^`]*#`/g) ?? []).sort();

describe('The messages of the source', () => {
  it('are those of the bundle', () => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/l10n.mjs'), '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }).timeout(120_000);

  it('are said by a name and in a form that the collector finds', () => {
    const sources = globSync('src/**/*.ts', { cwd: root }).map(file => [file, readFileSync(path.join(root, file), 'utf8')] as const);
    const missed = sources.flatMap(([file, text]) => [...text.matchAll(/[\w)\]]\??\.l10n\.t\(|\bl10n\.t\(\s*`/g)].map(([found]) => `${file}: ${found}`));
    assert.deepEqual(missed, []);
  });
});

describe('A language', () => {
  it('is there', () => assert.deepEqual(languages, ['es']));

  for (const language of languages) {
    const translated = read(`l10n/bundle.l10n.${language}.json`);

    it(`${language} has every message, and no other`, () => assert.deepEqual(Object.keys(translated).sort(), Object.keys(bundle).sort()));

    it(`${language} keeps what is to be filled in`, () => {
      const wrong = Object.entries(bundle).filter(([key, message]) => {
        const theirs = placeholders(translated[key] ?? ''), ours = placeholders(typeof message === 'string' ? message : message.message);
        return theirs.join() !== ours.join();
      });
      assert.deepEqual(wrong, []);
    });

    it(`${language} leaves no message empty, nor with space around it that ours has not`, () => {
      assert.deepEqual(Object.entries(translated).filter(([key, text]) => text.trim() === '' || /^\s|\s$/.test(text) !== /^\s|\s$/.test(key)), []);
    });

    it(`${language} has every text of the manifest, with its links`, () => {
      const ours = read('package.nls.json'), theirs = read(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(theirs).sort(), Object.keys(ours).sort());
      assert.deepEqual(Object.keys(ours).filter(key => links(ours[key]!).join() !== links(theirs[key]!).join()), []);
    });
  }
});
