/** Two articles of one story, of many kinds: what a careful reader compares in them. */
import assert from 'node:assert/strict';
import { compromiseTagger } from '../../../src/engine/actors/compromise-tagger';
import { compareFigures } from '../../../src/engine/comparison/compare';
import { readWhole } from '../../../src/engine/reading';
import type { Comparison, Relation } from '../../../src/engine/schema';

const tagger = compromiseTagger();

type Telling = readonly [published: string, text: string];

function compare(articles: readonly Telling[]): Comparison[] {
  return compareFigures(articles.map(([published, text], i) => readWhole({ path: `${i}.md`, text: `---\npublished: ${published}\n---\n\n${text}\n` }, tagger)), path => path);
}

/** The relations of the groups, in alphabetical order. */
const PAIRS: readonly { readonly name: string; readonly relations: readonly Relation[]; readonly articles: readonly Telling[] }[] = [
  { name: 'a toll that grows, beside an earlier crash', relations: ['update'], articles: [
    ['2031-03-02', 'Eleven people were killed when a commuter train left the rails near Velm on Sunday, the transport ministry said. Forty others were injured.'],
    ['2031-03-03', 'The number of people killed in Sunday’s train crash near Velm rose to 14 after three passengers died in hospital, the transport ministry said. A crash in the same tunnel killed 30 people in 2019.'],
  ] },
  { name: 'a toll of the same day that has risen since', relations: ['update'], articles: [
    ['2031-03-02', 'A quake shook the province of Harel. The governor of Harel said 310 people had died.'],
    ['2031-03-02', 'The number of people killed by the quake in the province of Harel has climbed to 450, the governor said.'],
  ] },
  { name: 'what the later article says it was before', relations: ['update'], articles: [
    ['2031-05-02', 'Thieves took the files of 2.34 million customers from the retailer Orvana in Dorn, Ines Carvo of Orvana said.'],
    ['2031-05-05', 'The number of accounts stolen from the retailer Orvana in Dorn climbed to 3.12 million from 2.34 million, Ines Carvo of Orvana said.'],
  ] },
  { name: 'many people of whom the same is told, by another name', relations: ['conflict'], articles: [
    ['2031-06-01', 'The walkout at Metrolane in Dorn affected 640,000 passengers on Monday, Ines Carvo of Metrolane said.'],
    ['2031-06-01', 'The walkout at Metrolane in Dorn affected 580,000 commuters on Monday, Ines Carvo of Metrolane said.'],
  ] },
  { name: 'a number too far from the round one', relations: ['conflict'], articles: [
    ['2031-06-01', 'Dorn Rovers beat Velm City at the Quay Ground before a crowd of 41,700.'],
    ['2031-06-01', 'Dorn Rovers beat Velm City at the Quay Ground before a crowd of 40,000.'],
  ] },
  { name: 'strikers of a place', relations: ['conflict'], articles: [
    ['2031-06-01', 'A total of 12,000 teachers in Brenn went on strike on Monday over pay.'],
    ['2031-06-01', 'A total of 10,500 teachers in Brenn joined the strike on Monday over pay.'],
  ] },
  { name: 'two tolls of one day', relations: ['conflict'], articles: [
    ['2031-03-02', 'A magnitude 6.1 quake shook the province of Harel. The governor said 310 people had died.'],
    ['2031-03-02', 'The Red Crescent put the dead from the quake in the province of Harel at 450.'],
  ] },
  { name: 'a rise, and the profit that it led to', relations: ['agree', 'compatible'], articles: [
    ['2031-04-20', 'Brackwell Bank said net profit rose 5.2% to $1.3bn in the first quarter.'],
    ['2031-04-20', 'Net profit at Brackwell Bank was $1.28 billion, up 5.2 percent on a year earlier.'],
  ] },
  { name: 'a rate', relations: ['conflict'], articles: [
    ['2031-05-05', 'Turnout in the Orlo election was 61.3%, the commission said.'],
    ['2031-05-05', 'Only 58.9 per cent of voters turned out in the Orlo election, observers said. Turnout reached 58.9%.'],
  ] },
  { name: 'an epidemic’s toll, a week later', relations: ['update'], articles: [
    ['2031-06-01', 'Cholera has killed 88 people in the camps around Sarn, the WHO said.'],
    ['2031-06-09', 'The cholera outbreak in the camps around Sarn has claimed 131 lives, the WHO said.'],
  ] },
  { name: 'strikers, by the union and by the employer', relations: ['conflict'], articles: [
    ['2031-06-01', 'About 6,000 nurses walked out across Dorn on Monday, their union said.'],
    ['2031-06-01', 'The health service in Dorn said no more than 2,500 nurses had joined the strike on Monday.'],
  ] },
  { name: 'who watched a match', relations: ['compatible'], articles: [
    ['2031-06-01', 'A crowd of 41,300 watched Dorn Rovers beat Velm City at the Quay Ground.'],
    ['2031-06-01', 'Some 40,000 people watched Dorn Rovers beat Velm City at the Quay Ground.'],
  ] },
  { name: 'what a fire burned', relations: ['conflict'], articles: [
    ['2031-07-01', 'The Harel fire has burned 12,400 acres and destroyed 60 homes.'],
    ['2031-07-01', 'The Harel fire has scorched about 9,800 acres, the forest service said.'],
  ] },
  { name: 'damages, whatever they are called', relations: ['agree'], articles: [
    ['2031-07-01', 'A jury in Velm ordered Brackwell to pay Ines Carvo $3.4 million.'],
    ['2031-07-01', 'Ines Carvo won $3.4 million in damages from Brackwell, a jury in Velm decided.'],
  ] },
  { name: 'jobs, shed or cut', relations: ['conflict'], articles: [
    ['2031-07-01', 'Haldane Air will cut 1,200 jobs at its Velm hub by 2032.'],
    ['2031-07-01', 'Haldane Air plans to shed about 900 positions at its Velm hub by 2032.'],
  ] },
  { name: 'a fall, however it is said', relations: ['agree'], articles: [
    ['2031-07-01', 'Burglaries in Dorn fell 9% last year, the police said.'],
    ['2031-07-01', 'The number of burglaries in Dorn was down 9% last year, police figures show.'],
  ] },
  { name: 'the falls of two things', relations: [], articles: [
    ['2031-07-01', 'Burglaries in Dorn fell 9% last year, the police said.'],
    ['2031-07-01', 'Robberies in Dorn rose 9% last year, the police said.'],
  ] },
  { name: 'an earlier sinking, and those of whom nobody was hurt', relations: [], articles: [
    ['2031-08-19', 'A ferry sank off Cape Orlo and 27 people died. In June, 40 people drowned when a trawler went down off Cape Orlo.'],
    ['2031-08-19', 'A ferry with 80 passengers sank off Cape Orlo on Tuesday. None of the 27 crew was hurt.'],
  ] },
  { name: 'a kind of victims', relations: ['agree'], articles: [
    ['2031-08-19', 'The landslide at Harel killed 31 people, nine of them children.'],
    ['2031-08-19', 'Nine of the victims of the landslide at Harel were minors, the mayor said.'],
  ] },
  { name: 'how many a ground holds', relations: ['conflict'], articles: [
    ['2031-08-19', 'The Quay Ground in Dorn has a capacity of 18,000.'],
    ['2031-08-19', 'The Quay Ground in Dorn was built for 22,000 people.'],
  ] },
  { name: 'refugees', relations: ['update'], articles: [
    ['2031-08-01', 'Some 14,000 refugees were sheltering in Orlo, the UN said.'],
    ['2031-08-09', 'The UN said 17,500 refugees were now sheltering in Orlo.'],
  ] },
  { name: 'a rate of something, and that thing', relations: ['conflict'], articles: [
    ['2031-08-01', 'Inflation in Borvia slowed to 4.1% in July, the statistics office said.'],
    ['2031-08-01', 'Prices in Borvia rose again: the inflation rate was 4.3% in July.'],
  ] },
  { name: 'people who are looked for', relations: ['agree'], articles: [
    ['2031-08-01', 'Rescuers in Harel were still searching for at least 23 missing people after the flood.'],
    ['2031-08-01', 'At least 23 people were unaccounted for after the flood in Harel.'],
  ] },
  { name: 'a share', relations: ['agree'], articles: [
    ['2031-08-01', 'Half of the homes in Sarn were flooded, the mayor said.'],
    ['2031-08-01', 'The mayor said half the homes in Sarn had been flooded.'],
  ] },
  { name: 'two margins', relations: [], articles: [
    ['2031-04-20', 'Brackwell Bank’s gross margin was 31.2% in 2030.'],
    ['2031-04-20', 'Brackwell Bank reported an operating margin of 31.9%.'],
  ] },
  { name: 'one rate in two towns', relations: [], articles: [
    ['2031-04-20', 'Unemployment in Dorn rose to 5.9%.'],
    ['2031-04-20', 'Unemployment in Velm was 5.5%.'],
  ] },
  { name: 'revenue and costs', relations: [], articles: [
    ['2031-04-20', 'Haldane Air said passenger revenue rose 4% to €1.2bn.'],
    ['2031-04-20', 'Haldane Air said fuel costs rose 5% to €1.1bn.'],
  ] },
  { name: 'people shot', relations: ['conflict'], articles: [
    ['2031-04-20', 'Police in Sarn said two protesters had been shot dead.'],
    ['2031-04-20', 'At least five protesters were shot dead in Sarn, rights groups said.'],
  ] },
  { name: 'people missing, and how many were before', relations: ['update'], articles: [
    ['2031-04-20', 'In Harel 52 people were missing after the mudslide.'],
    ['2031-04-22', 'In Harel 40 people were still missing after the mudslide, down from 52 on Monday, the mayor said.'],
  ] },
  { name: 'marchers', relations: ['agree'], articles: [
    ['2031-04-20', 'Some 120,000 people marched through Orlo on Saturday.'],
    ['2031-04-20', 'About 120,000 people took part in the march in Orlo.'],
  ] },
  { name: 'climbers, past a relative clause', relations: ['conflict'], articles: [
    ['2031-04-20', 'Seven climbers, who were roped together, fell to their deaths on Mount Harel, the rescue service said.'],
    ['2031-04-20', 'Twelve climbers died on Mount Harel, a guide said.'],
  ] },
  { name: 'how far a fire is contained', relations: ['agree'], articles: [
    ['2031-04-20', 'The blaze at the Velm mill was 30% contained by Monday.'],
    ['2031-04-20', 'Firefighters said the blaze at the Velm mill was 30 percent contained.'],
  ] },
  { name: 'jobs that go, and by what a workforce is less', relations: ['compatible'], articles: [
    ['2031-04-20', 'Up to 5,300 jobs will go at Quay Mills in Dorn.'],
    ['2031-04-20', 'Quay Mills will reduce its workforce by 5,200, it said in Dorn.'],
  ] },
  { name: 'confirmed and suspected cases', relations: [], articles: [
    ['2031-04-20', 'The number of suspected cholera cases in Sarn stands at 2,100, the health ministry said.'],
    ['2031-04-22', 'The number of cholera cases in Sarn stands at 1,700, the health ministry said.'],
  ] },
  { name: 'those who were killed by two sides', relations: [], articles: [
    ['2031-04-20', 'The army said it had killed 17 militants near Sarn. It lost two soldiers.'],
    ['2031-04-20', 'Residents of Sarn said 15 villagers were killed by the army.'],
  ] },
];

describe('compareFigures: stories of many kinds', () => {
  for (const { name, relations, articles } of PAIRS) {
    it(`${relations.join(', ') || 'nothing'}: ${name}`, () => assert.deepEqual(compare(articles).map(({ relation }) => relation).sort(), relations));
  }

  it('tells no two numbers of one mouth against each other', () => {
    const [comparison] = compare([
      ['2031-04-20', 'In Harel 52 people were missing after the mudslide, the mayor said.'],
      ['2031-04-22', 'In Harel 40 people were still missing after the mudslide, down from 52 on Monday, the mayor said.'],
    ]);
    assert.ok(comparison!.pairs.every(({ a, b, relation }) => relation === 'agree' || a.split('#')[0] !== b.split('#')[0]));
  });
  it('takes a toll whose day is not known for one that may have grown', () => {
    const relations = compare([
      ['2031-03', 'A crush at the Quay Ground in Dorn killed 27 fans.'],
      ['2031-03-28', 'A crush at the Quay Ground in Dorn killed 36 fans.'],
    ]).map(({ relation }) => relation);
    assert.deepEqual(relations, ['update']);
  });
  it('compares more in two articles that share a telling number', () => {
    const apart: Telling[] = [
      ['2031-03-08', 'A ferry went down off Cape Orlo on its way from Dorn. At least 240 people drowned. // A nurse in a corridor counted 31 people injured, and so did Ines Carvo, Bram Tolles and Runa Vesk of the Northern Relief Board, from Sarhun.'],
      ['2031-03-08', 'After the disaster, Velm asked why so many had sailed. The wreck off Cape Orlo killed at least 240 people. // Owen Marsh, Lia Fenn and Petra Holm of the Coastal Fire Service came from Osmond. Their lists show 36 people hurt.'],
    ];
    const before = (text: string): string => text.replace(/240/g, 'many');
    assert.deepEqual(compare(apart.map(([day, text]) => [day, text.replaceAll(' // ', '\n\n')])).map(({ relation }) => relation).sort(), ['agree', 'conflict']);
    assert.deepEqual(compare(apart.map(([day, text]) => [day, before(text).replaceAll(' // ', '\n\n')])), []);
  });
  it('compares what a later article tells again of the day of an earlier one', () => {
    const relations = compare([
      ['2031-03-08', 'A crush at the Quay Ground in Dorn killed 27 fans on Saturday, police said.'],
      ['2031-03-28', 'The report on the crush at the Quay Ground in Dorn on 8 March puts the number of dead at 36.'],
    ]).map(({ relation }) => relation);
    assert.deepEqual(relations, ['update']);
  });
});
