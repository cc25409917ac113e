import assert from 'node:assert/strict';
import type { Tagger } from '../../../src/engine/actors/tagger';
import type { ArticleFigure } from '../../../src/engine/figures/model';
import { readWhole } from '../../../src/engine/reading';

const tagger: Tagger = { tag: () => [] };

function figures(text: string): readonly ArticleFigure[] {
  return readWhole({ path: 'a.md', text: `---\npublished: 2031-05-20\n---\n\n${text}\n` }, tagger).figures;
}

/** Each figure's source, with its channel: "12 people = the ministry via the Herald", in the order of the text. */
const sources = (text: string): string[] => figures(text).map(({ text: words, attribution }) => `${words} = ${attribution ? attribution.text : '-'}${attribution?.via ? ` via ${attribution.via}` : ''}`);

type Case = [name: string, text: string, ...expected: string[]];

describe('the source of a figure', () => {
  const cases: Case[] = [
    ['behind all that it tells', 'The fire killed about 30 people, wounded 60 and left 12 missing, Tarvan authorities say.', 'about 30 people = Tarvan authorities', '60 = Tarvan authorities', '12 missing = Tarvan authorities'],
    ['in front of all that it tells', 'Officials say the fire killed 30 people and injured 60.', '30 people = Officials', '60 = Officials'],
    ['one in each clause', 'Police put the crowd at 900, while organisers said 4,000 had come.', '900 = Police', '4,000 = organisers'],
    ['goes on as "the official"', 'An official said 12 miners had died. The official added that 30 were missing.', '12 miners = An official', '30 = The official'],
    ['goes on as a pronoun', 'The flood killed 12 people, the ministry said. Another 30 were missing, it added.', '12 people = the ministry', 'Another 30 = it'],
    ['what "who" stands for', 'The ferry was raised by the coast guard, who say 12 sailors died.', '12 sailors = the coast guard'],
    ['people in a clause with "who", not what they are part of', 'The law is for charities who say they raised £5m.', '£5m = charities'],
    ['experts whom somebody asked', 'The experts I interviewed said 12 mines would close.', '12 mines = The experts'],
    ['a poll', 'The latest Harbour poll of voters, released Friday, found 43% back the plan.', '43% = The latest Harbour poll of voters'],
    ['a poll that frames the sentence', 'In the latest Harbour poll, 43% of voters would vote for Lind.', '43% of voters = the latest Harbour poll'],
    ['a reference in brackets', 'Unemployment rose to 8% (source: Eurostat).', '8% = Eurostat'],
    ['behind a dash', 'Death toll now 41 — NDRRMC', '41 = NDRRMC'],
    ['in front of a headline', 'Officials: 12 dead in Tarva ferry fire', '12 dead = Officials'],
    ['a paper, by its report', 'The mayor quoted from a Harbour Times report that 12 mines would close.', '12 mines = Harbour Times'],
    ['who issued the statement', 'The council issued a statement saying 12 people had died.', '12 people = The council'],
    ['a reckoning', 'By the ministry’s reckoning, 300 houses burned.', '300 houses = the ministry’s reckoning'],
    ['in a clause on the number', 'The loss, which the insurer puts at $5m, is disputed.', '$5m = the insurer'],
    ['none of what a body plans or orders', 'Tarva Province plans to open 12 clinics. The board ordered 300 tests.', '12 clinics = -', '300 tests = -'],
    ['the person who plans it', 'Ana Lind plans to open 12 clinics.', '12 clinics = Ana Lind'],
    ['a body that demands it', 'The union demanded 12 per cent.', '12 per cent = The union'],
    ['none of an offer that was rejected', 'Members rejected a 5 per cent offer.', '5 per cent = -'],
    ['none of lives that are claimed', 'Fever claims 12 lives in Tarva.', '12 lives = -'],
    ['none of what is known already', 'Economists say the bank’s decision to cut its rate from 6 per cent to 5 per cent surprised nobody.', '6 per cent = -', '5 per cent = -'],
    ['none of an age', 'The witness said 12 men and Ben Okoro, 51, were aboard.', '12 men = The witness', '51 = -'],
    ['a plan', 'The ministry promised $5m for the families.', '$5m = The ministry'],
    ['some of many', '12 of the judges said 40 cases were open.', '12 of the judges = -', '40 cases = 12 of the judges'],
    ['copies of a document', 'Copies of the filing show 12 people were paid.', '12 people = Copies of the filing'],
    ['a name with a hyphen', 'The trader Ravi Sang-ho said 12 people were paid.', '12 people = The trader Ravi Sang-ho'],
    ['a name with a clitic', 'Carvo’s of Tarva said 12 people were paid.', '12 people = Carvo’s of Tarva'],
    ['somebody who writes in a paper', 'Ines Carvo writing in the Herald estimated that 12 people were paid.', '12 people = Ines Carvo writing in the Herald'],
    ['somebody by an age', 'The 53-year-old said she had lost £5m.', '53-year-old = -', '£5m = The 53-year-old'],
    ['a number of people', 'A number of officials say 12 people died.', '12 people = A number of officials'],
    ['a letter, with its date and its readers between', 'A letter dated 4 June and sent to all members on Friday says that 120 posts will go.', '120 posts = A letter'],
    ['people, with what befell them between', 'Miners rescued from the lower shaft said 12 men were missing.', '12 men = Miners'],
    ['a document, with an aside inside the verb', 'The union had earlier, after a night of talks, put the toll at 38.', '38 = The union'],
    ['behind a name and its office, who', 'Help is on its way, said an aide to Anna Lind, the mine commissioner, who insisted that 12 men were safe.', '12 men = Anna Lind'],
    ['one for each number', 'Police put the crowd at 900 and organisers at 4,000.', '900 = Police', '4,000 = organisers'],
    ['one for each number, without a verb', 'The army said 40 men had died, the rebels 75.', '40 men = The army', '75 = the rebels'],
    ['one for each witness', 'A shopkeeper spoke of five gunmen, a driver of nine.', 'five gunmen = A shopkeeper', 'nine = a driver'],
    ['one for both numbers of a sum', 'The ministry put the number of cases at 900 and deaths at 40.', '900 = The ministry', '40 = The ministry'],
    ['behind “according to”, for both clauses', 'According to Anna Lind, who led the rescue, 12 men had died, and 30 more were hurt.', '12 men = Anna Lind', '30 = Anna Lind'],
    ['goes on with a comparison', 'Turnout reached 61%, the commission reported, compared with 58% in the last vote.', '61% = the commission', '58% = the commission'],
    ['goes on with the same thing', 'The mine paid 8% of the tax, the council said, and the port paid 12%.', '8% of the tax = the council', '12% = the council'],
    ['goes on behind an aside', 'The mine expects profit of $5m, up from $4m, and sales of $90m.', '$5m = The mine', '$4m = The mine', '$90m = The mine'],
    ['goes on behind an aside of its own', 'The report puts the dead at 36, of whom 11 were children, and the injured at 163.', '36 = The report', '11 = -', '163 = The report'],
    ['who moved an estimate', 'The bank raised its growth forecast to 2.4 percent.', '2.4 percent = The bank'],
    ['who sees a number', 'The bank sees inflation averaging 3 percent next year.', '3 percent = The bank'],
    ['a poll that gives', 'A Harbour poll gave the Greens 12% and Labour 31%.', '12% = A Harbour poll', '31% = A Harbour poll'],
    ['who insists', 'The mayor insists the stadium holds 24,000.', '24,000 = The mayor'],
    ['who confirmed only some', 'The police confirmed only nine deaths.', 'only nine deaths = The police'],
    ['a number in marks', 'An official put the number of missing at “well over 100”.', 'well over 100 = An official'],
    ['a headline’s speaker, with a verb', '‘We lost 40 cows’: farmer tells of the flood', '40 cows = farmer'],
    ['goes on with parts of its number', 'The director said 48 people had been hurt. Of those, 12 were children.', '48 people = The director', '12 = The director'],
    ['a welder who would not give her name', 'A welder who declined to give her name said 12 men had left.', '12 men = A welder'],
    ['people by what they do', 'The men who work at the mine said 12 carts were missing.', '12 carts = The men'],
    ['a mother of three', 'Mum-of-three Anna Lind said 12 men had left.', 'three = -', '12 men = Mum-of-three Anna Lind'],
    ['people who write, and where', 'Divers writing in the journal Tide estimate that 300 seals were lost.', '300 seals = Divers writing in the journal Tide'],
    ['behind a warning', 'As many as 900 homes could be lost, warned harbour chief Ruth Cole.', 'As many as 900 homes = harbour chief Ruth Cole'],
    ['a poll that has', 'A Harbour poll last week had Lind on 44%, with Okoro trailing on 30%.', '44% = A Harbour poll', '30% = A Harbour poll'],
    ['a poll with shares of those asked', 'The survey found 37 percent favored the plan and 52 percent opposed it.', '37 percent = The survey', '52 percent = The survey'],
    ['shares of those asked who plan', 'They found that 41% of nurses had left, with one in ten of them planning to go.', '41% of nurses = They', 'one in ten = They'],
    ['who counted', 'Independent divers have counted 340 wrecks.', '340 wrecks = Independent divers'],
    ['a number that is nearer', 'The charity put the number nearer 700.', '700 = The charity'],
    ['with an hour', 'The storm packed winds of 130 mph, the bureau said at 5 a.m., and was moving north.', '130 mph = the bureau'],
    ['behind “with”', 'Nurses are leaving, with a hospital in Tarn saying it had lost 60 nurses.', '60 nurses = a hospital in Tarn'],
    ['with a name, behind a place', 'In Geneva, a spokesman, Ben Lind, said 12 men had died.', '12 men = Ben Lind'],
    ['footage that shows at least so many', 'Camera footage shows at least 20 shots.', 'at least 20 shots = Camera footage'],
    ['so far', 'The ministry has so far recorded 900 cases.', '900 cases = The ministry'],
    ['an update', 'Of the dead, 19 were men, the update said.', '19 = the update'],
    ['inside a clause of its own', 'The men left the tribe, which, according to its website, has 35 members.', '35 members = its website'],
    ['an inquiry and whose it is', 'An investigation by the Harbour Post has found that 40 men died.', '40 men = An investigation by the Harbour Post'],
    ['goes on with what happened next', 'The fire killed 12 men, the police said, and destroyed 40 homes.', '12 men = the police', '40 homes = the police'],
    ['goes on with a second verb', 'The bridge will cost $3m, said critics, and take 12 years.', '$3m = critics', '12 years = critics'],
    ['the subject behind the semicolon', 'Lind said trade grew 2%; the port is gloomier and pencils in 1%.', '2% = Lind', '1% = the port'],
    ['a name that opens the sentence', 'Okoro said 12 people had died.', '12 people = Okoro'],
  ];
  for (const [name, text, ...expected] of cases) it(name, () => assert.deepEqual(sources(text), expected));
});

describe('no source of a figure', () => {
  const cases: Case[] = [
    ['the article itself', 'The fire killed 12 people.', '12 people = -'],
    ['nobody who is named', 'The fire reportedly killed 12 people.', '12 people = -'],
    ['this article', 'This article has been changed to say that 12 mines closed.', '12 mines = -'],
    ['an event', 'The losses mean the club must find £5m.', '£5m = -'],
    ['the writer and the reader', 'If you think the course costs £5m, read on.', '£5m = -'],
    ['a share of those asked', '5 percent prefer Lind and 1 percent would vote for Okoro.', '5 percent = -', '1 percent = -'],
    ['the words that name the source', 'Anna Lind, 43, the mother of two owners, said the mine was safe.', '43 = -', 'two owners = -'],
    ['its apposition between two quotations', '“We closed it,” said Anna Lind, who spoke for 12 owners of the mine. “It was not safe.”', '12 owners = -'],
    ['a clause of its own about the source', 'The army, which lost 12 men, said it would withdraw.', '12 men = -'],
    ['an adjunct before it', 'After five days of rain, the ministry said the dam had held.', 'five days = -'],
    ['what was not done', 'They need to find £5m.', '£5m = -'],
    ['what was not said', 'The ministry did not say that 12 miners had died.', '12 miners = -'],
    ['suspects, who suspect nobody', 'Three suspects were held after the blast in 12 shops.', 'Three suspects = -', '12 shops = -'],
    ['what a firm posted', 'The firm posted a profit of $5m.', '$5m = -'],
    ['what befell the one who admitted', 'Rowe admitted three thefts and was jailed for 14 months.', 'three thefts = Rowe', '14 months = -'],
    ['what was praised', 'The mayor praised the rescue of 12 miners.', '12 miners = -'],
    ['a clause behind what was announced', 'The mayor announced a deal that had freed 12 miners.', '12 miners = -'],
    ['a clause behind the addressee', 'The ministry warned its staff to lock up after thieves broke into 12 offices.', '12 offices = -'],
    ['another thing behind the source', 'Prices rose 5%, the bureau reported, and two shops have closed in Tarva.', '5% = the bureau', 'two shops = -'],
    ['somebody’s value', 'His body mass index shows he lost 20 kilos.', '20 kilos = -'],
    ['how the source came to its number', 'The Harbour average shows Lind ahead by 4 points, using 12 polls.', '4 points = The Harbour average', '12 polls = -'],
    ['what the article sets against it', 'The test, the ministry said, was safe, although the dam had leaked in 12 places.', '12 places = -'],
  ];
  for (const [name, text, ...expected] of cases) it(name, () => assert.deepEqual(sources(text), expected));
});

describe('a figure that several tell', () => {
  const cases: Case[] = [
    ['the inner statement', 'The mayor said that the ministry had counted on aid, and the union said that police estimate 900 people marched.', '900 people = police'],
    ['a statement before a plan', 'The campaign says the mayor will announce a fund of £5m.', '£5m = The campaign'],
    ['a statement before a wish', 'The union said the mayor wants £5m.', '£5m = The union'],
    ['whom an outlet quotes', 'Reuters reported that 12 miners had died, according to the ministry.', '12 miners = the ministry via Reuters'],
    ['a country, by an outlet', 'Norway said 12 miners had died, the BBC reported.', '12 miners = Norway via the BBC'],
    ['an outlet alone', 'Reuters reported that 12 miners had died.', '12 miners = Reuters'],
  ];
  for (const [name, text, ...expected] of cases) it(name, () => assert.deepEqual(sources(text), expected));
});

describe('the channel of a figure', () => {
  const cases: Case[] = [
    ['whom the source told', '12 miners are dead, a person with knowledge of the talks told the Herald.', '12 miners = a person with knowledge of the talks via the Herald'],
    ['who quoted the source', 'She was quoted as saying by Radio Tarva that 40 cattle were stolen.', '40 cattle = She via Radio Tarva'],
    ['who has each poll', 'Both polls were close, with Harbour Poll showing Lind ahead 3 points, Opina 4 points and Numera 2 points.', '3 points = Harbour Poll', '4 points = Opina', '2 points = Numera'],
    ['who saw the footage', 'Footage seen by the Herald shows 20 shots.', '20 shots = Footage via the Herald'],
    ['who saw the document', 'The draft, seen by the Herald, puts the cost at £3m.', '£3m = The draft via the Herald'],
  ];
  for (const [name, text, ...expected] of cases) it(name, () => assert.deepEqual(sources(text), expected));
});

describe('what is known of a figure’s source', () => {
  it('it is anonymous, and declined to be named', () => {
    assert.equal(figures('An official, who declined to be identified because the talks are private, said 12 hostages were alive.')[0]!.attribution?.anonymous, true);
  });
  it('so are a welder, one fisherman and meteorologists', () => {
    for (const text of ['A welder said 12 men had left.', '“There were 12 boats,” said one fisherman.', 'Meteorologists expect 90 mm of rain.']) {
      assert.equal(figures(text).find(({ attribution }) => attribution)!.attribution!.anonymous, true, text);
    }
  });
  it('the mayor, a paper and a letter are not', () => {
    for (const source of ['The mayor', 'A newspaper', 'A letter', 'His mother']) assert.equal(figures(`${source} said 12 men had left.`)[0]!.attribution?.anonymous, false, source);
  });
  it('“who” has the actor that it stands for, not the firm in its name', () => {
    const [figure] = figures('It fell, said Kestrel Bank analyst Daniel Obi, who put the losses at 58 euros.');
    assert.match(figure!.attribution?.actor ?? '', /obi/);
  });
  it('“the governor” is Gov. NAME', () => {
    assert.match(figures('Gov. Anna Lind came to Tarva. The governor said 12 men had left.')[0]!.attribution?.actor ?? '', /lind/);
  });
  it('a name is not', () => assert.equal(figures('Anna Lind said 12 hostages were alive.')[0]!.attribution?.anonymous, false));
  it('a pronoun keeps its place and has the actor', () => {
    const [, second] = figures('Minister Anna Lind said 12 hostages were alive. She said 30 were missing.');
    assert.equal(second!.attribution?.text, 'She');
    assert.match(second!.attribution.actor ?? '', /lind/);
  });
});

describe('who published the article', () => {
  const source = (outlet: string): string | undefined => readWhole({ path: 'a.md', text: `---\noutlet: ${outlet}\n---\n\nThe Harbour Board said 300 people were aboard.\n` }, tagger).figures[0]?.attribution?.text;
  it('is no source of what it says', () => assert.equal(source('Harbour Board'), undefined));
  it('another is', () => assert.equal(source('Oxley Star'), 'The Harbour Board'));
});
