/** What is told of a position to whoever reads it in a view: the card, and the findings there. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cardRequest, type CardAt } from '../../src/server/protocol';
import { positionOf, withServer } from './harness';

const SAMPLE = path.resolve(__dirname, '../fixtures/sample');
const files = Object.fromEntries(readdirSync(SAMPLE).map(file => [file, readFileSync(path.join(SAMPLE, file), 'utf8')]));
const HERALD = '01-tarrow-herald.article';

async function cardOn(words: string, settings = {}): Promise<CardAt | null> {
  let card: CardAt | null = null;
  await withServer({ files, settings }, async harness => {
    await harness.ready();
    await harness.open(HERALD, files[HERALD]!, 'news-article');
    card = await harness.client.sendRequest(cardRequest, { uri: harness.uri(HERALD), position: positionOf(files[HERALD]!, words, 1) });
  });
  return card;
}

describe('The card in a view', () => {
  it('of a figure is that of the hover, with what sources differ on', async () => {
    const card = await cardOn('about 240');
    assert.equal(card?.words, 'about 240 passengers');
    assert.match(card?.markdown ?? '', /^\*\*about 240\*\*/);
    assert.deepEqual([...new Set(card?.findings.map(({ kind }) => kind))], ['sources-differ']);
  });

  it('of an actor is that of the hover', async () => assert.match((await cardOn('Callum Orr'))?.markdown ?? '', /^\*\*Callum Orr\*\* · person/));

  it('is there where hovers are switched off', async () => assert.notEqual(await cardOn('Callum Orr', { hover: false }), null));

  it('is none where nothing is marked', async () => assert.equal(await cardOn('after leaving'), null));
});
