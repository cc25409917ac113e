/** Values and intervals as a reader says them. */
import { ENGLISH, type L10n } from '../l10n';
import type { Bound, Figure } from '../schema';
import { knownUnits, nameOfUnit } from './units';
import { pluralOf } from './words';

/** UCUM's codes of temperatures, as newspapers print them. */
const DEGREES = new Map([['Cel', '°C'], ['[degF]', '°F']]);

/** "34,000"; from a million on in words where that loses nothing: "2.3 million". */
export function formatNumber(value: number, { number, large }: L10n = ENGLISH): string {
  return (Math.abs(value) >= 1e6 && losesNothing(value) ? large : number).format(value);
}

/** A value with its unit: "34,000", "5%", "$5 billion", "7 weeks", "30 feet", "$80 per barrel", "20 burglaries per week". */
export function formatQuantity(value: number, unit: string, l10n: L10n = ENGLISH): string {
  if (unit === 'count') return formatNumber(value, l10n);
  if (unit === '%') return l10n.t('{0}%', formatNumber(value, l10n));
  if (unit === 'fraction') return l10n.t('{0}%', formatNumber(value * 100, l10n));
  if (/^[A-Z]{3}$/.test(unit)) return formatMoney(value, unit, l10n);
  const slash = unit.indexOf('/');
  if (slash > 0 && isInWords(unit)) return l10n.t('{0} per {1}', formatQuantity(value, unit.slice(0, slash), l10n), l10n.t(nameOfUnit(unit.slice(slash + 1))));
  return `${formatNumber(value, l10n)} ${formatUnit(value, unit, l10n)}`;
}

type Interval = Pick<Figure, 'low' | 'high' | 'unit'>;

/** What an interval allows: "12 or more", "up to 5", "24 to 99", "40". Null where both ends are open. */
export function formatInterval({ low, high, unit }: Interval, l10n: L10n = ENGLISH): string | null {
  if (low !== null && high !== null) {
    if (low === high) return formatQuantity(low, unit, l10n);
    // "6 to 7 weeks", but "$6 to $7"
    const [counted = unit] = unit.split('/');
    return l10n.t('{0} to {1}', /^[A-Z]{3}$|^%$|^fraction$/.test(counted) ? formatQuantity(low, counted, l10n) : formatNumber(low, l10n), formatQuantity(high, unit, l10n));
  }
  if (low !== null) return l10n.t('{0} or more', formatQuantity(low, unit, l10n));
  if (high !== null) return l10n.t('up to {0}', formatQuantity(high, unit, l10n));
  return null;
}

function bounded(bound: Exclude<Bound, 'range' | 'vague'>, quantity: string, l10n: L10n): string {
  switch (bound) {
    case 'exact': return quantity;
    case 'approximate': return l10n.t('about {0}', quantity);
    case 'more-than': return l10n.t('more than {0}', quantity);
    case 'at-least': return l10n.t('at least {0}', quantity);
    case 'less-than': return l10n.t('less than {0}', quantity);
    case 'at-most': return l10n.t('up to {0}', quantity);
    case 'nearly': return l10n.t('nearly {0}', quantity);
  }
}

/** A figure's reading in short: "more than 34,000", "12 to 15"; the text's own words where it gives no number: "dozens (24 to 99)". */
export function formatReading(figure: Pick<Figure, 'value' | 'low' | 'high' | 'bound' | 'unit' | 'text' | 'counted'>, l10n: L10n = ENGLISH): string {
  const { value, bound, unit } = figure;
  const interval = formatInterval(figure, l10n);
  if (bound === 'range' && interval) return interval;
  if (bound === 'range' || bound === 'vague' || value === null) return interval ? `${quantityWords(figure)} (${interval})` : figure.text;
  return bounded(bound, formatQuantity(value, unit, l10n), l10n);
}

/** The phrase without what it counts: "dozens" of "dozens of Israeli hostages". */
function quantityWords({ text, counted }: Pick<Figure, 'text' | 'counted'>): string {
  if (counted === null || !text.endsWith(counted) || text === counted) return text;
  return text.slice(0, -counted.length).replace(/\s+of\s+$/, '').trim() || text;
}

function formatMoney(value: number, currency: string, l10n: L10n): string {
  const amount = formatNumber(Math.abs(value), l10n);
  const inWords = /\p{L}$/u.test(amount);
  const shown = inWords ? Math.sign(value) : value;
  const format = new Intl.NumberFormat(l10n.language, { style: 'currency', currency, minimumFractionDigits: Number.isInteger(shown) ? 0 : 2, maximumFractionDigits: 2 });
  // Intl's compact money says "$5B": a large amount in words takes the place of the one in "$1"
  return inWords ? format.formatToParts(shown).map(({ type, value: part }) => (type === 'integer' ? amount : part)).join('') : format.format(shown);
}

/** Money of something, and codes that no reader knows: "USD/[bbl_us]", "{test}/d", against "km/h". */
function isInWords(unit: string): boolean {
  return /^(?:[A-Z]{3}|[a-z]{3,})\/|[[{(]/.test(unit);
}

/** Units in words take a plural; symbols ("km", "kg") don't. */
function formatUnit(value: number, unit: string, l10n: L10n): string {
  const said = DEGREES.get(unit) ?? (isInWords(unit) ? nameOfUnit(unit) : unit);
  return isPlain(said) ? l10n.plural(value, l10n.t(said), l10n.t(pluralOfUnit(said))) : said;
}

/** The names of all units, one and many. They are data, which no search for messages finds. */
export function wordsOfUnits(): string[] {
  return [...new Set(knownUnits().map(nameOfUnit).flatMap(name => [name, pluralOfUnit(name)]))];
}

function isPlain(unit: string): boolean {
  return /^[a-z ]{3,}$/.test(unit);
}

/** "weeks", "years of age". */
export function pluralOfUnit(name: string): string {
  const of = name.indexOf(' of ');
  return of < 0 ? pluralOf(name) : pluralOf(name.slice(0, of)) + name.slice(of);
}

function losesNothing(value: number): boolean {
  const scale = 1000 ** Math.floor(Math.log10(Math.abs(value)) / 3);
  return Math.abs(value) < 1e15 && Math.abs(Math.round(value / scale * 1000) - value / scale * 1000) < 1e-6;
}
