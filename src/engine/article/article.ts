import type { Article, Paragraph, Passage, Quote, Range } from './model';

/** An article as it comes in: its path in the folder, with '/', and its text as read. */
export interface ArticleSource {
  readonly path: string;
  readonly text: string;
}

/** Reads an article's structure. `passageOf` reads a paragraph's text, or recalls it. */
export function readArticle({ path, text }: ArticleSource, passageOf: (text: string, quotes: readonly Quote[]) => Passage): Article {
  const quotations: Range[] = [];
  for (const match of text.matchAll(/“([^”]*)”/g)) quotations.push({ start: match.index + 1, end: match.index + match[0].length - 1 });
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/\S[^\n]*/g)) {
    const start = match.index;
    const value = match[0].trimEnd();
    const end = start + value.length;
    const quotes = quotations.filter(q => q.start < end && start < q.end).map(q => ({ start: Math.max(0, q.start - start), end: Math.min(end, q.end) - start, opens: q.start > start, closes: q.end < end }));
    paragraphs.push({ start, end, role: 'body', passage: passageOf(value, quotes) });
  }
  return {
    path, text, declared: { title: null, outlet: null, source: null, authors: [] }, title: null, outlet: null, credits: [],
    published: { date: null, basis: 'unknown', evidence: [] }, asides: [], problems: [], paragraphs, quotations,
  };
}
