/** The figures of one sentence and the words that join them: what shows that one is a part of the other, or its share. */
import type { ArticleFigure } from '../figures/model';
import { push } from '../lists';
import type { ArticleReading } from '../reading';

/** An article's figures by the sentence that they stand in, in order. */
export type Sentences = ReadonlyMap<string, readonly ArticleFigure[]>;

export function sentencesOf(figures: readonly ArticleFigure[]): Sentences {
  const sentences = new Map<string, ArticleFigure[]>();
  for (const figure of figures) push(sentences, keyOf(figure), figure);
  return sentences;
}

/** All figures of the figure's sentence, itself too. */
export function figuresBeside(sentences: Sentences, figure: ArticleFigure): readonly ArticleFigure[] {
  return sentences.get(keyOf(figure))!;
}

function keyOf({ paragraph, sentence }: ArticleFigure): string {
  return `${paragraph} ${sentence}`;
}

/** The lower-case tokens between two figures of one sentence; null where they stand in two, or overlap. */
export function between({ article }: ArticleReading, a: ArticleFigure, b: ArticleFigure): string[] | null {
  if (a.paragraph !== b.paragraph || a.sentence !== b.sentence || a.end > b.start) return null;
  const { start: offset, passage } = article.paragraphs[a.paragraph]!;
  const { first, last } = passage.sentences[a.sentence]!;
  return passage.tokens.slice(first, last).filter(({ start }) => start >= a.end - offset && start < b.start - offset).map(({ lower }) => lower);
}

/** Up to so many lower-case tokens of its sentence after a figure. */
export function wordsAfter({ article }: ArticleReading, figure: ArticleFigure, most = Infinity): string[] {
  const { start: offset, passage } = article.paragraphs[figure.paragraph]!;
  const { first, last } = passage.sentences[figure.sentence]!;
  return passage.tokens.slice(first, last).filter(({ start }) => start >= figure.end - offset).slice(0, most).map(({ lower }) => lower);
}

/** Is it punctuation that sets a phrase apart: a comma, a bracket, a dash? */
export function setsApart(word: string | undefined): boolean {
  return word !== undefined && /^[,(–—-]$/.test(word);
}
