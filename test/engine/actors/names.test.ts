import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNames } from '../../../src/engine/actors/names';
import { readPassage } from '../../../src/engine/article/passage';
import { namesIn, noTagger } from './support';

/** "text/kind" of each name that is no place. */
function actorsIn(text: string): string[] {
  return namesIn(text).filter(name => name.kind !== 'place').map(name => `${name.text}/${name.kind}`);
}

describe('names: persons', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['an honorific', 'She said Mr Okonjo had left.', ['Mr Okonjo/person']],
    ['a dotted honorific', 'She said Mr. Okonjo had left.', ['Mr. Okonjo/person']],
    ['a given name', 'On stage stood Priya Raman.', ['Priya Raman/person']],
    ['an initial', 'The letter was from Ulfric Q. Tandberg.', ['Ulfric Q. Tandberg/person']],
    ['particles', 'They met Piet van der Laan and Salma bin Rashid.', ['Piet van der Laan/person', 'Salma bin Rashid/person']],
    ['an Arabic article with a hyphen', 'It was Khaled al-Omari.', ['Khaled al-Omari/person']],
    ['a hyphenated given name in small letters', 'It was Park Ji-won.', ['Park Ji-won/person']],
    ['an age after the name', 'Dorvik Hestrup, 41, was on the bus.', ['Dorvik Hestrup/person']],
    ['a relative clause with who', 'It was Dorvik Hestrup, who had called.', ['Dorvik Hestrup/person']],
    ['a role after the name', 'It was Dorvik Hestrup, a spokesman for the port.', ['Dorvik Hestrup/person']],
    ['a state’s title before it', 'Then Peruvian president Ulfric Tandberg spoke.', ['Peruvian president Ulfric Tandberg/person']],
    ['a seat’s title before it, with modifiers', 'Then Kremlin national security spokesperson Ulfric Tandberg spoke.', ['Kremlin national security spokesperson Ulfric Tandberg/person']],
    ['a title of an organisation, which is an actor of its own', 'Then FBI Director Ulfric Tandberg spoke.', ['FBI/organisation', 'Director Ulfric Tandberg/person']],
    ['a title between two names', 'Ohio State Patrol Capt. Ulfric Tandberg spoke.', ['Ohio State Patrol/organisation', 'Capt. Ulfric Tandberg/person']],
    ['a place’s name as a given name', 'The goal was by Jordan Hestrup.', ['Jordan Hestrup/person']],
    ['a common noun before a name at the start of a sentence', 'Passenger Priya Raman was calm.', ['Priya Raman/person']],
    ['the possessive left out', 'It was Priya Raman’s idea.', ['Priya Raman/person']],
    ['a surname that is a word, after a title that is none', 'She said Mr Post had left.', ['Mr Post/person']],
    ['a title that is a word, before a word', 'As president I saw the Justice Department and the Justice League.', ['Justice Department/organisation', 'Justice League/organisation']],
    ['an acronym told to be a body', 'Then the KTZ, the largest union, claims more.', ['KTZ/organisation']],
    ['a surname with an age', '“We will be back,” Brandt, 58, the head of the Halden Trust, told reporters.', ['Brandt/person', 'Halden Trust/organisation']],
    ['a department of two fields', 'Then the Ministry of Labour and Social Services spoke.', ['Ministry of Labour and Social Services/organisation']],
    ['a plural owner before an organisation of two words', 'Then the Miners’ Welfare Union spoke.', ['Miners’ Welfare Union/organisation']],
    ['a letter that tells annexes apart', 'Then Annex C says so.', []],
    ['a name of one letter before a new sentence', 'She wrote on X. The group said so.', []],
    ['an Indian rank in capitals', 'Then DSP Sunil Verma spoke.', ['DSP Sunil Verma/person']],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(actorsIn(text), expected));

  it('keeps the role apart from the name', () => {
    const [name] = namesIn('Then Peruvian president Ulfric Tandberg spoke.');
    assert.equal(name?.bare, 'Ulfric Tandberg');
    assert.equal(name?.role, 'Peruvian president');
  });

  it('takes "former" into the role', () => {
    assert.equal(namesIn('It was former FBI director Priya Raman.').at(-1)?.role, 'former FBI director');
  });

  it('reads the role after the name with its owner', () => {
    assert.equal(namesIn('Karin Olesen, the chief prosecutor of the European Court, agreed.')[0]?.role, 'chief prosecutor of the European Court');
  });
});

describe('names: roles that stand for their holder', () => {
  const roles = (text: string) => namesIn(text).filter(name => name.roleOnly).map(name => name.text);
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['a capital office after "the"', 'She told the President that it was late.', ['the President']],
    ['a state’s capital office', 'It came from the Peruvian Prime Minister’s office.', ['Peruvian Prime Minister']],
    ['a state’s office after a possessive', 'Peru’s foreign minister said no.', ['Peru’s foreign minister']],
    ['the head of a body', 'She met the head of the Mossad in May.', ['head of the Mossad']],
    ['a small-letter office without owner is no name', 'The president said no.', []],
    ['a spokesman is no holder of an office', 'Peru’s spokesman said no.', []],
    ['several holders', 'The leaders of Peru met.', []],
    ['an office with the holder’s name after it', 'The president of Peru, Ulfric Tandberg, said no.', []],
    ['a role after a name', 'Ulfric Tandberg, the head of the Mossad, said no.', []],
    ['an address', 'He said: Thank you, Mr. President.', []],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(roles(text), expected));
});

describe('names: organisations', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['an organisation’s noun at the end', 'A report by Kestrel Holdings was read.', ['Kestrel Holdings/organisation']],
    ['an organisation’s noun at the start, with of and and', 'A report by the Ministry of Health and Population was read.', ['Ministry of Health and Population/organisation']],
    ['and before the noun', 'Groups such as the Tenant and Missing Persons Forum met.', ['Tenant and Missing Persons Forum/organisation']],
    ['two universities joined by and', 'A study by the University of Turku and Halden University was read.', ['University of Turku/organisation', 'Halden University/organisation']],
    ['an officer’s office', 'A report by the Dorset County Prosecutor’s Office was read.', ['Dorset County Prosecutor’s Office/organisation']],
    ['a listed name, to the letter', 'NATO and the WHO met us, and who cares.', ['NATO/organisation', 'WHO/organisation']],
    ['a small-letter noun after a name', 'It is made by the Orvane group.', ['Orvane/organisation']],
    ['what an apposition says', 'So said Al Zahra, a Tunisian state television channel.', ['Al Zahra/organisation']],
    ['a state’s own of a kind', 'The Peruvian Red Cross sent tents.', ['Peruvian Red Cross/organisation']],
    ['a seat', 'The White House denied it.', ['White House/organisation']],
    ['a group', 'Fighters of Boko Haram fled.', ['Boko Haram/group']],
    ['an ampersand', 'It was run by Halberd & Moss.', ['Halberd & Moss/organisation']],
    ['a lower-case body that speaks', 'The Peruvian military said it had left.', ['Peruvian military/organisation']],
    ['a lower-case body as a modifier is none', 'They saw Peruvian military drones.', []],
    ['authorities with a domain', 'It rose to 12, according to Crimea health authorities.', ['Crimea health authorities/organisation']],
    ['who controls them, and where', 'It rose to 12, according to the Taliban-controlled health authority in Kabul.', ['Taliban-controlled health authority in Kabul/organisation']],
    ['bare authorities stand for the state', 'It rose to 12, according to Peruvian authorities.', ['Peruvian authorities/state']],
    ['officials are nobody by name', 'Peruvian officials said so.', []],
    ['a company by a first word of another language', 'So said Banca Orvane and Compañía Hestrup.', ['Banca Orvane/organisation', 'Compañía Hestrup/organisation']],
    ['a channel by its number', 'She told Channel 3 so.', ['Channel 3/organisation']],
    ['a newspaper by its noun alone', 'She told The Clarion so.', ['Clarion/organisation']],
    ['a newspaper by an article of another language', 'Das Orvane published it.', ['Das Orvane/organisation']],
    ['a department of several fields', 'The Ministry of Labour, Youth and Sport paid.', ['Ministry of Labour, Youth and Sport/organisation']],
    ['and after an organisation’s noun', 'He runs the Gas and Transit Board.', ['Gas and Transit Board/organisation']],
    ['a holiday', 'It rained on Bank Holiday.', []],
    ['a department before the next clause', 'At the Ministry of Labour, Priya Raman and Amina Sow spoke.', ['Ministry of Labour/organisation', 'Priya Raman/person', 'Amina Sow/person']],
    ['an irregular plural owner', 'The Fishermen’s Mission paid.', ['Fishermen’s Mission/organisation']],
    ['a common word that a body’s noun follows', 'On Monday the High Court agreed.', ['High Court/organisation']],
    ['a name of common words after "for"', 'A spokesman for Second Harvest agreed.', ['Second Harvest/unknown']],
    ['a ministry whose state goes without saying', 'It rained, the health ministry said.', ['health ministry/organisation']],
    ['a ministry that only tells where', 'It rained on the health ministry garden.', []],
    ['a town’s department', 'The town’s fire department agreed.', ['fire department/organisation']],
    ['a team named after a place', 'On Sunday they beat Orvane Town.', ['Orvane Town/organisation']],
    ['a body named after a queen', 'On Monday Queen Anna School agreed.', ['Queen Anna School/organisation']],
    ['a company by what was done to it', 'They fined Brightorvane at noon.', ['Brightorvane/unknown']],
    ['a charity with a preposition in its name', 'It rained, said Orvane Without Walls.', ['Orvane Without Walls/organisation']],
    ['a body named after a place that speaks', 'Orvane Harbour said it was full.', ['Orvane Harbour/organisation']],
    ['a palace named after an office', 'They marched to the Governor’s Palace.', []],
    ['a field before a title', 'Then Fisheries Cabinet Secretary Ulfric Tandberg spoke.', ['Fisheries Cabinet Secretary Ulfric Tandberg/person']],
    ['a person by what speaks for him', 'Hestrup’s office declined to say.', ['Hestrup/unknown']],
    ['a platform is where it was said', 'She wrote so on Twitter.', []],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(actorsIn(text), expected));
});

describe('names: bodies and ships', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['a company by its last word', 'On Monday Sollas Lines sailed.', ['Sollas Lines/organisation']],
    ['a company by who works there', 'Analysts at Torvald Greaves were calm.', ['Torvald Greaves/organisation']],
    ['a company by its shares', 'On Monday shares in Torvald fell.', ['Torvald/organisation']],
    ['a company without its state', 'It was bought by Sollas Industries of Peru.', ['Sollas Industries/organisation']],
    ['a body at the start, told by what it is', 'Sirap, the drivers’ union, agreed.', ['Sirap/organisation']],
    ['a person with a role in a body', 'It was Ulfric Tandberg, the union’s general secretary.', ['Ulfric Tandberg/person']],
    ['no person goes by "the"', 'They told the Sovereign Retinue.', ['Sovereign Retinue/unknown']],
    ['a body with "and" in its name', 'On Monday the National Fire Readiness and Rescue Council agreed.', ['National Fire Readiness and Rescue Council/organisation']],
    ['an acronym after a role is a body', 'She told state broadcaster KTV.', ['KTV/organisation']],
    ['a surname at the start, told by "who"', 'Tandberg, who left at noon, was calm.', ['Tandberg/person']],
    ['a common noun at the start, with "who"', 'Residents, who left at noon, were calm.', []],
    ['a name after a role and a comma', 'Then spoke the rebels’ commander, Zorvin Chell.', ['Zorvin Chell/person']],
    ['a newspaper by its article', 'On Monday El Vencejo reported it.', ['El Vencejo/organisation']],
    ['a region before a role in small letters', 'He met the deputy Americas director.', ['Americas/unknown']],
    ['a party by the noun before it', 'On Monday opposition party ZEN-Umbiko agreed.', ['ZEN-Umbiko/organisation']],
    ['a ship by what it did', 'In May the Spice Runner sank at noon.', []],
    ['a ship', 'They boarded the MV Santa Brigida.', []],
    ['a ship by its common noun', 'They boarded the trawler King Ulfric at noon.', []],
    ['a bay named after a king', 'They sailed to King Ulfric Bay at noon.', []],
    ['a town by its inhabitants', 'So said residents of Hestrup.', []],
    ['half of a name that begins with a direction', 'They had crossed on the Northern Wren before.', []],
    ['a storm', 'They fled as Typhoon Ulfric neared.', []],
    ['a byline', 'By Reuters', []],
    ['a dateline with its agency', 'Lima, Dec 9 (Reuters) - Nine people died.', []],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(actorsIn(text), expected));
});

describe('names: states and places', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['a state that acts', 'Peru rejected the plan.', ['Peru/state']],
    ['a state that is acted with', 'A treaty with Peru was signed.', ['Peru/state']],
    ['a state as a place', 'Two people died in Peru.', []],
    ['a part of a state', 'The flood reached northern Peru.', []],
    ['a state whose coast something hit', 'The storm hit Peru at noon.', []],
    ['a state that only describes', 'Peru flood toll climbs to nine.', []],
    ['a state to which something was done', 'Peru was hit by a flood.', []],
    ['a state that is doing something', 'Peru is sending a team.', ['Peru/state']],
    ['a state before a colon', 'Peru: nine dead after the flood.', []],
    ['a state with what it did', 'Then came Peru’s offer.', ['Peru/state']],
    ['a state with what lies in it', 'Then came Peru’s worst flood.', []],
    ['a capital that is doing something', 'Lima is also sending a team.', ['Lima/state']],
    ['a list of places', 'Two people died in Peru and Chile.', []],
    ['a list of those who act', 'A treaty with Peru and Chile was signed.', ['Peru/state', 'Chile/state']],
    ['a capital that acts as a government', 'Lima has urged restraint.', ['Lima/state']],
    ['a capital as a place', 'Lima has fine restaurants.', []],
    ['a demonym is no name', 'Two Peruvian ships and many South Koreans left.', []],
    ['"us" is no state, "US" is one', 'They asked us what the US wants.', ['US/state']],
    ['an event named after a state', 'He fought in the Vietnam War.', []],
    ['a street named after a city', 'The Lima Street shop burned.', []],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(actorsIn(text), expected));

  it('marks a state in a place as one that does not act', () => {
    const [name] = namesIn('Two people died in Peru.');
    assert.deepEqual([name?.kind, name?.known, name?.acts], ['place', 'PE', undefined]);
  });

  it('reads a town before its state as a place', () => {
    assert.equal(namesIn('It began near Hestrup, Texas, at noon.')[0]?.kind, 'place');
  });

  it('reads a place by its noun', () => {
    assert.equal(namesIn('It began at Hestrup Bridge at noon.')[0]?.kind, 'place');
  });
});

describe('names: what is none', () => {
  const cases: [rule: string, text: string][] = [
    ['the first word of a sentence', 'Mediators were late. Pressure grew.'],
    ['days and months', 'It began on Tuesday and ended in March.'],
    ['peoples and faiths', 'Muslims and Christians prayed with Europeans in the Middle Eastern style.'],
    ['a loud phrase', 'She wrote: there was NO HARM.'],
    ['the title of a work in quotation marks', 'She sang The Long Winter.'.replace('The Long Winter', '“Longest Winter”')],
    ['a dateline and who sent it', 'HALDEN, Norway (Reuters) - It rained.'],
    ['a party and state in brackets', 'It was said (R-Va.) at noon.'],
  ];
  for (const [rule, text] of cases) {
    it(rule, () => {
      const quote = /“([^”]*)”/.exec(text);
      const quotes = quote ? [{ start: quote.index + 1, end: quote.index + 1 + quote[1]!.length, opens: true, closes: true }] : [];
      assert.deepEqual(readNames(readPassage(text, quotes), noTagger).filter(name => name.kind !== 'place').map(name => name.text), []);
    });
  }

  it('takes only listed names from a headline', () => {
    assert.deepEqual(actorsIn('Angry Harbour Workers Push Peru for Better Wages'), ['Peru/state']);
  });
});

describe('names: the tagger', () => {
  it('is asked for a run that no rule decides, and believed', () => {
    const asked: string[] = [];
    const names = namesIn('We went with Orvane Hestrup for a while.', {
      tag: name => {
        asked.push(name);
        return [new Set(['Organization'])];
      },
    });
    assert.deepEqual(asked, ['Orvane Hestrup']);
    assert.equal(names[0]?.kind, 'organisation');
  });

  it('is not asked where the rules decide', () => {
    namesIn('Mr Okonjo met Priya Raman of Kestrel Holdings in Peru.', { tag: () => assert.fail('asked') });
  });
});

describe('names: any text', () => {
  const word = fc.constantFrom('Mr', 'the', 'of', 'and', 'Peru', 'Peruvian', '’s', ',', '.', '-', '(', ')', '“', '”', 'President', 'prime', 'minister', 'Bank', 'US', 'al', 'Kim', 'said', 'in', 'Jane', 'Doe', 'J.', '&', 'health', 'authorities', 'the head of', 'former', '\n', '34', '\ud800');

  it('gives spans in range, in order, that cut out their own text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(word).map(words => words.join(' ')), fc.array(word).map(words => words.join(''))), text => {
      const names = namesIn(text);
      let last = 0;
      for (const name of names) {
        assert.ok(name.start >= last && name.end > name.start && name.end <= text.length, JSON.stringify(name));
        assert.equal(name.text, text.slice(name.start, name.end));
        assert.ok(name.bare.length > 0);
        last = name.end;
      }
    }), { numRuns: 400 });
  });

  it('reads a sentence of ten thousand names', () => {
    assert.equal(readNames(readPassage(`${'then Anna Bell of the Peru Bank and '.repeat(10_000)}left.`), noTagger).filter(({ text }) => text.startsWith('Anna Bell')).length, 10_000);
  });
});
