import assert from 'node:assert/strict';
import { coverageOf } from '../../../src/engine/coverage/coverage';
import type { Claim, Coverage } from '../../../src/engine/coverage/model';
import { HARBOUR, MILL_A, MILL_B, folderOf } from './support';

const FOLDER = { 'a.txt': MILL_A, 'b.txt': MILL_B, 'c.txt': HARBOUR };

const claim = ({ claims }: Coverage, label: RegExp): Claim => {
  const found = claims.filter(each => label.test(each.label));
  assert.equal(found.length, 1, `one claim like ${String(label)}, of ${claims.map(each => each.label).join(' | ')}`);
  return found[0]!;
};
const told = ({ cells }: Claim) => Object.fromEntries(cells.map(({ article, tellings }) => [article, tellings.map(({ says, detail }) => [says, detail])]));

describe('coverage of a folder', () => {
  const coverage = coverageOf(folderOf(FOLDER));

  it('has a row for a figure that two origins give, with each article’s reading and source, and a blank for the rest', () => {
    const killed = claim(coverage, /^people killed/);
    assert.deepEqual(told(killed), {
      'a.txt': [['at least 12', 'the fire service']],
      'b.txt': [['15', 'Corrin Textiles']],
    });
    assert.deepEqual([killed.kind, killed.origins, killed.onlyIn], ['figure', 2, null]);
  });

  it('has a row for an event that two origins tell, with its status, date and words', () => {
    const fire = coverage.claims.find(({ kind, origins }) => kind === 'event' && origins === 2)!;
    assert.match(fire.label, /fire|killed/i);
    assert.deepEqual(fire.cells.map(({ tellings }) => tellings[0]!.says), ['happened, 3 May 2026', 'happened, 3 May 2026']);
    assert.match(fire.cells[0]!.tellings[0]!.detail!, /^“.+”$/);
  });

  it('has a row for what two articles let the same source say, and names the source once', () => {
    const sprinklers = claim(coverage, /^Ada Kemble: .*sprinklers/);
    assert.match(sprinklers.label, /^Ada Kemble: /);
    assert.deepEqual(sprinklers.cells.map(({ article, tellings }) => [article, tellings[0]!.detail]), [['a.txt', 'paraphrased, Mayor Ada Kemble'], ['b.txt', 'paraphrased, Mayor Ada Kemble']]);
  });

  it('marks what one origin alone reports: figures that have a source, and events; nothing else is a row', () => {
    assert.deepEqual([claim(coverage, /^dockers/).onlyIn], ['c.txt']);
    assert.ok(!coverage.claims.some(({ label }) => /council/.test(label)), 'a statement of one article is no row');
    for (const { kind, onlyIn, cells } of coverage.claims.filter(({ origins }) => origins === 1)) {
      assert.ok(kind !== 'statement' && onlyIn === cells[0]!.article);
    }
  });

  it('says as of when a figure is where that is not the article’s own date, and its status where the label does not', () => {
    const { claims } = coverageOf(folderOf({ 'a.txt': `${MILL_A}\nThe council said it had proposed a fund of £3 million. On April 2, 5 people were injured in a fire, police said.\n` }));
    const details = claims.flatMap(({ cells }) => cells.flatMap(({ tellings }) => tellings.map(({ says, detail }) => `${says} | ${detail}`)));
    assert.ok(details.includes('5 | police, as of 2 April 2026'), details.join('\n'));
    assert.ok(details.includes('£3 million (proposed) | The council'), details.join('\n'));
  });

  it('names a figure that counts nothing by its source’s words', () => {
    const { claims } = coverageOf(folderOf({ 'a.txt': `${MILL_A}\nThe council said that clearing the site would take six weeks.\n` }));
    assert.deepEqual(claims.filter(({ cells }) => cells[0]!.tellings[0]!.says === '6 weeks').map(({ label }) => label), ['clearing the site would take six weeks']);
  });

  it('counts articles of one origin once, and sets them side by side', () => {
    const family = coverageOf(folderOf({ 'a.txt': MILL_A, 'b.txt': HARBOUR, 'c.txt': MILL_B }, [['a.txt', 'c.txt']]));
    assert.deepEqual(family.articles.map(({ article }) => article), ['a.txt', 'c.txt', 'b.txt']);
    const sprinklers = claim(family, /^Ada Kemble: .*sprinklers/);
    assert.deepEqual([sprinklers.cells.length, sprinklers.origins, sprinklers.onlyIn], [2, 1, 'a.txt']);
  });

  it('tells stories apart by what articles have in common, and names each after what most of it tells', () => {
    assert.deepEqual(coverage.stories.map(({ articles }) => articles), [['a.txt', 'b.txt'], ['c.txt']]);
    assert.match(coverage.stories[0]!.label, /fire|killed/i);
  });

  it('has a column for each article that says anything, named by its outlet or its file', () => {
    const named = coverageOf(folderOf({ 'x/a.txt': MILL_A, 'x/b.txt': MILL_B.replace('outlet: Valley Post\n', ''), 'x/c.txt': 'Nothing is said here.' }));
    assert.deepEqual(named.articles.map(({ source, published }) => [source, published]), [['The Ledger', '2026-05-04'], ['b.txt', '2026-05-05']]);
  });

  it('says in words where articles tell a claim differently, and marks who does', () => {
    const differing = coverageOf(folderOf({ 'a.txt': MILL_A.replace('At least 12', 'Exactly 18'), 'b.txt': MILL_B }));
    const killed = claim(differing, /^people killed/);
    assert.equal(killed.differs, true);
    assert.match(killed.reason!, /18.*15|15.*18/);
    assert.deepEqual(killed.cells.map(({ tellings }) => tellings[0]!.differs), [true, true]);
  });

  it('puts what an article says twice in the same words into its cell once', () => {
    const twice = coverageOf(folderOf({ 'a.txt': `${MILL_A}\nThe fire service said at least 12 people were killed in the fire at the Brackley mill.\n`, 'b.txt': MILL_B }));
    assert.equal(claim(twice, /^people killed/).cells[0]!.tellings.length, 1);
  });

  it('is in the same order whatever order the articles come in', () => {
    const { 'a.txt': a, 'b.txt': b, 'c.txt': c } = FOLDER;
    assert.deepEqual(coverageOf(folderOf({ 'c.txt': c, 'b.txt': b, 'a.txt': a })), coverage);
  });

  it('is empty for an empty folder', () => {
    assert.deepEqual(coverageOf(folderOf({})), { articles: [], claims: [], stories: [] });
  });
});
