/** The agencies that articles credit for their text. */
import { Phrases } from '../actors/phrases';
import { datelineOf } from '../article/dateline';
import type { Article, Range } from '../article/model';
import { tokenize } from '../article/tokens';
import type { ArticleAttribution } from '../attribution/model';
import agencies from '../data/agencies.json';
import furniture from '../data/asides.json';
import type { Span } from '../schema';

const FORMS = new Map(Object.entries(agencies.forms));
const PICTURES = new Set(agencies.pictures);
const UNNAMED = new Set(agencies.unnamed);
const AGENCIES = new Phrases(furniture.agencies.filter(name => !PICTURES.has(name)).map(name => [name, FORMS.get(name) ?? name] as const), 'names');

/** An agency or outlet by its usual name, and the words that name it. */
export interface Credit extends Span {
  readonly name: string;
  /** A news agency, and which. */
  readonly isAgency: boolean;
  /** It opens the story, as who sends one does. */
  readonly sends: boolean;
}

/** Where an article credits others for its text: credit lines, a dateline, the channel of an attribution ("told Reuters"). A picture's credit is none. */
export function creditsIn(article: Article, attributions: readonly ArticleAttribution[]): Credit[] {
  const credits: Credit[] = [];
  const addAgencies = ({ start, end }: Range, sends = false): void => {
    const tokens = tokenize(article.text.slice(start, end));
    for (let k = 0; k < tokens.length; k++) {
      const found = AGENCIES.at(tokens, k, tokens.length);
      if (!found) continue;
      const span = { start: start + tokens[k]!.start, end: start + tokens[found.last - 1]!.end };
      credits.push({ ...span, text: article.text.slice(span.start, span.end), name: found.value, isAgency: !UNNAMED.has(found.value), sends });
      k = found.last - 1;
    }
  };
  for (const aside of article.asides) {
    if (aside.kind !== 'credit') continue;
    const before = credits.length;
    addAgencies(aside);
    if (credits.length > before) continue;
    const text = article.text.slice(aside.start, aside.end);
    const name = article.credits.find(credit => text.includes(credit) && !PICTURES.has(credit));
    if (name !== undefined) credits.push({ start: aside.start + text.indexOf(name), end: aside.start + text.indexOf(name) + name.length, text: name, name, isAgency: false, sends: false });
  }
  const first = article.paragraphs.find(({ role }) => role === 'body');
  for (const sender of (first && datelineOf(first.passage.text))?.senders ?? []) {
    const before = credits.length;
    const span = { start: first!.start + sender.start, end: first!.start + sender.end };
    addAgencies(span, true);
    const text = article.text.slice(span.start, span.end);
    // who stands where a sender does is one, known or not
    if (credits.length === before && !PICTURES.has(text)) credits.push({ ...span, text, name: text, isAgency: true, sends: true });
  }
  for (const { via } of attributions) if (via) addAgencies(via);
  return credits;
}

/** Where both credit the same agency. */
export function sharedCredit(one: readonly Credit[], other: readonly Credit[]): { a: Span; b: Span } | null {
  for (const credit of one) {
    const same = other.find(({ name, isAgency }) => isAgency && name === credit.name);
    if (same) return { a: spanOf(credit), b: spanOf(same) };
  }
  return null;
}

/** Is one of the two as its agency sent it, and the other not? */
export function sentBy(one: readonly Credit[], other: readonly Credit[]): boolean {
  return one.some(({ sends }) => sends) !== other.some(({ sends }) => sends);
}

/** Whom most articles of a family credit, an agency before anyone else; null where none credits anybody. */
export function creditOf(family: readonly (readonly Credit[])[]): string | null {
  const counts = new Map<string, { agency: boolean; articles: number }>();
  for (const credits of family) {
    for (const [name, { isAgency }] of new Map(credits.map(credit => [credit.name, credit]))) counts.set(name, { agency: isAgency, articles: (counts.get(name)?.articles ?? 0) + 1 });
  }
  const [likeliest] = [...counts].sort(([, x], [, y]) => Number(y.agency) - Number(x.agency) || y.articles - x.articles);
  return likeliest ? likeliest[0] : null;
}

function spanOf({ start, end, text }: Span): Span {
  return { start, end, text };
}
