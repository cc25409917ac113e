import assert from 'node:assert/strict';
import type { Tagger } from '../../../src/engine/actors/tagger';
import { arithmeticOf } from '../../../src/engine/arithmetic/arithmetic';
import { compareFigures } from '../../../src/engine/comparison/compare';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';

const tagger: Tagger = { tag: () => [] };

function article(text: string, path = 'a.md'): ArticleReading {
  return readWhole({ path, text: `---\npublished: 2031-06-20\n---\n\n${text}\n` }, tagger);
}

function messages(...readings: ArticleReading[]): string[] {
  return arithmeticOf(readings, compareFigures(readings, path => path)).map(({ message }) => message);
}

describe('arithmeticOf: what cannot hold together', () => {
  const cases: [rule: string, text: string, message: RegExp][] = [
    ['a share after a part of a total', 'Some 1,400 of the 2,300 residents of Tarva, or 75%, have fled.', /^“Some 1,400” of “2,300 residents” is 61% \(.*\); “75%” can’t hold with both\.$/],
    ['a share in brackets', 'In all, 412 of the 1,030 staff (60%) voted to strike.', /is 40%; “60%”/],
    ['a share of what the article counts elsewhere', 'Halden employs 15,000 people. It will cut 3,000 jobs, or a third of its workforce.', /“3,000 jobs” of “15,000 people” is 20%/],
    ['a share with its total after a part', 'More than 600,000 people, a third of the region’s 1.1 million population, were displaced.', /“a third” can’t hold/],
    ['a share and a part of one place', 'They fled to Tarva, where nearly half of the island’s 20,000 people sheltered. Aid came to Tarva, where 16,500 people are sheltering.', /“16,500 people” of “20,000 people”/],
    ['a list after a colon', 'Police arrested 45 people: 30 men and 25 women.', /^“30 men” \+ “25 women” is 55; “45 people” can’t hold with both\.$/],
    ['a list of three places', 'Police arrested 45 people: 20 in Tarva, 12 in Osmond and 15 in Carvo.', /is 47; .* with all of them\.$/],
    ['a part that is more than all', 'The blast killed 12 people, including 14 children.', /^“14 children” is more than the “12 people”/],
    ['a total at the end', 'The storm killed nine people in Tarva and four in Osmond, a total of 15.', /is 13; “a total of 15”/],
    ['a total "in all"', 'The storm killed nine men and four women, 15 in all.', /is 13; “15”/],
    ['sums of money', 'The fund gave $3m to Tarva and $4m to Osmond, a total of $9m.', /is US\$7m/],
    ['a length and a range of days', 'The six-week truce ran from 1 March to 3 May.', /^From “1 March” to “3 May” is 63 days \(about 9 weeks\); “six-week” can’t hold with both\.$/],
    ['a length, a beginning and an end', 'The ten-day trial, which began on 3 March and ended on 28 March, was long.', /is 25 days/],
  ];
  for (const [rule, text, message] of cases) {
    it(rule, () => {
      const found = messages(article(text));
      assert.equal(found.length, 1);
      assert.match(found[0]!, message);
    });
  }

  it('with the total that another article gives to the share of the same', () => {
    const there = article('The attack on Tarva, where more than half of the territory’s 2.3 million population is seeking shelter, goes on.', 'b.md');
    const of = (sentence: string): ReturnType<typeof arithmeticOf> => {
      const here = article(`Tarva, where nearly half the territory’s population has sought refuge, was hit. ${sentence}`);
      return arithmeticOf([here, there], compareFigures([here, there], path => path));
    };
    assert.deepEqual(of('An attack on Osmond, where some 1.4 million people are sheltering, is feared.'), []);
    assert.deepEqual(of('An attack on Tarva, where some 1.1 million people are sheltering, is feared.'), []);
    const found = of('An attack on Tarva, where some 1.4 million people are sheltering, is feared.');
    assert.deepEqual(found.map(({ kind, places }) => [kind, places.map(({ article: path, text }) => `${path} ${text}`)]), [
      ['share-of-total', ['a.md some 1.4 million people', 'b.md 2.3 million population', 'a.md nearly half the territory’s population']],
    ]);
    assert.equal(found[0]!.sentences.length, 3);
  });
});

describe('arithmeticOf: what the words leave open', () => {
  const cases: [rule: string, text: string][] = [
    ['a share that fits', 'Some 1,400 of the 2,300 residents of Tarva, or 61%, have fled.'],
    ['a share that is rounded', 'In all, 412 of the 1,030 staff, or 39.9%, voted to strike. Of 300 members 101, or a third, came.'],
    ['a part with no upper end', 'More than 600,000 people, over half of the region’s 1.1 million population, were displaced.'],
    ['a share of something else', 'Halden employs 15,000 people. It will cut 3,000 jobs, or a third of its costs.'],
    ['a share within a part', 'It interviewed 600 people (40% women) of the 2,000 residents.'],
    ['two totals to choose from', 'Halden employs 15,000 people, and Orsk employs 9,000 people. It will cut 3,000 jobs, or a third of its workforce.'],
    ['two places', 'They fled to Tarva, where nearly half of the island’s 20,000 people sheltered. Aid came to Osmond, where 16,500 people are sheltering.'],
    ['a list that adds up', 'Police arrested 45 people: 30 men and 15 women.'],
    ['a list of other things', 'The plan has three parts: two hospitals and 40 beds.'],
    ['an open total', 'The blast killed at least 12 people, including 14 children.'],
    ['a list within the bounds', 'Police arrested about 50 people: 30 men and 15 women.'],
    ['a running total', 'The storm killed nine people on Monday and four on Tuesday, taking the toll to 40.'],
    ['a length that counts the last day', 'The strike lasted 26 days, from 3 March to 28 March.'],
    ['a length of something else', 'After a ten-day visit he led the talks, which ran from 3 March to 28 March.'],
    ['a third day', 'The ten-day trial ran from 3 March to 28 March with a break on 9 March.'],
  ];
  for (const [rule, text] of cases) it(rule, () => assert.deepEqual(messages(article(text)), []));
});
