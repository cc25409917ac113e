import assert from 'node:assert/strict';
import { sharedStatements } from '../../../src/engine/coverage/statements';
import type { Span } from '../../../src/engine/schema';
import { folderOf } from './support';

const groups = (articles: Readonly<Record<string, string>>) => sharedStatements(folderOf(articles)).map(group => group.map(({ article, form }) => `${article} ${form}`));

describe('statements that several articles report', () => {
  const cases: [string, string, string, string[][]][] = [
    ['the same words quoted at different length',
      'Governor Lena Ostrow said: "We will rebuild the bridge at Calder before the winter, and we will not raise the toll."',
      '"We will rebuild the bridge at Calder before the winter," Governor Lena Ostrow said on Friday.', [['a quoted', 'b quoted']]],
    ['a quotation and its paraphrase',
      'Governor Lena Ostrow said: "We will rebuild the bridge at Calder before the winter."',
      'Governor Lena Ostrow said that the Calder bridge would be rebuilt before winter.', [['a quoted', 'b paraphrased']]],
    ['a statement in part in the source’s words',
      'Governor Lena Ostrow said the inquiry into the Calder bridge was "a whitewash from start to finish".',
      'Governor Lena Ostrow called the inquiry into the Calder bridge a whitewash from start to finish.', [['a partly quoted', 'b paraphrased']]],
    ['quotations that share words, but none in a row',
      'Governor Lena Ostrow said: "We know the bridge at Calder is old, and we have the money for steel."',
      'Governor Lena Ostrow said: "Nobody will find money for an old Calder bridge unless the steel is theirs."', []],
    ['other things of the same source',
      'Governor Lena Ostrow said that the bridge at Calder would be rebuilt before winter.',
      'Governor Lena Ostrow said that schools at Calder would stay closed until Monday.', []],
    ['the same thing of another source',
      'Governor Lena Ostrow said that the bridge at Calder would be rebuilt before winter.',
      'Senator Paul Drummond said that the bridge at Calder would be rebuilt before winter.', []],
    ['what is too short to tell from anything else',
      'Governor Lena Ostrow opposed the plan.',
      'Governor Lena Ostrow opposed the plan.', []],
  ];
  for (const [name, a, b, expected] of cases) it(`${expected.length > 0 ? 'joins' : 'keeps apart'} ${name}`, () => assert.deepEqual(groups({ a, b }), expected));

  it('keeps apart what shares only what a source always speaks of', () => {
    const topics = ['wages', 'ferries', 'harbours', 'tunnels', 'tariffs', 'pilots'];
    const always = topics.map((topic, i) => `Governor Lena Ostrow said that the Calder bridge repair would not change the ${topic} of district ${i + 20}.`).join('\n\n');
    const b = 'Governor Lena Ostrow said that the Calder bridge repair had begun.';
    assert.deepEqual(groups({ a: 'Governor Lena Ostrow said that the Calder bridge repair was done.', b }), [['a paraphrased', 'b paraphrased']]);
    assert.deepEqual(groups({ a: always, b }), []);
  });

  it('leaves out what one article alone reports, however often', () => {
    const said = 'Governor Lena Ostrow said that the bridge at Calder would be rebuilt before winter.';
    assert.deepEqual(groups({ a: `${said}\n\n${said}`, b: 'Nobody spoke.' }), []);
  });

  describe('in sentences that lineage has aligned', () => {
    const a = 'A senior official from Velland said on Monday the ferry company had ignored two warnings about rust.';
    const b = 'The company brushed aside repeated warnings of rust, said an official in Velland.';
    const aligned = (one: string, other: string) => {
      const place = (article: string, text: string) => ({ article, start: 0, end: text.length, text, paragraph: 0, sentence: 0 });
      const span = (text: string): Span => ({ start: 0, end: text.length, text });
      return sharedStatements(folderOf({ a: one, b: other }, [['a', 'b']], [{
        articles: ['a', 'b'], relation: 'rewrite', score: 0.8, evidence: [{ kind: 'text', a: span(one), b: span(other) }], aligned: [{ a: place('a', one), b: place('b', other), score: 0.8 }],
      }])).map(group => group.map(({ article }) => article));
    };

    it('joins what sources say who are not named, but called alike', () => {
      assert.deepEqual(groups({ a, b }), [], 'which words alone do not join');
      assert.deepEqual(aligned(a, b), [['a', 'b']]);
    });

    it('keeps sources apart that are called otherwise', () => {
      assert.deepEqual(aligned(a, b.replace('an official in Velland', 'two engineers')), []);
    });
  });
});
