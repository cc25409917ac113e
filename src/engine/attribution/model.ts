import type { Attribution, Span } from '../schema';

/** How strongly a cue commits its source: from the data of cue verbs. */
export type CueStrength = 'neutral' | 'assertive' | 'claim' | 'admission' | 'denial' | 'estimate' | 'hearsay' | 'promise' | 'call';

/** An attribution of one article in the article's offsets, with what the contract leaves out. */
export interface ArticleAttribution extends Attribution {
  readonly strength: CueStrength;
  /** Key of the article's actor that the source names or a pronoun resolves to. */
  readonly actor: string | null;
  /** The source is not named: "officials", "a person with knowledge of the talks", or no source at all. */
  readonly anonymous: boolean;
  /** The channel: "told Reuters", "seen by Reuters". */
  readonly via: Span | null;
}

/** A quotation with its speaker: the words that name it, and the article's actor behind them. */
export interface SpokenQuotation extends Span {
  readonly speakerText: string | null;
  /** Key of the article's actor. */
  readonly speaker: string | null;
}
