import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPassage } from '../../../src/engine/article/passage';
import { readDates } from '../../../src/engine/dates/read';
import { readClauses } from '../../../src/engine/events/clauses';
import type { Clause } from '../../../src/engine/events/model';

function clauses(text: string): Clause[] {
  const passage = readPassage(text);
  return readClauses(passage, readDates(passage), []);
}

/** Clauses as `type status: text`. */
const read = (text: string): string[] => clauses(text).map(({ type, status, text: found }) => `${type} ${status}: ${found}`);

describe('readClauses', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['a past verb with its subject', 'Rebels attacked the port of Arva on Tuesday.', ['attack happened: Rebels attacked the port of Arva on Tuesday']],
    ['the subject after an apposition', 'Lena Ortiz, the chief engineer, resigned on Friday.', ['appointment happened: Lena Ortiz, the chief engineer, resigned on Friday']],
    ['the subject after a fronted phrase', 'On Monday the envoy arrived in Lima.', ['travel happened: the envoy arrived in Lima']],
    ['the content of a report, not the report', 'The ministry said the dam collapsed on Sunday.', ['accident happened: the dam collapsed on Sunday']],
    ['a passive', 'Two divers were rescued near Oban.', ['release happened: Two divers were rescued near Oban']],
    ['a second verb shares the subject', 'Gunmen stormed the bank and captured nine clerks.', ['attack happened: Gunmen stormed the bank', 'abduction happened: captured nine clerks']],
    ['a verb of several words', 'The president spoke by phone with Queen Amara.', ['call happened: The president spoke by phone with Queen Amara']],
    ['a light verb takes its noun’s act', 'Ruritania launched air strikes on the harbour.', ['attack happened: Ruritania launched air strikes on the harbour']],
    ['will', 'The council will vote on the plan on Thursday.', ['vote planned: The council will vote on the plan on Thursday']],
    ['a plan to', 'Ruritania plans to invade the island.', ['attack planned: Ruritania plans to invade the island']],
    ['somebody’s plan to', 'Ruritania’s plan to invade the island drew protests in Lima.', ['attack planned: Ruritania’s plan to invade the island', 'protest happened: protests in Lima']],
    ['due to, in the past', 'The envoy was due to travel to Quito on Friday.', ['travel planned: The envoy was due to travel to Quito on Friday']],
    ['a present progressive of travel', 'The envoy is returning to Quito on Friday.', ['travel planned: The envoy is returning to Quito on Friday']],
    ['would, reported', 'Officials said the queen would visit Oban on Monday.', ['travel planned: the queen would visit Oban on Monday']],
    ['would, by itself', 'The bill would free all prisoners.', ['release proposed: The bill would free all prisoners']],
    ['a progressive that goes on', 'Police are investigating the theft.', ['investigation ongoing: Police are investigating the theft', 'robbery happened: the theft']],
    ['what was denied', 'The firm denied it sold the mine.', ['business denied: it sold the mine']],
    ['what is done at a passive feast', 'A candlelight vigil will be held on Friday.', ['protest planned: A candlelight vigil will be held on Friday']],
    ['what did not happen', 'The rebels did not attack the port.', []],
    ['what nobody did', 'No rebels attacked the port, and none of them robbed Arva.', []],
    ['an ability', 'The jets can strike the island.', []],
    ['a noun with who and where', 'Mayors condemned the bombing of a market in Arva.', ['attack happened: the bombing of a market in Arva']],
    ['a noun with its possessor', 'Ruritania’s attack on the island on 3 May shocked many.', ['attack happened: Ruritania’s attack on the island on 3 May']],
    ['a noun counted and explained', 'It followed a wave of Ruritanian raids that killed dozens in Arva.', ['killing happened: a wave of Ruritanian raids that killed dozens in Arva', 'attack happened: a wave of Ruritanian raids that killed dozens in Arva']],
    ['no noun without anything that tells which', 'They fear attacks and strikes.', []],
    ['the modifier of another noun', 'Strike leaders in Lima and death row inmates waited.', []],
    ['an adjective from a participle', 'The detained sailors slept in Lima.', []],
    ['a superlative', 'The most seriously injured slept in Lima.', []],
    ['a headline in the present', 'Storm kills twelve in Arva', ['disaster happened: Storm kills twelve in Arva']],
    ['something released to be read', 'The agency released a report on Monday.', ['publication happened: The agency released a report on Monday']],
    ['where and when somebody spoke', 'Foreign minister Ana Silva said on Thursday in Lima she was hopeful.', ['speech happened: Foreign minister Ana Silva said on Thursday in Lima']],
    ['an act that is said to have happened', 'The shooting happened late on Friday in Oban.', ['attack happened: The shooting happened late on Friday in Oban']],
    ['an incident told by “it”, whose kind the passage does not say', 'It happened on Friday in Oban.', ['incident happened: It happened on Friday in Oban']],
    ['what storms do', 'A storm battered the coast of Chile on Friday.', ['disaster happened: A storm battered the coast of Chile on Friday']],
    ['a new subject after “and”', 'Two men were killed and five others were hurt.', ['killing happened: Two men were killed']],
    ['the subject before a relative clause', 'The quake that hit Arva on Friday has killed nine people.', ['disaster happened: The quake that hit Arva on Friday', 'disaster happened: The quake that hit Arva on Friday has killed nine people']],
    ['a level, not a law or a journey', 'The toll passed 200 and fuel went up to 42 crowns.', []],
    ['what is known to have happened', 'Nine sailors are known to have died on Monday.', ['killing happened: Nine sailors are known to have died on Monday']],
    ['the hedge of a number', 'At least 12 people were killed in Oban.', ['killing happened: At least 12 people were killed in Oban']],
    ['another hedge', 'More than 300 clerks walked out in Oban.', ['protest happened: More than 300 clerks walked out in Oban']],
    ['an attack in words, for something', 'The senator attacked Governor Bell for raising rents.', []],
    ['an attack in words, on a plan', 'The senator attacked the plan on Friday.', []],
    ['a personal attack', 'Bell had personally attacked the mayor.', []],
    ['no act of those a participle tells apart', 'Those killed were sailors.', []],
    ['no act in what somebody wants', 'Ruritania wants them destroyed.', []],
    ['a question who did it', 'Police tried to find out who attacked the port.', []],
    ['nobody is travelled', 'She was headed to Oban.', []],
    ['a noun with a participle tells once', 'The release of sailors in Oban detained on Friday pleased many.', ['release happened: The release of sailors in Oban']],
    ['both sides of “between”', 'Talks between Mr Cole and the union failed in Oban.', ['negotiation happened: Talks between Mr Cole and the union failed in Oban']],
    ['a headline’s verb outside the noun', 'Strike at Oban enters third week', ['attack happened: Strike at Oban']],
    ['a particle in its clause', 'Teachers walked out.', ['protest happened: Teachers walked out']],
    ['it, after a dated report', 'Ruritania said on Tuesday that it attacked the port.', ['attack happened: it attacked the port']],
    ['a crime that somebody is charged with', 'A clerk faces two counts of murder in Arva.', []],
    ['a weapon that is fired', 'Soldiers fired shots at the port.', ['attack happened: Soldiers fired shots at the port']],
    ['a picture that is captured', 'A clerk captured images of the port.', ['publication happened: A clerk captured images of the port']],
    ['a message that is sent', 'Ruritania has sent a message to Arva.', []],
    ['nothing that was attended', 'The mayor attended over the weekend in Arva.', []],
    ['no act of those “shot”', 'All four clerks shot were from Arva.', []],
    ['something said after “that”', 'The mayor tweeted that he was well.', []],
    ['the whole subject before a relative clause in the simple past', 'The truce that ended the fighting was signed by Ruritania.', ['ceasefire happened: The truce that ended the fighting', 'ceasefire happened: The truce that ended the fighting was signed by Ruritania']],
    ['no publication of what shows something', 'A photograph released by the army shows a port.', []],
    ['no act that something is for', 'They built the raft to be rescued near Oban.', []],
    ['an act that is due', 'Nine sailors are to be released in Oban.', ['release planned: Nine sailors are to be released in Oban']],
    ['what goes on about an act, not the act', 'Doubts continued to trail Friday’s crash in Oban.', ['accident happened: Friday’s crash in Oban']],
    ['a subject before a participle with its cause', 'Floods triggered by heavy rain killed at least nine people in Oban.', ['disaster happened: Floods triggered by heavy rain killed at least nine people in Oban']],
    ['a verb of two words', 'The bridge gave way on Monday.', ['accident happened: The bridge gave way on Monday']],
    ['a strike of workers', 'Teachers across Peru began a two-week strike on Monday.', ['protest happened: Teachers across Peru began a two-week strike on Monday']],
    ['a ruling', 'The high court struck down the law on Friday.', ['trial happened: The high court struck down the law on Friday']],
    ['money that is pledged', 'Peru pledged $2bn on Friday and pledged to help.', ['aid happened: Peru pledged $2bn on Friday']],
    ['power that is seized', 'The army seized power in Arva.', ['appointment happened: The army seized power in Arva']],
    ['not where it was spoken of', 'She condemned Ruritania’s attack in a statement on Monday.', ['attack happened: Ruritania’s attack']],
    ['no object after “demonstrate”', 'The team demonstrated skill.', []],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(read(text), expected));

  it('knows what is only thought of', () => {
    const hypothetical = (text: string): boolean | undefined => clauses(text)[0]?.hypothetical;
    assert.equal(hypothetical('Aides fear the prospect of an invasion of Arva.'), true);
    assert.equal(hypothetical('The army could attack Arva.'), true);
    assert.equal(hypothetical('Ruritania’s goal would be to free Arva.'), true);
    assert.equal(hypothetical('The firm will sell the mine only if prices rise.'), true);
    assert.equal(hypothetical('The army attacked Arva.'), false);
  });

  it('knows the agent behind a pronoun of a report', () => {
    const agent = (text: string): string => { const clause = clauses(text)[0]!; return text.slice(clause.agent!.start, clause.agent!.end); };
    assert.equal(agent('Ruritania says it has killed nine rebels.'), 'Ruritania');
    assert.equal(agent('The Oban Foundation announced its decision to close the museum.'), 'The Oban Foundation');
  });

  it('keeps spans in the passage and never throws', () => {
    const word = fc.constantFrom('the', 'rebels', 'attacked', 'attack', 'on', 'Arva', 'Friday', ',', 'and', 'who', 'will', 'to', 'plans', 'talks', 'in', 'killed', 'said', '’s', '“', 'not', 'by', 'was', 'operation', '\ud83d');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(word, { maxLength: 50 }).map(words => words.join(' ')));
    fc.assert(fc.property(text, value => {
      for (const clause of clauses(value)) {
        assert.ok(clause.start >= 0 && clause.start < clause.end && clause.end <= value.length);
        assert.equal(clause.text, value.slice(clause.start, clause.end));
      }
    }), { numRuns: 300 });
  });

  it('reads thousands of sentences, and none that never ends', () => {
    assert.equal(clauses('Rebels attacked the port of Arva on Tuesday and captured nine clerks. '.repeat(4_000)).length, 8_000);
    assert.equal(clauses('rebels attacked the port of Arva on Tuesday and captured nine clerks '.repeat(4_000)).length, 0);
  });
});
