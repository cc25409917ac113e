import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPassage } from '../../../src/engine/article/passage';

const tokens = (text: string): string[] => readPassage(text).tokens.map(token => token.text);
const sentences = (text: string): string[] => readPassage(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  const cases: [string, string, string[]][] = [
    ['a possessive is a token of its own', 'Peru’s envoy', ['Peru', '’s', 'envoy']],
    ['a plural possessive too', 'the miners’ union said', ['the', 'miners', '’', 'union', 'said']],
    ['before a name as well', 'the Miners’ Union said', ['the', 'Miners', '’', 'Union', 'said']],
    ['a contraction stays whole', 'they won’t', ['they', 'won’t']],
    ['a hyphen stands alone', 'a six-week truce', ['a', 'six', '-', 'week', 'truce']],
    ['a multiplier is cut from its number', '£3.2m', ['£', '3.2', 'm']],
    ['grouped thousands stay whole', '34,000 or 12\u202f000 or 1.234.567', ['34,000', 'or', '12\u202f000', 'or', '1.234.567']],
    ['dotted acronyms stay whole', 'the U.S. and E.U. say', ['the', 'U.S.', 'and', 'E.U.', 'say']],
    ['titles and initials keep their dot', 'Mr. John F. Doe', ['Mr.', 'John', 'F.', 'Doe']],
    ['the word no keeps its stop apart', 'They said no. Later', ['They', 'said', 'no', '.', 'Later']],
    ['an address is one token', 'see https://example.org/2024/3?x=1 now', ['see', 'https://example.org/2024/3?x=1', 'now']],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(tokens(text), expected));

  it('a plural possessive is told from a closing mark', () => {
    const kind = (text: string) => readPassage(text).tokens.find(token => token.text === '’')!.kind;
    assert.equal(kind('the Miners’ Union said'), 'clitic');
    assert.equal(kind('‘They are miners’ Union men said.'), 'punctuation');
  });
  it('a full stop after an address ends the sentence, not the address', () => assert.deepEqual(tokens('See www.example.org.'), ['See', 'www.example.org', '.']));
});

describe('sentences', () => {
  const cases: [string, string, string[]][] = [
    ['a title does not end one', 'Mr. Orr left. Dr. Tait stayed.', ['Mr. Orr left.', 'Dr. Tait stayed.']],
    ['an acronym ends one before a word that opens sentences', 'He flew to the U.S. The talks go on.', ['He flew to the U.S.', 'The talks go on.']],
    ['an acronym before a name does not', 'the U.S. Treasury said', ['the U.S. Treasury said']],
    ['a closing mark belongs to its sentence', '“It is over.” She left.', ['“It is over.”', 'She left.']],
    ['a question inside speech does not cut off its speaker', '“Why now?” she asked. Nobody knew.', ['“Why now?” she asked.', 'Nobody knew.']],
    ['a decimal is no end', 'It rose 2.5 points. Then it fell.', ['It rose 2.5 points.', 'Then it fell.']],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(sentences(text), expected));
});

describe('a passage of any text', () => {
  it('has tokens in order that cut out their own text, and sentences that cover them', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      const passage = readPassage(text);
      let end = 0;
      for (const token of passage.tokens) {
        assert.ok(token.start >= end);
        assert.equal(text.slice(token.start, token.end), token.text);
        end = token.end;
      }
      assert.equal(passage.sentences.reduce((sum, sentence) => sum + sentence.last - sentence.first, 0), passage.tokens.length);
    }));
  });
});
