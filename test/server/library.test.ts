import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readWhole } from '../../src/engine/reading';
import { Library } from '../../src/server/library';
import { Paths } from '../../src/server/paths';
import { CRASH, STRIKE } from './stories';

function setUp() {
  const told = { changes: 0, warnings: [] as string[] };
  const library = new Library(new Paths(), { onChange: () => { told.changes++; }, warn: message => told.warnings.push(message), now: () => 0 });
  const put = (uri: string, text: string) => {
    const document = TextDocument.create(uri, 'plaintext', 1, text);
    library.put(document, readWhole({ path: library.pathOf(uri), text }, { tag: () => [] }));
  };
  return { library, told, put };
}

describe('The library', () => {
  it('finds articles by uri and by path, until they are dropped', () => {
    const { library, put } = setUp();
    put('file:///a.txt', CRASH);
    assert.equal(library.at('a.txt'), library.get('file:///a.txt'));
    library.drop('file:///a.txt');
    assert.deepEqual([library.at('a.txt'), library.get('file:///a.txt'), library.size, library.view.analysis.articles.length], [undefined, undefined, 0, 0]);
  });

  it('takes another copy of the same text without analysing the folder again', () => {
    const { library, told, put } = setUp();
    put('file:///a.txt', CRASH);
    const { view } = library;
    assert.equal(library.renew(TextDocument.create('file:///a.txt', 'plaintext', 7, CRASH)), true);
    assert.deepEqual([library.get('file:///a.txt')?.document.version, told.changes], [7, 1]);
    assert.equal(library.view, view);
    assert.equal(library.renew(TextDocument.create('file:///a.txt', 'plaintext', 8, STRIKE)), false);
  });

  it('keeps its last view when the folder can’t be analysed, and says so once', () => {
    const { library, told, put } = setUp();
    put('file:///a.txt', CRASH);
    const { view } = library;
    const broken = TextDocument.create('file:///b.txt', 'plaintext', 1, STRIKE);
    library.put(broken, { ...readWhole({ path: 'b.txt', text: STRIKE }, { tag: () => [] }), figures: null as never });
    assert.equal(library.view, view);
    assert.equal(library.view, view);
    assert.equal(told.warnings.length, 1);
  });
});
