import type { Aside, AsideKind, Problem, Published } from '../schema';
import { agenciesNamed, agencyCalled } from './agencies';
import { asideKind, creditedIn, creditsOf, endsStory, isByline, looksLikeHeading, trailingCredit } from './asides';
import { datelineOf } from './dateline';
import { readFrontMatter, type FrontMatter } from './front-matter';
import { splitParagraphs, trimmed } from './lines';
import { blankMarkup } from './markdown';
import type { Article, Paragraph, ParagraphRole, Passage, Quote, Range } from './model';
import { dateInUrl, daysNamed, disagree, fullDate } from './published';
import { clipQuotations, scanQuotations } from './quotations';

/** An article as it comes in: its path in the folder, with '/', and its text as read. */
export interface ArticleSource {
  readonly path: string;
  readonly text: string;
}

interface Block extends Range {
  readonly role: ParagraphRole;
}

/** The date, who published it, and where the text says so. */
interface Imprint {
  readonly date: string;
  readonly at: Range;
  readonly outlet: string | null;
}

const LONGEST_TITLE = 200;

/**
 * Reads an article's structure: front matter, title, asides, paragraphs, quotations, credits and the declared publication date.
 * @param passageOf reads a paragraph's text, or recalls it.
 */
export function readArticle({ path, text }: ArticleSource, passageOf: (text: string, quotes: readonly Quote[]) => Passage): Article {
  const frontMatter = readFrontMatter(text);
  const prose = proseOf({ path, text });
  const { blocks, asides, credits, imprint, dateline } = layOut(text, prose, frontMatter);
  const quotations = scanQuotations(prose, blocks);
  const quotes = clipQuotations(quotations, blocks);
  const paragraphs = blocks.map((block, i): Paragraph => ({ ...block, passage: passageOf(prose.slice(block.start, block.end), quotes[i]!) }));
  const { published, problems } = declaredDate(text, frontMatter, imprint, dateline);
  const first = blocks.find(block => block.role === 'title');
  return {
    path,
    text,
    declared: frontMatter.declared,
    title: frontMatter.declared.title ?? (first ? prose.slice(first.start, first.end).replace(/\s+/g, ' ') : null),
    outlet: frontMatter.declared.outlet ?? imprint?.outlet ?? hostOf(frontMatter.declared.source),
    credits,
    published,
    asides,
    problems: [...frontMatter.problems, ...problems],
    paragraphs,
    quotations: quotations.map(({ start, end }) => ({ start, end, text: prose.slice(start, end) })),
  };
}

/** An article's text with its marks blanked out, where its path says that it has any: what its passages are cut from. */
export function proseOf({ path, text }: ArticleSource): string {
  return /\.md$/i.test(path) ? blankMarkup(text) : text;
}

interface Layout {
  readonly blocks: Block[];
  readonly asides: Aside[];
  readonly credits: string[];
  readonly imprint: Imprint | null;
  readonly dateline: Omit<Imprint, 'outlet'> | null;
}

/** A dateline stands near the head of the text, behind a title and a standfirst. */
const HEAD = 2_000;

function datelineDate(line: string, { start, end }: Range, offset: number, days: ReturnType<typeof daysNamed>): Layout['dateline'] {
  const found = fullDate(line.slice(start, end), days);
  return found && { date: found.date, at: { start: offset + start, end: offset + end } };
}

function layOut(text: string, prose: string, frontMatter: FrontMatter): Layout {
  const blocks: Block[] = [];
  const asides: Aside[] = [];
  const credits = new Set<string>();
  const days = daysNamed(text);
  let imprint: Imprint | null = null;
  let dateline: Layout['dateline'] = null;
  let title: string | null = null;
  let inBody = false;
  let ended = false;
  const header = headerLine(text, frontMatter.range.end);
  if (header) {
    asides.push({ ...header.range, kind: header.kind });
    creditsIn(text.slice(header.range.start, header.range.end), header.kind).forEach(name => credits.add(name));
    imprint = header.imprint;
  }
  if (frontMatter.agency) {
    creditedIn(text.slice(frontMatter.agency.start, frontMatter.agency.end)).forEach(name => credits.add(name));
    asides.push({ ...frontMatter.agency, kind: 'credit' });
  }
  const ranges = splitParagraphs(text, header?.range.end ?? frontMatter.range.end);
  for (const [index, range] of ranges.entries()) {
    const line = text.slice(range.start, range.end);
    const setAside = (kind: AsideKind, part: Range = range): void => { asides.push({ start: part.start, end: part.end, kind }); };
    if (ended || endsStory(line)) {
      ended = true;
      setAside('boilerplate');
      continue;
    }
    const stamp: Imprint | null = imprint ? null : imprintLine(line, range, days);
    if (stamp) {
      imprint = stamp;
      creditsIn(line, 'credit').forEach(name => credits.add(name));
      // a date line is read for its date all the same
      if (stamp.outlet !== null || isByline(line) || /^\p{L}+:/u.test(line)) setAside('credit');
      else blocks.push({ ...range, role: 'title' });
      continue;
    }
    const kind = asideKind(line);
    if (kind) {
      creditsIn(line, kind).forEach(name => credits.add(name));
      setAside(kind);
      continue;
    }
    const visible = trimmed(prose, range);
    if (visible.start === visible.end) {
      setAside('boilerplate');
      continue;
    }
    const heading = looksLikeHeading(line);
    const words = prose.slice(visible.start, visible.end).replace(/^#{1,6}\s+/, '');
    const block = { start: visible.end - words.length, end: visible.end };
    if (!inBody && (title === null ? isTitle(line, ranges.length - index, heading) : words === title)) {
      title ??= words;
      blocks.push({ ...block, role: 'title' });
      continue;
    }
    if (words === frontMatter.declared.title) {
      blocks.push({ ...block, role: 'title' });
      continue;
    }
    if (heading && (inBody || title !== null) && index < ranges.length - 1) {
      setAside('heading');
      continue;
    }
    const opening = datelineOf(line);
    for (const { start, end } of opening?.senders ?? []) credits.add(agencyCalled(line.slice(start, end)) ?? line.slice(start, end));
    if (opening?.date && range.start < frontMatter.range.end + HEAD) dateline ??= datelineDate(line, opening.date, range.start, days);
    const credit = trailingCredit(line);
    if (credit) {
      const part = { start: range.start + credit.start, end: range.end };
      creditsIn(text.slice(part.start, part.end), 'credit').forEach(name => credits.add(name));
      setAside('credit', part);
      block.end = trimmed(prose, { start: block.start, end: part.start }).end;
    }
    if (block.start >= block.end) continue;
    blocks.push({ ...block, role: 'body' });
    inBody = true;
  }
  return { blocks, asides, credits: [...credits], imprint, dateline };
}

/** Short, no sentence, and followed by something longer. */
function isTitle(line: string, left: number, heading: boolean): boolean {
  return left > 1 && line.length <= LONGEST_TITLE && !isByline(line) && (heading || !/[.:;,…]["”’]?$/.test(line)) && !/^[–—-]/.test(line);
}

/** `date 2024-04-29 …`: a header fused with the caption that followed it on the page. */
function headerLine(text: string, from: number): { range: Range; kind: AsideKind; imprint: Imprint } | null {
  const match = /^\s*(date[: \t]+)(\d{4}-\d{2}-\d{2})(?=\s|$)/i.exec(text.slice(from, from + 200));
  if (!match) return null;
  let end = text.indexOf('\n', from + match[0].length);
  if (end < 0) end = text.length;
  const range = trimmed(text, { start: from, end });
  const at = from + match[0].length - match[2]!.length;
  return {
    range,
    // what follows the date on its line is a caption, if anything is
    kind: range.end > at + match[2]!.length ? 'caption' : 'credit',
    imprint: { date: match[2]!, at: { start: at, end: at + match[2]!.length }, outlet: null },
  };
}

/** What stands before a date that it says to be the article's. */
const STAMP = /(?:^|[\s|•·–—,-])(?:first |last )?(?:published|posted|dated?|updated|modified|created|issued|filed)(?: on| at)?:?$/i;
const TIME = /(?:^|[\s,|])\d{1,2}[:.]\d{2}(?:\s?[aApP]\.?[mM]\.?)?,?$/;

/**
 * "Published: 11 March 2026", "By Jane Roe • 11 March 2026", "Posted: Monday, April 8, 2013", "Harbour Times, Oxley, Tuesday, 7 October 2025",
 * "Friday, July 21, 2017".
 * @param days as for `fullDate`.
 */
function imprintLine(line: string, range: Range, days: ReturnType<typeof daysNamed>): Imprint | null {
  if (line.length > LONGEST_IMPRINT) return null;
  const found = fullDate(line, days);
  if (!found) return null;
  const before = line.slice(0, found.at.start).trim();
  const after = line.slice(found.at.end).trim();
  if (!/^(?:at\s|[-–—|,]\s?)?[\d:.\s]*(?:[aApP]\.?[mM]\.?)?[\s\p{Lu}]{0,5}(?:\W*(?:[Ll]ast )?[Uu]pdated\b.*)?$/u.test(after)) return null;
  const at = { start: range.start + found.at.start, end: range.start + found.at.end };
  const parts = before.replace(STAMP, '').replace(TIME, '').split(/\s*(?:[,|/•·–—]|\s-\s|-$)\s*/).filter(part => part !== '');
  if (parts.length === 0 || isByline(line)) return { date: found.date, at, outlet: null };
  const [outlet] = parts as [string, ...string[]];
  const named = parts.length <= MOST_PARTS && parts.every(part => OUTLET.test(part)) && !/^(?:On|In|By|At|Since|From|Until|Last|The day)\b/.test(before);
  // "LONDON, 4 October 2025" opens a story
  return named && (parts.length > 1 || !/^\p{Lu}+$/u.test(outlet)) ? { date: found.date, at, outlet } : null;
}

const LONGEST_IMPRINT = 90;
/** Outlet, town, edition. */
const MOST_PARTS = 3;
const OUTLET = /^\p{Lu}[\p{L}\p{M}’'&.-]*(?: (?:of|the|and|\p{Lu}[\p{L}\p{M}’'&.-]*)){0,5}$/u;

/** What declares the date, most explicit first: front matter, a header or imprint line, the dateline, the URL in the source field. */
function declaredDate(text: string, frontMatter: FrontMatter, imprint: Imprint | null, dateline: Layout['dateline']): { published: Published; problems: Problem[] } {
  const url = urlDate(text, frontMatter);
  const candidates = [frontMatter.published, imprint, dateline, url].filter(candidate => candidate !== null);
  const [chosen] = candidates;
  if (!chosen) return { published: { date: null, basis: 'unknown', evidence: [] }, problems: [] };
  const evidence = candidates.filter(candidate => candidate.date === chosen.date).map(({ at }) => ({ start: at.start, end: at.end, text: text.slice(at.start, at.end) }));
  const problems = candidates.filter(({ date }) => disagree(date, chosen.date)).map(({ date, at }): Problem =>
    ({ start: at.start, end: at.end, code: 'published-disagrees', message: `This says ${date}, and the article declares ${chosen.date} elsewhere.` }));
  return { published: { date: chosen.date, basis: 'declared', evidence }, problems };
}

function urlDate(text: string, frontMatter: FrontMatter): { date: string; at: Range } | null {
  const url = frontMatter.declared.source;
  const found = url ? dateInUrl(url) : null;
  const base = url ? text.indexOf(url) : -1;
  return found && base >= 0 ? { date: found.date, at: { start: base + found.at.start, end: base + found.at.end } } : null;
}

function creditsIn(line: string, kind: AsideKind): string[] {
  const photo = /(?:photograph|photo|picture|image|credit)[^:]{0,10}:\s*([^.]{2,60})$/i.exec(line);
  if (photo) return creditedIn(photo[1]!.split('/').at(-1)!);
  const credited = creditsOf(line);
  return credited.length > 0 || kind !== 'credit' ? credited : agenciesNamed(line);
}

function hostOf(url: string | null): string | null {
  const match = url && /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url);
  return match ? match[1]!.toLowerCase() : null;
}
