/** Which articles are of one origin, on invented families. */
import assert from 'node:assert/strict';
import { compromiseTagger } from '../../../src/engine/actors/compromise-tagger';
import { storyPairs } from '../../../src/engine/corpus/stories';
import { LineageReader, readLineage } from '../../../src/engine/lineage/lineage';
import type { ArticleLink, FolderLineage } from '../../../src/engine/lineage/model';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';
import { article, banker, bridge, dam, match, outbreak, ruling, speech, takeover } from './families';

const tagger = compromiseTagger();
const read = (source: { path: string; text: string }): ArticleReading => readWhole(source, tagger);

function lineageOf(...sources: { path: string; text: string }[]): FolderLineage {
  const readings = sources.map(read);
  return readLineage(readings, storyPairs(readings));
}

/** The families of more than one, by the names of their files. */
const families = ({ origins }: FolderLineage): string[][] => origins.map(({ articles }) => [...articles]).filter(({ length }) => length > 1);
const link = ({ links }: FolderLineage): ArticleLink => {
  assert.equal(links.length, 1);
  return links[0]!;
};
const paragraphs = (text: string): string[] => text.split('\n\n');
const join = (...parts: readonly string[]): string => parts.join('\n\n');

describe('lineage', () => {
  it('takes a text under another headline for a copy, and shows the sentences side by side', () => {
    const found = lineageOf(article('a', 'Dam gates opened', dam.agency), article('b', 'Flood fears grow in the valley', dam.agency));
    const { relation, score, evidence, aligned } = link(found);
    assert.deepEqual([relation, score, families(found)], ['copy', 1, [['a', 'b']]]);
    assert.ok(evidence.every(({ kind, a, b }) => kind === 'text' && a.text === b.text));
    assert.ok(aligned.length >= paragraphs(dam.agency).length);
  });

  it('takes what an editor cut from agency copy for a copy', () => {
    const [lead, second, third, fourth, , sixth, seventh] = paragraphs(dam.agency);
    const found = lineageOf(article('a', 'Dam gates opened', dam.agency), article('b', 'Villages told to leave', join(lead!, second!, third!, fourth!, sixth!, seventh!)));
    assert.deepEqual([link(found).relation, families(found)], ['copy', [['a', 'b']]]);
  });

  for (const [name, { agency, rewrite }] of Object.entries({ dam, takeover, ruling })) {
    it(`knows a story retold in other words by its facts in their order (${name})`, () => {
      const found = lineageOf(article('a', 'As the agency had it', agency), article('b', 'As a site retold it', rewrite));
      const { relation, evidence, articles } = link(found);
      assert.deepEqual([relation, articles, families(found)], ['rewrite', ['a', 'b'], [['a', 'b']]]);
      const facts = evidence.filter(({ kind }) => kind === 'fact-order');
      assert.ok(facts.length >= 3);
      assert.ok(facts.every(({ a, b }, k) => k === 0 || (a.start >= facts[k - 1]!.a.start && b.start >= facts[k - 1]!.b.start)), 'the facts stand in the same order in both');
    });
  }

  it('knows a story of which no wording is left by its facts, most of them in one order', () => {
    const retold = paragraphs(banker.rewrite);
    const versions = {
      whole: retold,
      shortened: retold.filter((_, k) => ![2, 4, 7, 10].includes(k)),
      'cut at the end': retold.slice(0, 8),
      'with news of its own': [...retold.slice(0, 4), 'Harbour Street, where marble headquarters once stood, now houses a discount furniture store.', ...retold.slice(4)],
    };
    for (const [name, body] of Object.entries(versions)) {
      const found = lineageOf(article('a', 'As the agency had it', banker.agency), article('b', 'As a site retold it', join(...body)));
      assert.deepEqual([link(found).relation, families(found)], ['rewrite', [['a', 'b']]], name);
    }
    const [lead, ...rest] = retold;
    assert.deepEqual(lineageOf(article('a', 'As the agency had it', banker.agency), article('b', 'As another has it', join(lead!, ...rest.reverse()))).links, []);
  });

  it('takes a few facts in one order for what anybody tells of the news', () => {
    const found = lineageOf(article('a', 'As the agency had it', banker.agency), article('b', 'As another has it', join(...paragraphs(banker.rewrite).slice(0, 5), ...paragraphs(bridge))));
    assert.deepEqual(found.links, []);
  });

  it('keeps apart two reports of a match, each in the order of its minutes', () => {
    assert.deepEqual(lineageOf(article('a', 'Late strike', match.one), article('b', 'Stolen at the death', match.two)).links, []);
  });

  it('tells a report retold with half its facts from one by a reporter who was there', () => {
    const found = lineageOf(article('a', 'Stalls closed', outbreak.one), article('b', 'Vendors angry', outbreak.two), article('c', 'Cholera spreads', outbreak.rewriteOfOne));
    assert.deepEqual([link(found).relation, families(found)], ['rewrite', [['a', 'c']]]);
  });

  it('gives each pair of sentences that tells the same, with where it stands', () => {
    const sources = [article('a', 'As the agency had it', takeover.agency), article('b', 'As a site retold it', takeover.rewrite)];
    const { aligned } = link(lineageOf(...sources));
    assert.ok(aligned.length >= 9);
    for (const { a, b, score } of aligned) {
      assert.equal(sources[0]!.text.slice(a.start, a.end), a.text);
      assert.equal(sources[1]!.text.slice(b.start, b.end), b.text);
      assert.ok(score > 0 && score <= 1);
    }
    const pair = aligned.find(({ a }) => a.text.includes('cyberattack'));
    assert.match(pair!.b.text, /booking platform/);
  });

  it('keeps apart those who report one event on their own, with the same names, tolls and quotation', () => {
    assert.deepEqual(lineageOf(article('a', 'Stalls closed', outbreak.one), article('b', 'Vendors angry', outbreak.two)).links, []);
    assert.deepEqual(lineageOf(article('a', 'Gates opened', dam.agency), article('b', 'In the school halls', dam.independent)).links, []);
  });

  it('doubts what tells the same facts in another order', () => {
    const [lead, ...rest] = paragraphs(takeover.rewrite);
    const turned = join(lead!, ...rest.reverse());
    assert.deepEqual(families(lineageOf(article('a', 'As the agency had it', takeover.agency), article('b', 'As another has it', turned))), []);
  });

  it('keeps apart those who quote one speech at length, each in a story of their own', () => {
    assert.deepEqual(lineageOf(article('a', 'Sermon on the lottery', speech.one), article('b', 'A tax upon despair', speech.two)).links, []);
  });

  it('keeps apart stories that have one paragraph of an agency in common, and shows the paragraph', () => {
    const wire = paragraphs(dam.agency).slice(5, 8);
    const found = lineageOf(
      article('a', 'In the school halls', join(...paragraphs(dam.independent).slice(0, 6), ...wire, ...paragraphs(dam.independent).slice(6))),
      article('b', 'Rice prices', join(bridge, ...wire)),
    );
    assert.deepEqual(families(found), []);
    const { relation, score, evidence } = link(found);
    assert.equal(relation, 'shared-origin');
    assert.ok(score < 0.5);
    assert.ok(evidence.filter(({ kind }) => kind === 'text').length >= 3);
  });

  it('keeps apart a report and its follow-up that ends on the same background, copied or retold', () => {
    const followUp = (text: string): FolderLineage => lineageOf(article('a', 'Gates opened', dam.agency), article('b', 'A bridge at last', join(bridge, ...paragraphs(text).slice(5))));
    const copied = followUp(dam.agency);
    assert.deepEqual(families(copied), []);
    assert.equal(link(copied).relation, 'shared-origin');
    assert.deepEqual(followUp(dam.rewrite).links, []);
  });

  it('credits an agency that both name, and calls what is retold of it a shared origin', () => {
    const found = lineageOf(article('a', 'As one site had it', ruling.agency, '(With AP inputs)'), article('b', 'As another had it', ruling.rewrite, '– Associated Press'));
    const { relation, evidence } = link(found);
    assert.equal(relation, 'shared-origin');
    assert.deepEqual(evidence.filter(({ kind }) => kind === 'credit').map(({ a, b }) => [a.text, b.text]), [['AP', 'Associated Press']]);
    assert.equal(found.origins[0]!.credit, 'AP');
  });

  describe('one article as its agency sent it', () => {
    const sent = article('a', 'As the agency had it', `ORDEL (AP) — ${ruling.agency}`);
    const touched = ruling.agency.split(' ').map((word, k) => (k % 2 === 1 && /^[a-z]{4,}$/.test(word) ? 'thus' : word)).join(' ');
    const passages = join(...paragraphs(ruling.agency).slice(0, 4), ...paragraphs(bridge).slice(0, 5));
    const cases: { name: string; body: string; credit: string; expected: string }[] = [
      { name: 'is copied by one that credits it and has other words in every sentence', body: touched, credit: '– Associated Press', expected: 'copy' },
      { name: 'is rewritten by one that credits it', body: ruling.rewrite, credit: '– Associated Press', expected: 'rewrite' },
      { name: 'is rewritten by one that takes its first paragraphs', body: passages, credit: '', expected: 'rewrite' },
      { name: 'is rewritten by one that does not', body: ruling.rewrite, credit: '', expected: 'rewrite' },
    ];
    for (const { name, body, credit, expected } of cases) {
      it(name, () => assert.equal(link(lineageOf(sent, article('b', 'As another had it', body, credit))).relation, expected));
    }
  });

  const credited: { name: string; body: string; credit: string; expected: string | null }[] = [
    { name: 'nobody', body: outbreak.one, credit: '', expected: null },
    { name: 'agencies that are not named', body: outbreak.one, credit: '– Agencies', expected: 'Agencies' },
    { name: 'the agency of a dateline', body: outbreak.one.replace('LUMBRA —', 'LUMBRA (Reuters) -'), credit: '', expected: 'Reuters' },
    { name: 'the agency that was told, before the outlet it was taken from', body: outbreak.one.replace('she told a news conference', 'she told Reuters'), credit: 'from COASTLINE NEWS https://example.org/1', expected: 'Reuters' },
    { name: 'nobody for a picture', body: outbreak.one, credit: 'Photograph: EPA', expected: null },
  ];
  for (const { name, body, credit, expected } of credited) {
    it(`credits ${name}`, () => assert.equal(lineageOf(article('a', 'Stalls closed', body, credit)).origins[0]!.credit, expected));
  }

  it('takes two bulletins that fill in one form with other numbers for two reports', () => {
    const bulletin = (day: string, [fallen, gusts, stranded, sheltered, dry]: readonly number[]): string => join(
      `Harbour wardens logged ${fallen} toppled masts along the Oran breakwater on ${day}, with gusts peaking at ${gusts} knots.`,
      `Some ${stranded} trawlers remained stranded outside the lock, and ${sheltered} deckhands slept in the sailmakers’ loft.`,
      `Divers inspected ${dry} hulls for barnacles and splintered keels before the tide turned.`,
      `The pilotage office waived mooring dues for ${gusts! + 3} skippers and replenished its stock of ${stranded! * 7} fenders.`,
      `Coopers delivered ${dry! + 40} barrels of pitch to caulkers on the slipway.`,
    );
    assert.deepEqual(lineageOf(article('a', 'Monday at the breakwater', bulletin('Monday', [14, 51, 9, 33, 6])), article('b', 'Thursday at the breakwater', bulletin('Thursday', [22, 64, 17, 48, 11]))).links, []);
  });

  it('takes the notices at the foot of pages for no evidence, though a year in them differs', () => {
    const notice = (year: number): string => `This page and all its recordings are the property of Northlight Broadcasting ${year} and its licensed affiliates. Unauthorised duplication or retransmission of any portion whatsoever is strictly prohibited. Listeners with hearing impairments may telephone our switchboard for transcripts.`;
    assert.deepEqual(lineageOf(article('a', 'Stalls closed', join(outbreak.one, notice(2021))), article('b', 'A bridge at last', join(bridge, notice(2024)))).links, []);
  });

  it('takes a standing note that several pages have for no evidence, wherever it stands', () => {
    const note = 'Our correspondents are volunteers; subscribers underwrite their notebooks, bicycles and batteries. Whistleblowers may deposit parcels anonymously beneath the fig tree. Advertisements for pesticides, moneylenders and patent remedies are declined. Misprints get acknowledged on Fridays in the cookery supplement.';
    const page = (path: string, body: string): { path: string; text: string } => article(path, `Page ${path}`, join(paragraphs(body)[0]!, note, ...paragraphs(body).slice(1)));
    assert.deepEqual(lineageOf(page('a', outbreak.one), page('b', bridge), page('c', takeover.agency), page('d', ruling.agency)).links, []);
  });

  it('leaves what is too short to be judged alone', () => {
    const short = 'Operators of the Kessel dam opened all nine spillway gates before dawn on Thursday.';
    assert.deepEqual(lineageOf(article('a', 'Gates opened', short), article('b', 'Dam opened', short)).links, []);
  });

  it('finds copies that hardly name anyone', () => {
    const plain = join(
      'A fox that crept into the bakery overnight devoured forty almond croissants and fell asleep in the flour bin.',
      'It was discovered at opening time by an apprentice, who mistook the tail for a duster and swept the counter with it.',
      'Unharmed but sluggish, the animal was carried home in a proving basket and released beside the hedgerow.',
      'Customers were given yesterday’s loaves at half price while the ovens were scrubbed.',
    );
    const others = [bridge, outbreak.one, takeover.agency].map((body, k) => article(`c${k}`, 'Another story', body));
    assert.deepEqual(families(lineageOf(article('a', 'Fox in the flour', plain), article('b', 'Sleepy thief', plain), ...others)), [['a', 'b']]);
  });

  it('puts every article in one origin, whose name is that of its first', () => {
    const found = lineageOf(article('a', 'Gates', dam.agency), article('b', 'Stalls', outbreak.one), article('c', 'Retold', dam.rewrite), article('d', 'Again', dam.agency));
    assert.deepEqual(found.origins.map(({ id, articles }) => [id, articles]), [['o-a', ['a', 'c', 'd']], ['o-b', ['b']]]);
    assert.deepEqual([...found.originOf].sort(), [['a', 'o-a'], ['b', 'o-b'], ['c', 'o-a'], ['d', 'o-a']]);
  });

  it('says after an edit what a new reader says', () => {
    const before = [article('a', 'Gates', dam.agency), article('b', 'Retold', dam.rewrite), article('c', 'Stalls', outbreak.one)].map(read);
    const edited = read(article('b', 'Retold', join('The council met late.', ...paragraphs(dam.rewrite).slice(1))));
    const after = [before[0]!, edited, before[2]!];
    const reader = new LineageReader();
    reader.read(before, storyPairs(before));
    const found = reader.read(after, storyPairs(after));
    assert.deepEqual(found, readLineage(after, storyPairs(after)));
    const { aligned } = link(found);
    assert.ok(aligned.every(({ b }) => edited.article.text.slice(b.start, b.end) === b.text));
  });
});
