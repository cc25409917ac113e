/** Globs, and the settings' defaults for what is no article. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { anyOf, expandBraces } from '../../src/extension/globs';
import { file, poll } from './workbench';

describe('globs', () => {
  for (const [glob, expanded] of [
    ['**/*.txt', ['**/*.txt']],
    ['*.{md,txt}', ['*.md', '*.txt']],
    ['{a,b}/{c,d}', ['a/c', 'a/d', 'b/c', 'b/d']],
    ['{a,b{c,d}}', ['a', 'bc', 'bd']],
    ['{}', ['']],
    ['a}b{', ['a}b{']],
    ['{a', ['{a']],
  ] as const) {
    it(`writes out ${glob}`, () => assert.deepEqual([...expandBraces(glob)].sort(), [...expanded].sort()));
  }

  it('takes a glob with too many braces as it stands', () => {
    const glob = '{a,b}'.repeat(12);
    assert.deepEqual(expandBraces(glob), [glob]);
  });

  it('joins several into one without braces in braces', () => {
    assert.equal(anyOf(['*.{a,b}', 'c']), '{*.a,*.b,c}');
    assert.equal(anyOf(['c']), 'c');
  });

  it('leave out by default what comes with programs, and keep articles', async () => {
    const folder = vscode.Uri.joinPath(file('sample/01-tarrow-herald.article'), '../program');
    const articles = ['story.md', '2026/ferry.txt', 'a.article', 'security-council.md', 'changes-at-the-top.txt'];
    const others = [
      'README.md', 'docs/readme.txt', 'LICENSE.txt', 'LICENCE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'requirements.txt', 'requirements-dev.txt', 'robots.txt',
      'CMakeLists.txt', 'node_modules/p/notes.md', '.github/pull_request_template.md', 'AGENTS.md', 'build.log.txt',
    ];
    try {
      for (const name of [...articles, ...others]) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new Uint8Array());
      const exclude = vscode.workspace.getConfiguration('crosscheck').get<string[]>('articles.exclude', []);
      const found = await poll('all of the articles', async () => {
        const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*.{article,txt,md}'), anyOf(exclude));
        return uris.length >= articles.length ? uris : undefined;
      });
      assert.deepEqual(found.map(uri => uri.path.slice(folder.path.length + 1)).sort(), [...articles].sort());
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});
