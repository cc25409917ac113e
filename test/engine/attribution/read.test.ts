import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readArticle } from '../../../src/engine/article/article';
import { readPassage } from '../../../src/engine/article/passage';
import type { Passage, Range } from '../../../src/engine/article/model';
import { readAttributions } from '../../../src/engine/attribution/read';

function passageOf(text: string): Passage {
  const paragraph = readArticle({ path: 'a.txt', text }, readPassage).paragraphs[0];
  assert.ok(paragraph, 'the text is a paragraph');
  return paragraph.passage;
}

/** Each attribution as "source | cue | content", "-" where there is none. */
function read(text: string): string[] {
  const passage = passageOf(text);
  const cut = (range: Range | null): string => (range ? passage.text.slice(range.start, range.end) : '-');
  return readAttributions(passage).map(each => `${cut(each.source)} | ${cut(each.cue)} | ${cut(each.content)}`);
}

type Case = readonly [name: string, text: string, ...expected: string[]];

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [name, text, ...expected] of cases) it(name, () => assert.deepEqual(read(text), expected));
  });
}

table('a source before its cue', [
  ['with "that"', 'The mayor of Port Elgin said that the bridge had stood empty.', 'The mayor of Port Elgin | said | that the bridge had stood empty'],
  ['without "that"', 'Anna Lind said the bridge had stood empty.', 'Anna Lind | said | the bridge had stood empty'],
  ['in the present', 'Engineers say the bridge stood empty.', 'Engineers | say | the bridge stood empty'],
  ['a quotation', 'Ms. Lind said: “Nobody was on it.”', 'Ms. Lind | said | “Nobody was on it.”'],
  ['a pronoun', 'She added that nobody was on it.', 'She | added | that nobody was on it'],
  ['a day between source and cue', 'Lind on Friday said nobody was on it.', 'Lind | said | nobody was on it'],
  ['a day and a place between cue and content', 'Lind said on Friday in Oslo that nobody was on it.', 'Lind | said | that nobody was on it'],
  ['a statement as adjunct, no second cue', 'Lind said in a statement that nobody was on it.', 'Lind | said | that nobody was on it'],
  ['a medium between cue and content', 'Lind said in a statement nobody was on it.', 'Lind | said | nobody was on it'],
  ['auxiliaries and adverbs in the cue', 'The operator has also repeatedly denied that it skipped the checks.', 'The operator | has also repeatedly denied | that it skipped the checks'],
  ['a fronted adjunct is no content', 'Asked about the checks, Lind said: “They were done.”', 'Lind | said | “They were done.”'],
  ['a clause in front of the source', 'After the storm, the ministry said 12 villages were cut off.', 'the ministry | said | 12 villages were cut off'],
]);

table('an apposition or a parenthesis between source and cue', [
  ['a role', 'Anna Lind, the head of the bridge authority, said nobody was on it.', 'Anna Lind | said | nobody was on it'],
  ['an age and a role', 'Anna Lind, 43, a diver from Oslo, said nobody was on it.', 'Anna Lind | said | nobody was on it'],
  ['a statement that was posted', 'The operator, in a statement posted on its website, said nobody was on it.', 'The operator | said | nobody was on it'],
  ['an adverb', 'A ministry official, meanwhile, urged drivers to stay at home.', 'A ministry official | urged | drivers to stay at home'],
  ['a relative clause', 'The driver who crossed the bridge told police it had swayed.', 'The driver | told | it had swayed'],
  ['a relative clause that ends with its verb', 'A driver who asked not to be named said it had swayed.', 'who | asked | not to be named', 'A driver | said | it had swayed'],
  ['a relative clause that ends with a pronoun', 'The driver who crossed it said the bridge had swayed.', 'The driver | said | the bridge had swayed'],
  ['dashes', 'Anna Lind — who built the bridge — said nobody was on it.', 'Anna Lind | said | nobody was on it'],
  ['a name behind its role', '“Nobody was on it,” the minister for ports, Anna Lind, told the assembly.', 'Anna Lind | told | “Nobody was on it,”'],
  ['a document and where it was published', 'A study published in the Diving Review found 31 faults.', 'A study | found | 31 faults'],
  ['a document and when it was published', 'Data published on Friday showed that 12 ferries sank.', 'Data | showed | that 12 ferries sank'],
  ['a participle with its agent', 'Data compiled by the harbour board show that 12 ferries sank.', 'Data compiled by the harbour board | show | that 12 ferries sank'],
]);

table('a content before its source', [
  ['a sentence', 'Nobody was on the bridge, Lind said.', 'Lind | said | Nobody was on the bridge'],
  ['a quotation', '“Nobody was on it,” Lind said.', 'Lind | said | “Nobody was on it,”'],
  ['a quotation, inverted', '“Nobody was on it,” said Anna Lind, who heads the authority.', 'Anna Lind | said | “Nobody was on it,”'],
  ['an inversion behind a sentence with commas', 'The offer did not go over well, and the talks fell apart, said one union source in the room.', 'one union source in the room | said | The offer did not go over well, and the talks fell apart'],
  ['a question', '“Who was on it?” asked Lind.', 'Lind | asked | “Who was on it?”'],
  ['an addressee behind it', '“Nobody was on it,” Lind told reporters at the harbour.', 'Lind | told | “Nobody was on it,”'],
  ['a quotation that goes on behind the source', '“Nobody,” said Lind, “was on it.”', 'Lind | said | “Nobody,” said Lind, “was on it.”'],
  ['quotations that follow', '“Nobody was on it,” Lind said. “We looked. We were lucky.”', 'Lind | said | “Nobody was on it,” Lind said. “We looked. We were lucky.”'],
  ['a sentence around its source', 'The bridge, Lind said, had stood empty.', 'Lind | said | The bridge, Lind said, had stood empty'],
  ['what the writer adds stays out', 'The bridge stood empty, Lind said, pointing at the river.', 'Lind | said | The bridge stood empty'],
  ['"as" before the source', 'The bridge stood empty, as Lind put it.', 'Lind | put it | The bridge stood empty'],
  ['"as" in the middle', 'The bridge, as Lind puts it, was a trap.', 'Lind | puts it | The bridge, as Lind puts it, was a trap'],
  ['a clause with "as" that opens the sentence', 'As Lind told reporters, the bridge was a trap.', 'Lind | told | the bridge was a trap'],
  ['the same before a quotation', 'As Lind put it: “It was a trap.”', 'Lind | put it | “It was a trap.”'],
  ['a present verb before a plural source', 'Nobody was on it, say police.', 'police | say | Nobody was on it'],
  ['an inversion that leads to a quotation', 'Said Lind: “Nobody was on it.”', 'Lind | Said | “Nobody was on it.”'],
  ['"as confirmed by"', 'The bridge will reopen in May, as confirmed by port director Anna Lind.', 'port director Anna Lind | confirmed | The bridge will reopen in May'],
]);

table('according to', [
  ['at the end', 'Nine people drowned, according to the coast guard.', 'the coast guard | according to | Nine people drowned'],
  ['at the beginning', 'According to the coast guard, nine people drowned.', 'the coast guard | According to | nine people drowned'],
  ['at the beginning, with more about the source', 'According to the coast guard, which led the search, nine people drowned.', 'the coast guard | According to | nine people drowned'],
  ['in the middle', 'The nine people, according to the coast guard, had drowned.', 'the coast guard | according to | The nine people, according to the coast guard, had drowned'],
  ['behind a link', 'Police said four drowned, but according to the coast guard, nine people did.', 'Police | said | four drowned', 'the coast guard | according to | nine people did'],
  ['a name behind a role', 'Nine people drowned, according to the harbour master, Anna Lind.', 'Anna Lind | according to | Nine people drowned'],
  ['between a link and its clause', 'Nine people drowned and, according to the coast guard, four were hurt.', 'the coast guard | according to | four were hurt'],
  ['"per" and "as per"', 'Nine people drowned, per the coast guard.', 'the coast guard | per | Nine people drowned'],
  ['"per" in a rate leads to no source', 'The ferry made 20 miles per hour.'],
  ['"in the words of"', 'In the words of one diver: “It was a trap.”', 'one diver | In the words of | “It was a trap.”'],
  ['"in the view of"', 'The bridge was, in the view of Anna Lind, a trap.', 'Anna Lind | in the view of | The bridge was, in the view of Anna Lind, a trap'],
  ['its source goes on to say more', 'Nine people drowned, according to coast guard officials, who say another four are missing.',
    'coast guard officials | according to | Nine people drowned', 'who | say | another four are missing'],
]);

table('several attributions in a sentence', [
  ['coordinated verbs', 'Lind said the bridge was safe and warned that ice would come.', 'Lind | said | the bridge was safe', 'Lind | warned | that ice would come'],
  ['a participle', 'Lind said the bridge was safe, adding that ice would come.', 'Lind | said | the bridge was safe', 'Lind | adding | that ice would come'],
  ['two clauses with sources of their own', 'Lind said the bridge was safe, but engineers said it was not.', 'Lind | said | the bridge was safe', 'engineers | said | it was not'],
  ['one inside another', 'Lind said the operator denied the fault.', 'Lind | said | the operator denied the fault', 'the operator | denied | the fault'],
  ['a last source takes in the whole sentence', 'The operator denied the fault, officials said.', 'The operator | denied | the fault', 'officials | said | The operator denied the fault'],
  ['a subject with "with"', 'The river rose, with officials saying more rain was due.', 'officials | saying | more rain was due'],
  ['a relative clause ends where the main verb goes on', 'The fire, which officials say began in a kitchen, killed nine people.', 'officials | say | began in a kitchen'],
]);

table('what follows other cues', [
  ['a preposition', 'Officials warned of floods in the valley.', 'Officials | warned of | floods in the valley'],
  ['an infinitive', 'The council refused to pay.', 'The council | refused | to pay'],
  ['an object', 'The union called for an inquiry.', 'The union | called for | an inquiry'],
  ['an object and an infinitive', 'The union called on the council to pay.', 'The union | called on | the council to pay'],
  ['an object and its judgement', 'The union accused the council of neglect.', 'The union | accused | the council of neglect'],
  ['a document', 'The report says the bolts were loose.', 'The report | says | the bolts were loose'],
  ['a study that found a number', 'A 2019 study by the harbour board found 31 faults.', 'A 2019 study by the harbour board | found | 31 faults'],
  ['a toll that is put at a number', 'Officials put the toll at 40.', 'Officials | put | the toll at 40'],
  ['an object that is quoted', 'The paper quoted Lind as saying the bolts were loose.', 'Lind | quoted | the bolts were loose'],
  ['an object that is quoted behind its words', '“They were loose,” the paper quoted Lind as saying.', 'Lind | quoted | “They were loose,”'],
  ['a subject that is quoted', 'Lind was quoted as saying the bolts were loose.', 'Lind | was quoted as saying | the bolts were loose'],
  ['a subject that is quoted by somebody', 'Lind was quoted by the Daily Herald as saying the bolts were loose.', 'Lind | was quoted | the bolts were loose'],
  ['a subject that is quoted in a paper', 'Lind is quoted in the Daily Herald as saying the bolts were loose.', 'Lind | is quoted | the bolts were loose'],
  ['a subject that is quoted as telling somebody', 'Lind was quoted as telling the court that the bolts were loose.', 'Lind | was quoted as telling | that the bolts were loose'],
  ['somebody who was told by somebody', 'The court was told by Anna Lind that the bolts were loose.', 'Anna Lind | was told | that the bolts were loose'],
  ['somebody who is told a number', 'Lind told the court 12 bolts were loose.', 'Lind | told | 12 bolts were loose'],
  ['a number in words', 'Officials put the toll at two.', 'Officials | put | the toll at two'],
  ['a number that somebody put', 'The toll, put at 12 by the council, may rise.', 'the council | put | The toll, put at 12 by the council, may rise'],
  ['what one asks for tells nothing of the sentence', 'The welder, who asked for a drink, said the bolts were loose.', 'The welder | said | the bolts were loose'],
  ['a noun with its owner', 'The board repeated Lind’s claim that the bolts were loose.',
    'The board | repeated | Lind’s claim that the bolts were loose', 'Lind | claim | that the bolts were loose'],
  ['a noun clause that is the subject', 'Lind’s claim that the bolts were loose was false.', 'Lind | claim | that the bolts were loose'],
  ['one with a clause inside', 'The claim that the men who built it were paid was false.', '- | claim | that the men who built it were paid'],
  ['a noun before its words', 'Lind’s reply: “They were loose.”', 'Lind | reply | “They were loose.”'],
  ['a noun whose words somebody made', 'Lind made the following comment: “They were loose.”', 'Lind | comment | “They were loose.”'],
  ['a particle that makes another verb of it', 'Nine divers showed up on Friday.'],
  ['a number behind "up to"', 'The board expects up to nine divers.', 'The board | expects | up to nine divers'],
  ['a speaker label in a transcript', 'LIND: The bolts were loose.', 'LIND | : | The bolts were loose.'],
]);

table('a source that only a mark ties to its words', [
  ['an official before a colon', 'Minister: 12 dead', 'Minister | : | 12 dead'],
  ['a name before a colon', 'Lind: bolts were loose', 'Lind | : | bolts were loose'],
  ['a topic before the colon', 'Lind on the bridge: “It was a trap”', 'Lind | on the bridge: | “It was a trap”'],
  ['a name behind a role before a quotation', 'The harbour master, Anna Lind: “It was a trap.”', 'Anna Lind | : | “It was a trap.”'],
  ['anybody before a quotation', 'The diver from Oslo: “It was a trap.”', 'The diver from Oslo | : | “It was a trap.”'],
  ['an official behind a dash', 'Twelve dead in ferry fire - police', 'police | - | Twelve dead in ferry fire'],
  ['a body behind a dash', 'Toll rises to 12 – UN', 'UN | – | Toll rises to 12'],
  ['an official behind a colon', 'Ports to reopen in May: harbour minister', 'harbour minister | : | Ports to reopen in May'],
  ['a name behind a quotation and a colon', '‘It was a trap’: Lind', 'Lind | : | ‘It was a trap’'],
  ['a signature', '“It was a trap. We ran.” — Anna Lind, diver', 'Anna Lind | — | “It was a trap. We ran.”'],
  ['a list has none', 'Three things to know: the bridge, the bolts and the toll'],
  ['nor has a label', 'EXCLUSIVE: 12 dead'],
  ['nor has an outlet behind a dash', 'Twelve dead in ferry fire - Elgin Herald'],
  ['nor has a sentence with an apposition', 'The call came from one man — a minister.'],
]);

table('headlines', [
  ['a verb in title case', 'Officials Say 12 Dead After Ferry Fire In Norland', 'Officials | Say | 12 Dead After Ferry Fire In Norland'],
  ['a source behind it', 'Twelve Dead In Ferry Fire, Harbour Minister Says', 'Harbour Minister | Says | Twelve Dead In Ferry Fire'],
  ['an infinitive', 'Lind Vows To Reopen The Bridge', 'Lind | Vows | To Reopen The Bridge'],
  ['a sentence of names is none', 'Anna Lind and Omar Diaz Say met Ben Osei.'],
]);

table('nobody named', [
  ['a hearsay adverb', 'The bolts were reportedly loose.', '- | reportedly | The bolts were reportedly loose'],
  ['"is believed to"', 'The crew is believed to have drowned.', '- | is believed | The crew is believed to have drowned'],
  ['somebody who was told', 'The inquest was told that the crew had drowned.', '- | was told | that the crew had drowned'],
  ['"is forecast to"', 'The river is forecast to rise by 40cm.', '- | is forecast | The river is forecast to rise by 40cm'],
  ['"is rumoured to"', 'The ferry was rumoured to have sunk.', '- | was rumoured | The ferry was rumoured to have sunk'],
  ['"are feared dead"', 'Nine sailors are feared dead.', '- | are feared | Nine sailors are feared dead'],
  ['"it was reported that"', 'It was reported that the crew had drowned.', '- | was reported | that the crew had drowned'],
  ['the same with a day', 'It was reported on Friday that the crew had drowned.', '- | was reported | that the crew had drowned'],
]);

table('no attribution', [
  ['a verb with an object that is no statement', 'The company asked for a loan.'],
  ['a verb in a name', 'The United States won the rowing final.'],
  ['a noun spelled like a verb', 'Recent reports from the harbour were late.'],
  ['a preposition spelled like a verb', 'Towns like Elgin flooded.'],
  ['words inside a quotation are its speaker’s', '“Lind said it was safe.”'],
  ['an editorial label', 'UPDATE: The bridge has reopened.'],
  ['what was not said', 'Asked about the bolts, Lind did not comment.'],
]);

describe('what is known of a source', () => {
  const first = (text: string) => {
    const found = readAttributions(passageOf(text))[0];
    assert.ok(found, 'an attribution');
    return found;
  };
  it('an official without a name is anonymous, a person with one is not', () => {
    assert.equal(first('A senior official said the bolts were loose.').anonymous, true);
    assert.equal(first('Officials said the bolts were loose.').anonymous, true);
    assert.equal(first('Anna Lind said the bolts were loose.').anonymous, false);
  });
  it('the one holder of an office is not, nor a body with its name', () => {
    assert.equal(first('In May the prime minister said the bolts were loose.').anonymous, false);
    assert.equal(first('On Friday Oslo police said the bolts were loose.').anonymous, false);
    assert.equal(first('On Friday police said the bolts were loose.').anonymous, false);
  });
  it('one who declined to be identified is anonymous', () => {
    assert.equal(readAttributions(passageOf('A welder with knowledge of the bridge, who declined to be identified, told Reuters that the bolts were loose.')).at(-1)!.anonymous, true);
  });
  it('a body in capitals is no pronoun', () => {
    const text = 'The WHO says the water is safe.';
    const { source } = first(text);
    assert.equal(source && text.slice(source.start, source.end), 'The WHO');
  });
  it('an outlet that is told is the channel', () => {
    const text = 'Lind told Reuters that the bolts were loose.';
    const { via } = first(text);
    assert.equal(via && text.slice(via.start, via.end), 'Reuters');
  });
  it('so is one that has seen a document', () => {
    const text = 'The draft, seen by Reuters, says the bolts were loose.';
    const { via } = first(text);
    assert.equal(via && text.slice(via.start, via.end), 'Reuters');
  });
  for (const [name, text, expected] of [
    ['an agency of several words', 'Lind told AFP news agency 12 bolts were loose.', 'AFP news agency'],
    ['a programme', 'Lind told Radio Elgin’s Today programme that 12 bolts were loose.', 'Radio Elgin’s Today programme'],
    ['an agency told on a condition', '“They were loose,” a welder told AFP on condition of anonymity.', 'AFP'],
    ['a paper that quotes', 'Lind is quoted in the Daily Herald as saying 12 bolts were loose.', 'the Daily Herald'],
    ['one that saw the source', 'According to a draft seen by Reuters, 12 bolts were loose.', 'Reuters'],
    ['one that saw a letter before the source', 'In a letter obtained by the Herald, Lind said 12 bolts were loose.', 'the Herald'],
    ['one that saw a letter behind the cue', 'The bolts were loose, Lind wrote in a letter seen by the Herald.', 'the Herald'],
  ] as const) {
    it(`the channel is ${name}`, () => {
      const { source, via } = first(text);
      assert.equal(via && text.slice(via.start, via.end), expected);
      assert.ok(source && !text.slice(source.start, source.end).includes('seen'));
    });
  }
  it('a name before a colon is only supposed to be a source', () => {
    assert.equal(first('Lind: bolts were loose').supposed, true);
    assert.equal(first('Minister: bolts were loose').supposed, false);
  });
  it('“who” has an antecedent', () => {
    const text = 'The tunnel was shut by the coast guard, who say it leaked.';
    const antecedent = first(text).source?.antecedent;
    assert.equal(antecedent && text.slice(antecedent.start, antecedent.end), 'the coast guard');
  });
});

describe('what is known of a cue', () => {
  for (const [verb, strength] of [['said', 'neutral'], ['confirmed', 'assertive'], ['claimed', 'claim'], ['conceded', 'admission'], ['denied', 'denial'], ['estimated', 'estimate'], ['predicted', 'estimate'], ['rumoured', 'hearsay'], ['hinted', 'claim'],
    ['made clear', 'assertive'], ['pledged', 'promise'], ['recommended', 'call'], ['believed', 'attitude']] as const) {
    it(`“${verb}” is ${strength}`, () => assert.equal(readAttributions(passageOf(`Lind ${verb} that the bolts were loose.`))[0]?.strength, strength));
  }
  for (const [verb, strength] of [['ruled out', 'denial'], ['rated', 'estimate'], ['deplored', 'judgement'], ['called for', 'call'], ['outlined', 'neutral']] as const) {
    it(`“${verb}” with an object is ${strength}`, () => assert.equal(readAttributions(passageOf(`Lind ${verb} a longer bridge.`))[0]?.strength, strength));
  }
  it('words that somebody is quoted with are speech', () => {
    assert.equal(readAttributions(passageOf('The paper quoted Lind as saying the bolts were loose.'))[0]?.speech, true);
    assert.equal(readAttributions(passageOf('Lind was quoted as saying the bolts were loose.'))[0]?.speech, true);
  });
  it('a judgement is no speech, a statement is', () => {
    assert.equal(readAttributions(passageOf('Lind backed the plan.'))[0]?.speech, false);
    assert.equal(readAttributions(passageOf('Lind said the plan was sound.'))[0]?.speech, true);
  });
  for (const [text, type] of [['Lind said: “It was loose.”', 'direct'], ['Lind said: “No.”', 'direct'], ['Lind said the bolts were “a little loose” on one side of it.', 'mixed'], ['Lind said the bolts were loose.', 'indirect']] as const) {
    it(`${type} speech`, () => assert.equal(readAttributions(passageOf(text))[0]?.type, type));
  }
});

describe('attributions of any text', () => {
  const words = fc.constantFrom('said', 'Lind', 'the', 'officials', ',', '“', '”', '.', 'who', 'that', 'according', 'to', 'claims', 'not', 'reportedly', '(', ')', '—', 'was', 'quoted', 'as', 'saying', '12', ':', '\ud800');
  const text = fc.oneof(fc.string(), fc.array(words, { maxLength: 40 }).map(list => list.join(' ')));
  it('lie in their passage and are not empty', () => {
    fc.assert(fc.property(text, value => {
      const passage = readPassage(value);
      for (const { source, cue, content, via } of readAttributions(passage)) {
        for (const range of [source, cue, content, via]) {
          if (range) assert.ok(range.start >= 0 && range.start < range.end && range.end <= value.length);
        }
      }
    }));
  });
  it('are read in a sentence without an end', function () {
    this.timeout(10_000);
    assert.ok(readAttributions(readPassage('Lind said that he believed officials, who say more, said it and '.repeat(1_600))).length >= 1_600);
  });
});

table('a source that cites another', [
  ['before the cue', 'The Herald, citing two officials, reported the bridge was open.', 'two officials | reported | the bridge was open'],
  ['behind the cue', 'The Herald reported, citing two officials, that the bridge was open.', 'two officials | reported | that the bridge was open'],
  ['at the end', 'The bridge was open, the Herald reported, citing Lund police.', 'Lund police | reported | The bridge was open'],
  ['a reason is no source', 'He resigned, citing poor health.', 'He | citing | poor health'],
]);

table('a name behind a role behind the cue', [
  ['of two surnames, before the cue', 'The Bank of Peru’s governor, Anna Lind-Rao, said rates would fall.', 'Anna Lind-Rao | said | rates would fall'],
  ['with the role’s owner', '“We sail,” said the union’s leader, Anna Lind.', 'Anna Lind | said | “We sail,”'],
]);

table('what belongs to a content', [
  ['a semicolon in brackets', 'Anna Lind said it cost 2bn pesos ($40m; £31m) in all.', 'Anna Lind | said | it cost 2bn pesos ($40m; £31m) in all'],
  ['an aside before its verb', 'Police said all nine guests, including two children, had been found.', 'Police | said | all nine guests, including two children, had been found'],
  ['a day with its part behind the cue', 'The bridge was open, the council said on Tuesday night.', 'the council | said | The bridge was open'],
  ['the day is no object', 'The toll has risen to 41, the council reported on Friday.', 'the council | reported | The toll has risen to 41'],
  ['the estimator behind the number', 'Turnout was estimated at about 68% by Fairvote, a coalition.', 'Fairvote | was estimated | Turnout was estimated at about 68% by Fairvote, a coalition'],
  ['a noun spelled like a verb', 'He left, saying drainage projects worth millions had failed.', 'He | saying | drainage projects worth millions had failed'],
]);

describe('an anonymous source', () => {
  const cases: [source: string, text: string, anonymous: boolean][] = [
    ['police', 'Police said the bridge was open.', false],
    ['the ministry', 'The ministry said the bridge was open.', false],
    ['the coastguard', 'The coastguard said the bridge was open.', false],
    ['officials', 'Officials said the bridge was open.', true],
    ['people who know', 'People familiar with the talks said the bridge was open.', true],
    ['sources who are near', 'Sources close to the inquiry said the bridge was open.', true],
    ['those whom an outlet cites', 'The Herald, citing two officials, reported the bridge was open.', true],
  ];
  for (const [source, text, anonymous] of cases) it(source, () => assert.equal(readAttributions(passageOf(text))[0]?.anonymous, anonymous));
});
