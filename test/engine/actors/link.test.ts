import assert from 'node:assert/strict';
import { linkActors } from '../../../src/engine/actors/link';
import { linked, reading, spellings } from './support';

describe('actors across articles', () => {
  const one: [rule: string, articles: string[][], id: string, mentions: number][] = [
    ['the same full name', [['Then Anna Bell spoke.'], ['It was Anna Bell.']], 'anna-bell', 2],
    ['diacritics', [['Then António Bell spoke.'], ['It was Antonio Bell.']], 'antonio-bell', 2],
    ['a middle initial', [['Then Anna Bell spoke.'], ['It was Anna F. Bell.']], 'anna-f-bell', 2],
    ['a spelling of a given name in one office', [['Then Peruvian president Sergei Bell spoke.'], ['It was Peruvian President Sergey Bell.']], 'sergei-bell', 2],
    ['a spelling of a surname in one office', [['Then Peruvian president Anna Zelinsky spoke.'], ['It was Peruvian President Anna Zelinskyy.']], 'anna-zelinsky', 2],
    ['a surname alone', [['Then Anna Bell spoke.'], ['They thanked Ms Bell.']], 'anna-bell', 2],
    ['an office alone', [['Then Peruvian president Anna Bell spoke.'], ['They met the Peruvian President on Monday.']], 'anna-bell', 2],
    ['the head of a body by two titles', [['Then Israel’s spy chief Anna Bell spoke.'], ['They met the head of the Mossad.']], 'anna-bell', 3],
    ['a state by capital, adjective and name', [['Lima has urged restraint.'], ['Peru agreed.'], ['It rose, Peruvian authorities said.']], 'peru', 3],
    ['a broadcaster with and without what it is', [['So said al-Zahra TV.'], ['So said Al Zahra, a Tunisian state television channel.']], 'al-zahra-tv', 2],
    ['an acronym that another article spells out', [['The Hestrup Valley Water Authority met.'], ['It was by the HVWA.']], 'hestrup-valley-water-authority', 2],
    ['a company with and without its form', [['Then Orvane Holdings said no.'], ['Then Orvane Holdings Plc said yes.']], 'orvane-holdings-plc', 2],
    ['letters that an article gives in brackets', [['The Hestrup Water Council (HWB) met.'], ['It was by the HWB.']], 'hestrup-water-council', 3],
    ['a name that an article gives in brackets', [['Te Ohu Council (Hestrup Water Board) met.'], ['The Hestrup Water Board said no.']], 'te-ohu-council', 3],
    ['a body with and without its state', [['The Peruvian Football Federation met.'], ['Peru lost. The Football Federation said no.']], 'peruvian-football-federation', 2],
    ['a state’s body', [['The Peruvian Air Force met.'], ['Peru’s Air Force met.']], 'peruvian-air-force', 2],
  ];
  for (const [rule, articles, id, mentions] of one) it(`joins ${rule}`, () => assert.equal(spellings(linked(...articles), id).length, mentions));

  const apart: [rule: string, articles: string[][], ids: string[]][] = [
    ['other given names', [['Then Anna Bell spoke.'], ['It was Maria Bell.']], ['anna-bell', 'maria-bell']],
    ['like given names without a common office', [['Then Sergei Bell spoke.'], ['It was Sergey Bell.']], ['sergei-bell', 'sergey-bell']],
    ['other middle initials', [['Then Anna F. Bell spoke.'], ['It was Anna G. Bell.']], ['anna-f-bell', 'anna-g-bell']],
    ['a son and his father', [['Then Paul Bell spoke.'], ['It was Paul Bell Jr.']], ['paul-bell', 'paul-bell-jr']],
    ['the offices of two states', [['Then Peruvian president Anna Bell spoke.'], ['They met the Chilean President on Monday.']], ['anna-bell', 'chilean-president']],
    ['the heads of two bodies of a state', [['Then Israel’s spy chief Anna Bell spoke.'], ['They met the head of the Shin Bet.']], ['anna-bell', 'head-of-shin-bet']],
    ['bodies of which one article names no state', [['The Peruvian Football Federation met.'], ['The Football Federation said no.']], ['peruvian-football-federation', 'football-federation']],
    ['an acronym that two names may stand for', [['The Hestrup Valley Water Authority met.'], ['The Halden Voters Welfare Association met.'], ['So said the HVWA.']], ['hestrup-valley-water-authority', 'halden-voters-welfare-association', 'hvwa']],
  ];
  for (const [rule, articles, ids] of apart) it(`keeps apart ${rule}`, () => assert.deepEqual(linked(...articles).actors.map(actor => actor.id), ids));

  it('leaves a surname alone where two persons bear it alike', () => {
    const { actors } = linked(['Then Anna Bell spoke.'], ['It was Maria Bell.'], ['They thanked Judge Bell.']);
    assert.equal(actors.length, 3);
  });

  it('gives it to the one whom most articles name', () => {
    const many = linked(['Then Anna Bell spoke.'], ['Then Anna Bell left.'], ['Then Anna Bell wept.'], ['It was Maria Bell.'], ['They thanked Judge Bell.']);
    assert.equal(spellings(many, 'anna-bell').length, 4);
  });

  it('reads what is a place here and acts there as a state', () => {
    const { actors } = linked(['Two died in Peru.'], ['Peru agreed.']);
    assert.deepEqual(actors.map(actor => [actor.id, actor.kind, actor.mentions.length]), [['peru', 'state', 2]]);
  });

  it('gathers aliases and roles', () => {
    const [actor] = linked(['Then Peruvian president Anna Bell spoke.'], ['They thanked Ms Bell. It was Anna F. Bell, the head of the Halden Trust.']).actors;
    assert.equal(actor?.name, 'Anna F. Bell');
    assert.deepEqual(actor?.aliases, ['Anna Bell', 'Bell']);
    assert.deepEqual(actor?.roles, ['Peruvian president', 'head of the Halden Trust']);
  });

  it('gives each article’s actor its identity, and none to a stranger', () => {
    const result = linked(['Then Anna Bell spoke.'], ['They thanked Ms Bell.']);
    const key = reading(['They thanked Ms Bell.']).actors[0]!.key;
    assert.equal(result.idOf('1.txt', key), 'anna-bell');
    assert.equal(result.idOf('2.txt', key), null);
  });

  it('gives ids of their own to actors of one name', () => {
    const { actors } = linked(['Then Anna Bell spoke.'], ['It was Anna Bell Jr.']);
    assert.equal(new Set(actors.map(actor => actor.id)).size, actors.length);
  });

  it('joins a ministry named in either order', () => {
    assert.equal(linked(['Then the Education Ministry spoke.'], ['Then the Ministry of Education spoke.']).actors.length, 1);
  });

  it('is the same however often it is asked', () => {
    const readings = [reading(['Then Peruvian president Anna Bell spoke. Ms Bell left Chile.'], 'a.txt'), reading(['The Peruvian President met Paul Hestrup of the UN.'], 'b.txt')];
    assert.equal(JSON.stringify(linkActors(readings)), JSON.stringify(linkActors(readings)));
  });

  it('links thousands of articles', () => {
    const givens = ['Anna', 'Maria', 'Paul', 'John', 'Sergei', 'Priya', 'Ahmed'];
    const readings = Array.from({ length: 3_000 }, (_, i) => reading([`Then ${givens[i % 7]} Bell${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]} met Judge Bell in Peru.`], `${i}.txt`));
    assert.equal(linkActors(readings).actors.filter(({ name }) => /Bell[a-j][k-t]$/.test(name)).length, 700);
  });
});

describe('actors across articles: states and their bodies', () => {
  it('reads a state that one article deals with and the others tell of as a place', () => {
    const story = ['It rained in Peru.', 'Two died in Peru.', 'Rain fell across Peru.'];
    assert.equal(linked(story, ['He stood with Peru at noon.']).actors.find(actor => actor.name === 'Peru')?.kind, 'place');
    assert.equal(linked(story, ['Peru rejected the plan.']).actors.find(actor => actor.name === 'Peru')?.kind, 'state');
    assert.equal(linked(['Talks with Peru went on.']).actors.find(actor => actor.name === 'Peru')?.kind, 'state');
  });

  it('joins a ministry to the folder’s one whose state is told', () => {
    const { actors } = linked(['The Peruvian health ministry said nine had died.'], ['It rained, the health ministry said.']);
    assert.deepEqual(actors.map(actor => actor.mentions.length), [2]);
  });

  it('keeps it apart where two states have one', () => {
    const { actors } = linked(['The Peruvian health ministry said so, and the Chilean health ministry denied it.'], ['It rained, the health ministry said.']);
    assert.equal(actors.length, 3);
  });
});
