import assert from 'node:assert/strict';
import { Debounced, within } from '../../src/server/timing';

describe('Debounced actions', () => {
  it('come once for many askers, and not after they were cancelled', async () => {
    let acts = 0;
    const acted = new Promise<void>(resolve => {
      const action = new Debounced(() => {
        acts++;
        assert.equal(action.isPending, false);
        resolve();
      }, () => 5, () => 1000);
      for (let i = 0; i < 10; i++) action.ask();
      assert.equal(action.isPending, true);
    });
    const cancelled = new Debounced(() => assert.fail('cancelled'), () => 0);
    cancelled.ask();
    cancelled.cancel();
    await acted;
    assert.equal(acts, 1);
  });

  it('come at the latest after the longest time, while askers go on', () => new Promise<void>(resolve => {
    const action = new Debounced(() => {
      clearInterval(asking);
      action.cancel();
      resolve();
    }, () => 10_000, () => 10);
    const asking = setInterval(() => action.ask(), 1);
  }));
});

describe('A promise with a deadline', () => {
  it('gives its value in time, and nothing later', async () => {
    assert.equal(await within(Promise.resolve(1), 1000), 1);
    assert.equal(await within(new Promise(() => {}), 1), undefined);
    await assert.rejects(within(Promise.reject(new Error('no')), 1000), /no/);
  });
});
