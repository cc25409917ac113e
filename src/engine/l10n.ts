/**
 * The language in which people are told something: the one in which the words of cards, findings and reports are made, handed to
 * whatever makes them. English, in which the public schema's own texts are, needs no bundle.
 */

/** Messages in another language by their English, `{0}` for the first argument; as VS Code's bundles have them. */
export type Bundle = Readonly<Record<string, string>>;

/** Arguments are put in as they are: numbers and dates are to be formatted first. */
type Argument = string | number;

export interface L10n {
  /** BCP 47. */
  readonly language: string;
  /** The message in this language; in English where there is no other. The message is to be a literal, so that it is found for translators. */
  t(message: string, ...args: readonly Argument[]): string;
  /** The one of two messages that goes with a count, which takes the place of `{0}`. */
  plural(count: number, one: string, other: string): string;
  /** With two decimals at most: "34,000". */
  readonly number: Intl.NumberFormat;
  /** In words from a thousand on: "2.3 million". */
  readonly large: Intl.NumberFormat;
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

/** @param language BCP 47; `bundle` holds its messages. */
export function l10nFor(language: string, bundle: Bundle): L10n {
  const plurals = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  // days are written as British newspapers do
  const calendar = language === 'en' ? 'en-GB' : language;
  return {
    language, number,
    large: new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 }),
    day: new Intl.DateTimeFormat(calendar, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(calendar, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    t: (message, ...args) => fill(Object.hasOwn(bundle, message) ? bundle[message]! : message, args),
    plural: (count, one, other) => fill(plurals.select(count) === 'one' ? one : other, [number.format(count)]),
  };
}

export const ENGLISH = l10nFor('en', {});

/** In one pass: what an argument says of itself is no place for another. */
function fill(message: string, args: readonly Argument[]): string {
  return message.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place));
}
