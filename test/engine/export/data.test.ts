import assert from 'node:assert/strict';
import { AnnotationCollection, type Annotation } from '../../../src/engine/export/annotations';
import { exportOf, isExport, type Export } from '../../../src/engine/export/data';
import { ARTICLES, folderOf } from './folder';

const SOURCE = folderOf();
const lines = (what: Export) => exportOf(SOURCE, what, 'csv').split('\r\n');
const json = (what: Export): unknown => JSON.parse(exportOf(SOURCE, what, 'json'));

describe('Exporting data', () => {
  it('writes one row a figure, with who said it and how it stands to others', () => {
    const [header, first] = lines('figures').map(line => line.split(','));
    const cell = (name: string) => first![header!.indexOf(name)];
    assert.deepEqual([cell('article'), cell('text'), cell('low'), cell('high'), cell('source'), cell('anonymous'), cell('relation')], ['gazette.txt', 'At least 14 people', '14', '', 'police', 'false', 'conflict']);
    assert.equal(ARTICLES['gazette.txt']!.slice(Number(cell('start')), Number(cell('end'))), 'At least 14 people');
  });

  it('writes one row a telling of an event', () => {
    const visits = lines('events').filter(line => /Karsten/.test(line));
    assert.ok(visits.length > 0 && visits.every(line => /,planned,/.test(line)));
    assert.equal(lines('events').filter(line => /bridge collapsed/.test(line.split(',')[1]!)).length, 4);
  });

  it('writes one row an attribution', () => {
    assert.deepEqual(lines('attributions').slice(1, -1).map(line => line.split(',').slice(0, 3)), [['gazette.txt', 'indirect', 'police'], ['gazette.txt', 'indirect', 'A senior rescue official'], ['post.txt', 'indirect', 'the fire service']]);
  });

  it('gives every row as many cells as the header has', () => {
    for (const what of ['figures', 'events', 'attributions'] as const) {
      const [header, ...rows] = lines(what).slice(0, -1).map(line => line.split(',').length);
      assert.ok(rows.length > 0 && rows.every(cells => cells === header), what);
    }
  });

  it('writes the objects of the public schema as JSON', () => {
    assert.deepEqual(json('figures'), JSON.parse(JSON.stringify(SOURCE.folder.analysis.figures)));
    assert.deepEqual(json('events'), JSON.parse(JSON.stringify(SOURCE.folder.analysis.events)));
    assert.equal((json('attributions') as { article: string }[])[2]?.article, 'post.txt');
  });

  it('has no table of annotations', () => assert.deepEqual([isExport('annotations', 'csv'), isExport('annotations', 'json'), isExport('events', 'csv')], [false, true, true]));
});

describe('The marks as Web Annotations', () => {
  const collection = AnnotationCollection.parse(json('annotations'));
  const { items } = collection.first;
  const bodies = ({ body }: Annotation) => body.map(({ purpose, value }) => `${purpose}: ${value}`);
  const exact = ({ target: { selector: [quote] } }: Annotation) => quote.exact;

  it('are one collection that counts its items, each with its own name', () => {
    assert.equal(collection['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.equal(collection.total, items.length);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  });

  it('describe a figure in words', () => {
    const figure = items.find(item => exact(item) === 'At least 14 people');
    assert.deepEqual(figure && bodies(figure), ['tagging: figure', 'describing: at least 14: people killed in Vornheim, said by police, as of 4 May 2026']);
  });

  it('identify an actor wherever it is named, and no place', () => {
    assert.deepEqual(items.filter(item => bodies(item).includes('identifying: Ilse Karsten')).map(({ target }) => target.source), ['gazette.txt', 'post.txt']);
    assert.ok(!items.some(item => bodies(item).includes('tagging: place')));
  });

  it('say where a mark stands by its words and those around them, and in code points', () => {
    for (const { target: { source, selector: [quote, position] } } of items) {
      const text = ARTICLES[source]!;
      assert.equal([...text].slice(position.start, position.end).join(''), quote.exact);
      assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix));
    }
    // behind 𝒶, which is two units of UTF-16, they differ from the analysis’s offsets
    const karsten = SOURCE.folder.analysis.actors.find(({ name }) => name === 'Ilse Karsten')!.mentions[0]!;
    assert.equal(items.find(item => bodies(item).includes('identifying: Ilse Karsten'))?.target.selector[1].start, karsten.start - 1);
  });

  it('name articles by relative addresses, whatever their paths hold', () => {
    const named = folderOf({ 'a b/c:d#é?.txt': 'At least 14 people died, police said.' });
    const text = exportOf(named, 'annotations', 'json');
    assert.match(text, /"source": "a%20b\/c%3Ad%23%C3%A9%3F\.txt"/);
    AnnotationCollection.parse(JSON.parse(text));
  });

  it('cut no character in two', () => {
    const split = folderOf({ 'a.txt': `𝒶${'b'.repeat(31)} 14 people died in the flood, police said. ${'c'.repeat(20)}` });
    const [item] = AnnotationCollection.parse(JSON.parse(exportOf(split, 'annotations', 'json'))).first.items;
    assert.equal(item?.target.selector[0].prefix, `${'b'.repeat(31)} `.slice(-32));
  });
});
