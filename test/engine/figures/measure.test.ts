import assert from 'node:assert/strict';
import type { Tagger } from '../../../src/engine/actors/tagger';
import type { ArticleFigure } from '../../../src/engine/figures/model';
import { readWhole } from '../../../src/engine/reading';

const tagger: Tagger = { tag: () => [] };

function figures(text: string): readonly ArticleFigure[] {
  return readWhole({ path: 'a.md', text: `---\npublished: 2031-05-20\n---\n\n${text}\n` }, tagger).figures;
}

/** Each sentence with the measures of its figures, in order. */
const TABLES: Record<string, [rule: string, text: string, ...measures: string[]][]> = {
  'what a percentage is of': [
    ['a change, and the level that it led to', 'Group revenue rose 8% to £3.65bn, while pre-tax profit fell 12% to £240m.', 'rise in group revenue', 'group revenue', 'fall in pre-tax profit', 'pre-tax profit'],
    ['a level, and how it changed', 'Turnout was 61.4 per cent, up 3.2 percentage points on 2026.', 'turnout', 'rise in turnout'],
    ['from one level to another', 'Inflation eased to 7.1% in April from 8.3% in March.', 'inflation', 'inflation'],
    ['the object of a verb that moves it', 'The bank raised its key rate to 5.5%.', 'key rate'],
    ['an insertion', 'Turnout, at 34 per cent, was the lowest yet.', 'turnout'],
    ['the noun that it qualifies', 'Nurses demand a 15% pay rise.', 'pay rise'],
    ['a phrase with its prepositions', 'Sales of electric cars grew 31%.', 'rise in sales of electric cars'],
    ['the number of something', 'The number of asylum claims rose by 12% to 97,400.', 'rise in asylum claims', 'asylum claims'],
    ['what is expected', 'The harvest is expected to drop 18%.', 'fall in harvest'],
    ['those whom the sentence has counted', 'Of 1,045 adults, 38% said no, while one in five were undecided.', 'adults', 'share of adults', 'share of adults undecided'],
    ['those of whom it speaks', 'The clinic treated 2,300 adults, half of whom were smokers.', 'adults treated', 'share of adults treated'],
    ['the same share of another', 'Ms Oduya took 52.3% of the vote against 46.1% for her rival.', 'share of vote', 'share of vote'],
    ['what a question asks for', 'How many porters have actually stopped working is disputed. The union claims four in five. The hospital says it is nearer two-thirds.', 'share of porters on strike', 'share of porters on strike'],
    ['the share of those of whom it is told', 'The share of patients treated in time stood at 58%.', 'share of patients treated'],
    ['what such a share moved by', 'The share of patients treated in time fell by 3%.', 'fall in share of patients treated in time'],
    ['those of whom it is told in the passive', 'Just 58% were vaccinated.', 'percentage vaccinated'],
    ['a sum that it stands for', 'The agency appealed for $40m. It has received 15% of that sum.', 'appeal', 'share of appeal funded'],
    ['a sum with its number', 'Donors have met a fifth of the agency’s $40 million appeal.', 'share of agency’s $40 million appeal funded', 'appeal'],
    ['how far a sum is met', 'The appeal is 60% funded.', 'appeal'],
    ['a change of what stands before it', 'The bank earned $2.1bn in the three months to June, down 8% on the year.', 'earnings', 'duration in months', 'fall in earnings'],
    ['a level behind points', 'The fatality ratio eased by 0.1 of a percentage point, to 3.3%.', 'fall in fatality ratio', 'fatality ratio'],
    ['a level behind a month', 'Inflation rose from 7% in March to 8% in April.', 'inflation', 'inflation'],
    ['no share of points', 'Support rose nine points; 28% opposed it.', 'rise in Support', 'percentage against'],
    ['what it was before', 'The mill is prepared to go to 6 percent, from 4.5 percent.', 'percentage offered', 'percentage offered'],
    ['an offer that lies there', 'The 4.5% on the table is too little.', 'percentage offered'],
    ['opposition to something', 'Opposition to the plan stood at 55 percent.', 'Opposition to the plan'],
    ['a multiple', 'Onion prices have tripled.', 'rise in Onion prices'],
  ],
  'what a sum is called': [
    ['the price of what is traded', 'Brent crude rose $1.20 to $84.35 a barrel.', 'rise in Brent crude', 'price of Brent crude per barrel'],
    ['shares', 'Shares in Tarvo closed down 4% at 312p.', 'fall in shares in Tarvo', 'price of shares in Tarvo'],
    ['a sum with its adjective', 'The minimum wage will rise to N70,000 a month.', 'minimum wage per month'],
    ['whose it is', 'The company’s net loss narrowed to 45 million ringgit from 72 million ringgit.', 'company’s net loss', 'company’s net loss'],
    ['a value', 'The sale values the mill at £1.9 billion.', 'value'],
    ['a verb of no class', 'He stole 240 million shillings.', 'money stolen'],
    ['a verb that moves something has it as its object', 'The club raised $4m.', 'money given'],
  ],
  'what a measurement is of': [
    ['the thing that has it', 'The bus plunged into a 300-foot gorge.', 'size of the gorge'],
    ['its power', 'The state bought a 450 MW plant.', 'power of the plant'],
    ['the name of the property', 'Homes within a 2-mile radius were emptied.', 'radius'],
    ['an adjective of the property', 'The ship was 220 metres long.', 'length'],
    ['the property before it', 'The satellite will orbit at an altitude of 550 kilometres.', 'altitude'],
    ['a verb of weight', 'The satellite, weighing 780 kg, is lost.', 'weight of satellite'],
    ['winds', 'Winds of 210 kph cut power to 1.4 million customers.', 'speed of winds', 'customers without power'],
    ['a level that rises', 'Sea levels are rising by 4.5 millimetres a year.', 'rise in sea levels'],
    ['what its unit measures, where nothing else is said', 'Two trains collided at about 90 km/h.', 'trains', 'speed'],
    ['an area that burned', 'The wildfire burned 14,000 hectares.', 'area destroyed or damaged'],
    ['stuff', 'Farmers harvested 2.1 million tonnes of maize, compared with 3.4 million tonnes before.', 'maize harvested', 'maize harvested'],
  ],
  'what is counted, and what is said of it': [
    ['a verb of no class', 'The striker scored 24 goals.', 'goals scored'],
    ['an irregular one', 'The firm sold 1.2 million Karo and Lanta vehicles.', 'Karo and Lanta vehicles sold'],
    ['a present', 'The union represents 85,000 dockers.', 'dockers represented'],
    ['a passive', 'Some 340 homes were inspected.', 'homes inspected'],
    ['words between', 'More than 110 million people worldwide have been forcibly displaced.', 'people displaced'],
    ['a preposition ends what a verb takes', 'Some 800 Borvians are registered to vote at 11,300 stations.', 'Borvians registered', 'stations'],
    ['shooting down is no shooting', 'Defences shot down 71 of the drones.', 'drones shot down'],
    ['need', 'Drought left 900,000 people in need of food.', 'people in need'],
    ['floods', 'Water submerged 1,300 homes.', 'homes flooded'],
    ['a state that the phrase says', 'The hospital received 73 wounded people.', 'wounded people'],
    ['the part, not the whole', 'The army said that 1,250 of the 3,000 soldiers would be withdrawn.', 'soldiers withdrawn', 'soldiers'],
    ['a compound', 'The blaze gutted a six-storey building.', 'storey count of the building'],
    ['a date is no noun', 'The state had 40 last year.', 'number'],
    ['where, with its preposition', 'Three soldiers were killed near Kasa.', 'soldiers killed near Kasa'],
  ],
  'a bare number': [
    ['some of those', 'The bus was carrying 52 pilgrims; it crashed, killing 27 of them.', 'pilgrims on board', 'pilgrims killed'],
    ['the sum of those', 'Clinics saw 320 new cases, bringing the total to 4,510.', 'new cases', 'new cases'],
    ['as it was', 'The party won 142 seats, down from 171.', 'seats won', 'seats won'],
    ['a comparison', 'The city has had 45 murders, compared with 61 before.', 'murders', 'murders'],
    ['another outcome of the same', 'On Thursday 1,873 flights were cancelled and 4,200 were delayed.', 'flights cancelled', 'flights delayed'],
    ['an index', 'The index lost 1.1% to end at 1,334.20 while the broader market shed 45 points to 8,120.', 'fall in index', 'index', 'fall in broader market', 'broader market'],
    ['a level of people', 'Net migration fell to 204,000, down from 345,000.', 'net migration', 'net migration'],
  ],
  'a length of time': [
    ['after what', 'It reopened nine days after the quake.', 'time after the quake'],
    ['a sentence', 'He was jailed for nine years.', 'length of the sentence'],
    ['a sentence that somebody is given', 'He was given six years by the court.', 'length of the sentence'],
    ['nothing given where no court is', 'The builders were given six years.', 'duration in years'],
    ['a sentence without its unit', 'The court jailed Ana Ruiz for 24 years and her driver for 14.', 'length of the sentence', 'length of the sentence'],
    ['no length of what is late', 'The monsoon is 10 days late.', 'duration in days'],
  ],
  'of what, by the words beside it': [
    ['the same in another unit', 'Some 2,000 tonnes, or roughly 15,000 barrels, have leaked.', 'weight spilt', 'weight spilt'],
    ['the equivalent', 'The owner put the loss of oil at 5 million litres, the equivalent of 4,400 tonnes.', 'loss of oil', 'loss of oil'],
    ['a shortage', 'The state is short of more than 3,000 megawatts.', 'shortage'],
    ['what thieves took', 'Thieves took €52m from the vault.', 'money stolen'],
    ['a heist, its sum converted', 'The €52m ($60m) bank heist stunned Velm.', 'bank heist', 'bank heist'],
    ['a sum in bribes', 'He took €1.2 million in bribes.', 'bribe'],
    ['a name in another’s words', 'The army killed about 30 “bandits” in the raid.', 'bandits killed'],
    ['a parent’s children', 'Mum-of-three Ana Ruiz and Bako, a father of nine, wept.', 'children', 'children'],
    ['who walks', 'One walked free.', 'people acquitted'],
    ['nothing that some of them did', 'One of the ship’s 12 tanks had split.', 'tanks'],
    ['no verb with a particle', 'The 22 crew are holed up in a hotel.', 'crew'],
    ['the toll that is the number', 'They are hiding deaths. The real number is 300.', 'deaths'],
    ['a toll', 'The toll of 212 is too low.', 'people killed'],
    ['what is numbered', 'Survivors numbered 38.', 'survivors'],
    ['another count of the same', 'Police said 45,000 marched and 150,000 according to unions.', 'people taking part', 'people taking part'],
    ['a sum a year', 'The plant pays 300 million euros annually.', 'payment per year'],
  ],
};

describe('the words of a measure', () => {
  for (const [table, cases] of Object.entries(TABLES)) {
    describe(table, () => {
      for (const [rule, text, ...measures] of cases) it(rule, () => assert.deepEqual(figures(text).map(({ measure }) => measure), measures));
    });
  }
});

describe('a measure in parts', () => {
  const heads: [rule: string, text: string, ...heads: (string | null)[]][] = [
    ['a change is not what changed', 'Turnout was 61%, up 3 percentage points.', 'turnout', 'rise in turnout'],
    ['a compound counts its first noun', 'A six-storey building burned.', 'storey'],
    ['an index', 'The index closed at 1,334.20.', 'index'],
  ];
  for (const [rule, text, ...expected] of heads) it(rule, () => assert.deepEqual(figures(text).map(({ about }) => about.head), expected));

  it('a punishment is one person’s, several people’s or all of them together', () => {
    const of = (text: string): unknown[] => figures(text).filter(({ kind }) => kind === 'duration').map(({ about }) => [about.modifiers, about.of]);
    assert.deepEqual(of('The court jailed six others for terms of two to 12 years.'), [[['several'], []]]);
    assert.deepEqual(of('The sentences add up to 191 years.'), [[['total'], []]]);
  });

  it('a superseded estimate is what it was', () => {
    assert.deepEqual(figures('Its first estimate of 2,800 tonnes was wrong.').map(({ about }) => about.modifiers), [['former']]);
  });

  it('a bare number counts what the number before it does', () => assert.deepEqual(figures('The party won 142 seats, down from 171.').map(({ counted, kind, about }) => [counted, kind, about.predicate]), [['seats', 'incident', 'win'], ['seats', 'incident', 'win']]));
});
