import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actorsOf, mentionsOf, reading } from './support';

describe('actors of an article: persons', () => {
  it('joins the surname to the full name', () => {
    const actors = actorsOf('Then Priya Raman spoke.', 'Ms Raman sat down, and Raman said no more.');
    assert.deepEqual(mentionsOf(actors, 'Priya Raman'), ['Priya Raman', 'Ms Raman', 'Raman']);
  });

  it('finds a full name in capitals, as a signature has it', () => {
    const actors = actorsOf('Then Priya Raman spoke.', 'It is signed PRIYA RAMAN, secretary.');
    assert.deepEqual(mentionsOf(actors, 'Priya Raman'), ['Priya Raman', 'PRIYA RAMAN']);
  });

  it('finds a surname at the start of a sentence and in a headline', () => {
    const actors = actorsOf('Raman Pushes Harbour Workers Towards New Deal', 'Then Priya Raman spoke. Raman was calm.');
    assert.deepEqual(mentionsOf(actors, 'Priya Raman'), ['Raman', 'Priya Raman', 'Raman']);
  });

  it('takes a word that is a name elsewhere for one where it opens a sentence and does something', () => {
    const actors = actorsOf('It rained as Halden slashed jobs', 'OBAN — Halden will close a plant.');
    assert.deepEqual(mentionsOf(actors, 'Halden').at(-1), 'Halden');
  });

  it('finds a first name before a verb at the start of a sentence, and no common word', () => {
    const actors = actorsOf('Then President Sudarmo Wibowo spoke. Sudarmo has left.');
    assert.deepEqual(mentionsOf(actors, 'Sudarmo Wibowo'), ['President Sudarmo Wibowo', 'Sudarmo']);
  });

  it('joins names with and without a middle initial, and keeps the fuller', () => {
    const actors = actorsOf('Then John Hestrup spoke.', 'It was John F. Hestrup again.');
    assert.deepEqual(mentionsOf(actors, 'John F. Hestrup'), ['John Hestrup', 'John F. Hestrup']);
  });

  it('joins a double surname', () => {
    const actors = actorsOf('Then Enrique Salas Moreno spoke.', 'It was Mr Salas Moreno who left.');
    assert.equal(mentionsOf(actors, 'Enrique Salas Moreno').length, 2);
  });

  it('keeps two persons of one surname apart', () => {
    const actors = actorsOf('Then John Hestrup met Anna Hestrup.');
    assert.deepEqual(actors.map(actor => actor.name), ['John Hestrup', 'Anna Hestrup']);
  });

  it('tells them apart by honorific', () => {
    const actors = actorsOf('Then John Hestrup met Anna Hestrup.', 'He thanked Mrs Hestrup, and she thanked Mr Hestrup.');
    assert.deepEqual(mentionsOf(actors, 'Anna Hestrup'), ['Anna Hestrup', 'Mrs Hestrup']);
    assert.deepEqual(mentionsOf(actors, 'John Hestrup'), ['John Hestrup', 'Mr Hestrup']);
  });

  it('tells them apart by office', () => {
    const actors = actorsOf('Then Mayor John Hestrup met Governor Paul Hestrup.', 'He thanked Governor Hestrup.');
    assert.deepEqual(mentionsOf(actors, 'Paul Hestrup'), ['Governor Paul Hestrup', 'Governor Hestrup']);
  });

  it('does not give the president’s mentions to a relative named in full', () => {
    const actors = actorsOf('Then President Hestrup spoke. It was President Hestrup who left.', 'His wife, first lady Anna Hestrup, smiled.');
    assert.deepEqual(mentionsOf(actors, 'Anna Hestrup'), ['first lady Anna Hestrup']);
  });

  it('keeps a son apart from his father', () => {
    const actors = actorsOf('Then Paul Hestrup Jr. met Anna Bell.', 'He was with John Hestrup.');
    assert.ok(actors.some(actor => actor.name === 'Paul Hestrup Jr.'));
    assert.ok(actors.some(actor => actor.name === 'John Hestrup'));
  });

  it('takes a family’s name that stands first', () => {
    const actors = actorsOf('Then Park Ji-won spoke, and Mr. Park left.');
    assert.deepEqual(mentionsOf(actors, 'Park Ji-won'), ['Park Ji-won', 'Mr. Park']);
  });

  it('reads a state’s name as the person’s who bears it', () => {
    const actors = actorsOf('Then Anna Washington spoke. It was good, Washington said.');
    assert.deepEqual(mentionsOf(actors, 'Anna Washington'), ['Anna Washington', 'Washington']);
  });

  it('collects roles once', () => {
    const [actor] = actorsOf('Then Peruvian President Anna Bell spoke.', 'It was Peruvian president Anna Bell.');
    assert.deepEqual(actor?.roles, ['Peruvian President']);
  });

  for (const [construction, text, role] of [
    ['an owner behind a modifier', 'Anna Bell, a senior Peruvian diplomat, spoke.', 'senior Peruvian diplomat'],
    ['a nation’s body', 'Anna Bell, a spokeswoman for the Peruvian army, spoke.', 'spokeswoman for the Peruvian army'],
  ] as const) {
    it(`keeps the whole of a role behind the name: ${construction}`, () => assert.deepEqual(actorsOf(text).find(({ name }) => name === 'Anna Bell')?.roles, [role]));
  }
});

describe('actors of an article: roles', () => {
  it('gives a state’s office to the person who holds it there', () => {
    const actors = actorsOf('Then Peruvian Prime Minister Anna Bell spoke.', 'A note came from the Peruvian Prime Minister’s office.');
    assert.deepEqual(mentionsOf(actors, 'Anna Bell'), ['Peruvian Prime Minister Anna Bell', 'Peruvian Prime Minister']);
  });

  it('does not give it to the holder of another state’s', () => {
    const actors = actorsOf('Then Peruvian Prime Minister Anna Bell spoke.', 'A note came from the Chilean Prime Minister’s office.');
    assert.deepEqual(mentionsOf(actors, 'Anna Bell'), ['Peruvian Prime Minister Anna Bell']);
  });

  it('does not give it to a former holder', () => {
    const actors = actorsOf('Then former Peruvian Prime Minister Anna Bell spoke.', 'A note came from the Peruvian Prime Minister’s office.');
    assert.deepEqual(mentionsOf(actors, 'Anna Bell'), ['Peruvian Prime Minister Anna Bell']);
  });

  it('gives "the President" to the president last named', () => {
    const actors = actorsOf('Then Peruvian President Anna Bell met French President Paul Hestrup.', 'She told the President so.');
    assert.deepEqual(mentionsOf(actors, 'Paul Hestrup'), ['French President Paul Hestrup', 'the President']);
  });
});

describe('actors of an article: organisations and states', () => {
  it('joins an acronym in brackets, whatever the lists say of it', () => {
    const actors = actorsOf('The Hestrup Valley Water Authority (CIA) met.', 'It was the CIA’s plan.');
    assert.deepEqual(mentionsOf(actors, 'Hestrup Valley Water Authority'), ['Hestrup Valley Water Authority', 'CIA', 'CIA']);
  });

  it('joins an acronym by its letters', () => {
    const actors = actorsOf('The Hestrup Valley Water Authority met.', 'It was by the HVWA.');
    assert.equal(mentionsOf(actors, 'Hestrup Valley Water Authority').length, 2);
  });

  it('joins the noun of a longer name after "the"', () => {
    const actors = actorsOf('The Orvane Guard was called out.', 'On Monday the Guard left, and the guard at the gate too.');
    assert.deepEqual(mentionsOf(actors, 'Orvane Guard'), ['Orvane Guard', 'Guard']);
  });

  it('leaves the noun that two bodies share, and one before the first of them', () => {
    const actors = actorsOf('Nobody knew the Board then.', 'The Orvane Port Board met the Hestrup Water Board.', 'On Monday the Board left.');
    assert.deepEqual(actors.map(actor => actor.mentions.length), [1, 1]);
  });

  it('joins a ministry to the one of the article whose state is told', () => {
    const actors = actorsOf('The Peruvian health ministry said nine had died.', 'It rained, the health ministry said.');
    assert.deepEqual(actors.map(actor => actor.mentions.map(mention => mention.text)), [['Peruvian health ministry', 'health ministry']]);
  });

  it('joins a company’s short name', () => {
    const actors = actorsOf('Then Orvane Holdings said no.', 'Shares in Orvane fell. Orvane is in Oslo.');
    assert.deepEqual(mentionsOf(actors, 'Orvane Holdings'), ['Orvane Holdings', 'Orvane', 'Orvane']);
  });

  it('joins the names of one state, and its authorities', () => {
    const actors = actorsOf('The US and the United States agreed. America is large. It rose, according to U.S. authorities.');
    assert.deepEqual(mentionsOf(actors, 'United States'), ['US', 'United States', 'America', 'U.S. authorities']);
  });

  it('keeps a state’s bodies apart from it', () => {
    const actors = actorsOf('Peru agreed. The Peruvian military said it would leave.');
    assert.deepEqual(actors.map(actor => [actor.name, actor.kind]), [['Peru', 'state'], ['Peruvian military', 'organisation']]);
  });

  it('joins the ways to name a territory’s authority', () => {
    const actors = actorsOf('It was 12, according to the Taliban-controlled health authority in Crimea.', 'It was 13, Crimea health authorities said.');
    assert.equal(actors[0]?.mentions.length, 2);
  });

  it('reads a state as a place only where it never acts', () => {
    assert.deepEqual(actorsOf('Two died in Peru.').map(actor => actor.kind), ['place']);
    assert.deepEqual(actorsOf('Two died in Peru. Peru has sent a team.').map(actor => actor.kind), ['state']);
  });

  it('reads a newspaper’s short name as the one named before', () => {
    const actors = actorsOf('So the New York Times said.', 'It was in The Times on Monday, The Times said.');
    assert.deepEqual(actors.map(actor => actor.name), ['New York Times']);
  });

  it('leaves out an unlisted word that neither says nor does anything', () => {
    assert.deepEqual(actorsOf('They sang with Orvane for a while.'), []);
  });
});

describe('actors of an article: any text', () => {
  const sentence = fc.constantFrom('Then Anna Bell spoke.', 'Bell left.', 'Mr Bell said no.', 'The President left Peru.', 'Peru’s prime minister, Paul Bell, agreed.', 'Two died in Peru, officials said.', 'Bell Pushes Peru Towards New Harbour Deal', 'The Bell Trust (BT) met BT.');

  it('gives sorted mentions that cut out their own text, each once, and one key for each actor', () => {
    fc.assert(fc.property(fc.array(fc.array(sentence, { minLength: 1 }).map(sentences => sentences.join(' ')), { minLength: 1 }), paragraphs => {
      const { article, actors } = reading(paragraphs);
      assert.equal(new Set(actors.map(actor => actor.key)).size, actors.length);
      const taken = new Set<number>();
      for (const { mentions } of actors) {
        assert.ok(mentions.length > 0);
        for (const [i, mention] of mentions.entries()) {
          assert.equal(mention.text, article.text.slice(mention.start, mention.end));
          assert.ok(i === 0 || mentions[i - 1]!.end <= mention.start);
          for (let at = mention.start; at < mention.end; at++) {
            assert.ok(!taken.has(at));
            taken.add(at);
          }
        }
      }
    }), { numRuns: 100 });
  });
});
