import assert from 'node:assert/strict';
import { linkActors } from '../../../src/engine/actors/link';
import { inflect } from '../../../src/engine/events/lexicon';
import { mergeEvents } from '../../../src/engine/events/merge';
import { readWhole } from '../../../src/engine/reading';
import type { Event } from '../../../src/engine/schema';

/** The events of articles of Thursday 6 June 2019; "|" parts paragraphs. */
function events(...texts: readonly string[]): readonly Event[] {
  const readings = texts.map((text, k) => readWhole({ path: `${'abc'[k]}.txt`, text: `---\npublished: 2019-06-06\n---\n\n${text.replaceAll('|', '\n\n')}\n` }, { tag: () => [] }));
  return mergeEvents(readings, linkActors(readings)).map(({ event }) => event);
}

const articlesOf = ({ mentions }: Event): number => new Set(mentions.map(({ article }) => article)).size;

/** `label date status (articles)` of each. */
const shown = (...texts: readonly string[]): string[] => events(...texts).map(event => `${event.label} ${event.date} ${event.status} (${articlesOf(event)})`);

describe('acts by class', () => {
  const listed: [kind: string, text: string, expected: string][] = [
    ['a body that asks for a report', 'Governor Lena Ortiz of Arva sought a report from the port on Tuesday.', 'Lena Ortiz of Arva sought a report from the port 2019-06-04 happened (1)'],
    ['a body that bars', 'The Oban Football League barred Arva Rovers from its cup on Monday.', 'Oban Football League barred Arva Rovers from its cup 2019-06-03 happened (1)'],
    ['a body that lowers a ratio', 'The Bank of Ruritania lowered its reserve ratio on Tuesday.', 'Bank of Ruritania lowered its reserve ratio 2019-06-04 happened (1)'],
    ['a passive of detection', 'A leak was detected in the Oban reactor on Sunday.', 'Leak detected in the Oban reactor 2019-06-02 happened (1)'],
    ['what is taken away', 'Two lenders in Arva lost their licences on Monday.', 'Two lenders in Arva lost their licences 2019-06-03 happened (1)'],
    ['a market', 'Shares in Halden Motors tumbled 9% on Wednesday.', 'Shares in Halden Motors tumbled 9% 2019-06-05 happened (1)'],
    ['a currency', 'The Ruritanian crown slid against the dollar on Wednesday and the peso weakened on Tuesday.', 'Peso weakened 2019-06-04 happened (1)'],
    ['talks over something', 'Talks over wages broke down on Tuesday at Halden Motors.', 'Talks over wages broke down at Halden Motors 2019-06-04 happened (1)'],
    ['talks that are to go on', 'Halden Motors and the union will return to talks on Friday.', 'Halden Motors and the union to return to talks 2019-06-07 planned (1)'],
    ['a plan that a condition may end', 'A second walkout will be held on 20 June if no deal is reached in Arva.', 'Second walkout to be held 2019-06-20 planned (1)'],
    ['what is lifted', 'A ban on fishing off Oban was lifted on Monday.', 'Ban on fishing off Oban lifted 2019-06-03 happened (1)'],
    ['what is scrapped', 'Halden Motors scrapped its plant in Oban on Monday.', 'Halden Motors scrapped its plant in Oban 2019-06-03 happened (1)'],
  ];
  for (const [kind, text, expected] of listed) it(`lists ${kind}`, () => assert.ok(shown(text).includes(expected), shown(text).join('; ')));

  it('takes a toll that is raised for no price', () => assert.deepEqual(shown('The ministry raised its toll to 81 on Tuesday.'), []));
});

describe('one act in other words', () => {
  const joined: [kind: string, a: string, b: string, expected: RegExp][] = [
    ['rejected, voted down', 'The Oban Nurses’ Union rejected a pay offer of 4% on Monday.|Oban has 900 nurses.', 'Nurses in Oban voted down an offer of 4% on Monday.|The Oban Nurses’ Union is pleased.', /4% 2019-06-03 happened \(2\)/],
    ['halted, abandoned, the day known once', 'The search for the Mira Bay was halted at dusk.|The Mira Bay sank off Oban on Monday.', 'Rescuers abandoned the search for the Mira Bay on Tuesday.|The Mira Bay went down off Oban on Monday.', /search.* 2019-06-04 happened \(2\)/],
    ['suspended, passive and active', 'The Oban depot’s licence was suspended.|Vials were mixed up at the Oban depot of Halden Pharma on Monday.', 'The ministry suspended the licence of the Oban depot.|Halden Pharma runs the Oban depot.', /licence.* happened \(2\)/],
    ['arrested, detained', 'Police detained the captain.|The Mira Bay sank off Oban on Monday.', 'The captain was arrested.|The Mira Bay capsized off Oban on Monday.', /captain null happened \(2\)/],
    ['a body by its name and by what it is', 'The Bank of Ruritania lowered its main rate to 11% on Tuesday.|Ruritania’s prices rose 8% in April.', 'Ruritania’s central bank cut its main rate to 11% on Tuesday.|Ruritania’s prices rose 8% in April.', /rate.* 2019-06-04 happened \(2\)/],
    ['a noun for what another article tells by a verb', 'Halden Air cancelled 140 flights.|The Halden Air pilots are angry.', 'The cancellation of 140 flights by Halden Air angered many.|Halden Air flies from Oban.', /140 flights.* happened \(2\)/],
  ];
  for (const [kind, a, b, expected] of joined) it(`joins ${kind}`, () => assert.ok(shown(a, b).some(event => expected.test(event)), shown(a, b).join('; ')));

  it('lists what weighs little where two articles tell it, and not where one does', () => {
    const a = 'The Mira Bay sank off Oban on Monday.|Oban is tense.|Nobody came.|The operator’s permit was suspended.';
    assert.ok(!shown(a, 'The Mira Bay sank off Oban on Monday.').some(event => /permit/.test(event)));
    assert.ok(shown(a, 'Inspectors suspended the permit.|The Mira Bay sank off Oban on Monday.').some(event => /permit/.test(event)));
  });

  it('finds the noun for an act paragraphs below it', () => {
    const [theft] = events('Thieves stole paintings worth $3m from a museum in Oban on Tuesday.|The museum is old.|It has nine rooms.|Many came.|The theft shocked Oban.');
    assert.deepEqual(theft?.mentions.map(({ text }) => text.split(' ')[0]), ['Thieves', 'The']);
  });

  it('finds “the decision to” for what was done', () => {
    const [cut] = events('The Bank of Ruritania lowered its main rate on Tuesday.|The decision to cut was no surprise.');
    assert.deepEqual([cut?.status, cut?.mentions.length], ['happened', 2]);
  });
});

describe('acts that are not one', () => {
  const apart: [kind: string, text: string, other: string, event: RegExp][] = [
    ['a coming strike and the last', 'Pilots of Halden Air went on strike on Tuesday.|Halden Air is angry.', 'A second strike by pilots of Halden Air is planned.|Halden Air flies on.', /went on strike.*\(1\)/],
    ['an outbreak with a year of its own', 'An outbreak of river fever infected 90 people in Oban on Monday.|Oban is tense.', 'The outbreak of 2014 infected more than 300 people in Oban.|Oban remembers.', /2014 happened \(1\)/],
    ['two bodies’ inquiries', 'The Oban Council is investigating the leak at Halden Motors.|Halden Motors is silent.', 'The Arva Senate is investigating the leak at Halden Motors.|Halden Motors is silent.', /Oban Council investigating.*\(1\)/],
    ['two attacks by one side', 'Borduria hacked the port of Oban in 2011. Borduria bombed a bridge.', 'Borduria is large.', /hacked the port of Oban 2011 happened \(1\)/],
    ['what was done and what is to be done tomorrow', 'Minister Lena Ortiz visited the camp.|Ortiz is from Oban.', 'Minister Lena Ortiz is to visit the camp on Friday.|Ortiz is from Oban.', /visit the camp 2019-06-07 planned \(1\)/],
    ['one game and all games', 'The league suspended all games in Oban on Tuesday.|Oban Rovers are sad.', 'The game at Oban Rovers was called off.|Oban Rovers led.', /suspended all games.*\(1\)/],
  ];
  for (const [kind, a, b, event] of apart) it(`keeps apart ${kind}`, () => assert.ok(shown(a, b).some(one => event.test(one)), shown(a, b).join('; ')));
});

describe('headlines in the present', () => {
  const cases: [headline: string, expected: string][] = [
    ['Halden Air pilots reject pay offer', 'Halden Air pilots rejected pay offer'],
    ['Halden Air resumes flights to Oban', 'Halden Air resumed flights to Oban'],
    ['Oban nurses walk out', 'Oban nurses walked out'],
  ];
  for (const [headline, expected] of cases) it(headline, () => {
    const labels = shown(`${headline}|Nobody else spoke.`, `${headline}|Nobody spoke.`);
    assert.ok(labels.some(label => label.startsWith(expected)), labels.join('; '));
  });

  it('takes no noun for a verb', () => assert.deepEqual(shown('Brother avoids jail for Oban fire', 'Brother avoids jail for Oban fire').filter(label => /jailed/.test(label)), []));
});

describe('dates of acts and of what they ask for', () => {
  const cases: [rule: string, text: string, trigger: RegExp, date: string | null][] = [
    ['the day that somebody is called for is not the day of the call', 'The Labour Ministry of Ruritania has summoned the union to a meeting on Friday.', /summoned/, null],
    ['the day of the report at the end of a sentence', 'Nine miners have died in a blast in Oban, the ministry said on Wednesday.', /miners/, null],
    ['the day of what reporters were told', 'A tanker ran aground near Oban, Lena Ortiz told reporters on Wednesday.', /aground/, null],
  ];
  for (const [rule, text, event, date] of cases) it(rule, () => {
    const found = events(text).find(({ label }) => event.test(label));
    assert.equal(found?.date, date);
  });
});

describe('what is no part of an event', () => {
  it('a count of deaths is none by itself', () => assert.deepEqual(shown('The state recorded 412 deaths in Oban on Tuesday.'), []));
  it('that something began', () => assert.deepEqual(shown('The nurses at Oban Hospital began to fan their patients on Tuesday.'), []));
  it('words that two exchange', () => assert.deepEqual(events('Ana Silva freed nine hostages in Oban on Tuesday.|The exchange was heated.').map(({ mentions }) => mentions.length), [1]));
  it('a video of it is not what happened', () => assert.deepEqual(events('The video of the shooting, which happened on Tuesday in Oban, shocked many.').map(({ label }) => label), ['Shooting happened in Oban']));
  it('whose bank it is, is no place', () => assert.deepEqual(events('Clerks rioted at Ruritania’s central bank on Tuesday.').map(({ place }) => place), [null]));
});

describe('pronouns', () => {
  const cases: [rule: string, text: string, expected: RegExp][] = [
    ['“it” is the body named before', 'Halden Motors lost an appeal on Monday. It recalled 40,000 cars on Tuesday.', /^Halden Motors recalled 40,000 cars/],
    ['“its” belongs to the body named before', 'Halden Motors recalled 40,000 cars on Monday. Its shares tumbled 9% on Tuesday.', /^Halden Motors’ shares tumbled 9%/],
    ['“she” is the one person of the paragraph before', 'Minister Lena Ortiz visited the camp in Oban on Monday.|She resigned on Tuesday.', /^Lena Ortiz resigned/],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.ok(shown(text).some(label => expected.test(label)), shown(text).join('; ')));
  it('“she” is no man', () => assert.deepEqual(shown('Mr Tom Reyes visited the camp in Oban on Monday.|She resigned on Tuesday.').filter(label => /Reyes resigned/.test(label)), []));
  it('“it” is neither of two bodies', () => assert.deepEqual(shown('Halden Motors sued Oban Steel on Monday. It recalled 40,000 cars on Tuesday.').filter(label => /^(Halden|Oban).*recalled/.test(label)), []));
});

describe('nouns that name what is told elsewhere', () => {
  it('are of the same thing', () => assert.ok(shown('Ruritanian soldiers freed two hostages in Oban on Tuesday.|Oban is calm.', 'The release of prisoners from Oban is far off.|Oban is calm.').some(label => /two hostages.*\(1\)/.test(label))));
  it('do not make what is planned happen', () => assert.ok(events('Ana Silva will meet Tom Reyes in Oban on 20 June.|Silva leads Ruritania.', 'The meeting between Ana Silva and Tom Reyes in Oban may fail.|Silva leads Ruritania.').every(({ status }) => status === 'planned')));
  it('without an article are no detail of an incident', () => assert.deepEqual(events('Raiders killed nine people in Oban on Tuesday.|Many fear an invasion of Oban.')[0]?.mentions.length, 1));
});

describe('inflect', () => {
  const cases: [verb: string, forms: string[]][] = [
    ['open', ['opening', 'opened']], ['scrap', ['scrapping', 'scrapped']], ['bar', ['barring', 'barred']], ['offer', ['offering', 'offered']],
    ['limit', ['limiting', 'limited']], ['admit', ['admitting', 'admitted']], ['cancel', ['cancelling', 'cancelled']], ['strip', ['stripping', 'stripped']],
  ];
  for (const [verb, forms] of cases) it(verb, () => assert.deepEqual(forms.map(form => [...inflect(verb)].find(([, kinds]) => kinds.has(form.endsWith('ing') ? 'gerund' : 'past'))?.[0]), forms));
});
