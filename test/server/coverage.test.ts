import assert from 'node:assert/strict';
import { coverageRequest, coverageTextRequest } from '../../src/server/protocol';
import { withServer } from './harness';
import { CRASH, CRASH_ELSEWHERE, STRIKE } from './stories';

const files = { 'herald.txt': CRASH, 'radio.txt': CRASH_ELSEWHERE, 'docks.txt': STRIKE };

describe('Coverage', () => {
  it('leads from each cell to the place in the article', () => withServer({ files }, async server => {
    await server.ready();
    const { articles, claims } = await server.client.sendRequest(coverageRequest);
    assert.deepEqual(articles.map(({ uri }) => uri).sort(), ['docks.txt', 'herald.txt', 'radio.txt'].map(path => server.uri(path)));
    const killed = claims.find(({ kind, label }) => kind === 'figure' && label.includes('killed'))!;
    assert.equal(killed.origins, 2);
    for (const { article, tellings: [telling] } of killed.cells) {
      const text = files[articles[article]!.article as keyof typeof files].split('\n')[telling!.range.start.line]!;
      assert.match(text.slice(telling!.range.start.character, telling!.range.end.character), /^(?:At least 12|Exactly 20) people$/);
      assert.equal(telling!.uri, articles[article]!.uri);
    }
  }));

  it('follows what is written in an open document', () => withServer({ files }, async server => {
    await server.ready();
    await server.open('docks.txt', STRIKE.replace('400', '650'));
    await server.marks('docks.txt');
    const { claims } = await server.client.sendRequest(coverageRequest);
    assert.ok(claims.some(({ cells }) => cells.some(({ tellings }) => tellings.some(({ says }) => says === 'about 650'))));
  }));

  it('writes the rows and columns that are asked for', () => withServer({ files }, async server => {
    await server.ready();
    const { claims } = await server.client.sendRequest(coverageRequest);
    const shared = claims.filter(({ onlyIn }) => onlyIn === null).map(({ id }) => id);
    const text = await server.client.sendRequest(coverageTextRequest, { format: 'csv', articles: ['herald.txt', 'radio.txt'], claims: shared });
    assert.match(text, /^Kind,Claim,Date,Origins,Note,"herald\.txt, 3 March 2026","radio\.txt, 3 March 2026"\r\n/);
    assert.equal(text.trimEnd().split('\r\n').length, shared.length + 1);
    assert.ok(!text.includes('only here'));
  }));
});
