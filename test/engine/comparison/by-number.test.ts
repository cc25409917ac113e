/** Numbers that only one fact of a story has, whatever the words for what they count. */
import assert from 'node:assert/strict';
import { compromiseTagger } from '../../../src/engine/actors/compromise-tagger';
import { compareFigures } from '../../../src/engine/comparison/compare';
import { readWhole } from '../../../src/engine/reading';

const tagger = compromiseTagger();

/** The groups, each as the numbers of its figures. */
function groups(...texts: readonly string[]): string[] {
  const readings = texts.map((text, i) => readWhole({ path: `${i}.md`, text: `---\npublished: 2031-04-0${i + 2}\n---\n\n${text}\n` }, tagger));
  const values = new Map(readings.flatMap(({ figures }) => figures.map(({ id, value }) => [id, value] as const)));
  return compareFigures(readings, path => path).map(({ relation, figures }) => `${relation} ${figures.map(id => values.get(id)).join(' ')}`).sort();
}

const STORY = 'The retailer Orvana in Dorn told the regulator of Borvia, Ines Carvo, of it.';

describe('Figures by their numbers', () => {
  const SAME: readonly (readonly [name: string, a: string, b: string, group: string])[] = [
    ['customers and accounts', 'Hackers stole the details of 2,340,000 customers.', 'Data on 2,340,000 accounts was exposed.', 'agree 2340000 2340000'],
    ['a daily number that leaves the day out', 'Some 641,000 passengers would be affected.', 'About 641,000 riders a day are left without a service.', 'agree 641000 641000'],
    ['a length of time that nothing else has', 'They had access for 41 days before anyone saw it.', 'The intruders stayed inside for 41 days.', 'agree 41 41'],
    ['basis points and percentage points', 'The levy was lowered by 125 basis points.', 'It lost 1.25 percentage points.', 'agree 125 1.25'],
  ];
  for (const [name, a, b, group] of SAME) it(`compares ${name}`, () => {
    assert.deepEqual(groups(`${STORY} ${a}`, `${STORY} ${b}`), [group]);
  });

  const APART: readonly (readonly [name: string, a: string, b: string])[] = [
    ['the dead and the injured', 'The fire killed 112 people.', 'The fire injured 112 people.'],
    ['women and men', 'The list names 114 women.', 'The list names 114 men.'],
    ['what lasts as long as anything', 'Stores reopened after two days.', 'Its clerks had 48 hours for an answer.'],
    ['people and things in numbers that many have', 'There were 14 lawyers.', 'There were 14 lamps.'],
  ];
  for (const [name, a, b] of APART) it(`keeps ${name} apart`, () => {
    assert.deepEqual(groups(`${STORY} ${a}`, `${STORY} ${b}`), []);
  });
});
