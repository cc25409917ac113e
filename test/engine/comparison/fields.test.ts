import assert from 'node:assert/strict';
import { compromiseTagger } from '../../../src/engine/actors/compromise-tagger';
import { compareFigures } from '../../../src/engine/comparison/compare';
import { readWhole } from '../../../src/engine/reading';
import { STORIES } from './fields';

const tagger = compromiseTagger();

describe('compareFigures: fields of news', () => {
  for (const { field, articles, groups } of STORIES) {
    it(field, () => {
      const readings = articles.map(([published, text], i) => readWhole({ path: `${i}.md`, text: `---\npublished: ${published}\n---\n\n${text}\n` }, tagger));
      const numbers = new Map(readings.flatMap(({ figures }, i) => figures.map(({ id, value, low }) => [id as string, `${'ab'[i]}${value ?? low}`] as const)));
      const told = compareFigures(readings, path => path).map(({ relation, figures }) => `${relation} ${figures.map(id => numbers.get(id)).join(' ')}`);
      assert.deepEqual(told.sort(), [...groups].sort());
    });
  }
});
