import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Tagger } from '../../../src/engine/actors/tagger';
import { compareFigures } from '../../../src/engine/comparison/compare';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';
import type { Comparison } from '../../../src/engine/schema';

const tagger: Tagger = { tag: () => [] };

/** Every article of one story names these, so that it is known as one. */
const STORY = 'Rain had fallen on the valley of Tarva and the town of Osmond for a week, said Ines Carvo, who leads the Northern Relief Board.';

function article(path: string, text: string, { published, story = STORY }: { published?: string; story?: string } = {}): ArticleReading {
  const front = published ? `---\npublished: ${published}\n---\n\n` : '';
  return readWhole({ path, text: `${front}${text}\n\n${story}\n` }, tagger);
}

function compare(...readings: ArticleReading[]): Comparison[] {
  return compareFigures(readings, path => path);
}

/** Two articles of one story: what they say, on the same day unless told. */
function two(a: string, b: string, dates: { a?: string; b?: string } = { a: '2031-05-20', b: '2031-05-20' }): Comparison[] {
  return compare(article('a.md', a, dates.a ? { published: dates.a } : {}), article('b.md', b, dates.b ? { published: dates.b } : {}));
}

describe('compareFigures: what is another thing', () => {
  const cases: [rule: string, a: string, b: string][] = [
    ['adults and children', 'The blast in Tarva injured three adults.', 'The blast in Tarva injured three juveniles.'],
    ['women and men', 'The blast in Tarva killed 12 men.', 'The blast in Tarva killed 12 women.'],
    ['those who fought, and about as many who died', 'The raid on Tarva killed about 30 militants.', 'The raid on Tarva killed 28 people.'],
    ['a spill of another year', 'Between 6,000 and 7,500 tonnes of oil leaked from the Orla Star off Tarva.', 'The Orla Star ran aground off Tarva. In 2005 the tanker spilt 1,200 tonnes of oil there.'],
    ['several, and a number, of what any text has', 'Talks on the harbour toll went on in Tarva.\n\nSeveral leaders shook hands.', 'Streets in Tarva were under water.\n\nThe mayor thanked three leaders of the guild.'],
  ];
  for (const [rule, a, b] of cases) it(rule, () => assert.deepEqual(two(a, b), []));
});

describe('compareFigures: how a pair relates', () => {
  const cases: [rule: string, a: string, b: string, relation: string][] = [
    ['the same number', 'The flood killed 41 people in Tarva.', 'In Tarva 41 people died in the flood.', 'agree'],
    ['the same vague word', 'The flood displaced hundreds of families in Tarva.', 'Hundreds of families were displaced in Tarva by the flood.', 'agree'],
    ['the same length in other units', 'They agreed a two-week truce in Tarva.', 'They agreed a 14-day truce in Tarva.', 'agree'],
    ['one bounded, one exact', 'The flood killed at least 40 people in Tarva.', 'The flood killed 43 people in Tarva.', 'compatible'],
    ['one approximate', 'The flood trapped about 130 people in Tarva.', 'The flood trapped 134 people in Tarva.', 'compatible'],
    ['one the other rounded', 'The flood killed 250 people in Tarva.', 'The flood killed 253 people in Tarva.', 'compatible'],
    ['two vague words that share numbers', 'They freed dozens of pilots in Tarva.', 'They freed numerous pilots in Tarva.', 'compatible'],
    ['different numbers on one day', 'The flood killed 41 people in Tarva.', 'The flood killed 58 people in Tarva.', 'conflict'],
    ['nearly half and more than half', 'Nearly half of the population of Tarva was displaced.', 'More than half of the population of Tarva was displaced.', 'conflict'],
  ];
  for (const [rule, a, b, relation] of cases) {
    it(`${relation}: ${rule}`, () => assert.deepEqual(two(a, b).map(comparison => comparison.relation), [relation]));
  }

  it('nothing: another incident, which one article recalls', () => {
    assert.deepEqual(two('The flood killed 41 people in Tarva.', 'Another flood killed 80 people in Tarva in 2019.'), []);
  });
  it('compatible: a rate by its name', () => {
    assert.deepEqual(two('Turnout in Tarva was estimated at about 61%.', 'The board said turnout stood at 60.4 per cent.').map(({ relation }) => relation), ['compatible']);
  });
  it('nothing: the shares of two who stood', () => {
    assert.deepEqual(two('Ines Carvo won 41.3% of the vote in Tarva.', 'Her rival won 39.2% of the vote in Tarva.'), []);
  });
  it('agree: the dead, and the victims', () => {
    assert.deepEqual(two('The flood killed 41 people in Tarva.', 'All 41 victims of the flood in Tarva were named.').map(({ relation }) => relation), ['agree']);
  });
  it('update: people missing, without dates', () => {
    assert.equal(two('In Tarva 41 people are missing.', 'In Tarva 30 people are still missing.', {})[0]!.relation, 'update');
  });
  it('conflict: near numbers of many things that somebody has', () => {
    assert.deepEqual(two('The ferry firm at Tarva runs 31 ships.', 'The ferry firm at Tarva has 30 vessels.').map(({ relation }) => relation), ['conflict']);
  });
  it('nothing: far numbers of them', () => {
    assert.deepEqual(two('The ferry firm at Tarva runs 31 ships.', 'The ferry firm at Tarva has 60 vessels.'), []);
  });
  it('agree: one sum, whatever it is called', () => {
    assert.deepEqual(two('The mill at Tarva was sold for £2.4bn.', 'Ines Carvo struck a deal over the mill at Tarva for £2.4 billion.').map(({ relation }) => relation), ['agree']);
  });
  it('compatible: speeds in one unit, however it is written', () => {
    assert.deepEqual(two('The tram at Tarva was going at nearly 90km/h in the bend.', 'The tram at Tarva entered the bend at 88 kph.').map(({ relation }) => relation), ['compatible']);
  });
  it('agree: things by another name', () => {
    assert.deepEqual(two('The firm at Tarva runs 31 ships.', 'The firm at Tarva has 31 vessels.').map(({ relation }) => relation), ['agree']);
  });
  it('update: a toll that was lower before', () => {
    const [comparison] = two('The flood has killed 41 people in Tarva.', 'The flood has killed 58 people in Tarva.', { a: '2031-05-20', b: '2031-05-22' });
    assert.equal(comparison!.relation, 'update');
    assert.match(comparison!.reason, /41 \(20 May 2031\).*58 \(22 May 2031\)/);
  });
  it('conflict: a toll that was higher before', () => {
    assert.equal(two('The flood has killed 58 people in Tarva.', 'The flood has killed 41 people in Tarva.', { a: '2031-05-20', b: '2031-05-22' })[0]!.relation, 'conflict');
  });
  it('update: a toll without dates, which may have grown', () => {
    assert.equal(two('The flood has killed 58 people in Tarva.', 'The flood has killed 41 people in Tarva.', {})[0]!.relation, 'update');
  });
  it('update: people missing, who are found', () => {
    assert.equal(two('In Tarva 41 people are missing.', 'In Tarva 30 people are still missing.', { a: '2031-05-20', b: '2031-05-22' })[0]!.relation, 'update');
  });
  it('conflict: the load of one sailing, which does not grow', () => {
    assert.equal(two('The boat was carrying 41 passengers in Tarva.', 'The boat was carrying 58 passengers in Tarva.', { a: '2031-05-20', b: '2031-05-22' })[0]!.relation, 'conflict');
  });
  it('conflict: a proposal, which is another one on another day', () => {
    assert.equal(two('The deal would free 41 pilots held in Tarva.', 'The deal would free 58 pilots held in Tarva.', { a: '2031-05-20', b: '2031-05-22' })[0]!.relation, 'conflict');
  });
  it('update: the length of a war', () => {
    assert.equal(two('The six-month war in Tarva goes on.', 'The five-month-old war in Tarva goes on.', { a: '2031-05-20', b: '2031-04-20' })[0]!.relation, 'update');
  });
});

describe('compareFigures: what is not compared', () => {
  const cases: [rule: string, a: string, b: string][] = [
    ['another outcome', 'The flood killed 41 people in Tarva.', 'The flood injured 41 people in Tarva.'],
    ['another unit', 'The flood lasted two weeks in Tarva.', 'The flood covered two miles in Tarva.'],
    ['another thing that lasts', 'They agreed a six-week truce in Tarva.', 'They agreed a six-week ban in Tarva.'],
    ['what is proposed and what has happened', 'A deal would free 41 pilots in Tarva.', 'The rebels freed 41 pilots in Tarva.'],
    ['ages', 'A 41-year-old baker drowned in Tarva.', 'A 41-year-old nurse drowned in Tarva.'],
    ['another number of a part of them', 'The flood killed 41 people in Tarva.', 'The flood killed people in Tarva, including 30 villagers.'],
    ['a price and the old price', 'The price of bread in Tarva is $4 a kilo.', 'The old price of bread in Tarva was $3 a kilo.'],
    ['a bound that allows a number far from it', 'Some 195 boats lay in Tarva.', 'At least 40 boats lay in Tarva.'],
    ['numbers too far apart', 'The flood killed 41 people in Tarva.', 'The flood killed two people in Tarva.'],
    ['other numbers of another kind of people', 'The flood killed 41 soldiers in Tarva.', 'The flood killed 30 nurses in Tarva.'],
  ];
  for (const [rule, a, b] of cases) it(rule, () => assert.deepEqual(two(a, b), []));

  it('another story with the same number', () => {
    const other = 'Smoke hung over the harbour of Port Linden and the district of Quay Hill, said Owen Marsh, who heads the Coastal Fire Service.';
    assert.deepEqual(compare(article('a.md', 'The flood killed four people in Tarva.', { published: '2031-05-20' }), article('b.md', 'A fire killed four people in Port Linden.', { published: '2031-05-20', story: other })), []);
  });
  it('two numbers of one article', () => {
    assert.deepEqual(compare(article('a.md', 'The flood killed 41 people in Tarva. The flood killed 41 people in Tarva.')), []);
  });
  it('a number that has its like in the other article does not also differ from the rest of it', () => {
    const comparisons = two('The flood killed 41 people in Tarva.', 'The flood killed 41 people in Tarva. It killed 30 people in the town of Osmond.');
    assert.deepEqual(comparisons.map(({ relation, figures }) => [relation, figures.length]), [['agree', 2]]);
  });
});

describe('compareFigures: the words', () => {
  it('say that the category differs', () => {
    const [comparison] = two('A deal would free 41 civilian and sick hostages in Tarva.', 'A deal would free 41 foreign hostages in Tarva.');
    assert.equal(comparison!.relation, 'agree');
    assert.match(comparison!.reason, /41.*civilian and sick hostages.*foreign hostages/);
  });
  it('say that only one names a source', () => {
    const [comparison] = two('The flood killed 41 people in Tarva, according to the interior ministry.', 'The flood killed 41 people in Tarva.');
    assert.match(comparison!.reason, /only one gives a source \(the interior ministry\)/);
  });
  it('label the group by what is measured', () => {
    assert.equal(two('The flood killed 41 people in Tarva.', 'The flood killed 41 people in Tarva.')[0]!.label, 'people killed in Tarva');
    assert.equal(two('They proposed a six-week truce.', 'They proposed a six-week truce.')[0]!.label, 'length of the proposed truce');
  });
  it('leave a place out of a label that it makes long', () => {
    const text = 'The flood injured 41 people in Upper Saint Osmond Old Harbour Bay of Tarva.';
    const [comparison] = two(text, text);
    assert.equal(comparison!.label, 'people injured');
  });
  it('label sums by their names', () => {
    const [comparison] = two('The council in Tarva proposed a fund of £5m for the families.', 'The council in Tarva would pay £8m to the families.');
    assert.deepEqual([comparison!.label, comparison!.relation], ['fund for families in Tarva (proposed)', 'conflict']);
  });
  it('never call a number false', () => {
    const [comparison] = two('The flood killed 41 people in Tarva.', 'The flood killed 58 people in Tarva.');
    assert.match(comparison!.reason, /differs/);
    assert.doesNotMatch(comparison!.reason, /false|wrong|true/i);
  });
});

describe('compareFigures: sources that contradict each other', () => {
  const POLICE = 'Police in Tarva said that two miners died in the blast.', UNION = 'Seven miners were killed in the blast in Tarva, the miners’ union said.';

  it('are one group although each has its like in the other article', () => {
    const comparisons = two(`${POLICE} ${UNION}`, `${UNION} ${POLICE}`);
    assert.deepEqual(comparisons.map(({ relation, figures, pairs }) => [relation, figures.length, pairs.length]), [['conflict', 4, 6]]);
  });
  it('are one group where one article has both and the other one', () => {
    const comparisons = two(`${POLICE} ${UNION}`, UNION);
    assert.deepEqual(comparisons.map(({ relation, figures }) => [relation, figures.length]), [['conflict', 3]]);
  });
  it('are one group where one sentence sets one against the other', () => {
    const comparisons = two('About 700 miners have joined the strike in Tarva, against 400 last counted by the mine.', 'The union in Tarva said 700 miners had joined the strike. The mine put the number of strikers in Tarva at 400.');
    assert.deepEqual(comparisons.map(({ relation, figures }) => [relation, figures.length]), [['conflict', 4]]);
  });
  it('a number that a bare one stands for', () => {
    const comparisons = two('In Tarva two miners died, police said. The union speaks of seven.', 'Seven miners died in Tarva, the union said.');
    assert.deepEqual(comparisons.map(({ relation, figures }) => [relation, figures.length]), [['conflict', 3]]);
  });
  it('two numbers from one mouth are two things', () => {
    const comparisons = two('Police in Tarva said that two miners died in the blast. Police in Tarva said that five miners died in the fire.', 'Police in Tarva said that two miners died in the blast.');
    assert.deepEqual(comparisons.map(({ relation, figures }) => [relation, figures.length]), [['agree', 2]]);
  });
});

describe('compareFigures: many articles', () => {
  const reading = article('0.md', 'The flood killed 41 people in Tarva and trapped 130. In Osmond 300 homes were damaged, the mayor said.', { published: '2031-05-20' });
  const copies = (count: number): ArticleReading[] => Array.from({ length: count }, (_, i) => ({
    ...reading, article: { ...reading.article, path: `${i}.md` }, figures: reading.figures.map(figure => ({ ...figure, article: `${i}.md`, id: `${i}.md#${figure.id}` as typeof figure.id })),
  }));

  it('joins the copies of one text, more than any is compared with', () => {
    const comparisons = compare(...copies(70));
    assert.deepEqual(comparisons.map(({ figures, relation }) => [figures.length, relation]), [[70, 'agree'], [70, 'agree'], [70, 'agree']]);
  });
  it('joins hundreds of copies', () => {
    assert.deepEqual(compare(...copies(900)).map(({ figures }) => figures.length), [900, 900, 900]);
  });
});

describe('compareFigures: groups', () => {
  const texts = ['The flood killed 41 people in Tarva.', 'In Tarva 41 people died in the flood.', 'The flood killed at least 40 people in Tarva.'];

  it('one group over several articles, its relation that of its farthest pair', () => {
    const [comparison, ...others] = compare(...texts.map((text, i) => article(`${i}.md`, text, { published: '2031-05-20' })));
    assert.deepEqual(others, []);
    assert.equal(comparison!.figures.length, 3);
    assert.deepEqual(comparison!.pairs.map(({ relation }) => relation).sort(), ['agree', 'compatible', 'compatible']);
    assert.equal(comparison!.relation, 'compatible');
  });
  it('counts independent origins', () => {
    const readings = texts.map((text, i) => article(`${i}.md`, text, { published: '2031-05-20' }));
    assert.equal(compareFigures(readings, path => (path === '2.md' ? 'x' : 'y'))[0]!.origins, 2);
  });
  it('says the same twice, and of every pair it names figures that are in the group', () => {
    const readings = texts.map((text, i) => article(`${i}.md`, text, { published: '2031-05-20' }));
    const once = compare(...readings);
    assert.deepEqual(compare(...readings), once);
    for (const { figures, pairs } of once) for (const { a, b } of pairs) assert.ok(figures.includes(a) && figures.includes(b));
  });
  it('holds a figure in one group at most, on any numbers', () => {
    const sentence = fc.tuple(fc.constantFrom('killed', 'injured', 'trapped'), fc.integer({ min: 1, max: 60 }), fc.constantFrom('', 'about ', 'at least ')).map(([verb, n, hedge]) => `The flood ${verb} ${hedge}${n} people in Tarva.`);
    fc.assert(fc.property(fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }), articles => {
      const comparisons = compare(...articles.map((sentences, i) => article(`${i}.md`, sentences.join(' '))));
      const all = comparisons.flatMap(({ figures }) => figures);
      assert.equal(new Set(all).size, all.length);
      for (const { figures } of comparisons) assert.ok(new Set(figures.map(id => id.split('#')[0])).size > 1);
    }), { numRuns: 30 });
  });
});
