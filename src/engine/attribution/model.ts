import type { Range } from '../article/model';
import type { Attribution, AttributionType, Span } from '../schema';

/**
 * How strongly a cue commits its source: from the data of cue verbs and nouns. `judgement` (praises, condemns) and `attitude`
 * (believes, wants) tell what a source holds rather than what it stated.
 */
export type CueStrength =
  | 'neutral' | 'assertive' | 'claim' | 'admission' | 'denial' | 'estimate' | 'hearsay' | 'promise' | 'call' | 'judgement' | 'attitude';

/**
 * What may be the source of a figure, and what not: `informant`, people, a body, a document, or a name that may be any of these; `respondents`,
 * a share of those who were asked; `writer`, the writer or the reader ("we", "you", "this article"); `thing`, an event or anything else.
 */
export type Standing = 'informant' | 'respondents' | 'writer' | 'thing';

/** The words that name a source. Offsets count from the passage's start. */
export interface PassageSource extends Range {
  readonly form: 'noun' | 'document' | 'personal' | 'relative';
  /** The noun that the phrase, or what a relative pronoun stands for, is about: "authority" of "the health authority in Gaza"; a personal pronoun itself. */
  readonly head: Range;
  /** It points back: "the group", "this official". */
  readonly definite: boolean;
  /** The noun phrase that a relative pronoun stands for: "Israeli authorities" of "Israeli authorities, who say". */
  readonly antecedent: Range | null;
  readonly standing: Standing;
}

/** What the passage alone shows of one attribution. Offsets count from the passage's start. */
export interface PassageAttribution {
  readonly source: PassageSource | null;
  readonly cue: Range;
  /** Null where a colon ends the passage: the next paragraph is what is said. */
  readonly content: Range | null;
  readonly type: AttributionType;
  readonly strength: CueStrength;
  readonly anonymous: boolean;
  readonly via: Range | null;
  /** The cue tells that something was said, not what is thought, wanted or judged. */
  readonly speech: boolean;
  /** The content is a noun phrase or an infinitive ("announced a fund", "plans to hire") rather than a clause or a quotation. */
  readonly phrase: boolean;
  /** The cue tells what its source does rather than what it says: "plans 12 clinics", "ordered the closure of three". */
  readonly act: boolean;
  /** A name and a colon ("Lind: bolts were loose"): an attribution only where the name is a person's. */
  readonly supposed: boolean;
}

/** An attribution of one article in the article's offsets, with what the contract leaves out. */
export interface ArticleAttribution extends Attribution {
  readonly strength: CueStrength;
  /** Key of the article's actor that the source names or a pronoun resolves to. */
  readonly actor: string | null;
  /** The noun phrase that a relative pronoun in `source` stands for; null for every other source. */
  readonly antecedent: Span | null;
  /** The source is not named: "officials", "a person with knowledge of the talks", or no source at all. */
  readonly anonymous: boolean;
  /** The channel: "told Reuters", "seen by Reuters". */
  readonly via: Span | null;
  /** The cue tells that something was said, not what is thought, wanted or judged. */
  readonly speech: boolean;
  /** The content is a noun phrase or an infinitive rather than a clause or a quotation. */
  readonly phrase: boolean;
  /** The source can tell a figure: people, a body, a document, not a share of respondents or an event; nor a body that does what the cue tells, nor who published the article. */
  readonly informant: boolean;
}

/** A quotation with its speaker: the words that name it, and the article's actor behind them. */
export interface SpokenQuotation extends Span {
  readonly speakerText: string | null;
  /** Key of the article's actor. */
  readonly speaker: string | null;
}
