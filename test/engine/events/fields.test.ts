import assert from 'node:assert/strict';
import { linkActors } from '../../../src/engine/actors/link';
import { mergeEvents } from '../../../src/engine/events/merge';
import { readWhole } from '../../../src/engine/reading';

/** The labels of the events that one sentence, by itself an article of Wednesday 5 June 2019, leaves in the list. */
function listed(text: string): string[] {
  const reading = readWhole({ path: 'a.txt', text: `---\npublished: 2019-06-05\n---\n\n${text}\n` }, { tag: () => [] });
  return mergeEvents([reading], linkActors([reading])).map(({ event }) => event.label);
}

describe('events of many fields', () => {
  const cases: [field: string, text: string, label: string][] = [
    ['courts', 'A former mayor of Arva was sentenced on Tuesday to 12 years in prison for taking bribes.', 'Former mayor of Arva sentenced to 12 years in prison'],
    ['courts', 'Two brothers were jailed for life on Monday for the murder of a shopkeeper in Oban.', 'Two brothers jailed for life for the murder of a shopkeeper in Oban'],
    ['courts', 'The ringleader, Piet Calder, got 24 years.', 'Piet Calder got 24 years'],
    ['courts', 'A judge in Oban handed the driver 15 years on Friday.', 'Judge in Oban handed the driver 15 years'],
    ['courts', 'Tom Reyes was handed a nine-year sentence on Friday.', 'Tom Reyes handed a nine-year sentence'],
    ['courts', 'A jury in Arva found Tom Reyes guilty of fraud on Thursday.', 'Jury in Arva found Tom Reyes guilty of fraud'],
    ['courts', 'Tom Reyes was cleared of manslaughter on Thursday.', 'Tom Reyes cleared of manslaughter'],
    ['courts', 'Lena Ortiz was arraigned in a federal court in Arva on Monday.', 'Lena Ortiz arraigned in a federal court in Arva'],
    ['courts', 'Lawyers for Tom Reyes said that he would appeal.', 'Lawyers for Tom Reyes to appeal'],
    ['crime', 'Four masked men broke into a jewellery shop in Oban on Sunday night.', 'Four masked men broke into a jewellery shop in Oban'],
    ['crime', 'Gunmen robbed a bank in Arva on Tuesday.', 'Gunmen robbed a bank in Arva'],
    ['crime', 'Thieves stole paintings worth $3m from a museum in Oban on Friday.', 'Thieves stole paintings worth $3m from a museum in Oban'],
    ['crime', 'Gunmen snatched three nurses from a clinic in Oban on Friday.', 'Gunmen snatched three nurses from a clinic in Oban'],
    ['sea', 'A tanker carrying diesel ran aground off the coast of Arva on Monday.', 'Tanker carrying diesel ran aground off the coast of Arva'],
    ['sea', 'The ferry hit a reef near Oban on Saturday.', 'Ferry hit a reef near Oban'],
    ['sea', 'A cargo ship was grounded on a sandbank near Oban on Saturday.', 'Cargo ship grounded on a sandbank near Oban'],
    ['rail', 'A goods train jumped the tracks outside Arva on Sunday.', 'Goods train jumped the tracks outside Arva'],
    ['road', 'A coach hit a lorry near Oban on Sunday, killing nine pilgrims.', 'Coach hit a lorry near Oban'],
    ['air', 'A light aircraft came down in a field near Oban on Tuesday.', 'Light aircraft came down in a field near Oban'],
    ['air', 'Rescuers on Friday found the wreckage of a plane near Arva.', 'Rescuers found the wreckage of a plane near Arva'],
    ['fire', 'A fire gutted a market in Oban on Tuesday night.', 'Fire gutted a market in Oban'],
    ['disaster', 'About 4,000 people were evacuated from low-lying villages near Arva on Tuesday.', 'About 4,000 people evacuated from low-lying villages near Arva'],
    ['disaster', 'A landslide buried 30 houses in Oban on Monday.', 'Landslide buried 30 houses in Oban'],
    ['disaster', 'Ruritania declared a state of emergency on Friday.', 'Ruritania declared a state of emergency'],
    ['disaster', 'Ruritania declared three days of mourning on Friday.', 'Ruritania declared three days of mourning'],
    ['energy', 'A blackout left 300,000 homes in Oban in the dark on Tuesday.', 'Blackout left 300,000 homes in Oban in the dark'],
    ['energy', 'Power failed across the east of Ruritania on Wednesday.', 'Power failed across the east of Ruritania'],
    ['energy', 'The national grid collapsed on Tuesday.', 'National grid collapsed'],
    ['energy', 'Demand for electricity hit a record 48 gigawatts on Tuesday.', 'Demand for electricity hit a record 48 gigawatts'],
    ['education', 'Officials in Arva shut all schools on Thursday.', 'Officials in Arva shut all schools'],
    ['education', 'Schools across Oban reopened on Monday.', 'Schools across Oban reopened'],
    ['strike', 'Nurses in Arva went on strike on Monday over pay.', 'Nurses in Arva went on strike over pay'],
    ['strike', 'Dockers at Oban stopped work on Monday.', 'Dockers at Oban stopped work'],
    ['protest', 'Crowds burned tyres and a police car in Oban on Friday.', 'Crowds burned tyres and a police car in Oban'],
    ['protest', 'Police fired tear gas at marchers in Arva on Saturday.', 'Police fired tear gas at marchers in Arva'],
    ['protest', 'Hundreds held a vigil outside the court in Arva on Sunday.', 'Hundreds held a vigil outside the court in Arva'],
    ['diplomacy', 'Ruritania recalled its ambassador to Borduria on Monday.', 'Ruritania recalled its ambassador to Borduria'],
    ['diplomacy', 'Ruritania and Borduria agreed a truce on Monday.', 'Ruritania and Borduria agreed a truce'],
    ['diplomacy', 'Ruritania summoned the Bordurian ambassador on Monday.', 'Ruritania summoned the Bordurian ambassador'],
    ['war', 'A Bordurian air strike hit a market in Arva on Tuesday, killing nine people.', 'Bordurian air strike hit a market in Arva'],
    ['war', 'Soldiers exchanged fire across the Arva border on Monday.', 'Soldiers exchanged fire across the Arva border'],
    ['war', 'Shells landed on a school in Arva on Monday.', 'Shells landed on a school in Arva'],
    ['elections', 'Ana Silva won the presidential election in Ruritania on Sunday.', 'Ana Silva won the presidential election in Ruritania'],
    ['business', 'Halden Motors recalled 40,000 cars on Tuesday over faulty brakes.', 'Halden Motors recalled 40,000 cars over faulty brakes'],
    ['business', 'The central bank of Ruritania raised its main rate to 5% on Thursday.', 'Central bank of Ruritania raised its main rate to 5%'],
    ['business', 'Halden Motors went into administration on Monday.', 'Halden Motors went into administration'],
    ['health', 'Ruritania confirmed its first case of polio on Friday.', 'Ruritania confirmed its first case of polio'],
    ['health', 'Ruritania began vaccinating children against measles on Monday.', 'Ruritania began vaccinating children against measles'],
    ['sport', 'Oban beat Arva 3-1 in the cup final on Saturday.', 'Oban beat Arva 3-1 in the cup final'],
    ['culture', 'The film Salt won the top prize at the Oban festival on Sunday.', 'Film Salt won the top prize at the Oban festival'],
    ['aid', 'A ship with 900 tonnes of flour docked in Arva on Sunday.', 'Ship with 900 tonnes of flour docked in Arva'],
  ];
  for (const [field, text, label] of cases) it(`${field}: ${label}`, () => assert.ok(listed(text).includes(label), listed(text).join('; ') || 'none'));
});

describe('no events', () => {
  const cases: [kind: string, text: string][] = [
    ['what a report says', 'The report says that the pumps failed because nobody in Arva had cleaned them.'],
    ['what happens as a rule', 'Storms usually hit the coast of Arva in October, and fishermen drown every year.'],
    ['what anybody does', 'Many clerks in Oban travel to Arva to buy cheaper fuel.'],
    ['a figure of speech', 'The plan came under attack from the mayor of Arva, and rivals shot it down.'],
    ['what is feared', 'Villagers in Arva fear that the dam will collapse.'],
    ['what is wanted', 'Shopkeepers in Oban want the mayor to resign.'],
    ['a comparison with the past', 'It was the worst storm in Arva since the floods of 1998.'],
    ['what the law says', 'The constitution says that a president who resigns is replaced by the speaker.'],
    ['a habit', 'The mayor often visits Oban and meets fishermen there.'],
    ['history in passing', 'Arva, which was flooded in 1953 and again in 1998, lies on a river.'],
  ];
  for (const [kind, text] of cases) it(kind, () => assert.deepEqual(listed(text), []));
});
