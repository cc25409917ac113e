/** Values and intervals as a reader says them, in English whatever the machine's language. */
import type { Bound, Figure } from '../schema';
import { nameOfUnit } from './units';
import { pluralOf } from './words';

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const LARGE = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 });
/** UCUM's codes of temperatures, as newspapers print them. */
const DEGREES = new Map([['Cel', '°C'], ['[degF]', '°F']]);
const PLURALS = new Intl.PluralRules('en');

/** "34,000"; from a million on in words where that loses nothing: "2.3 million". */
export function formatNumber(value: number): string {
  return Math.abs(value) >= 1e6 && losesNothing(value) ? LARGE.format(value) : NUMBER.format(value);
}

/** A value with its unit: "34,000", "5%", "$5 billion", "7 weeks", "30 feet", "$80 per barrel", "20 burglaries per week". */
export function formatQuantity(value: number, unit: string): string {
  if (unit === 'count') return formatNumber(value);
  if (unit === '%') return `${formatNumber(value)}%`;
  if (unit === 'fraction') return `${formatNumber(value * 100)}%`;
  if (/^[A-Z]{3}$/.test(unit)) return formatMoney(value, unit);
  const slash = unit.indexOf('/');
  if (slash > 0 && isInWords(unit)) return `${formatQuantity(value, unit.slice(0, slash))} per ${nameOfUnit(unit.slice(slash + 1))}`;
  return `${formatNumber(value)} ${formatUnit(value, unit)}`;
}

type Interval = Pick<Figure, 'low' | 'high' | 'unit'>;

/** What an interval allows: "12 or more", "up to 5", "24 to 99", "40". Null where both ends are open. */
export function formatInterval({ low, high, unit }: Interval): string | null {
  if (low !== null && high !== null) {
    if (low === high) return formatQuantity(low, unit);
    // "6 to 7 weeks", but "$6 to $7"
    const [counted = unit] = unit.split('/');
    return `${/^[A-Z]{3}$|^%$|^fraction$/.test(counted) ? formatQuantity(low, counted) : formatNumber(low)} to ${formatQuantity(high, unit)}`;
  }
  if (low !== null) return `${formatQuantity(low, unit)} or more`;
  if (high !== null) return `up to ${formatQuantity(high, unit)}`;
  return null;
}

const BOUND_WORDS: Readonly<Record<Exclude<Bound, 'exact' | 'range' | 'vague'>, string>> = {
  'approximate': 'about',
  'more-than': 'more than',
  'at-least': 'at least',
  'less-than': 'less than',
  'at-most': 'up to',
  'nearly': 'nearly',
};

/** A figure's reading in short: "more than 34,000", "12 to 15"; the text's own words where it gives no number: "dozens (24 to 99)". */
export function formatReading(figure: Pick<Figure, 'value' | 'low' | 'high' | 'bound' | 'unit' | 'text' | 'counted'>): string {
  const { value, bound, unit } = figure;
  const interval = formatInterval(figure);
  if (bound === 'range' && interval) return interval;
  if (bound === 'range' || bound === 'vague' || value === null) return interval ? `${quantityWords(figure)} (${interval})` : figure.text;
  return bound === 'exact' ? formatQuantity(value, unit) : `${BOUND_WORDS[bound]} ${formatQuantity(value, unit)}`;
}

/** The phrase without what it counts: "dozens" of "dozens of Israeli hostages". */
function quantityWords({ text, counted }: Pick<Figure, 'text' | 'counted'>): string {
  if (counted === null || !text.endsWith(counted) || text === counted) return text;
  return text.slice(0, -counted.length).replace(/\s+of\s+$/, '').trim() || text;
}

/** "3 sources", "1 source". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${NUMBER.format(count)} ${PLURALS.select(count) === 'one' ? singular : plural}`;
}

function formatMoney(value: number, currency: string): string {
  const amount = formatNumber(Math.abs(value));
  const inWords = /[a-z]$/.test(amount);
  const shown = inWords ? Math.sign(value) : value;
  const money = new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits: Number.isInteger(shown) ? 0 : 2, maximumFractionDigits: 2 }).format(shown);
  // Intl's compact money says "$5B": a large amount in words takes the place of the one in "$1"
  return inWords ? money.replace('1', amount) : money;
}

/** Money of something, and codes that no reader knows: "USD/[bbl_us]", "{test}/d", against "km/h". */
function isInWords(unit: string): boolean {
  return /^(?:[A-Z]{3}|[a-z]{3,})\/|[[{(]/.test(unit);
}

/** Units in words take a plural; symbols ("km", "kg") don't. */
function formatUnit(value: number, unit: string): string {
  const said = DEGREES.get(unit) ?? (isInWords(unit) ? nameOfUnit(unit) : unit);
  if (!/^[a-z ]{3,}$/.test(said) || PLURALS.select(value) === 'one') return said;
  // "years of age"
  const of = said.indexOf(' of ');
  return of < 0 ? pluralOf(said) : pluralOf(said.slice(0, of)) + said.slice(of);
}

function losesNothing(value: number): boolean {
  const scale = 1000 ** Math.floor(Math.log10(Math.abs(value)) / 3);
  return Math.abs(value) < 1e15 && Math.abs(Math.round(value / scale * 1000) - value / scale * 1000) < 1e-6;
}
