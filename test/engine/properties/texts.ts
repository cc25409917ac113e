/** Texts for the properties, from arbitrary strings to news. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ArticleSource } from '../../../src/engine/article/article';

const DATA = join(__dirname, '../../../src/engine/data');

/** Every word and phrase of the engine's own lexicons: each is there because some rule turns on it. */
const LEXICON = [...new Set(readdirSync(DATA).sort().flatMap(name => stringsIn(JSON.parse(readFileSync(join(DATA, name), 'utf8')))))];

/** The strings of a JSON value and its keys, without the note on where a list comes from. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'source' && typeof inner === 'string' ? [] : [key, ...stringsIn(inner)]));
}

/** What Unicode and old machines leave in files: lone surrogates, controls, marks without a letter, zero width, right to left, odd cases. */
const STRANGE = [
  '\ud800', '\udc00', '\udfff\ud83d', '\u0000', '\u0007', '\u001b[1m', '\u007f', '\u0085', '\u0301', '\u0301\u0301\u0301', 'e\u0301', '\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\u202d12\u202c', '\u2066', '\ufffd', '\ufffe',
  '🚆', '👩🏽‍🚒', '🇬🇧', '1\ufe0f\u20e3', 'ﬁ', 'İ', 'ı', 'ß', 'ǅ', 'Σς', '١٢٣', '१२', '一', '三百', 'مئة', 'שלום', '½', '²', '№', '㎞', 'Ⅻ', '￥', '\u00a0', '\u2009', '\u202f', '\u3000', '\u2028', '\u2029', '\r', '\r\n', '\n', '\n\n', '\t', '\v', '\f',
] as const;

/** Tokens of news that no lexicon holds: numbers in all their forms, marks, names. */
const TOKENS = [
  '0', '1', '2', '12', '30', '52', '150', '2,300', '34,000', '1,20,000', '12\u2009500', '1.4', '15.5', '34.000', '1.234.567,8', '5.4.2', '0.5', '2019', '2024', '1990s', '22nd', '3-1', '9/11', '12:30', '10.45pm', '1/2', '½', '1½', '+44', '12345678901234567', '6th',
  'one', 'two', 'twenty-one', 'a hundred and five', 'million', '3m', '5bn', '300k', 'crore', 'lakh', 'dozen', 'half', 'a third', 'two-thirds', 'one in five', 'dozens', 'tens of thousands', 'several hundred', 'a handful of', 'no one', 'none',
  '$', '£', '€', 'US$', 'A$', 'Rs', '₹', '%', 'per cent', 'percentage points', '°C', 'km', 'mph', 'hectares', 'a barrel', 'a year', 'six-week', '34-year-old',
  '“', '”', '‘', '’', '"', "'", "''", '«', '»', '„', '(', ')', '[', ']', '-', '–', '—', '−', '…', '...', '.', ',', ';', ':', '!', '?', '/', '&', '*', '_', '#', '>', '|', '`', '<b>', '</b>', '<!--', '-->', '[a](b)', '![x](y)', '[[a]]', '\\', '@', '~',
  'John Smith', 'Ms Amina Diallo', 'Mr.', 'J. R. Moyo', 'U.S.', 'U.N.', 'NATO', 'Kenya', 'Kenyan', 'Leeds', 'Ministry of Health', 'Acme Holdings', 'the BBC', 'Reuters', '(AP)', 'al-Rashid', 'O’Neill', 'EU-backed', 'https://a.example/2024/03/09/x', 'x@a.example',
  'said', 'says', 'according to', 'told Reuters', 'the minister', 'officials', 'he', 'they', 'who', 'which', 'that', 'and', 'of', 'in', 'to', 'about', 'more than', 'at least', 'up to', 'between', 'from', 'by', 'nearly', 'another', 'killed', 'were injured', 'rose', 'fell', 'aged',
  'Monday', 'on Friday', '9 March 2026', 'March 9', '2026-03-09', 'last week', 'two days ago', 'at 5 p.m.', 'May', 'since', 'every year', '---', 'title:', 'published: 2026-03-09', 'By Jo Roe', 'date 2024-04-29', 'LONDON (Reuters) -', 'Photo:',
];

const joined = (parts: readonly string[]): string => parts.join('');

/** Any UTF-16 code units, well formed or not. */
export const strange = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...STRANGE), fc.constantFrom(...TOKENS)), { maxLength: 40 }).map(joined);

const gap = fc.oneof({ weight: 12, arbitrary: fc.constant(' ') }, { weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\u00a0', ', ', '. ') });

/** Words that rules turn on, in no order. */
export const soup = fc.array(fc.tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TOKENS) }, { weight: 2, arbitrary: fc.constantFrom(...LEXICON) }), fc.boolean(), gap), { maxLength: 60 })
  .map(parts => joined(parts.map(([word, capital, space]) => (capital ? word.slice(0, 1).toUpperCase() + word.slice(1) : word) + space)));

/** Puts together what stands between the parts of a template. */
const phrase = (parts: TemplateStringsArray, ...choices: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...choices).map(chosen => String.raw({ raw: parts }, ...chosen));

const hedge = fc.constantFrom('', '', 'about ', 'more than ', 'at least ', 'nearly ', 'up to ', 'some ', 'another ');
const number = fc.constantFrom('12', '30', '34,000', '2.3 million', 'one', 'seven', 'twenty-one', 'two hundred and five', 'dozens of', 'half a million', '30 to 40', '30-40', 'several hundred', '1,20,000', 'no', '12\u00a0500', '3 lakh');
const people = fc.constantFrom('people', 'miners', 'passengers', 'soldiers', 'homes', 'votes', 'of the pilots', 'sick and elderly hostages');
const outcome = fc.constantFrom('were killed', 'were injured', 'have been displaced', 'were freed', 'died', 'will be evacuated', 'were missing');
const amount = fc.constantFrom('$5bn', '£3.2m', '5%', '15.5 per cent', '2 percentage points', '30 km', '12 hectares', 'six weeks', '40 cents', '-12C', 'Rs 5 crore', 'two-thirds', 'one in five', '1½ tonnes');
const place = fc.constantFrom('Leeds', 'the Kolva valley', 'Port Tarrow', 'Kenya', 'northern Lunda', 'the capital');
const time = fc.constantFrom('on Monday', 'on 9 March 2026', 'last week', 'in 2019', 'two days later', 'at 5:30 p.m.', 'since January', 'for six weeks', 'this year');
const source = fc.constantFrom('police', 'the health ministry', 'Ms Amina Diallo', 'John Smith, the mayor of Leeds,', 'a spokesman for Acme Holdings', 'officials', 'he', 'the report', 'Kenya’s foreign minister', 'two people with knowledge of the talks', 'the U.N.');
const cue = fc.constantFrom('said', 'says', 'told Reuters', 'estimated', 'added', 'denied', 'warned');
const figure = phrase`${hedge}${number} ${people}`;
const clause = fc.oneof(phrase`${figure} ${outcome} in ${place} ${time}`, phrase`shares fell ${amount} to ${amount} ${time}`, phrase`the flood covers ${amount} of ${place}`, phrase`${figure} from ${place} fled`, phrase`the toll rose to ${number} ${time}`, phrase`it will cost ${hedge}${amount}`);

/** One sentence as in the news; its quotation, if it has one, is closed. */
export const sentence = fc.oneof(
  phrase`${clause}.`, phrase`${clause}, ${source} ${cue}.`, phrase`${source} ${cue} that ${clause}.`, phrase`According to ${source}, ${clause}.`, phrase`“${clause},” ${cue} ${source}.`, phrase`${source} ${cue}: “${clause}.”`,
  phrase`"${clause}," ${source} ${cue} ${time}. "${clause}."`, phrase`${clause} (${amount}), up from ${number} ${time}.`, phrase`The attack on ${place} ${time} killed ${number}; ${source} called it “a crime”.`,
).map(text => text.slice(0, 1).toUpperCase() + text.slice(1));

/** A paragraph on one line. */
export const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map(sentences => sentences.join(' '));

/** Paragraphs under a title that is none of them. */
export const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 5 });

const head = fc.constantFrom('', '', '---\ntitle: A flood in the valley\npublished: 2026-03-09\n---\n\n', 'Flood in the valley: what we know\n\n', 'The Tarrow Herald, 9 March 2026\n\n', 'date 2026-03-09 The valley after the flood. Photo: A. Roe\n\n', 'LONDON (Reuters) - ');
const foot = fc.constantFrom('', '', '\n\n– Agencies', '\n\n(With AP inputs)', '\n\nLeave a comment\n\nYour name');

/** Breaks a text's longer lines as a mail programme does, so that a sentence runs over line ends. */
export function wrapped(text: string, width: number): string {
  return text.replaceAll(new RegExp(`([^\n]{${width - 15},${width}}) (?=[^\n])`, 'g'), '$1\n');
}

/** A whole article with LF line ends, hard-wrapped or not. */
export const news = fc.tuple(head, paragraphs, fc.constantFrom('\n', '\n\n'), foot, fc.option(fc.constantFrom(62, 72), { freq: 4 }))
  .map(([before, body, between, after, width]) => { const text = before + body.join(width === null ? between : '\n\n') + after; return width === null ? text : wrapped(text, width); });

/**
 * What a text may repeat without end: whatever opens and never closes, joins what follows, or sends a rule looking back to the start.
 * The benchmark reads each at growing lengths.
 */
export const HOSTILE: readonly string[] = [
  // characters
  'a', 'A', 'é', 'e\u0301', '\u0301', '一', '١', '🚆', 'ﬁ', 'İ', '\u0000', '\ud800', '\udc00', '\u200b', '\u202e', '\ufeff', ' ', '\t', '\u00a0', '\u2028', '\n', '\r', '\r\n',
  // lines
  'a\n', 'A\n', '1\n', '#\n', '“a\n', 'A b\n\n', 'a ', 'A ', 'Ab ',
  // marks
  '"', '“', '”', '‘', '’', "'", "''", '«', '„', '" ', '“ ', '‘ ', "s' ", 's’ ', ' “', ' "', '"a" ', '“a” ', '"a, ', "'a ", ',', ', ', '.', '. ', 'a. ', 'a.', 'A.', 'A.B. ', ': ', '; ', '...', '! ', '-', '- ', ' -', '–', '— ', 'a-', 'A-', 'al-', '&', 'A & ', '(', ')', '((', '(a) ', '/', '//', '@', 'a@', 'a@a.', 'http://', 'http://a.b ', 'www.',
  // Markdown, HTML and front matter
  '[', '[a](', '![a](', '[[', '<', '<a ', '<!--', '*a', '_', '* ', '# ', '> ', '\\', '`', '|a', '---\n', '---\na: ', 'a: [', '- a\n',
  // numbers
  '1', '1 ', '1,', '1.', '1,1', '1/', '1:', '1-', '-1', '000 ', '0\u2009', '½', '1½ ', '1, ', '1 to ', '1 or ', '1 in ', '1 of ', '4th ', 'one ', 'one-', 'one hundred ', 'hundred ', 'a hundred and ', 'million ', '1 million ', 'point ', 'one point ', 'half a ', 'half of ', 'a third of ', 'two of the three ', 'dozens of ', 'tens of ', 'no ', 'about ', 'more than ', 'another ', 'between ', 'between 1 and ', 'aged ', 'a, 52, ', '1-year-old ',
  '$', '$ ', '$1 ', '$1bn ', 'US$', '£1-', '%', '1% ', '1%-', '°', '1 km ', '1 people ', '1 people, ', '1 killed ',
  // words of grammar and of reporting
  'of ', 'of the ', 'people ', 'people of the ', 'killed ', 'the man ', 'in ', 'to ', 'that ', 'who ', 'which ', 'as ', 'by ', 'and ', 'point and ', 'said ', 'says and ', 'said that ', 'He said. ', 'he said, ', ', said ', ', who said ', 'according to ', 'told ', 'reported ', 'report by ', 'claims ', 'and warns ', 'officials ', 'officials said ', 'Smith said ', '“a,” said ', 'quoted as saying ', 'a spokesman for ', 'the group said ', 'he ', 'They said: “', 'said: ',
  // names
  'Smith ', 'Smith, ', 'Smith and ', 'John Smith ', 'John Smith, ', 'Mr. ', 'Mr. Smith ', 'J. ', 'U.S. ', 'U.S.', 'President ', 'the president of ', 'Ministry of ', 'University of the ', 'Bank ', 'London ', 'London, ', 'Israel’s ', 'US-', 'De la ', 'van der ', 'Council and ', 'CNN ', 'BBC (',
  // dates
  'Monday ', 'on Monday ', 'Monday, ', 'May ', 'May 1, ', '1 May 2024 ', '2024 ', '2024-', '2024-01-01 ', '1/1/2024 ', '12:30 p.m. ', '1990s ', 'last ', 'the day before ', 'two days after ', 'ago ', 'years ', 'every day ', 'the second half of ', 'from 1 to ', 'until ', 'mid-',
  // the furniture of a page
  'date 2024-04-29 ', 'Published: ', 'By John Smith ', 'LONDON (', 'LONDON, ', 'Photo: ', '– AP ', 'With AP, ', '(AP) ', 'and AP ', 'Reuters, ',
  // sentences
  'The quake killed 12 people, police said. ', 'At least 12 people were killed in Leeds on Monday, police said.\n', 'John Smith, the mayor of Leeds, said “it is over.”\n\n', 'Shares rose 5% to $3.2m from $1m. ', 'He met her. She left him. ', 'The attack on Leeds killed 3; the attack on York killed 4. ', 'Two of the five men, aged 30 and 41, were freed by Kenya, ',
];

/** One of them, some hundred times, perhaps inside an ordinary text. */
export const hostile = fc.tuple(fc.oneof(fc.constantFrom(...HOSTILE), fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map(joined)), fc.integer({ min: 2, max: 120 }), fc.constantFrom('', 'At least 30 people were hurt, police said.\n\n', 'He said “'), fc.constantFrom('', '\n\nThe toll rose to 40 on Friday.', ' people were killed.'))
  .map(([piece, times, before, after]) => before + piece.repeat(times) + after);

/** Any of these. */
export const text = fc.oneof(strange, soup, news, hostile);

const path = fc.constantFrom('a.txt', 'b.md', 'c.article');

export const article: fc.Arbitrary<ArticleSource> = fc.record({ path, text });

/** A folder of a few articles on the same events. */
export const folder: fc.Arbitrary<ArticleSource[]> = fc.uniqueArray(fc.record({ path, text: fc.oneof({ weight: 4, arbitrary: news }, { weight: 1, arbitrary: text }) }), { selector: source => source.path, minLength: 2, maxLength: 3 });
