/**
 * The public interface: what `crosscheck analyze --format json` prints, and what hovers, trees and diagnostics show.
 * Every type that crosses a boundary is inferred from here; `scripts/build.mjs` turns `Analysis` into the JSON Schema that ships.
 *
 * Offsets are UTF-16 code units into the file's text as read (BOM dropped), half open: `text.slice(start, end)`.
 * A span's `text` is that slice; in a Markdown file with blanks where the marks stand.
 */
import * as z from 'zod/mini';

const offset = z.int().check(z.nonnegative());
/** EDTF (ISO 8601-2): a day, a month, a year, or an interval `a/b`. */
const Edtf = z.string().check(z.minLength(1));

export const ActorId = z.string().brand('ActorId');
export const FigureId = z.string().brand('FigureId');
export const EventId = z.string().brand('EventId');
export const ComparisonId = z.string().brand('ComparisonId');
export const OriginId = z.string().brand('OriginId');

export const Span = z.object({ start: offset, end: offset, text: z.string() });

export const Quotation = z.extend(Span, {
  speaker: z.nullable(ActorId),
  speakerText: z.nullable(z.string()),
});

export const DateType = z.enum(['date', 'time', 'duration', 'set']);
export const DateExpression = z.extend(Span, { value: z.string(), type: DateType });

export const AttributionType = z.enum(['direct', 'indirect', 'mixed']);
export const Attribution = z.object({
  source: z.nullable(Span),
  cue: z.nullable(Span),
  content: Span,
  type: AttributionType,
});

export const AsideKind = z.enum(['caption', 'credit', 'boilerplate', 'heading']);
export const Aside = z.object({ start: offset, end: offset, kind: AsideKind });

export const Problem = z.object({ start: offset, end: offset, code: z.string(), message: z.string() });

export const Published = z.object({
  date: z.nullable(Edtf),
  basis: z.enum(['declared', 'inferred', 'unknown']),
  evidence: z.array(Span),
});

export const AnalyzedArticle = z.object({
  path: z.string(),
  title: z.nullable(z.string()),
  outlet: z.nullable(z.string()),
  credits: z.array(z.string()),
  published: Published,
  quotations: z.array(Quotation),
  dates: z.array(DateExpression),
  attributions: z.array(Attribution),
  asides: z.array(Aside),
  problems: z.array(Problem),
});

export const Bound = z.enum([
  'exact', 'approximate', 'more-than', 'at-least', 'less-than', 'at-most', 'nearly', 'range', 'vague',
]);
export const FigureKind = z.enum(['cumulative', 'incident', 'stock', 'duration', 'share', 'rule', 'age', 'other']);
export const FigureStatus = z.enum(['reported', 'proposed', 'planned', 'denied']);

export const FigureAttribution = z.extend(Span, {
  cue: z.string(),
  type: z.enum(['direct', 'indirect', 'according-to']),
  actor: z.nullable(ActorId),
  anonymous: z.boolean(),
  via: z.nullable(z.string()),
});

export const Figure = z.object({
  id: FigureId,
  article: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  bound: Bound,
  unit: z.string(),
  counted: z.nullable(z.string()),
  measure: z.string(),
  kind: FigureKind,
  status: FigureStatus,
  asOf: z.nullable(Edtf),
  trend: z.nullable(z.enum(['up', 'down'])),
  attribution: z.nullable(FigureAttribution),
  comparison: z.nullable(ComparisonId),
});

export const ActorKind = z.enum(['person', 'organisation', 'state', 'group', 'place']);
export const Mention = z.extend(Span, { article: z.string() });
export const Actor = z.object({
  id: ActorId,
  name: z.string(),
  kind: ActorKind,
  aliases: z.array(z.string()),
  roles: z.array(z.string()),
  mentions: z.array(Mention),
});

export const EventStatus = z.enum(['happened', 'planned', 'proposed', 'denied', 'ongoing']);
export const Event = z.object({
  id: EventId,
  label: z.string(),
  date: z.nullable(Edtf),
  status: EventStatus,
  actors: z.array(ActorId),
  place: z.nullable(z.string()),
  mentions: z.array(Mention),
});

export const Relation = z.enum(['agree', 'compatible', 'update', 'conflict']);
export const Pair = z.object({ a: FigureId, b: FigureId, relation: Relation, reason: z.string() });
export const Comparison = z.object({
  id: ComparisonId,
  label: z.string(),
  figures: z.array(FigureId),
  relation: Relation,
  reason: z.string(),
  origins: z.int().check(z.nonnegative()),
  pairs: z.array(Pair),
});

export const Lineage = z.object({
  articles: z.tuple([z.string(), z.string()]),
  relation: z.enum(['copy', 'rewrite', 'shared-origin']),
  score: z.number(),
  evidence: z.array(z.object({ kind: z.enum(['text', 'credit', 'fact-order']), a: Span, b: Span })),
});
export const Origin = z.object({ id: OriginId, articles: z.array(z.string()), credit: z.nullable(z.string()) });

export const Analysis = z.object({
  version: z.literal(1),
  articles: z.array(AnalyzedArticle),
  figures: z.array(Figure),
  actors: z.array(Actor),
  events: z.array(Event),
  comparisons: z.array(Comparison),
  lineage: z.array(Lineage),
  origins: z.array(Origin),
});

type Immutable<T> = T extends string | number | boolean | null | undefined ? T : { readonly [K in keyof T]: Immutable<T[K]> };

export type ActorId = z.infer<typeof ActorId>;
export type FigureId = z.infer<typeof FigureId>;
export type EventId = z.infer<typeof EventId>;
export type ComparisonId = z.infer<typeof ComparisonId>;
export type OriginId = z.infer<typeof OriginId>;
export type Span = Immutable<z.infer<typeof Span>>;
export type Quotation = Immutable<z.infer<typeof Quotation>>;
export type DateType = z.infer<typeof DateType>;
export type DateExpression = Immutable<z.infer<typeof DateExpression>>;
export type AttributionType = z.infer<typeof AttributionType>;
export type Attribution = Immutable<z.infer<typeof Attribution>>;
export type AsideKind = z.infer<typeof AsideKind>;
export type Aside = Immutable<z.infer<typeof Aside>>;
export type Problem = Immutable<z.infer<typeof Problem>>;
export type Published = Immutable<z.infer<typeof Published>>;
export type AnalyzedArticle = Immutable<z.infer<typeof AnalyzedArticle>>;
export type Bound = z.infer<typeof Bound>;
export type FigureKind = z.infer<typeof FigureKind>;
export type FigureStatus = z.infer<typeof FigureStatus>;
export type FigureAttribution = Immutable<z.infer<typeof FigureAttribution>>;
export type Figure = Immutable<z.infer<typeof Figure>>;
export type ActorKind = z.infer<typeof ActorKind>;
export type Mention = Immutable<z.infer<typeof Mention>>;
export type Actor = Immutable<z.infer<typeof Actor>>;
export type EventStatus = z.infer<typeof EventStatus>;
export type Event = Immutable<z.infer<typeof Event>>;
export type Relation = z.infer<typeof Relation>;
export type Pair = Immutable<z.infer<typeof Pair>>;
export type Comparison = Immutable<z.infer<typeof Comparison>>;
export type Lineage = Immutable<z.infer<typeof Lineage>>;
export type Origin = Immutable<z.infer<typeof Origin>>;
export type Analysis = Immutable<z.infer<typeof Analysis>>;
