import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/engine/article/article';
import type { Article } from '../../../src/engine/article/model';
import { readPassage } from '../../../src/engine/article/passage';

const read = (text: string, path = 'a.txt'): Article => readArticle({ path, text }, readPassage);
const body = (article: Article): string[] => article.paragraphs.filter(paragraph => paragraph.role === 'body').map(paragraph => paragraph.passage.text);
const asides = (article: Article): [string, string][] => article.asides.map(({ start, end, kind }) => [kind, article.text.slice(start, end)]);
const quotations = (text: string): string[] => read(text).quotations.map(({ start, end }) => text.slice(start, end));

const STORY = 'The mill at Oxley closed on Monday with the loss of 300 jobs, its owner said.';
const MORE = 'Workers gathered at the gates, and many of them said that they had not been told.';

describe('front matter', () => {
  it('gives title, outlet, authors and the day it was published', () => {
    const article = read(`---\ntitle: Mill closes\noutlet: Oxley Star\nauthor:\n  - "[[Ann Lee]]"\npublished: 2026-02-03T10:00:00Z\ncreated: 2026-05-05\n---\n\n${STORY}\n`);
    assert.equal(article.title, 'Mill closes');
    assert.equal(article.outlet, 'Oxley Star');
    assert.deepEqual(article.declared.authors, ['Ann Lee']);
    assert.deepEqual(article.published, { date: '2026-02-03', basis: 'declared', evidence: [{ start: article.text.indexOf('2026-02-03'), end: article.text.indexOf('2026-02-03') + 20, text: '2026-02-03T10:00:00Z' }] });
    assert.deepEqual(body(article), [STORY]);
  });
  it('never takes the day a note was clipped for the day of publication', () => {
    assert.equal(read(`---\ntitle: Mill closes\ncreated: 2026-05-05\n---\n${STORY}`).published.basis, 'unknown');
  });
  it('takes the day in the source’s address, and its host for the outlet', () => {
    const article = read(`---\nsource: https://www.example.org/news/2026/02/03/mill\n---\n${STORY}`);
    assert.equal(article.published.date, '2026-02-03');
    assert.equal(article.published.evidence[0]!.text, '2026/02/03');
    assert.equal(article.outlet, 'example.org');
  });
  it('that is broken is a problem in its place, and the story is read all the same', () => {
    const article = read(`---\ntitle: "Mill closes\npublished: [\n---\n${STORY}\n${MORE}`);
    assert.equal(article.problems[0]!.code, 'front-matter-broken');
    assert.deepEqual(body(article), [STORY, MORE]);
  });
  it('that is broken by a colon in the title is read line by line, and reported', () => {
    const article = read(`---\ntitle: Mill closes: 300 jobs go\noutlet: "Oxley Star"\npublished: 2026-02-03\n---\n${STORY}\n${MORE}`);
    assert.deepEqual([article.title, article.outlet, article.published.date, article.published.evidence[0]?.text], ['Mill closes: 300 jobs go', 'Oxley Star', '2026-02-03', '2026-02-03']);
    assert.deepEqual(article.problems.map(({ code }) => code), ['front-matter-broken']);
    assert.deepEqual(body(article), [STORY, MORE]);
  });
  it('calls its fields as site generators do, and names the agency that sent it', () => {
    const article = read(`---\nHeadline: Mill closes\ndate: 3 February 2026\nsite_name: Oxley Star\nsource: Reuters\n---\n${STORY}`);
    assert.deepEqual([article.title, article.outlet, article.published.date, article.credits], ['Mill closes', 'Oxley Star', '2026-02-03', ['Reuters']]);
    assert.deepEqual(asides(article), [['credit', 'Reuters']]);
  });
  it('may stand without its rules', () => {
    const article = read(`Headline: Mill closes\nDate: 23-02-2026\nPlace: Oxley\nAgency: PTI\n\n${STORY}\n${MORE}`);
    assert.deepEqual([article.title, article.published.date, article.credits, body(article)], ['Mill closes', '2026-02-23', ['PTI'], [STORY, MORE]]);
  });
  it('is not one line with a colon', () => assert.equal(read(`Paper: mill closes\n\n${STORY}\n${MORE}`).title, 'Paper: mill closes'));
  it('whose date can’t be read says so at the date', () => {
    const article = read(`---\npublished: the day after\n---\n${STORY}`);
    assert.equal(article.problems[0]!.code, 'published-unreadable');
    assert.equal(article.text.slice(article.problems[0]!.start, article.problems[0]!.end), 'the day after');
  });
  it('of another form than fields is passed over', () => {
    for (const yaml of ['- a\n- b', 'just words', '', 'title:\n  deep: 1']) assert.ok(body(read(`---\n${yaml}\n---\n${STORY}`)).includes(STORY));
  });
  it('may hold anything beside the fields that are read, and aliases that would grow without end', () => {
    const article = read(`---\na: &a [x, x]\nb: &b [*a, *a, *a]\ntitle: Mill closes\nextra: { deep: [*b, *b] }\n---\n${STORY}`);
    assert.equal(article.title, 'Mill closes');
    assert.deepEqual(article.problems, []);
  });
  it('without a closing rule is text', () => {
    assert.equal(read(`---\ntitle: Mill closes\n${STORY}`).problems[0]!.code, 'front-matter-unclosed');
  });
  it('with CRLF reads as with LF', () => {
    const crlf = read(`---\r\ntitle: Mill closes\r\npublished: 2026-02-03\r\n---\r\n\r\n${STORY}\r\n${MORE}\r\n`);
    assert.equal(crlf.published.date, '2026-02-03');
    assert.deepEqual(body(crlf), [STORY, MORE]);
    assert.equal(crlf.text.slice(crlf.paragraphs[0]!.start, crlf.paragraphs[0]!.end), STORY);
  });
});

describe('the declared date', () => {
  const cases: [string, string, string | null][] = [
    ['stands in a header fused with a caption', `date 2026-02-03 Workers at the gates. Photograph: EPA\n\n${STORY}`, '2026-02-03'],
    ['stands behind the byline', `Mill closes\n\nBy Ada Holm, Staff Writer | Published February 3, 2026\n\n${STORY}\n${MORE}`, '2026-02-03'],
    ['stands behind the byline and a comma', `Mill closes\n\nBy Ada Holm, 3 February 2026\n\n${STORY}\n${MORE}`, '2026-02-03'],
    ['stands in an imprint line', `Mill closes\nOxley Star, 3 February 2026\n\n${STORY}\n${MORE}`, '2026-02-03'],
    ['stands at the foot', `Mill closes\n\n${STORY}\n\nPublished: 3 February 2026`, '2026-02-03'],
    ['stands after an outlet and an hour', `Mill closes\nOxley Press Agency / 07:12 PM February 3, 2026\n\n${STORY}`, '2026-02-03'],
    ['stands before a word of its update', `Mill closes\nFebruary 3, 2026 9:15 AM GMT Updated 2 hours ago\n\n${STORY}`, '2026-02-03'],
    ['is not one that may be read in two ways', `Mill closes\nIssued on: 02/03/2026 - 10:12\n\n${STORY}`, null],
    ['is one that may be read in one way only', `Mill closes\nIssued on: 23/02/2026 - 10:12\n\n${STORY}`, '2026-02-23'],
    ['stands behind a byline without a mark', `Mill closes\n\nBy Ada Holm 23/02/2026 10:12 am\n\n${STORY}\n${MORE}`, '2026-02-23'],
    ['stands after an outlet, its town and a weekday', `Mill closes\nThe Oxley Star, Oxley, Tuesday, 3 February 2026\n\n${STORY}\n${MORE}`, '2026-02-03'],
    ['is told by the days that the story tells of', `Mill closes\nDate: 03-02-2026\n\n${STORY}\nIt had opened on February 1 for the last time.\n${MORE}`, '2026-02-03'],
    ['is not told by days of both months', `Mill closes\nDate: 03-02-2026\n\n${STORY}\nIt had opened on February 1 and March 1.\n${MORE}`, null],
    ['has the day first before dots', `Mill closes\n03.02.2026\n\n${STORY}\n${MORE}`, '2026-02-03'],
    ['stands in a dateline', `OXLEY, February 3 2026 (Reuters) - ${STORY}\n${MORE}`, '2026-02-03'],
    ['is not a date that the story tells of', `${STORY}\nThe mill opened on 3 February 1926.\n${MORE}`, null],
    ['is not a dateline without a year', `OXLEY, February 3 (Reuters) - ${STORY}\n${MORE}`, null],
  ];
  for (const [name, text, date] of cases) it(name, () => assert.equal(read(text).published.date, date));
});

describe('credits', () => {
  const cases: [string, string, string[]][] = [
    ['of a dateline with its date', `Mill closes\n\nOXLEY, Feb 3 (Bernama) -- ${STORY}\n${MORE}`, ['Bernama']],
    ['of a dateline by an agency on no list', `Mill closes\n\nOxley (Tarva Wire) — ${STORY}\n${MORE}`, ['Tarva Wire']],
    ['in letters behind the last stop', `Mill closes\n\n${STORY}\n${MORE} PTI KLM AO`, ['PTI']],
    ['in letters on the last line', `Mill closes\n\n${STORY}\n${MORE}\nGNA`, ['GNA']],
    ['for files', `Mill closes\n\n${STORY}\n${MORE}\nWith files from The Canadian Press`, ['The Canadian Press']],
    ['for inputs, in a byline', `Mill closes\nAda Holm, with PTI inputs\n\n${STORY}\n${MORE}`, ['PTI']],
    ['behind a byline', `Mill closes\nBy Ada Holm and AFP\n\n${STORY}\n${MORE}`, ['AFP']],
    ['are none in a sentence', `Mill closes\n\n${STORY}\nWith the AP he shared files and reports of inputs.\n${MORE}`, []],
  ];
  for (const [name, text, credits] of cases) {
    it(name, () => {
      const article = read(text);
      assert.deepEqual(article.credits, credits);
      assert.ok(article.paragraphs.every(({ start, end }) => start < end));
    });
  }
});

describe('asides', () => {
  it('are set apart from the story, with their kind', () => {
    const article = read([
      'Mill closes', 'By Ann Lee', STORY, 'READ MORE', 'The gates on Monday. Photograph: Jo Hill/EPA', 'NO WARNING', `${MORE} – Agencies`, '(With AP inputs)', 'Leave a Reply', 'Your email address will not be published.', 'Anyone may write anything here.',
    ].join('\n\n'));
    assert.equal(article.title, 'Mill closes');
    assert.deepEqual(body(article), [STORY, MORE]);
    assert.deepEqual(asides(article), [
      ['credit', 'By Ann Lee'], ['boilerplate', 'READ MORE'], ['caption', 'The gates on Monday. Photograph: Jo Hill/EPA'], ['heading', 'NO WARNING'], ['credit', '– Agencies'],
      ['credit', '(With AP inputs)'], ['boilerplate', 'Leave a Reply'], ['boilerplate', 'Your email address will not be published.'], ['boilerplate', 'Anyone may write anything here.'],
    ]);
    assert.deepEqual(article.credits, ['EPA', 'Agencies', 'AP']);
  });
  it('leave a sentence alone that only speaks of a photograph', () => {
    assert.deepEqual(body(read(`${STORY}\nThe photograph: it was taken by a man who had worked there for thirty years and who wept as he showed it to the crowd outside.`)).length, 2);
  });
  it('take a repetition of the title for a title', () => {
    const article = read(`Mill closes in Oxley\n\nMill closes in Oxley\n\n${STORY}`);
    assert.deepEqual(article.paragraphs.map(paragraph => paragraph.role), ['title', 'title', 'body']);
  });
  it('never swallow a file of one sentence', () => assert.deepEqual(body(read('More than 30 were hurt')), ['More than 30 were hurt']));
});

describe('paragraphs', () => {
  it('are lines where no blank lines part them', () => assert.deepEqual(body(read(`${STORY}\n${MORE}`)), [STORY, MORE]));
  it('join the lines of a hard-wrapped text', () => {
    const wrapped = 'The mill at Oxley closed on Monday with the loss of\n300 jobs, its owner said, and the valley was quiet.\n\nThe owner, a company that runs four other mills in the\nvalley, said that it had lost money in each of the last\nthree years and that no buyer had come forward.\n';
    assert.equal(body(read(wrapped)).length, 2);
  });
  it('of a machine’s length are cut between sentences', () => {
    const text = `${STORY} `.repeat(1000);
    const pieces = body(read(text));
    assert.ok(pieces.length > 5 && pieces.every(piece => piece.length <= 10_000 && piece.endsWith('said.')));
    assert.equal(pieces.join(' '), text.trim());
  });
  it('of Markdown lose their marks and keep their places', () => {
    const text = `The **mill** at [Oxley](https://example.org/x) closed, ![pic](y.png) its _owner_ said.\n${MORE}`;
    const article = read(text, 'a.md');
    const [first] = article.paragraphs;
    assert.equal(first!.passage.tokens.map(token => token.text).join(' '), 'The mill at Oxley closed , its owner said .');
    const mill = first!.passage.tokens.find(token => token.text === 'mill')!;
    assert.equal(text.slice(first!.start + mill.start, first!.start + mill.end), 'mill');
  });
});

describe('quotations', () => {
  const cases: [string, string, string[]][] = [
    ['in curly marks', 'He said: “We are tired. We go on.” They left.', ['We are tired. We go on.']],
    ['in straight marks', 'A "new era", he said, "at last".', ['new era', 'at last']],
    ['in single marks, apostrophes and all', '‘It’s the miners’ strike that isn’t over,’ she said of the miners’ vote.', ['It’s the miners’ strike that isn’t over,']],
    ['in pairs of apostrophes', "''We shan't stop,'' said Rao. ''Not now.''", ["We shan't stop,", 'Not now.']],
    ['with another inside', '“He told me ‘run’ and we ran,” she said.', ['He told me ‘run’ and we ran,']],
    ['that goes on in a paragraph opened anew', '“We are tired.\n\n“We go on,” he said.', ['We are tired.\n\n“We go on,']],
    ['that is never closed ends with its paragraph', 'He said: “We are tired.\n\nThey left.', ['We are tired.']],
    ['no inches, no decades', 'The 6\'2" man of the ’90s and the ‘60s left.', []],
    ['in guillemets', 'Il a dit «oui» hier.', ['oui']],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(quotations(text), expected));
});

describe('an article of any text', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\n\n', '“', '”', '"', '‘', '’', '---\n', 'title: x\n', '– Agencies', '[a](b)', '<b>', 'Leave a Reply', '2026-02-03', 'date 2026-02-03 '));
  it('has paragraphs, asides and quotations in range that do not overlap', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('a.txt', 'a.md'), (pieces, path) => {
      const text = pieces.join('');
      const article = read(text, path);
      const laid = [...article.paragraphs, ...article.asides].sort((a, b) => a.start - b.start);
      laid.forEach((range, i) => {
        assert.ok(range.start < range.end && range.end <= text.length);
        if (i > 0) assert.ok(range.start >= laid[i - 1]!.end, 'overlap');
      });
      article.quotations.forEach(range => assert.ok(range.start < range.end && range.end <= text.length));
      for (const paragraph of article.paragraphs) {
        assert.equal(paragraph.passage.text.length, paragraph.end - paragraph.start);
        for (const quote of paragraph.passage.quotes) assert.ok(quote.start >= 0 && quote.start <= quote.end && quote.end <= paragraph.passage.text.length);
      }
    }), { numRuns: 400 });
  });
});
