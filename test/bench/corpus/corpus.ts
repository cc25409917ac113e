/**
 * Folders of invented articles, of any size and always the same: stories of 3 to 12 articles each, in which outlets reprint and rewrite what
 * agencies send, and write their own. A smaller corpus is the beginning of a larger one.
 */
import type { ArticleSource } from '../../../src/engine/article/article';
import grammar from './grammar.json';
import { Random } from './random';
import { story, type Story } from './story';
import { person, world, type World } from './world';
import { capitalised, isoDate, longDate, weekday, Writer } from './writer';

const AGENCIES = ['AP', 'Reuters', 'AFP', 'dpa', 'EFE'];
/** The share of articles that are as long as a magazine's. */
const LONG = 0.008, LONG_LENGTH = 50_000;
const REWORDINGS = new Map(Object.entries(grammar.rewordings));
const REWORDED = new RegExp(`\\b(?:${[...REWORDINGS.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'g');

interface Paragraph {
  readonly text: string;
  /** Told anew when the story goes on. */
  readonly dated: boolean;
}

interface Wire {
  readonly agency: string;
  readonly day: number;
  readonly headline: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The stories of a corpus, each with its articles: `path` is unique, `text` a file's whole text. The same `seed` gives the same stories. */
export function* stories(seed = 1): Generator<readonly ArticleSource[], never> {
  const everywhere = world(new Random(seed));
  for (let number = 0, written = 0; ; number++) {
    const random = new Random(Math.imul(seed, 7919) + Math.imul(number + 1, 104_729));
    yield [...told(random, everywhere, story(random, everywhere))].map(({ outlet, text }) => ({
      path: `${String(++written).padStart(5, '0')}-${outlet.toLowerCase().replace(/\W+/g, '-')}.txt`, text,
    }));
  }
}

/** The first `count` articles, story by story. */
export function corpus(count: number, seed = 1): ArticleSource[] {
  const sources: ArticleSource[] = [];
  for (const articles of stories(seed)) {
    sources.push(...articles);
    if (sources.length >= count) break;
  }
  return sources.slice(0, count);
}

/** One long article of about so many characters. */
export function longArticle(characters = LONG_LENGTH, seed = 1): ArticleSource {
  const random = new Random(seed), everywhere = world(random), told = story(random, everywhere), outlet = random.pick(everywhere.outlets);
  const writer = new Writer(random, everywhere, told, outlet, told.day + 1);
  return { path: 'long.txt', text: page(writer, writer.headline(), body(writer, characters).map(({ text }) => text), '', random) };
}

function* told(random: Random, everywhere: World, of: Story): Generator<{ outlet: string; text: string }> {
  const wires: Wire[] = [];
  const count = random.between(3, 12);
  for (let k = 0, day = of.day; k < count; k++) {
    if (random.chance(0.35)) day += random.between(0, 1);
    const outlet = random.pick(everywhere.outlets), writer = new Writer(random, everywhere, of, outlet, day);
    const latest = wires.at(-1);
    if (!latest || (latest.day < day && random.chance(0.6))) wires.push(wire(writer, latest));
    const from = random.pick(wires), way = random.share();
    if (way < 0.25) yield { outlet: outlet.name, text: reprint(writer, from, random) };
    else if (way < 0.5) yield { outlet: outlet.name, text: rewrite(writer, from, random) };
    else yield { outlet: outlet.name, text: page(writer, writer.headline(), body(writer, length(random)).map(({ text }) => text), '', random) };
  }
}

/** In characters: as news articles are, most of 2,000 to 8,000. */
function length(random: Random): number {
  return random.chance(LONG) ? LONG_LENGTH : Math.min(12_000, Math.max(600, Math.exp(8 + 0.65 * random.bell())));
}

function wire(writer: Writer, previous?: Wire): Wire {
  const { random } = writer;
  const kept = previous?.paragraphs.filter(({ dated }) => !dated && random.chance(0.75)) ?? [];
  return {
    agency: previous?.agency ?? random.pick(AGENCIES), day: writer.day, headline: writer.headline(),
    paragraphs: previous ? [...body(writer, random.between(700, 1500)), ...kept] : body(writer, random.between(2000, 6000)),
  };
}

function body(writer: Writer, characters: number): Paragraph[] {
  const { random } = writer;
  const paragraphs: Paragraph[] = [{ text: writer.write(random.pick(writer.story.kind.lead)), dated: true }, { text: writer.factual(), dated: true }];
  for (let written = paragraphs[0]!.text.length + paragraphs[1]!.text.length; written < characters;) {
    const sentences = Array.from({ length: random.pick([1, 1, 1, 2, 2, 2, 3]) }, () => sentence(writer));
    paragraphs.push({ text: sentences.map(({ text }) => text).join(' '), dated: sentences.some(({ dated }) => dated) });
    written += paragraphs.at(-1)!.text.length + 2;
  }
  return paragraphs;
}

function sentence(writer: Writer): Paragraph {
  const draw = writer.random.share();
  if (draw < 0.07) return { text: writer.factual(), dated: true };
  const template = draw < 0.17 ? writer.random.pick(writer.story.kind.lines) : draw < 0.36 ? '<quote>' : draw < 0.58 ? '<indirect>' : draw < 0.64 ? '<numbers>' : '<background>';
  return { text: writer.write(template), dated: false };
}

/** The agency's words under the outlet's head, cut where its column ends. */
function reprint(writer: Writer, { agency, headline, paragraphs }: Wire, random: Random): string {
  const end = random.between(Math.ceil(paragraphs.length / 3), paragraphs.length);
  return page(writer, random.chance(0.5) ? headline : writer.headline(), paragraphs.slice(0, end).map(({ text }) => text), agency, random);
}

/** The agency's story in other words: a lead of its own, sentences left out, paragraphs in another order, words exchanged. */
function rewrite(writer: Writer, { agency, paragraphs }: Wire, random: Random): string {
  const kept = paragraphs.slice(1).filter(() => random.chance(0.7)).map(({ text }) => reworded(text.split(/(?<=\.”?) (?=\p{Lu}|“)/u).filter((_, k) => k === 0 || random.chance(0.7)).join(' '), random));
  for (let moves = kept.length >> 2; moves > 0; moves--) kept.splice(random.below(kept.length), 0, ...kept.splice(random.below(kept.length), 1));
  const own = body(writer, random.between(200, 900)).map(({ text }) => text);
  return page(writer, writer.headline(), [...own.slice(0, 2), ...kept, ...own.slice(2)], random.chance(0.6) ? agency : '', random);
}

/** Words of quotations stay as they are. */
function reworded(text: string, random: Random): string {
  return capitalised(text.split(/(“[^”]*”)/).map((part, k) => (k % 2 === 1 ? part : part.replace(REWORDED, word => (random.chance(0.5) ? REWORDINGS.get(word)! : word)))).join(''));
}

/** A file as the outlet's page is saved: front matter or a header, a byline, a dateline, paragraphs, furniture. */
function page(writer: Writer, headline: string, paragraphs: readonly string[], agency: string, random: Random): string {
  const { outlet, day, story: { city, country } } = writer;
  const { first, last } = person(random, '');
  const byline = agency && random.chance(0.5) ? agency : `${first} ${last}`;
  const slug = headline.toLowerCase().replace(/\W+/g, '-');
  const address = `https://${outlet.name.toLowerCase().replace(/\W+/g, '')}.example/${isoDate(day).replaceAll('-', '/')}/${slug}`;
  const head = outlet.frontMatter
    ? ['---', `title: "${headline}"`, `outlet: ${outlet.name}`, `source: ${address}`, `author: ${byline}`, `published: ${isoDate(day)}`, '---', '']
    : [headline, '', `By ${byline}`, '', ...(random.chance(0.8) ? [`${weekday(day)} ${longDate(day)}`, ''] : [])];
  const place = random.pick([city.toUpperCase(), `${city.toUpperCase()}, ${country.name}`, city]);
  const dateline = agency ? `${place} (${agency}) ${random.pick(['—', '–', '-'])} ` : outlet.dateline ? `${place.toUpperCase()} ${random.pick(['—', '–'])} ` : '';
  const lines = paragraphs.flatMap((text, k) => [k === 0 ? dateline + text : text, ...(random.chance(outlet.furniture) ? [writer.write('<furniture>')] : [])]);
  const text = [...head, lines.join('\n\n'), ''].join('\n');
  return outlet.straightQuotes ? text.replace(/[“”]/g, '"').replaceAll('’', '\'') : text;
}
