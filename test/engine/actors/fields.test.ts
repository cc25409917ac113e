import assert from 'node:assert/strict';
import { compromiseTagger } from '../../../src/engine/actors/compromise-tagger';
import { FIELDS, SHORTFALLS } from './fields';
import { reading } from './support';

describe('actors in many fields and Englishes', () => {
  const tagger = compromiseTagger();
  const named = (text: string) => reading([text], 'a.txt', tagger).actors.filter(({ kind }) => kind !== 'place').map(({ name }) => name).sort();

  for (const [text, expected] of FIELDS) it(text, () => assert.deepEqual(named(text), [...expected].sort()));
  for (const [text, , found] of SHORTFALLS) it(`falls short: ${text}`, () => assert.deepEqual(named(text), found));
});
