import assert from 'node:assert/strict';
import { linkActors } from '../../../src/engine/actors/link';
import { mergeEvents } from '../../../src/engine/events/merge';
import { readWhole } from '../../../src/engine/reading';

/** The events that articles of Thursday 6 June 2019 share, and all of them, as labels with the number of articles that tell them. */
function told(...texts: readonly string[]): string[] {
  const readings = texts.map((text, k) => readWhole({ path: `${'abc'[k]}.txt`, text: `---\npublished: 2019-06-06\n---\n\n${text.replaceAll('|', '\n\n')}\n` }, { tag: () => [] }));
  return mergeEvents(readings, linkActors(readings)).map(({ event }) => `${event.label} ${new Set(event.mentions.map(({ article }) => article)).size}`);
}

describe('one story told in other words', () => {
  const cases: [story: string, a: string, b: string, expected: string[]][] = [
    ['a verdict', 'A jury in Arva found banker Tom Reyes guilty of fraud on Wednesday.|Reyes, 54, ran the Oban Savings Bank.', 'Banker Tom Reyes was convicted of fraud on Wednesday after a trial in Arva.|He had run the Oban Savings Bank.', ['found Tom Reyes guilty|convicted of fraud 2']],
    ['a sentence', 'The ringleader of the Oban bank heist, Piet Calder, was jailed for 24 years on Wednesday.|Calder, 41, had denied robbery.', 'Piet Calder got 24 years on Wednesday for leading the Oban bank heist.|Calder said nothing.', ['24 years.* 2']],
    ['an acquittal', 'Dana Cole, the bank’s guard, was cleared of robbery on Wednesday.|Cole wept at the court in Arva.', 'The guard Dana Cole was acquitted of robbery on Wednesday.|The court in Arva heard 90 witnesses.', ['Cole (cleared|acquitted) of robbery 2']],
    ['a tanker', 'The tanker Mira Bay ran aground off Oban on Tuesday, spilling 3,400 tonnes of oil.|Mira Bay was bound for Arva.', 'The Mira Bay hit a reef near Oban on Tuesday.|Some 3,400 tonnes of oil leaked from the Mira Bay.', ['(ran aground|hit a reef).* 2']],
    ['an evacuation', 'About 6,200 people were evacuated from villages near Oban on Tuesday as a dam threatened to burst.|Oban was quiet.', 'More than 6,200 villagers were moved to safety near Oban on Tuesday.|Oban lies below the dam.', ['6,200 .* 2']],
    ['a strike of teachers', 'Thousands of teachers in Ruritania walked out on Tuesday over pay.|The Teachers’ Federation of Ruritania wants 12%.', 'Teachers in Ruritania began a three-day strike on Tuesday.|The Teachers’ Federation of Ruritania spoke of a success.', ['(walked out|strike).* 2']],
    ['a truce', 'Ruritania and Borduria agreed a truce on Wednesday after nine days of fighting on the Arva border.|Ruritania lost 40 soldiers.', 'A ceasefire between Ruritania and Borduria was signed on Wednesday.|Borduria will pull back from the Arva border.', ['(truce|ceasefire).* 2']],
    ['a blackout', 'A blackout hit the city of Oban on Tuesday evening after demand reached a record.|The Oban Power Company blamed the heat.', 'Power failed across Oban on Tuesday evening.|The Oban Power Company said a cable had melted.', ['(Blackout|Power failed).* 2']],
    ['a strike on a market', 'A Bordurian air strike on a market in Arva killed 19 people on Tuesday, Ruritania said.|Borduria denied it.', 'Bordurian jets bombed a market in Arva on Tuesday, killing 19.|Ruritania called it a crime.', ['(air strike|bombed).* 2']],
    ['a protest', 'Crowds burned tyres in Oban on Tuesday over power cuts.|Police in Oban arrested nine.', 'Protesters angry at power cuts took to the streets of Oban on Tuesday.|Oban has had no power for days.', ['(burned tyres|took to the streets).* 2']],
    ['an abduction', 'Gunmen abducted three nurses from a clinic near Oban on Tuesday.|The Oban clinic has closed.', 'Three nurses were snatched by armed men near Oban on Tuesday.|The clinic belongs to the Oban Mission.', ['(nurses).* 2']],
    ['a ruling', 'A court in Arva ruled on Wednesday that the port must close.|The Arva Port Company will appeal.', 'Judges in Arva ordered the port to close on Wednesday.|The Arva Port Company said it would appeal.', ['(ruled|ordered).* 2']],
  ];
  for (const [story, a, b, expected] of cases) it(story, () => {
    const labels = told(a, b);
    for (const wanted of expected) assert.ok(labels.some(label => new RegExp(wanted).test(label)), labels.join('; '));
  });

  it('joins “the strike” of one article to the strike that another tells, and names it by that', () => {
    const labels = told('Thousands of teachers in Ruritania walked out on Tuesday.|The Teachers’ Federation of Ruritania wants 12%.', 'The Teachers’ Federation of Ruritania is on nobody’s side, parents say.|Ruritania has 5,400 schools, and the strike has emptied them.');
    assert.deepEqual(labels, ['Thousands of teachers in Ruritania walked out 2']);
  });

  it('takes “the match” for no goal', () => {
    const labels = told('Ana Silva scored twice for Oban on Tuesday.|The match drew 9,000.', 'Oban has a new kit.');
    assert.deepEqual(labels, ['Ana Silva scored twice for Oban 1']);
  });

  it('keeps a strike apart from talks about it', () => {
    const labels = told('Teachers in Ruritania began a strike on Tuesday.|The Teachers’ Federation met ministers on Wednesday.', 'Talks between the Teachers’ Federation and Ruritania’s ministers failed on Wednesday.|Teachers in Ruritania had walked out on Tuesday.');
    assert.ok(labels.some(label => /strike|walked/.test(label)) && labels.some(label => /[Tt]alks|met/.test(label)), labels.join('; '));
  });
});
