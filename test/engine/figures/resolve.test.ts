import assert from 'node:assert/strict';
import type { Tagger } from '../../../src/engine/actors/tagger';
import type { ArticleFigure } from '../../../src/engine/figures/model';
import { readWhole } from '../../../src/engine/reading';

const tagger: Tagger = { tag: () => [] };

function figures(text: string, published = '2031-05-20'): readonly ArticleFigure[] {
  return readWhole({ path: 'a.md', text: `---\npublished: ${published}\n---\n\n${text}\n` }, tagger).figures;
}

function only(text: string): ArticleFigure {
  const found = figures(text);
  assert.equal(found.length, 1, `figures of: ${text}`);
  return found[0]!;
}

describe('what a figure measures', () => {
  const cases: [rule: string, text: string, measure: string][] = [
    ['the object of a verb', 'The landslide killed 41 people in Tarva.', 'people killed in Tarva'],
    ['the subject of a passive', 'In Tarva 41 people were reportedly killed.', 'people killed in Tarva'],
    ['an act noun', 'It led to the release of 12 sailors.', 'sailors released'],
    ['a participle after the noun', 'It has room for 800 villagers sheltering there.', 'villagers sheltering'],
    ['an adjective after the number', 'Four dead after storm.', 'people killed'],
    ['a verb after an apposition', 'Some 900 villagers, half of them children, were displaced.', 'villagers displaced'],
    ['words that are one outcome', 'Nine drivers were taken hostage.', 'drivers captured'],
    ['a list passes its outcome on', 'The blast killed two men and three women.', 'men killed'],
    ['an exchange passes its outcome on', 'They agreed on the release of 12 sailors in exchange for 30 smugglers.', 'sailors released'],
    ['a counted noun that implies it', 'The ministry confirmed 17 deaths.', 'deaths'],
    ['a toll', 'The death toll from the storm rose to 17.', 'people killed'],
    ['a rate', 'Turnout was put at about 61%.', 'turnout'],
    ['a toll, past brackets', 'The death toll from the storm (known abroad as: Ilka) has risen to 17.', 'people killed'],
    ['people forced from home', 'The landslide forced 900 villagers from their homes.', 'villagers displaced'],
    ['people in shelters', 'Some 900 villagers were staying in evacuation centres.', 'villagers sheltering'],
    ['the object of a verb in a relative clause', 'The mill, which employs about 900 people, is shut.', 'people employed'],
    ['the number of something', 'Police put the number of marchers at 4,000.', 'marchers'],
    ['a share and its whole', 'Two-thirds of the houses in the town of Sill were destroyed.', 'share of houses destroyed or damaged in Sill'],
    ['what lasts, after', 'Both sides accepted a six-week ceasefire.', 'length of the ceasefire'],
    ['what lasts, before', 'Both sides accepted a truce of around six weeks.', 'length of the truce'],
    ['a halt to the fighting is a truce', 'Both sides would halt the fighting for at least six weeks.', 'length of the truce'],
    ['money and what is done with it', 'The strike costs the region $14m a day.', 'cost per day'],
    ['a sum and whom it is for', 'The council proposed a fund of £5m for the families of the miners.', 'fund for families'],
    ['a sum named after it', 'The council promised a £5 million fund for bereaved families.', 'fund for bereaved families'],
    ['a price, of what and per what', 'The price of bread rose to $3 a kilo.', 'price of bread per kilogram'],
    ['a cost to somebody', 'The chamber puts the cost to local firms at $12m a day.', 'cost to local firms per day'],
    ['money that has no name', 'The club raised $4m.', 'money given'],
    ['money is not paid by spending a night', 'Some 900 villagers spent the night outside.', 'villagers'],
    ['a load is on board', 'The boat carried 41 passengers.', 'passengers on board'],
    ['what is allowed', 'The boat was licensed to carry 41 passengers.', 'passengers allowed'],
    ['what is needed', 'The motion needs nine votes.', 'votes needed'],
    ['a crowd is a noun after its article', 'Organisers put the crowd at 900.', 'crowd'],
    ['who takes part', 'Police said 900 had taken part.', 'people taking part'],
    ['who remains in a state', 'The mayor said that 90 remain in custody.', 'people arrested or detained'],
    ['a place with its “of” stays whole', 'The wreck killed 41 people in the Bay of Tarva.', 'people killed in Bay of Tarva'],
    ['who runs a place is not the place', 'The raid killed 41 people in Ralo-held Tarva.', 'people killed in Tarva'],
    ['nobody is killed in a body', 'The blast killed 41 people in NATO.', 'people killed'],
    ['by when is not how long', 'The inquiry will report within six weeks.', 'duration in weeks'],
    ['missiles are fired', 'The navy fired 12 rockets.', 'rockets launched'],
    ['staff are fired', 'The bank fired 12 employees.', 'employees dismissed'],
    ['people are dismissed, things are not', 'The bank cut 12 branches.', 'branches'],
    ['what struck people is no strike', 'The car struck 12 cyclists.', 'cyclists'],
    ['a reward for what', 'Police offer a reward of $900 for information leading to them.', 'reward for information'],
    ['a name is no place of a common noun', 'They freed 12 men held in Tarvan jails.', 'men released'],
  ];
  for (const [rule, text, measure] of cases) it(rule, () => assert.equal(figures(text)[0]!.measure, measure));

  it('says it in parts too', () => {
    assert.deepEqual(only('The attack on Monday killed 12 sick and elderly prisoners in Tarva.').about, { head: 'prisoner', modifiers: ['sick', 'elderly'], predicate: 'kill', place: 'Tarva', event: 'attack', part: false, of: [], occasion: null, period: null });
  });

  const parts: [rule: string, text: string, parts: boolean[]][] = [
    ['others of the same outcome', 'The storm killed 12 sailors; five others were killed later.', [false, true]],
    ['others of another outcome', 'The storm killed 12 sailors. Five others were missing.', [false, false]],
    ['some of those said before', 'Five of the wounded were in a critical condition.', [true]],
    ['what a toll grew by', 'The death toll from the storm rose to 17 after two people died in hospital.', [false, true]],
    ['two outcomes', 'The storm killed 17 people after two boats were destroyed.', [false, false]],
  ];
  for (const [rule, text, expected] of parts) it(`counts some of another number: ${rule}`, () => assert.deepEqual(figures(text).map(({ about }) => about.part), expected));

  const occasions: [rule: string, text: string, occasion: string | null][] = [
    ['an earlier year', 'The deadliest fire in the valley killed 80 people in 2019.', '2019'],
    ['an earlier month', 'In March, 80 people died in a landslide in the same valley.', '2031-03'],
    ['the year that the worst is counted from', 'The fire was the worst since 2019, when 80 people died.', '2019'],
    ['so long before', 'It comes 14 months after 80 people died in a crush.', 'earlier'],
    ['another of its kind', 'A similar fire killed 80 people.', 'earlier'],
    ['another of its kind, after', 'Some 80 people died in an earlier flood.', 'earlier'],
    ['a day of this year', 'The fire killed 80 people on 12 May.', null],
    ['this month', 'Fires killed 80 people in May.', null],
    ['from a year on', 'Fires have killed 80 people since 2019.', null],
    ['a day, before the sentence goes on to a year', 'The fire killed 80 people on Monday, the worst toll since 2019.', null],
    ['no date', 'The fire killed 80 people.', null],
  ];
  for (const [rule, text, expected] of occasions) it(`is of another occasion: ${rule}`, () => assert.equal(figures(text).find(({ value }) => value === 80)!.about.occasion, expected));

  it('gives the other side of an exchange the same outcome', () => {
    const [sailors, smugglers] = figures('They agreed on the release of 12 sailors in exchange for freeing dozens of smugglers and 30 pilots.');
    assert.equal(sailors!.about.predicate, 'release');
    assert.equal(smugglers!.about.predicate, 'release');
  });
});

describe('a bare number takes what it stands for', () => {
  const cases: [rule: string, text: string][] = [
    ['after a verb of saying', 'Police say two miners died; unions say seven.'],
    ['in a pronoun', 'Two miners died, above the figure given by Tarva Coal, which puts it at 7.'],
    ['in a word for a count', 'Two miners died, police said, raising an earlier count of seven.'],
    ['after speaking of it, in the next sentence', 'Two miners died, police said. The union speaks of at least seven.'],
    ['against another', 'Two miners died, police said, not seven.'],
  ];
  for (const [rule, text] of cases) it(rule, () => assert.deepEqual(figures(text).map(({ measure, about }) => [measure, about.head, about.predicate]), [['miners killed', 'miner', 'kill'], ['miners killed', 'miner', 'kill']]));

  it('but not of a paragraph before', () => assert.equal(figures('Two miners died.\n\nThe union speaks of at least seven.')[1]!.about.head, null));
});

describe('a part is no rival', () => {
  const cases: [text: string, part: boolean][] = [
    ['The blast killed another four people.', true],
    ['The blast killed many, including four children.', true],
    ['The blast killed miners, four of them critically.', true],
    ['The blast killed miners, four of them women.', false],
    ['The blast killed four people.', false],
  ];
  for (const [text, part] of cases) it(`${part}: ${text}`, () => assert.equal(only(text).about.part, part));
});

describe('the kind of a figure', () => {
  const cases: [text: string, kind: string][] = [
    ['The landslide killed 41 people.', 'incident'],
    ['The war has killed 41 people.', 'cumulative'],
    ['Since March 41 people were killed.', 'cumulative'],
    ['The camp holds 41 prisoners.', 'stock'],
    ['A motion needs at least nine votes.', 'rule'],
    ['The call lasted three hours.', 'duration'],
    ['Nearly half the crop failed.', 'share'],
    ['A 41-year-old baker won.', 'age'],
  ];
  for (const [text, kind] of cases) it(`${kind}: ${text}`, () => assert.equal(only(text).kind, kind));
});

describe('the status of a figure', () => {
  const cases: [text: string, status: string][] = [
    ['The rebels freed 12 sailors.', 'reported'],
    ['The talks led to the release of 12 sailors.', 'reported'],
    ['A deal would free 12 sailors.', 'proposed'],
    ['The envoys proposed the release of 12 sailors.', 'proposed'],
    ['Talks centred on a six-week truce proposal.', 'proposed'],
    ['The rebels will free 12 sailors.', 'planned'],
    ['The army denied killing 12 sailors.', 'denied'],
    ['The guards are accused of killing 12 sailors.', 'reported'],
    ['Envoys want a deal after nearly seven months of war.', 'reported'],
  ];
  for (const [text, status] of cases) it(`${status}: ${text}`, () => assert.equal(only(text).status, status));
});

describe('as of when', () => {
  it('what stands is as of the publication', () => assert.equal(only('The camp holds 41 prisoners.').asOf, '2031-05-20'));
  it('what happened is as of the date in its sentence', () => assert.equal(only('The landslide killed 41 people on 12 May 2031.').asOf, '2031-05-12'));
  it('without a date it is unknown', () => assert.equal(only('The landslide killed 41 people.').asOf, null));
});

describe('who says a figure', () => {
  it('the narrowest content that holds the number', () => {
    const { attribution } = only('The landslide killed 41 people, according to the Tarva health ministry.');
    assert.equal(attribution?.text, 'the Tarva health ministry');
    assert.equal(attribution?.type, 'according-to');
  });
  it('directly, inside a quotation', () => {
    const { attribution } = only('“We have buried 41 people,” said Mayor Ines Carvo.');
    assert.match(attribution?.text ?? '', /Ines Carvo/);
    assert.equal(attribution?.type, 'direct');
  });
  it('nobody, where the article says it itself', () => assert.equal(only('The landslide killed 41 people.').attribution, null));
});

describe('ids of figures', () => {
  it('are unique, and stay when a paragraph is put before', () => {
    const text = 'The landslide killed 41 people. Another 41 people were killed later.';
    const before = figures(text).map(({ id }) => id), after = figures(`Rain fell on 3 villages.\n\n${text}`).map(({ id }) => id);
    assert.equal(new Set(before).size, 2);
    assert.deepEqual(after.slice(1), before);
  });
});

describe('resolveFigures', () => {
  it('makes no figure of the one who speaks', () => {
    assert.deepEqual(figures('One senior official said 12 people died.').map(({ text }) => text), ['12 people']);
  });
  it('reads thousands of figures without a stop', () => {
    const unit = 'the raid killed 41 people and wounded dozens of others in Tarva since May while talks went on ';
    assert.equal(figures(unit.repeat(1_600)).filter(({ value }) => value === 41).length, 1_600);
    assert.ok(Array.isArray(figures('half of '.repeat(1_600))));
  });
});
