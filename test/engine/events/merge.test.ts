import assert from 'node:assert/strict';
import { linkActors } from '../../../src/engine/actors/link';
import type { Tagger } from '../../../src/engine/actors/tagger';
import { mergeEvents } from '../../../src/engine/events/merge';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';
import type { Event } from '../../../src/engine/schema';

const untagged: Tagger = { tag: () => [] };

function article(path: string, published: string | null, ...paragraphs: string[]): ArticleReading {
  const head = published === null ? '' : `---\npublished: ${published}\n---\n\n`;
  return readWhole({ path, text: head + paragraphs.join('\n\n') + '\n' }, untagged);
}

function events(...readings: ArticleReading[]): readonly Event[] {
  return mergeEvents(readings, linkActors(readings)).map(({ event }) => event);
}

/** The events that have a mention with these words. */
const holding = (all: readonly Event[], words: string): readonly Event[] => all.filter(event => event.mentions.some(({ text }) => text.includes(words)));

const quake = article('a.txt', '2019-06-05', 'An earthquake struck the coast of Chile on Tuesday, killing nine people in Valdivia, officials said.', 'Prime Minister Ana Silva flew to Valdivia on Wednesday.', 'Prime Minister Ana Silva will return to Valdivia on Friday.');
const same = article('b.txt', '2019-06-06', 'Ana Silva, the prime minister of Chile, flew to Valdivia on Wednesday after the earthquake that struck the coast of Chile on Tuesday.');
const other = article('c.txt', '2019-09-12', 'Prime Minister Ana Silva flew to Valdivia on Monday to open a school.');

describe('resolveEvents', () => {
  it('dates an event by its clause, by tense', () => {
    const dates = quake.events.map(({ trigger, date, status }) => `${trigger} ${date} ${status}`);
    assert.ok(dates.includes('fly to 2019-06-05 happened'), dates.join('; '));
    assert.ok(dates.includes('return to 2019-06-07 planned'), dates.join('; '));
  });

  it('labels an event in a few words, without its date', () => {
    for (const { label } of [...quake.events, ...same.events]) assert.ok(label.split(' ').length <= 11 && !/Tuesday|Wednesday|Friday/.test(label), label);
  });

  it('keeps at most eighteen clauses of an article', () => {
    const long = article('long.txt', '2019-06-05', ...Array.from({ length: 60 }, (_, i) => `Rebel group number ${i} attacked the town of Arva ${i} with mortars on Tuesday.`));
    assert.ok(long.events.length <= 18);
  });

  it('dates an incident by the sentence that points back to it', () => {
    const told = article('e.txt', '2019-06-05', 'Gunmen attacked a bank in Oban, police said.', 'It happened early on Tuesday.');
    const [attack] = events(told);
    assert.deepEqual([attack?.date, attack?.place, attack?.mentions.length], ['2019-06-04', 'Oban', 2]);
  });

  it('takes no plan for something of the day it was spoken of', () => {
    const plan = article('f.txt', '2019-06-05', 'Ruritania said on Tuesday that it plans to invade the island of Arva.');
    assert.deepEqual(plan.events.map(({ status, date }) => [status, date]), [['planned', null]]);
  });

  it('takes the whole of a place with hyphens', () => {
    const told = article('h.txt', '2019-06-05', 'Rebels attacked the port of Ras-al-Arva on Tuesday.');
    assert.equal(told.events[0]?.place, 'Ras-al-Arva');
  });

  it('takes the bound of a time for no day', () => {
    const bound = article('g.txt', '2019-06-05', 'Ruritania closed the port of Arva until Friday.', 'Oban beat Arva in the final in Lima for the first time since 1958.');
    assert.deepEqual([...new Set(bound.events.map(({ date }) => date))], [null]);
  });

  it('takes a treaty for no place', () => {
    const left = article('i.txt', '2019-06-05', 'Ruritania withdrew its troops from the Arva Accord on Tuesday.');
    assert.deepEqual(left.events.map(({ place }) => place), [null]);
  });

  it('keeps “the summit” of a planned one planned', () => {
    const plan = article('j.txt', '2019-06-05', 'Ana Silva will hold a summit with Queen Amara in Arva on Friday.', 'The summit is in the old port.');
    assert.deepEqual([...new Set(plan.events.map(({ status }) => status))], ['planned']);
  });

  it('gives an incident the place of the dateline', () => {
    const filed = article('d.txt', '2019-06-05', 'VALDIVIA, Chile (AP) — Two trains collided on Tuesday.');
    assert.equal(filed.events[0]?.place, 'Valdivia');
  });
});

describe('mergeEvents', () => {
  it('joins one event told by two articles', () => {
    const [flight] = holding(events(quake, same), 'flew to Valdivia');
    assert.deepEqual(flight?.mentions.map(({ article: path }) => path), ['a.txt', 'b.txt']);
    assert.equal(flight?.date, '2019-06-05');
  });

  it('keeps visits on different days apart, in one article and across', () => {
    assert.equal(holding(events(quake, same, other), 'Valdivia on').filter(({ label }) => /flew|return/.test(label)).length, 3);
  });

  it('joins a place and the state that may hold it', () => {
    const a = article('a.txt', '2019-06-05', 'A crush at a packed stadium in Chile on Tuesday killed nine people.', 'Officer Ana Silva spoke of the stadium.');
    const b = article('b.txt', '2019-06-06', 'Officer Ana Silva told of the crush at Okemba Stadium on Tuesday that killed nine people.');
    assert.equal(holding(events(a, b), 'crush').length, 1);
  });

  it('joins cuts told in other words by their number', () => {
    const a = article('a.txt', '2019-06-05', 'Then Halden Motors spoke.', 'Halden Motors will cut 7,500 jobs.');
    const b = article('b.txt', '2019-06-05', 'Then Halden Motors spoke.', 'Halden Motors will eliminate about 7,500 positions.');
    const c = article('c.txt', '2019-06-05', 'Then Halden Motors spoke.', 'The company will reduce its workforce by 7,500.');
    assert.equal(events(a, b, c).length, 1);
  });

  it('keeps talks in different cities apart', () => {
    const lima = article('l.txt', '2019-06-05', 'Peru and Chile held talks in Lima on fishing rights.');
    const quito = article('q.txt', '2019-06-05', 'Peru and Chile held talks in Quito on fishing rights.');
    assert.equal(holding(events(lima, quito), 'held talks').length, 2);
  });

  it('lets what happened outweigh what was planned', () => {
    const before = article('p.txt', '2019-06-03', 'Prime Minister Ana Silva will open the harbour bridge in Valdivia on Wednesday.');
    const after = article('r.txt', '2019-06-06', 'Prime Minister Ana Silva opened the harbour bridge in Valdivia on Wednesday.');
    const [opening, ...more] = holding(events(before, after), 'harbour bridge');
    assert.deepEqual([opening?.status, opening?.date, opening?.mentions.length, more.length], ['happened', '2019-06-05', 2, 0]);
  });

  it('joins an undated telling by month and day', () => {
    const dated = article('m.txt', '2019-06-05', 'Rebels attacked Arva on May 7, officials said.');
    const undated = article('n.txt', null, 'Rebels attacked Arva on May 7, killing nine.');
    const [attack] = holding(events(dated, undated), 'attacked Arva');
    assert.deepEqual([attack?.date, attack?.mentions.length], ['2019-05-07', 2]);
  });

  it('sorts by date and gives the same ids whatever the order of the articles', () => {
    const all = events(quake, same, other);
    const dated = all.flatMap(({ date }) => date ?? []);
    assert.deepEqual(dated, [...dated].sort());
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.deepEqual(events(quake, same, other).map(({ id }) => id), all.map(({ id }) => id));
  });
});
