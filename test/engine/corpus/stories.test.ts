/** Whole stories, read as a folder: what a reviewer must find in our own fixtures, whose disagreements we know. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compromiseTagger } from '../../../src/engine/actors/compromise-tagger';
import { Corpus } from '../../../src/engine/corpus/corpus';
import { readWhole } from '../../../src/engine/reading';
import { Analysis, type Relation } from '../../../src/engine/schema';

const tagger = compromiseTagger();

function analysisOf(story: string): Analysis {
  const folder = join(__dirname, '../../fixtures', story);
  const corpus = new Corpus();
  for (const path of readdirSync(folder)) corpus.set(readWhole({ path, text: readFileSync(join(folder, path), 'utf8') }, tagger));
  return Analysis.parse(corpus.analysis());
}

/** The comparison that holds a figure of the given number in the given article, with its different figures as "article number: value". */
function comparisonAround(analysis: Analysis, article: string, text: RegExp): { relation: Relation; figures: string[] } {
  const figure = analysis.figures.find(one => one.article.startsWith(article) && text.test(one.text));
  assert.ok(figure, `no figure ${text} in ${article}`);
  const comparison = analysis.comparisons.find(one => one.id === figure.comparison);
  assert.ok(comparison, `${figure.text} in ${article} is not compared`);
  const figures = comparison.figures.map(id => analysis.figures.find(one => one.id === id)!).map(one => `${one.article.slice(0, 2)}: ${one.value ?? one.low}`);
  return { relation: comparison.relation, figures: [...new Set(figures)].sort() };
}

const cases: { story: string; name: string; article: string; text: RegExp; relation: Relation; figures: string[] }[] = [
  { story: 'sample', name: 'the death toll grows', article: '01', text: /12 people/, relation: 'update', figures: ['01: 12', '02: 17', '03: 17', '04: 23', '05: 17'] },
  { story: 'sample', name: 'passengers on board differ', article: '02', text: /^236/, relation: 'conflict', figures: ['01: 240', '02: 236', '03: 236', '03: 300', '04: 236', '05: 236'] },
  { story: 'sample', name: 'passengers allowed fit together', article: '02', text: /220/, relation: 'compatible', figures: ['02: 220', '03: 220', '04: 220', '05: 220'] },
  { story: 'sample', name: 'the fund differs', article: '04', text: /£8m/, relation: 'conflict', figures: ['02: 5000000', '03: 5000000', '04: 8000000', '05: 5000000'] },
  { story: 'strike', name: 'strikers, by the union and by the port', article: '01', text: /3,500/, relation: 'conflict', figures: ['01: 2100', '01: 3500', '02: 2100', '02: 3000'] },
  { story: 'strike', name: 'the pay offer is the same in both', article: '01', text: /4\.5/, relation: 'agree', figures: ['01: 4.5', '02: 4.5'] },
  { story: 'strike', name: 'the cost a day is within the range', article: '01', text: /\$14m/, relation: 'compatible', figures: ['01: 14000000', '02: 12000000'] },
  { story: 'quake', name: 'the quake’s toll is compared', article: '01', text: /150 people/, relation: 'compatible', figures: ['01: 150', '02: 200', '02: 214'] },
  { story: 'quake', name: 'the appeal is the same sum', article: '01', text: /€30m/, relation: 'agree', figures: ['01: 30000000', '02: 30000000'] },
  { story: 'protest', name: 'the dead, by the police and by others', article: '02', text: /[Ss]even people/, relation: 'conflict', figures: ['01: 2', '01: 4', '02: 2', '02: 4', '02: 7', '03: 2', '03: 7'] },
  { story: 'protest', name: 'a price said the same way', article: '01', text: /42 kwacha/, relation: 'agree', figures: ['01: 42', '02: 42'] },
];

describe('whole stories', () => {
  const analyses = new Map<string, Analysis>();
  const analysis = (story: string): Analysis => {
    const known = analyses.get(story) ?? analysisOf(story);
    analyses.set(story, known);
    return known;
  };
  for (const { story, name, article, text, relation, figures } of cases) {
    it(`${story}: ${name}`, () => assert.deepEqual(comparisonAround(analysis(story), article, text), { relation, figures }));
  }

  it('every span cuts out its own text, and every id leads somewhere', () => {
    for (const story of ['sample', 'strike', 'quake', 'protest']) {
      const { articles, figures, actors, events, comparisons } = analysis(story);
      const textOf = new Map(articles.map(({ path }) => [path, readFileSync(join(__dirname, '../../fixtures', story, path), 'utf8')]));
      const check = (path: string, span: { start: number; end: number; text: string }): void => assert.equal(textOf.get(path)!.slice(span.start, span.end), span.text);
      const ids = { actor: new Set(actors.map(one => one.id)), figure: new Set(figures.map(one => one.id)), comparison: new Set(comparisons.map(one => one.id)) };
      assert.equal(ids.figure.size, figures.length);
      assert.equal(ids.actor.size, actors.length);
      assert.equal(new Set(events.map(one => one.id)).size, events.length);
      for (const { path, quotations, dates, attributions, published } of articles) {
        [...quotations, ...dates, ...published.evidence].forEach(span => check(path, span));
        attributions.flatMap(({ source, cue, content }) => [source, cue, content]).forEach(span => span && check(path, span));
        quotations.forEach(({ speaker }) => assert.ok(speaker === null || ids.actor.has(speaker)));
      }
      for (const figure of figures) {
        check(figure.article, figure);
        if (figure.attribution) check(figure.article, figure.attribution);
        assert.ok(!figure.attribution?.actor || ids.actor.has(figure.attribution.actor));
        assert.ok(figure.comparison === null || ids.comparison.has(figure.comparison));
        assert.ok(figure.low === null || figure.high === null || figure.low <= figure.high);
      }
      [...actors, ...events].forEach(({ mentions }) => mentions.forEach(mention => check(mention.article, mention)));
      events.forEach(event => event.actors.forEach(actor => assert.ok(ids.actor.has(actor))));
      comparisons.forEach(comparison => comparison.figures.forEach(figure => assert.ok(ids.figure.has(figure))));
    }
  });
});
