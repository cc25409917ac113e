/**
 * What a perfect reader finds in the five articles that stand beside the repository, as far as the product can show it. They are not
 * part of it: where they are missing, every test says that it was left out.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compromiseTagger } from '../../src/engine/actors/compromise-tagger';
import { Corpus } from '../../src/engine/corpus/corpus';
import type { FolderReading } from '../../src/engine/corpus/folder';
import type { FindingKind } from '../../src/engine/findings/model';
import { readWhole } from '../../src/engine/reading';
import type { Comparison, Figure } from '../../src/engine/schema';

const folder = resolve(__dirname, '../../../shared/articles');

describe('the findings of the five articles', () => {
  let read: FolderReading;

  before(function () {
    if (!existsSync(folder)) {
      console.log('      The five articles are not here; their findings were not looked for.');
      return this.skip();
    }
    const corpus = new Corpus();
    const tagger = compromiseTagger();
    for (const path of readdirSync(folder).sort()) corpus.set(readWhole({ path, text: readFileSync(join(folder, path), 'utf8') }, tagger));
    read = corpus.folder();
  });

  /** The first three characters of an article's path name it. */
  const short = (path: string): string => path.slice(0, 3);
  const article = (name: string): FolderReading['analysis']['articles'][number] => read.analysis.articles.find(({ path }) => short(path) === name)!;
  const figuresOf = ({ figures }: Comparison): Figure[] => figures.map(id => read.analysis.figures.find(figure => figure.id === id)!);
  /** The comparison that holds a figure with such a text. */
  const comparisonOf = (text: RegExp): Comparison => read.analysis.comparisons.find(comparison => figuresOf(comparison).some(figure => text.test(figure.text)))!;
  const told = (kind: FindingKind): string[] => read.findings.filter(finding => finding.kind === kind).map(({ places }) => places.map(place => `${short(place.article)} ${place.text.split(/\s+/).slice(0, 4).join(' ')}`).join(' | '));
  const tells = (kind: FindingKind, ...places: string[]): void => assert.ok(told(kind).includes(places.join(' | ')), `${kind} ${places.join(' | ')} is not among:\n${told(kind).join('\n')}`);
  const eventOf = (where: string, words: RegExp): string[] => read.analysis.events.filter(({ mentions }) => mentions.some(mention => short(mention.article) === where && words.test(mention.text))).map(({ id }) => id);

  describe('three origins, not five sources', () => {
    it('000, 001 and 003 are of one origin, 002 and 004 stand alone', () => {
      assert.deepEqual(read.analysis.origins.map(({ articles }) => articles.map(short)), [['000', '001', '003'], ['002'], ['004']]);
    });
    it('every link shows sentences that tell the same', () => {
      assert.deepEqual(read.analysis.lineage.map(({ articles }) => articles.map(short).join(' ')), ['000 001', '000 003', '001 003']);
      for (const { evidence } of read.analysis.lineage) assert.ok(evidence.length > 0);
    });
    it('the credits', () => {
      assert.ok(article('000').credits.includes('Agencies') && article('001').credits.includes('AP') && article('004').credits.includes('ARY NEWS'));
    });
    it('000 quotes seven times, its rewrites never', () => assert.deepEqual(['000', '001', '003'].map(name => article(name).quotations.length), [7, 0, 0]));
  });

  describe('dates', () => {
    it('000 declares its day, and nothing in it speaks against that', () => {
      assert.deepEqual([article('000').published.date, article('000').published.basis], ['2024-04-29', 'declared']);
      assert.deepEqual(article('000').problems, []);
    });
    it('001 and 003 follow from it', () => {
      for (const name of ['001', '003']) assert.equal(article(name).published.date, '2024-04-28/2024-04-29');
    });
    it('002 and 004 are no day that could be proved', () => {
      for (const name of ['002', '004']) assert.doesNotMatch(article(name).published.date ?? '', /^\d{4}-\d\d-\d\d$/);
    });
  });

  describe('deaths in Gaza', () => {
    it('one series at two dates is no conflict', () => {
      const comparison = comparisonOf(/34,000/);
      assert.equal(comparison.relation, 'update');
      assert.deepEqual(figuresOf(comparison).map(figure => short(figure.article)), ['000', '004']);
    });
    it('one body, with a loaded label in one article and a plain one in the other', () => {
      const sources = figuresOf(comparisonOf(/34,000/)).map(({ attribution }) => attribution!);
      assert.equal(sources[0]!.actor, sources[1]!.actor);
      assert.deepEqual(sources.map(({ text }) => /controlled/.test(text)), [true, false]);
      assert.deepEqual(read.findings.filter(({ kind }) => kind === 'label-differs').map(({ places }) => places.map(({ article: path }) => short(path))), [['000', '002', '004']]);
    });
  });

  describe('Rafah', () => {
    it('more than half and nearly half differ', () => tells('sources-differ', '000 more than half', '002 nearly half the territory’s'));
    it('1.4 of 2.3 million is more than nearly half', () => {
      tells('share-of-total', '002 some 1.4 million people', '000 2.3 million population', '002 nearly half the territory’s');
      assert.match(read.findings.find(({ kind }) => kind === 'share-of-total')!.message, /is 61%/);
    });
    it('nothing else fails to add up', () => assert.deepEqual([told('share-of-total').length, told('sum-of-parts').length, told('duration-between-dates').length, told('sources-differ').length], [1, 0, 0, 1]));
  });

  it('hostages in the deal: one number, three categories', () => {
    const comparison = comparisonOf(/^40 civilian and sick/);
    assert.equal(comparison.relation, 'agree');
    assert.deepEqual(figuresOf(comparison).map(({ counted }) => counted), ['civilian and sick hostages', 'civilian hostages', 'Israeli hostages']);
    assert.match(comparison.reason, /one counts “.*”, the other “.*”/);
  });

  describe('lost on the way', () => {
    it('the number of those released in November, in both rewrites', () => {
      tells('number-lost', '000 dozens of hostages', '001 numerous hostages');
      tells('number-lost', '000 dozens of hostages', '003 numerous hostages');
    });
    it('the hedge of the length of the war', () => tells('hedge-changed', '000 nearly seven months', '003 seven-month'));
    it('quotation marks, in both rewrites', () => {
      tells('quotation-unmarked', '000 sustained and enhanced', '001 sustained and enhanced');
      tells('quotation-unmarked', '000 more commitment and more', '001 commitment and seriousness');
      tells('quotation-unmarked', '000 more commitment and more', '003 commitment and seriousness');
    });
    it('who acts: negotiations, or one side', () => tells('agent-changed', '000 Negotiations earlier this month', '001 Hamas proposed'));
    it('how sure the second phase is, and who says so', () => {
      tells('status-changed', '000 would start', '001 is expected to commence');
      tells('source-changed', '000 the official', '001 The next phase of');
    });
    it('a category', () => tells('category-changed', '000 40 civilian and sick', '001 40 civilian hostages'));
  });

  describe('actors', () => {
    const one: [who: string, ...texts: string[]][] = [
      ['the prime minister, in two spellings', 'Binyamin Netanyahu', 'Benjamin Netanyahu'],
      ['the spokesman, with and without an initial', 'John Kirby', 'John F. Kirby'],
      ['the channel', 'al-Qahera TV', 'Al Qahera'],
      ['the spy chief by name and by office', 'David Barnea', 'head of the Mossad'],
      ['the United States', 'US', 'U.S.', 'United States', 'Washington'],
    ];
    for (const [who, ...texts] of one) {
      it(who, () => {
        const ids = texts.map(text => read.analysis.actors.filter(({ mentions }) => mentions.some(mention => mention.text === text || mention.text.endsWith(` ${text}`))).map(({ id }) => id));
        assert.ok(ids[0]!.some(id => ids.every(some => some.includes(id))), JSON.stringify(ids));
      });
    }
    it('an unnamed official may be one that another article names', () => {
      const naim = read.analysis.actors.find(({ name }) => /Naim/.test(name))!;
      assert.ok(read.suggestions.some(({ source, actor }) => short(source.article) === '000' && actor === naim.id));
    });
  });

  describe('events that are not one', () => {
    it('a visit in March and a return in April', () => {
      const visit = eventOf('004', /in Cairo/), planned = eventOf('000', /is returning/);
      assert.ok(planned.length > 0);
      assert.deepEqual(visit.filter(id => planned.includes(id)), []);
    });
    it('the talks of February, March and April', () => {
      const talks = [['000', '001', '003'], ['002'], ['004']].map(names => names.flatMap(name => eventOf(name, /talks|negotiations/i)));
      for (const [k, ids] of talks.entries()) for (const others of talks.slice(k + 1)) assert.deepEqual(ids.filter(id => others.includes(id)), []);
    });
  });

  describe('traps', () => {
    it('“two leaders” is compared with nothing', () => assert.equal(read.analysis.figures.find(({ text }) => text === 'two leaders')?.comparison ?? null, null));
    it('“second phase” and “for one” are no figures', () => assert.ok(!read.analysis.figures.some(({ text }) => /second phase|for one$/.test(text))));
    it('the caption of 000, the form at the end of 003 and the crosshead of 004 are not read as the story', () => {
      const kinds = (name: string): string[] => [...new Set(article(name).asides.map(({ kind }) => kind))];
      assert.ok(kinds('000').includes('caption') && kinds('003').includes('boilerplate') && kinds('004').includes('heading'));
    });
  });
});
