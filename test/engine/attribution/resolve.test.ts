import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ArticleActor, NameKind } from '../../../src/engine/actors/model';
import { readArticle } from '../../../src/engine/article/article';
import { readPassage } from '../../../src/engine/article/passage';
import { readAttributions } from '../../../src/engine/attribution/read';
import { resolveAttributions } from '../../../src/engine/attribution/resolve';

type Cast = Readonly<Record<string, { readonly kind: NameKind; readonly names: readonly string[]; readonly roles?: readonly string[]; readonly gender?: 'male' | 'female' }>>;

const CAST: Cast = {
  lind: { kind: 'person', names: ['Anna Lind', 'Ms. Lind', 'Lind'], roles: ['minister'], gender: 'female' },
  okoro: { kind: 'person', names: ['Ben Okoro', 'Okoro'], gender: 'male' },
  board: { kind: 'organisation', names: ['Harbour Board'] },
  line: { kind: 'organisation', names: ['Blue Ferries'] },
  roads: { kind: 'organisation', names: ['Oban Roads Agency'] },
  arva: { kind: 'organisation', names: ['Arva United'] },
  tarva: { kind: 'organisation', names: ['Tarva United'] },
  norway: { kind: 'state', names: ['Norway'] },
};

/** The cast's actors, with a mention wherever one of their names stands in the text. */
function actorsIn(text: string): ArticleActor[] {
  return Object.entries(CAST).map(([key, { kind, names, roles = [], gender }]) => ({
    key, name: names[0]!, kind, aliases: names, roles, ...(gender && { gender }),
    mentions: [...text.matchAll(new RegExp(names.join('|'), 'g'))].map(({ index, 0: name }) => ({ start: index, end: index + name.length, text: name })),
  }));
}

function resolve(text: string) {
  const article = readArticle({ path: 'a.txt', text }, readPassage);
  return resolveAttributions(article, article.paragraphs.map(({ passage }) => ({ attributions: readAttributions(passage) })), actorsIn(text));
}

const sources = (text: string): string[] => resolve(text).attributions.map(({ source, actor }) => `${source?.text ?? '-'} = ${actor ?? '-'}`);
const speakers = (text: string): string[] => resolve(text).quotations.map(({ text: words, speakerText, speaker }) => `${words} = ${speakerText ?? '-'} = ${speaker ?? '-'}`);

describe('the actor behind a source', () => {
  const cases: [name: string, text: string, ...expected: string[]][] = [
    ['a name', 'Anna Lind said the ferry was late.', 'Anna Lind = lind'],
    ['a name with a role', 'Ferry director Anna Lind said it was late.', 'Ferry director Anna Lind = lind'],
    ['a pronoun after its speaker', 'Anna Lind said the ferry was late. She said it had rained.', 'Anna Lind = lind', 'She = lind'],
    ['a pronoun after another name in the speaker’s own words', 'Anna Lind said Ben Okoro had left. She said it had rained.', 'Anna Lind = lind', 'She = lind'],
    ['a pronoun after a person who did not speak', 'Ben Okoro left the ferry at noon. “It was late,” he said.', 'he = okoro'],
    ['"it" is no person', 'Blue Ferries fired Ben Okoro. It said he had left.', 'It = line'],
    ['a body’s statement is the body’s', 'A Harbour Board statement said the ferry was late.', 'A Harbour Board statement = board'],
    ['"the statement" is that of the last one', 'A Harbour Board statement said the ferry was late. It had rained, according to the statement.', 'A Harbour Board statement = board', 'the statement = board'],
    ['"the ferry company" may be any company', 'Blue Ferries sailed at noon. The ferry company said it was late.', 'The ferry company = line'],
    ['"the fire authority" is no company named before it', 'Blue Ferries sailed at noon. The fire authority said it was late.', 'The fire authority = -'],
    ['"the weather agency" is no body named before it', 'Blue Ferries sailed at noon. The weather agency said it was late.', 'The weather agency = -'],
    ['nor is "the agency"', 'Blue Ferries sailed at noon. The agency said it was late.', 'The agency = -'],
    ['"the agency" is a public body', 'Oban Roads Agency met Blue Ferries. The agency said it was late.', 'The agency = roads'],
    ['"the club" is no other sort of body', 'Arva United met the Harbour Board. The club said it was late.', 'The club = arva'],
    ['nor one of two that did not speak', 'Arva United met Tarva United. The club said it was late.', 'The club = -'],
    ['but the one that spoke', 'Arva United said it met Tarva United. The club said it was late.', 'Arva United = arva', 'The club = arva'],
    ['the one that the article names, paragraphs before', 'Arva United lost.\n\nAnna Lind left.\n\nThe club said it was late.', 'The club = arva'],
    ['"it" is a body of its paragraph', 'Blue Ferries sailed at noon.\n\nIt said it was late.', 'It = -'],
    ['or who spoke last in the one before', 'Blue Ferries said it rained.\n\nIt said it was late.', 'Blue Ferries = line', 'It = line'],
    ['"the company"', 'Blue Ferries sailed at noon. The company said it was late.', 'The company = line'],
    ['"the minister" has that role', 'Minister Anna Lind met Ben Okoro. The minister said it was late.', 'The minister = lind'],
    ['an official of a state is not the state', 'A senior Norway official said the ferry was late.', 'A senior Norway official = -'],
    ['a name is not taken for one that points back', 'Blue Ferries sailed at noon. The Oslo Relief Society said it was late.', 'The Oslo Relief Society = -'],
    ['a prosecutor’s office is none of the bodies named', 'Blue Ferries sailed at noon. The prosecutor’s office said it was late.', 'The prosecutor’s office = -'],
    ['"the ministry" is no body that was named', 'Harbour Board met the crew. The ministry said it was late.', 'The ministry = -'],
    ['"the board" is the body that is called one', 'Harbour Board met Blue Ferries. Blue Ferries left. The board said it was late.', 'The board = board'],
    ['"she" is no man by his given name', 'Anna Lind met the crew. Ben Okoro left. She said it was late.', 'She = lind'],
    ['an epithet is the person last named', 'Anna Lind met the crew. The billionaire said it was late.', 'The billionaire = lind'],
    ['"who" stands for what is before it', 'It was fixed by Anna Lind, who said it was late.', 'who = lind'],
  ];
  for (const [name, text, ...expected] of cases) it(name, () => assert.deepEqual(sources(text), expected));
});

describe('the speaker of a quotation', () => {
  const cases: [name: string, text: string, ...expected: string[]][] = [
    ['the source that tells it', '“We sail,” Anna Lind said.', 'We sail, = Anna Lind = lind'],
    ['a source without a name', 'A senior official said the ferry was “a wreck”.', 'a wreck = A senior official = -'],
    ['one who wept', 'Anna Lind, 41, wept: “We sail.”', 'We sail. = Anna Lind = lind'],
    ['who is named behind the words, not the label in front', 'Union reaction: “We sail,” Anna Lind said.', 'We sail, = Anna Lind = lind'],
    ['a name and its office, who', 'It sails, said an aide to Anna Lind, the harbour commissioner, who called it “a wreck of a ship”.', 'a wreck of a ship = Anna Lind = lind'],
    ['a second quotation in the paragraph', '“We sail,” Anna Lind said. “We always sail.”', 'We sail, = Anna Lind = lind', 'We always sail. = Anna Lind = lind'],
    ['a quotation in two parts', '“We,” said Anna Lind, “sail.”', 'We, = Anna Lind = lind', 'sail. = Anna Lind = lind'],
    ['a paragraph that is a quotation goes on', '“We sail,” Anna Lind said.\n\n“We always sail.”', 'We sail, = Anna Lind = lind', 'We always sail. = Anna Lind = lind'],
    ['a quotation over paragraphs', '“We sail.\n\n“We always sail,” Anna Lind said.', 'We sail.\n\n“We always sail, = Anna Lind = lind'],
    ['a word set apart in reported speech', 'Anna Lind said the “wreck” would sail.', 'wreck = Anna Lind = lind'],
    ['speech goes before opinion', 'Anna Lind said Ben Okoro opposed the “wreck” of a ferry.', 'wreck = Anna Lind = lind'],
    ['a block that a colon leads to', 'Anna Lind added:\n\n“We sail.”', 'We sail. = Anna Lind = lind'],
  ];
  for (const [name, text, ...expected] of cases) it(name, () => assert.deepEqual(speakers(text), expected));
});

describe('resolved attributions', () => {
  it('need somebody who tells: an event means something and says nothing', () => {
    assert.deepEqual(sources('The delay means the ferry was late.'), []);
    assert.deepEqual(sources('52% said the ferry was late.'), ['52% = -']);
  });

  it('take in the headline', () => {
    assert.deepEqual(sources('Lind says ferry was late\n\nThe ferry left Oslo at noon on a calm sea.\n\nIt came back at dusk.'), ['Lind = lind']);
  });

  it('hold for a name and a colon only where the name is a person’s', () => {
    assert.deepEqual(sources('Lind: ferry was late\n\nThe ferry left Oslo at noon.'), ['Lind = lind']);
    assert.deepEqual(sources('Norway: ferry was late\n\nThe ferry left Oslo at noon.'), []);
  });

  it('cut out their own text, whatever the text', () => {
    const words = fc.constantFrom('said', 'Lind', 'the', 'group', ',', '“', '”', '.', 'he', 'added:', '\n\n', 'that', 'statement', 'according', 'to', '\ud800');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(words, { maxLength: 40 }).map(list => list.join(' '))), text => {
      const { attributions, quotations } = resolve(text);
      for (const { source, cue, content, via, antecedent } of attributions) {
        for (const span of [source, cue, content, via, antecedent]) if (span) assert.equal(span.text, text.slice(span.start, span.end));
      }
      for (const { start, end, text: words } of quotations) assert.equal(words, text.slice(start, end));
    }));
  });
});
