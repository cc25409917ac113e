/** How surely sentences tell the same, on terms. */
import assert from 'node:assert/strict';
import { chainOf, matchSentences, sureOnes } from '../../../src/engine/lineage/align';

const terms = (...sentences: string[]): string[][] => sentences.map(sentence => sentence.split(' '));

function surely(a: string[][], b: string[][]): Map<string, number> {
  const matches = matchSentences(a, b);
  return new Map(sureOnes(a, b, matches, chainOf(matches)).map(({ match, sure }) => [`${match.a} ${match.b}`, sure]));
}

describe('sentences that tell the same', () => {
  const names = 'orla venn quill dorn tarn mesk pell gault rusk';
  const other = [`${names} ferri quay`, `${names} strike union`, `${names} fare season`];

  it('are sure when they are one', () => {
    const text = terms(`${names} ferri quay fog`, 'tug rope hawser snap');
    assert.deepEqual([...surely(text, text).values()], [1, 1]);
  });

  it('are the surer, the more they say that no other sentence says', () => {
    const a = terms('#14 crew lamp fog bell deck mast', 'rope hawser oil paint'), b = terms('#14 crew lamp fog dawn pier crane', 'rope hawser wool dye');
    const sure = surely(a, b);
    assert.ok(sure.get('0 0')! > sure.get('1 1')!);
  });

  it('are less sure out of the order of the rest', () => {
    const a = terms('tug rope hawser snap', 'crew lamp fog bell', 'mast sail wind reef', 'tea rum salt meat');
    const b = terms('tea rum flour yeast', 'tug rope hawser tear', 'crew lamp fog horn', 'mast sail wind gale');
    const matches = matchSentences(a, b);
    const inOrder = sureOnes(a, b, matches, matches), sure = surely(a, b);
    assert.ok(sure.get('3 0')! < inOrder.find(({ match }) => match.a === 3 && match.b === 0)!.sure);
  });

  it('are not those that share what the story is about and nothing else', () => {
    const a = terms(...other, `${names} cabin`), b = terms(...other.map(sentence => `${sentence} said`), `${names} purser`);
    assert.ok(matchSentences(a, b).some(match => match.a === 3 && match.b === 3));
    assert.ok(!surely(a, b).has('3 3'));
  });
});
