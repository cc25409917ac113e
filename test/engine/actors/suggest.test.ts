import assert from 'node:assert/strict';
import { linkActors } from '../../../src/engine/actors/link';
import { suggestSources } from '../../../src/engine/actors/suggest';
import { readWhole } from '../../../src/engine/reading';

const NAMED = ['Envoys from Norway and Iceland met in Oslo over fishing quotas.', 'Karl Berg, a senior Norwegian official, said the delegation would leave Oslo before the quota talks resume on Friday.'];
const SETTING = 'Envoys from Norway and Iceland gathered in Oslo to settle the fishing quotas.';

/** `source words > name of the one suggested`, of two articles. */
function suggested(...articles: readonly (readonly string[])[]): string[] {
  const readings = articles.map((paragraphs, i) => readWhole({ path: `${i}.txt`, text: `${paragraphs.join('\n\n')}\n` }, { tag: () => [] }));
  const linked = linkActors(readings);
  const names = new Map(linked.actors.map(({ id, name }) => [id, name]));
  return suggestSources(readings, linked).map(({ source, actor }) => `${source.text} > ${names.get(actor)}`);
}

describe('suggestSources', () => {
  it('names whom another article lets say the same in the same role', () => {
    assert.deepEqual(suggested(NAMED, [SETTING, 'A Norwegian official said the delegation would leave Oslo before the quota talks resume.']), ['A Norwegian official > Karl Berg']);
  });

  it('is silent where the body is another', () => {
    assert.deepEqual(suggested(NAMED, [SETTING, 'An Icelandic official said the delegation would leave Oslo before the quota talks resume.']), []);
  });

  it('is silent where the role is another', () => {
    assert.deepEqual(suggested(NAMED, [SETTING, 'A Norwegian diplomat said the delegation would leave Oslo before the quota talks resume.']), []);
  });

  it('is silent where something else is said', () => {
    assert.deepEqual(suggested(NAMED, [SETTING, 'A Norwegian official said the price of cod had risen by a third since the spring.']), []);
  });

  it('is silent where two fit', () => {
    const second = NAMED.map(paragraph => paragraph.replace('Karl Berg', 'Anna Lund'));
    assert.deepEqual(suggested(NAMED, second, [SETTING, 'A Norwegian official said the delegation would leave Oslo before the quota talks resume.']), []);
  });
});
