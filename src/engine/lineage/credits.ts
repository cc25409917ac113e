/** The agencies that articles credit for their text. */
import { creditedIn, datelineCredit } from '../article/asides';
import type { ArticleReading } from '../reading';
import type { Span } from '../schema';

/** They say that there is an agency, not which. */
const UNNAMED = /^(?:agencies|wire services|news wire services)$/i;
/** Agencies write their own name in several ways. */
const FORMS = new Map([['Associated Press', 'AP'], ['The Associated Press', 'AP'], ['Agence France-Presse', 'AFP'], ['dpa', 'DPA'], ['United Press International', 'UPI'], ['Press Trust of India', 'PTI'], ['Press Association', 'PA'], ['PA Media', 'PA'], ['Anadolu', 'Anadolu Agency'], ['Kyodo', 'Kyodo News'], ['News Agency of Nigeria', 'NAN'], ['The Canadian Press', 'CP']]);

interface Credit extends Span {
  readonly agency: string;
}

/** Where an article credits an agency for its text: a credit line, a dateline, or the channel of an attribution ("told Reuters"). A picture's credit is none. */
function creditsIn({ article, attributions }: ReadonlyArticle): Credit[] {
  const credits: Credit[] = [];
  const add = (names: readonly string[], from: number, text: string): void => {
    for (const name of names) {
      const at = text.indexOf(name);
      if (at >= 0) credits.push({ agency: FORMS.get(name) ?? name, start: from + at, end: from + at + name.length, text: name });
    }
  };
  for (const { kind, start, end } of article.asides) if (kind === 'credit') add(article.credits, start, article.text.slice(start, end));
  const [first] = article.paragraphs.filter(({ role }) => role === 'body');
  if (first) add(datelineCredit(first.passage.text), first.start, first.passage.text);
  for (const { via } of attributions) {
    if (!via) continue;
    const name = via.text.split(/\s+/).at(-1)!;
    if (creditedIn(name).length > 0) add([name], via.start, via.text);
  }
  return credits;
}

type ReadonlyArticle = Pick<ArticleReading, 'article' | 'attributions'>;

/** Where both credit the same agency. */
export function sharedCredit(one: ReadonlyArticle, other: ReadonlyArticle): { a: Span; b: Span } | null {
  const span = ({ start, end, text }: Credit): Span => ({ start, end, text });
  const theirs = creditsIn(other);
  for (const credit of creditsIn(one)) {
    const same = theirs.find(({ agency }) => agency === credit.agency);
    if (same) return { a: span(credit), b: span(same) };
  }
  return null;
}

/** The agency that most articles of a family credit, one with a name before one without; null where none does. */
export function creditOf(family: readonly ReadonlyArticle[]): string | null {
  const counts = new Map<string, number>();
  for (const reading of family) for (const agency of new Set(creditsIn(reading).map(credit => credit.agency))) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  const [likeliest] = [...counts].sort(([x, m], [y, n]) => Number(UNNAMED.test(x)) - Number(UNNAMED.test(y)) || n - m);
  return likeliest ? likeliest[0] : null;
}
