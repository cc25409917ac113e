/** What is said of those whom a number counts: the verb of which they are the subject or object, wherever it stands. */
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
  'the verb past what stands between': [
    ['dashes', 'Some 340 fishermen – most of them from the south – drowned off Cape Orlo.', 'fishermen killed'],
    ['brackets', 'Eleven miners (their names are known) were trapped at the pit.', 'miners trapped'],
    ['a relative clause in commas', 'The 14 climbers, who had set out on Friday from the hut, were found dead.', 'climbers killed'],
    ['a participle and its place', 'Sixty-two people travelling in the first coach were taken to hospital.', 'people injured'],
    ['a place before a verb without an object', 'At least 27 fans in the stand died.', 'fans killed'],
    ['quotation marks', 'The mayor insisted that “fewer than 70” were missing.', 'people missing'],
    ['a list of subjects', 'At least 2,150 houses and 47 schools had been damaged.', 'houses destroyed or damaged', 'schools destroyed or damaged'],
    ['the number of those to whom it happened', 'The number of people killed by floods in the valley has climbed to 171.', 'people killed'],
    ['the number of those without something', 'The number of homes without power fell to 3,000.', 'homes without power'],
    ['a toll before a relative clause', 'The toll, which stood at 18 on Sunday, is still rising.', 'people killed'],
    ['one name after another', 'Officials put the number of dead at 36 and the injured at 163.', 'people killed', 'people injured'],
    ['a change of a toll, and where it led', 'The toll rose by 12 to 97.', 'people killed', 'people killed'],
  ],
  'no verb of another': [
    ['of those in whose phrase it stands', 'Passengers in 12 coaches were injured.', 'coaches'],
    ['of those who do it to others', 'In Tarva 12 soldiers shot the driver.', 'soldiers in Tarva'],
    ['of those who are supported', 'Each nurse supports 12 others.', 'others'],
    ['of another number after "and"', 'The clinic received 29 and another five have died.', 'number received', 'people killed'],
    ['of some of them', 'The union represents 900 drivers, of whom 300 were on strike.', 'drivers represented', 'people on strike'],
    ['of those some of whom do it', 'Two of the three judges backed the plan.', 'judges in favour', 'judges'],
    ['a line that is free of tolls', 'Call the toll-free desk, 40 clerks said.', 'clerks'],
    ['of what came down from it', 'The clinic had four deaths in June. Admissions have come down from 320 in January to below 200.', 'deaths', 'admissions', 'admissions'],
    ['with a particle', 'Four or five men were carried out.', 'men'],
    ['a noun before "of"', 'They published a poll of 15 analysts.', 'analysts'],
    ['what is claimed is no death', 'The guard fired tear gas, several fans claimed.', 'fans'],
    ['in a headline run into it', 'Police look into Deadly Shooting The two men killed were brothers.', 'men killed'],
  ],
  'in other words': [
    ['an illness to which one succumbs', 'So far 88 people have succumbed to cholera, while 60 have so far recovered.', 'people killed', 'people recovered'],
    ['burials are not burying alive', 'Undertakers are burying 12 people a day. The mudslide hit, and 30 people were buried by it.', 'people buried', 'people trapped'],
    ['a strike draws those who strike', 'The walkout drew more than 9,000 porters.', 'porters on strike'],
    ['a match draws those who watch', 'The match drew 9,000 fans.', 'fans attending'],
    ['who stops work', 'The union said 830 porters had stopped work.', 'porters on strike'],
    ['doses, by what is done with them', 'The state received 900 doses, requested 2,000 doses and has administered 300 doses.', 'doses received', 'doses demanded', 'doses vaccinated'],
    ['cases at so many', 'He spoke of floods, with total cases at 9,900.', 'total cases'],
    ['a sum offered', 'The state has offered $90m, worth little.', 'offer'],
    ['jobs lost', 'The mill will close with the loss of 300 jobs.', 'jobs cut'],
    ['where they live', 'Some 900 villagers were living in tents.', 'villagers sheltering'],
    ['who approves, past a place', 'Only 38 percent of voters in the valley approve of it.', 'share of voters in favour'],
    ['a passive after a list', 'The heat claimed 40 lives, and 1,350 people were treated.', 'lives', 'people treated'],
    ['those without work', 'Some 900 people are out of work.', 'people out of work'],
    ['those who need', 'Some 900 people in the valley now needed food.', 'people in need'],
    ['lives', 'The mudslide claimed 17 lives.', 'lives'],
    ['whose lives it claims', 'The blast has claimed the lives of 14 miners.', 'miners killed'],
    ['succumbing', 'As many as 19 people succumbed to the fever.', 'people killed'],
    ['being on a list', 'Some 900 people were on the waiting list.', 'people waiting'],
    ['who is drawn', 'The derby drew 31,000 spectators.', 'spectators'],
    ['losing them', 'At least 44 people lost their lives.', 'people killed'],
    ['falling', 'Seven climbers fell to their deaths.', 'climbers killed'],
    ['being treated', 'Some 118 people were under treatment.', 'people in hospital'],
    ['being told to go', 'About 900 villagers were told to leave.', 'villagers displaced'],
    ['water that takes', 'Some 60 bridges were washed away.', 'bridges destroyed or damaged'],
    ['fire that takes', 'The fire scorched 60 barns.', 'barns destroyed or damaged'],
    ['who watch', 'The final was watched by 31,000 people.', 'people attending'],
    ['who watch, as the subject', 'Some 31,000 watched the final.', 'people attending'],
    ['who are in a place for it', 'Some 31,000 people were inside the ground.', 'people attending'],
  ],
  'jobs': [
    ['are cut', 'The airline will cut 1,200 jobs.', 'jobs cut'],
    ['by other verbs and nouns', 'The bank is eliminating some 800 positions.', 'positions cut'],
    ['by what the staff is less', 'The retailer will reduce its workforce by 650.', 'jobs cut'],
    ['by what, with a noun', 'The group will reduce its workforce by up to 650 positions.', 'positions cut'],
    ['are lost by those who have them', 'At least 90 workers will lose their jobs.', 'workers dismissed'],
    ['are not all cut', 'The deal saves 900 jobs.', 'jobs rescued'],
    ['men are not', 'The airline lost 12 captains.', 'captains'],
  ],
  'how many a place holds': [
    ['a compound', 'The 18,000-capacity arena was full.', 'capacity of the arena'],
    ['what it is built for', 'The hall was built for 700.', 'capacity of the hall'],
    ['what it has', 'The stadium has a capacity of 24,000.', 'capacity of the stadium'],
    ['what it holds', 'The stadium holds 24,000.', 'capacity of the stadium'],
    ['a camp holds prisoners', 'The camp holds 41 prisoners.', 'prisoners held'],
  ],
  'what some of those are': [
    ['in apposition', 'The crush killed 27 fans, nine of them children.', 'fans killed', 'children killed'],
    ['in a relative clause', 'It puts the number of dead at 36, 11 of whom were women.', 'people killed', 'women killed'],
    ['by their age', 'It puts the number of dead at 36, 11 of whom were under 18.', 'people killed', 'children killed'],
    ['after the whole of them', 'Of the dead, 31 were women.', 'women killed'],
    ['victims', 'Nine of the victims of the crush were minors.', 'minors killed or injured'],
  ],
};

describe('what is said of those whom a number counts', () => {
  for (const [table, cases] of Object.entries(TABLES)) {
    describe(table, () => {
      for (const [rule, text, ...measures] of cases) it(rule, () => assert.deepEqual(figures(text).filter(({ kind }) => kind !== 'age').map(({ measure }) => measure), measures));
    });
  }
});

describe('what is said not to be so', () => {
  const wholes: [rule: string, text: string][] = [
    ['none of them', 'None of the 26 pupils was killed.'],
    ['neither of them', 'Neither of the 26 pupils was killed.'],
    ['not one of them', 'Not one of the 26 pupils was killed.'],
    ['any of them, after "not"', 'The blast did not injure any of the 26 pupils.'],
  ];
  for (const [rule, text] of wholes) {
    it(`says nothing of the whole: ${rule}`, () => assert.equal(figures(text).find(({ value }) => value === 26)!.about.predicate, null));
  }
  const denials: [rule: string, text: string, value: number][] = [
    ['a subject', 'The 26 pupils were not killed.', 26],
    ['an object', 'The blast did not kill 26 pupils.', 26],
    ['one of them', 'Not one of the 26 pupils was killed.', 1],
    ['a claim that is rejected', 'The mayor rejected claims that 26 pupils were killed.', 26],
  ];
  for (const [rule, text, value] of denials) it(`is denied: ${rule}`, () => assert.equal(figures(text).find(figure => figure.value === value)!.status, 'denied'));
});

describe('what is to come', () => {
  const cases: [rule: string, text: string, status: string][] = [
    ['what is expected', 'The firm expects a margin of 4%.', 'planned'],
    ['what was forecast', 'The firm had forecast revenue of £4m.', 'planned'],
    ['what somebody will get', 'Each family will get £5,000.', 'planned'],
    ['what is announced for somebody', 'The governor announced £5,000 for each family.', 'planned'],
    ['what is pledged', 'The state pledged £5m.', 'planned'],
    ['more than expected is so', 'Profit fell more than expected to £4m.', 'reported'],
    ['an offer that is rejected is no denial', 'The union rejected an offer of 4%.', 'reported'],
    ['what is reported', 'Profit fell to £4m.', 'reported'],
  ];
  for (const [rule, text, status] of cases) it(`${status}: ${rule}`, () => assert.equal(figures(text)[0]!.status, status));
});

describe('what is no total', () => {
  const cases: [rule: string, text: string, parts: boolean[]][] = [
    ['what a toll rose by', 'The toll rose by 12 to 97.', [true, false]],
    ['how many came at first', 'The clinic received 29 bodies on the night.', [true]],
    ['whom the dead include', 'The dead include three nurses.', [true]],
    ['those of one month alone', 'In March alone nine people were killed.', [true]],
    ['more people to whom something else happened', 'The blast killed 11 miners. Another 27 are trapped.', [false, false]],
    ['more to whom the same happened', 'The blast killed 11 miners. Another 27 were killed on Friday.', [false, true]],
    ['those who died since', 'Another five have died since.', [true]],
    ['all of a kind', 'The crush killed 27 fans, nine of them children.', [false, false]],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(figures(text).map(({ about }) => about.part), expected));
});
