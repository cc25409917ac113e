import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HEADER, writeCorrection, writeCorrections, type Correction } from '../../../src/engine/corrections/edit';
import { readCorrections } from '../../../src/engine/corrections/read';

/** The text after some corrections. */
function written(text: string, ...corrections: Correction[]): string {
  return corrections.reduce((before, correction) => {
    const after = writeCorrection(before, correction);
    assert.ok('text' in after, JSON.stringify(after));
    return after.text;
  }, text);
}

const rename = (name: string, to: string): Correction => ({ kind: 'rename', name, to, in: null });
const notActor = (name: string, ...paths: string[]): Correction => ({ kind: 'not-actor', name, in: paths.length > 0 ? paths : null });

describe('the text of a corrections file', () => {
  it('is read', () => {
    const { corrections, errors } = readCorrections('version: 1\nrename:\n  - name: Bell\n    to: Anna Bell\nadd: # none yet\n');
    assert.deepEqual(corrections, { version: 1, rename: [{ name: 'Bell', to: 'Anna Bell' }], add: null });
    assert.deepEqual(errors, []);
  });

  for (const text of ['', '# later\n', HEADER]) it(`corrects nothing where it has no entry (${text.length} characters)`, () => assert.deepEqual(readCorrections(text).corrections, { version: 1 }));

  const broken: [what: string, text: string, at: string, message: RegExp][] = [
    ['YAML that is none', 'version: 1\nrename: [', '[', /^Not valid YAML: Flow sequence/],
    ['a key twice', 'version: 1\nversion: 1', 'v', /unique/],
    ['two documents', 'version: 1\n---\nversion: 1', '---\nversion: 1', /multiple documents/],
    ['another version', 'version: 2', '2', /Expected 1/],
    ['no version', 'rename: []', 'rename: []', /“version” is missing/],
    ['a list for the whole', '- name: x', '- name: x', /Expected object, received array/],
    ['a list of an unknown name', 'version: 1\nrenames: []', 'renames', /Unknown key “renames”/],
    ['a misspelt key', 'version: 1\nrename:\n  - nam: x\n    to: y', 'nam', /Unknown key “nam”/],
    ['a missing key', 'version: 1\nsplit:\n  - name: x', 'name: x', /“in” is missing/],
    ['an empty name', 'version: 1\nnotActors:\n  - name: " "', '" "', /can’t be empty/],
    ['a number for a name', 'version: 1\nnotActors:\n  - name: 12', '12', /Expected string, received number/],
    ['an unknown kind', 'version: 1\nadd:\n  - name: x\n    kind: perso', 'perso', /Expected one of "person"/],
    ['a number for an article', 'version: 1\nnotActors:\n  - name: x\n    in: 4', '4', /path of an article, or a list/],
  ];
  for (const [what, text, at, message] of broken) {
    it(`is told of ${what}, and where`, () => {
      const { corrections, errors } = readCorrections(text);
      assert.equal(corrections, null);
      const found = errors.filter(error => message.test(error.message));
      assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), [at]);
    });
  }

  it('is read or told of, whatever it is', () => {
    const line = fc.constantFrom('version: 1', 'rename:', 'merge: [', '  - name: Bell', '    to: &a x', '    also: *a', '- {', ']', '"', '# x', '\t', '---', '? !!set', '<<: *a', '    in: [a, b]', '%YAML', '|');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(line).map(lines => lines.join('\n'))), text => {
      const { corrections, errors, rangeOf } = readCorrections(text);
      assert.equal(corrections === null, errors.length > 0);
      for (const { start, end } of [...errors, rangeOf(['rename', 0, 'name'])]) assert.ok(start >= 0 && start <= end && end <= text.length);
    }), { seed: 4 });
    assert.equal(readCorrections('['.repeat(50_000)).corrections, null);
    assert.equal(readCorrections(`a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join()}]`).join('\n')}`).corrections, null);
  });

  it('tells where an entry and its parts stand', () => {
    const text = 'version: 1\nmerge:\n  - name: Bell\n    also: [Anna, Ms Bell]\n';
    const { rangeOf } = readCorrections(text);
    const at = (...address: (string | number)[]) => {
      const { start, end } = rangeOf(address);
      return text.slice(start, end);
    };
    assert.deepEqual([at('merge', 0, 'also', 1), at('merge', 0, 'name'), at('merge', 0), at('merge', 0, 'in'), at('merge', 7)], ['Ms Bell', 'Bell', 'name: Bell', 'name: Bell', '- name: Bell\n    also: [Anna, Ms Bell]']);
  });
});

describe('a correction', () => {
  it('begins a file with a word on what it is for', () => {
    assert.deepEqual(writeCorrections('', []), { text: `${HEADER}version: 1\n` });
    assert.deepEqual(writeCorrections('', [rename('Bell', 'Anna Bell')]), { text: `${HEADER}version: 1\n\nrename:\n  - name: Bell\n    to: Anna Bell\n` });
  });

  const cases: [what: string, corrections: Correction[], lines: string[]][] = [
    ['by name', [rename('Quist', 'Q'), rename('Bell', 'B')], ['rename:', '  - name: Bell', '    to: B', '  - name: Quist', '    to: Q']],
    ['after one that is said again', [rename('Bell', 'B'), rename('bell', 'Anna Bell')], ['rename:', '  - name: Bell', '    to: Anna Bell']],
    ['not at all for a name that stays', [rename('Bell', 'B'), rename('Bell', 'Bell'), notActor('Quist')], ['notActors:', '  - name: Quist']],
    ['apart where it is for other articles', [notActor('Bell', 'a.txt'), notActor('Bell'), notActor('Bell')], ['notActors:', '  - name: Bell', '    in: a.txt', '  - name: Bell']],
    ['with several articles in a list', [notActor('Bell', 'b.txt', 'a.txt')], ['notActors:', '  - name: Bell', '    in: [a.txt, b.txt]']],
    ['in one entry for what is merged', [{ kind: 'merge', name: 'Bell', also: ['Mayor'] }, { kind: 'merge', name: 'Bell', also: ['Anna', 'mayor'] }], ['merge:', '  - name: Bell', '    also: [Anna, Mayor]']],
    ['with who it is', [{ kind: 'split', name: 'Bell', in: ['a.txt'], as: null }, { kind: 'split', name: 'Bell', in: ['a.txt'], as: 'Maria Bell' }], ['split:', '  - name: Bell', '    in: a.txt', '    as: Maria Bell']],
    ['of an added name as no addition', [{ kind: 'add', name: 'Bell', actorKind: 'person', in: null }, rename('X', 'Y'), notActor('Bell')], ['rename:', '  - name: X', '    to: Y']],
    ['of a removed name as no removal', [notActor('Bell'), { kind: 'add', name: 'Bell', actorKind: 'person', in: null }], ['add:', '  - name: Bell', '    kind: person']],
    ['in the order of the lists', [notActor('A'), rename('B', 'C')], ['rename:', '  - name: B', '    to: C', '', 'notActors:', '  - name: A']],
    ['with marks of YAML in names', [rename('A: "b" #1', '- *c')], ['rename:', '  - name: \'A: "b" #1\'', '    to: "- *c"']],
    ['on one line', [notActor('Hestrup\n  Harbour')], ['notActors:', '  - name: Hestrup Harbour']],
  ];
  for (const [what, corrections, lines] of cases) it(`is written ${what}`, () => assert.equal(written('version: 1\n', ...corrections), `version: 1\n\n${lines.join('\n')}\n`));

  it('leaves comments, order and quotation marks as they are', () => {
    const text = `# mine
version: 1 # keep

# people
rename:
  # the mayor
  - name: "Zed" # z
    to: Z
  - {name: Abel, to: A}
# end of renames

notActors:
  # not real
  - name: Hope
    # only here
    in: [b.txt, a.txt]
# tail
`;
    const after = written(text, notActor('Union'), rename('Bell', 'B'));
    assert.equal(after, text.replace('# the mayor\n', '- name: Bell\n    to: B\n  # the mayor\n').replace('a.txt]\n', 'a.txt]\n  - name: Union\n\n'));
  });

  it('keeps the ends of lines', () => {
    assert.equal(written('# x\r\nversion: 1\r\n', notActor('A')), '# x\r\nversion: 1\r\n\r\nnotActors:\r\n  - name: A\r\n');
  });

  it('is not written into a file that can’t be read, nor without a name', () => {
    assert.ok('problem' in writeCorrection('version: [', notActor('A')));
    assert.ok('problem' in writeCorrection('version: 1', notActor('  ')));
  });

  it('is read as it was written, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }).filter(name => name.trim() !== ''), fc.string({ minLength: 1 }).filter(name => name.trim() !== ''), (name, to) => {
      const text = written('', rename(name, to));
      const plain = (value: string) => value.replace(/\s+/g, ' ').trim();
      assert.deepEqual(readCorrections(text).corrections?.rename ?? [], plain(name) === plain(to) ? [] : [{ name: plain(name), to: plain(to) }]);
      assert.equal(written(text, rename(name, to)), text);
    }), { seed: 4 });
  });
});
