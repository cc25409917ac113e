/**
 * The marks as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), which other annotation tools read: each with the words that it
 * stands on and those around them (TextQuoteSelector), and where they stand (TextPositionSelector).
 */
import * as z from 'zod/mini';
import type { FolderReading } from '../corpus/folder';
import { formatDate } from '../dates/in-words';
import { formatReading } from '../figures/in-words';
import { push } from '../lists';
import type { ArticleReading } from '../reading';
import type { Figure } from '../schema';
import { encodeAddress } from './markdown';
import { wellFormed } from './plain';

const TextQuoteSelector = z.strictObject({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() });
/** Counts Unicode code points, half open (Web Annotation Data Model, 4.2.5). */
const TextPositionSelector = z.strictObject({ type: z.literal('TextPositionSelector'), start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) });
const TextualBody = z.strictObject({ type: z.literal('TextualBody'), value: z.string(), format: z.literal('text/plain'), purpose: z.enum(['tagging', 'describing', 'identifying']) });
/** An IRI relative to the file that the collection is written to. */
const Iri = z.string().check(z.regex(/^[\w.~%!$&'()*+,;=:@/?#-]+$/));

export const Annotation = z.strictObject({
  id: Iri,
  type: z.literal('Annotation'),
  motivation: z.enum(['describing', 'identifying', 'classifying']),
  body: z.array(TextualBody).check(z.minLength(1)),
  target: z.strictObject({ type: z.literal('SpecificResource'), source: Iri, selector: z.tuple([TextQuoteSelector, TextPositionSelector]) }),
});
export const AnnotationCollection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  'id': Iri,
  'type': z.literal('AnnotationCollection'),
  'label': z.string(),
  'generator': z.strictObject({ type: z.literal('Software'), name: z.literal('Crosscheck') }),
  'total': z.int().check(z.nonnegative()),
  'first': z.strictObject({ id: Iri, type: z.literal('AnnotationPage'), startIndex: z.literal(0), items: z.array(Annotation) }),
});
export type Annotation = z.infer<typeof Annotation>;
export type AnnotationCollection = z.infer<typeof AnnotationCollection>;

/** So many characters before and after tell a place from others. */
const CONTEXT = 32;

type Mark = Pick<Annotation, 'id' | 'motivation' | 'body'> & { readonly start: number; readonly end: number };

/**
 * Every mark of a folder as one collection: figures, named actors, and what is no part of the story.
 * @param name the folder's.
 */
export function annotationsOf(name: string, folder: FolderReading, readingOf: (path: string) => ArticleReading | undefined): AnnotationCollection {
  const marks = marksOf(folder);
  const items = folder.analysis.articles.flatMap(({ path }) => {
    const text = readingOf(path)?.article.text;
    return text === undefined ? [] : annotate(path, text, marks.get(path) ?? []);
  });
  return AnnotationCollection.parse({
    '@context': 'http://www.w3.org/ns/anno.jsonld', 'id': '#marks', 'type': 'AnnotationCollection', 'label': `Crosscheck: ${name}`,
    'generator': { type: 'Software', name: 'Crosscheck' }, 'total': items.length,
    'first': { id: '#page-1', type: 'AnnotationPage', startIndex: 0, items },
  });
}

function marksOf({ analysis: { articles, figures, actors } }: FolderReading): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const figure of figures) {
    if (figure.kind !== 'age') push(marks, figure.article, { id: iri('figure', figure.id), motivation: 'describing', body: [body('tagging', 'figure'), body('describing', inWords(figure))], start: figure.start, end: figure.end });
  }
  for (const { id, name, kind, mentions } of actors) {
    if (kind === 'place') continue;
    mentions.forEach(({ article, start, end }, i) => push(marks, article, { id: iri('actor', id, `${i + 1}`), motivation: 'identifying', body: [body('tagging', kind), body('identifying', name)], start, end }));
  }
  for (const { path, asides } of articles) {
    asides.forEach(({ start, end, kind }, i) => push(marks, path, { id: iri('aside', path, `${i + 1}`), motivation: 'classifying', body: [body('tagging', kind)], start, end }));
  }
  return marks;
}

/** In the order of the text. */
function annotate(path: string, text: string, marks: readonly Mark[]): Annotation[] {
  const codePoints = codePointOffsets(text, marks.flatMap(({ start, end }) => [start, end]));
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end).map(({ start, end, id, motivation, body: bodies }) => ({
    id, type: 'Annotation', motivation, body: bodies,
    target: {
      type: 'SpecificResource', source: address(path),
      selector: [
        {
          type: 'TextQuoteSelector', exact: wellFormed(text.slice(start, end)),
          prefix: around(text, start - CONTEXT, start), suffix: around(text, end, end + CONTEXT),
        },
        { type: 'TextPositionSelector', start: codePoints.get(start)!, end: codePoints.get(end)! },
      ],
    },
  }));
}

/** A cut doesn't go through a character. */
function around(text: string, from: number, to: number): string {
  return wellFormed(text.slice(Math.max(0, from), to).replace(/^\p{Surrogate}|\p{Surrogate}$/gu, ''));
}

/** Offsets in UTF-16 code units, each with how many code points stand before it. */
function codePointOffsets(text: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  let at = 0, points = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (const point of text.slice(at, offset)) if (point) points++;
    at = offset;
    counted.set(offset, points);
  }
  return counted;
}

/** The reading of a figure in one line: "more than 34,000 people killed, said by the ministry, as of 29 April 2024". */
function inWords({ attribution, asOf, status, ...figure }: Figure): string {
  return [
    `${formatReading(figure)}: ${figure.measure || figure.text}`,
    ...(status === 'reported' ? [] : [status]),
    attribution ? `said by ${attribution.text}` : 'in the article’s own voice',
    ...(asOf === null ? [] : [`as of ${formatDate(asOf)}`]),
  ].join(', ').replace(/\s+/g, ' ');
}

function body(purpose: z.infer<typeof TextualBody>['purpose'], value: string): z.infer<typeof TextualBody> {
  return { type: 'TextualBody', value: wellFormed(value), format: 'text/plain', purpose };
}

/** Identifiers have names and texts in them: what no fragment may hold is encoded. */
function iri(...parts: readonly string[]): string {
  return `#${parts.map(encodeAddress).join('/')}`;
}

/** A path relative to the folder, as a relative IRI; no part of it may be taken for a scheme. */
function address(path: string): string {
  return path.split('/').map(encodeAddress).join('/');
}

