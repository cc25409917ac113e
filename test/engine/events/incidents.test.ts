import assert from 'node:assert/strict';
import { linkActors } from '../../../src/engine/actors/link';
import { mergeEvents } from '../../../src/engine/events/merge';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';
import type { Event } from '../../../src/engine/schema';

function article(path: string, published: string | null, ...paragraphs: string[]): ArticleReading {
  const head = published === null ? '' : `---\npublished: ${published}\n---\n\n`;
  return readWhole({ path, text: head + paragraphs.join('\n\n') + '\n' }, { tag: () => [] });
}

const events = (...readings: ArticleReading[]): readonly Event[] => mergeEvents(readings, linkActors(readings)).map(({ event }) => event);
const told = (...readings: ArticleReading[]): string[] => events(...readings).map(({ label, date, mentions }) => `${date} ${label} (${mentions.length})`);

describe('incidents', () => {
  it('are one event with their toll', () => {
    assert.deepEqual(told(article('a.txt', '2019-06-05', 'A cargo ship sank in the Gulf of Arva on Tuesday.', 'At least nine sailors drowned.', 'Four others were injured.')), ['2019-06-04 Cargo ship sank in the Gulf of Arva (3)']);
  });

  it('are one event with what befell each victim', () => {
    const all = events(article('a.txt', '2019-06-05', 'Gunmen opened fire on a crowd in Oban on Tuesday.', 'A baker was shot in the leg.', 'A clerk was wounded in the arm.'));
    assert.deepEqual(all.map(({ mentions }) => mentions.length), [3]);
  });

  it('take their day from a detail', () => {
    const all = events(article('a.txt', '2019-06-05', 'Gunmen opened fire on a crowd in Oban, police said.', 'Two clerks were killed on Tuesday in Oban.'));
    assert.deepEqual(all.map(({ date }) => date), ['2019-06-04']);
  });

  it('in other places or on other days stay apart', () => {
    const all = events(article('a.txt', '2019-06-05', 'A train derailed in Lima on Monday.', 'Two clerks were shot in Quito on Tuesday.', 'Nine people were killed in Oban on Sunday.'));
    assert.equal(all.length, 3);
  });

  it('keep a flood and the bridge that it brought down apart', () => {
    assert.equal(told(article('a.txt', '2019-06-05', 'Flash floods in Arva killed nine people on Tuesday.', 'The Oban bridge gave way in the floods.')).length, 2);
  });

  it('are not joined by what an article recalls', () => {
    const all = told(article('a.txt', '2019-08-20', 'Flash floods in Arva killed nine people, officials said.', 'In June, four people died in landslides in the valley.'));
    assert.ok(all.some(line => line.startsWith('2019-06 ')) && all.some(line => !line.startsWith('2019-06 ') && line.includes('Flash floods')), all.join('; '));
  });

  it('done by different sides stay apart', () => {
    const all = events(article('a.txt', '2019-06-05', 'Chile bombed the port of Arva on Tuesday.', 'Peru shelled the port of Arva on Tuesday.'));
    assert.equal(all.length, 2);
  });

  it('keep a protest and the shots at it apart', () => {
    const all = events(article('a.txt', '2019-06-05', 'Thousands of people marched in Oban on Tuesday.', 'Soldiers opened fire in Oban on Tuesday, and nine were shot dead.'));
    assert.equal(all.length, 2);
  });

  it('of one kind on one day in one story are one, in whatever words', () => {
    const one = article('a.txt', '2019-06-05', 'A cargo ship sank in the Gulf of Arva on Tuesday, the Silvan Coast Guard said.', 'Captain Lena Ortiz was among the nine dead, said Owen Pratt of the Silvan Coast Guard.');
    const two = article('b.txt', '2019-06-06', 'The tanker capsized on Tuesday with Captain Lena Ortiz aboard, Owen Pratt of the Silvan Coast Guard said.');
    const [wreck, ...more] = events(one, two).filter(({ label }) => /sank|capsized/.test(label));
    assert.deepEqual([wreck?.label, more.length], ['Cargo ship sank in the Gulf of Arva', 0]);
  });

  it('of a weekday, in an article without a date, are those of that weekday', () => {
    const open = article('a.txt', null, 'An earthquake struck the province of Arva before dawn on Tuesday, the Silvan Red Cross said.', 'Lena Ortiz of the Silvan Red Cross asked for tents.');
    const dated = article('b.txt', '2019-06-06', 'The earthquake that hit Arva on Tuesday has killed nine people, Lena Ortiz of the Silvan Red Cross said.');
    assert.deepEqual(events(open, dated).map(({ date, place }) => [date, place]), [['2019-06-04', 'Arva']]);
  });
});

describe('dates from the paragraph', () => {
  const dates = (text: string): (string | null)[] => article('a.txt', '2019-06-05', text).events.map(({ date }) => date);

  it('go on to the next sentence in the simple past', () => {
    assert.deepEqual(dates('Ana Silva flew to Lima on Tuesday. She met union leaders in Lima.'), ['2019-06-04', '2019-06-04']);
  });

  it('do not go on to the perfect, nor past a sentence without one', () => {
    assert.deepEqual(dates('Ana Silva flew to Lima on Tuesday. Ruritania has invaded the port of Arva.'), ['2019-06-04', null]);
    assert.deepEqual(dates('Ana Silva flew to Lima on Tuesday. It was warm. Ruritania invaded the port of Arva.'), ['2019-06-04', null]);
  });
});

describe('the year of another event', () => {
  it('dates no act', () => {
    const dates = article('a.txt', '2019-06-05', 'Peru sued Chile over the 2016 vote on fishing.', 'Ana Silva visited Lima in 2017.').events.map(({ trigger, date }) => `${trigger} ${date}`);
    assert.ok(dates.includes('sue null') && dates.includes('visit 2017'), dates.join('; '));
  });
});

describe('what is worth a line', () => {
  it('is no step of an incident', () => {
    const all = told(article('a.txt', '2019-06-05', 'Gunmen attacked a bank in Oban on Tuesday.', 'The town is calm.', 'It was warm.', 'Deputy Lena Ortiz entered the bank on Hill Street in Oban.'));
    assert.deepEqual(all, ['2019-06-04 Gunmen attacked a bank in Oban (1)']);
  });

  it('is no single word', () => {
    assert.ok(told(article('a.txt', '2019-06-05', 'The rally on Tuesday was calm.')).every(label => !/ Rally \(/.test(label)));
  });

  it('is not any drought or storm', () => {
    assert.deepEqual(told(article('a.txt', '2019-06-05', 'Scientists warned of deadly droughts and freakish storms this week.')), []);
  });

  it('is no interview', () => {
    assert.deepEqual(told(article('a.txt', '2019-06-05', 'The town is calm.', 'The shops are open.', 'It was warm.', 'He spoke in an interview with Radio Arva.')), []);
  });

  it('is a weak act without a date when two articles tell it, and not when one does', () => {
    const body = ['The town of Oban is calm.', 'Lena Ortiz is the mayor of Oban.', 'It was warm in Oban.', 'The Silvan Bank has cut rates on loans in Oban.'];
    const one = article('a.txt', '2019-06-05', ...body);
    const two = article('b.txt', '2019-06-05', ...body, 'The end.');
    assert.ok(events(one, two).length >= events(one).length);
  });
});

describe('mergeEvents on many copies', () => {
  it('makes one event of hundreds', () => {
    const copies = (n: number): ArticleReading[] => Array.from({ length: n }, (_, k) => article(`${k}.txt`, '2019-06-05', 'Prime Minister Ana Silva flew to Lima on Tuesday.', 'Rebels attacked the port of Arva on Monday, killing nine people.', `The ferry number ${k} sank.`));
    const many = copies(600);
    const actors = linkActors(many);
    const all = mergeEvents(many, actors).map(({ event }) => event);
    assert.equal(all.filter(({ label }) => /flew to Lima/.test(label)).length, 1);
  });
});
