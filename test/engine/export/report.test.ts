import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/engine/l10n';
import { createHash } from 'node:crypto';
import MarkdownIt from 'markdown-it';
import { toHtml } from '../../../src/engine/export/document-html';
import { REPORT_MARK, isReport } from '../../../src/engine/export/mark';
import { writeReport } from '../../../src/engine/export/report/report';
import type { ReviewSource } from '../../../src/engine/export/report/review';
import { STYLE, STYLE_HASH } from '../../../src/engine/export/style';
import type { Mention } from '../../../src/engine/schema';
import { ARTICLES, folderOf } from './folder';

const SOURCE: ReviewSource = { ...folderOf(), l10n: ENGLISH, version: '9.9', date: null, skipped: [{ path: 'run.log', reason: 'Not a text file' }] };
const MARKDOWN = writeReport(SOURCE, 'md');
const HTML = writeReport(SOURCE, 'html');

/** The lines of a section of the report in Markdown. */
function section(title: string, markdown = MARKDOWN): string {
  const [, text] = markdown.split(`\n## ${title}\n`);
  assert.ok(text, `a section ${title}`);
  return text.split('\n## ')[0]!;
}

describe('The report of a folder', () => {
  it('lists the articles with outlet, title, date and origin', () => {
    assert.match(section('Articles'), /^\| 1 \| Vornheim Gazette \| Bridge collapses in Vornheim \| 4 May 2026 \(declared\) \| – \| 1 \| gazette\\\.txt \|$/m);
    assert.match(section('Articles'), /^\| 2 \| Evening Post \| .* \| 2 \| post\\\.txt \|$/m);
  });

  it('says first where the sources differ, with who differs', () => {
    assert.match(section('Where the sources differ'), /14 .* differs from Nine .* Vornheim Gazette \(1\), Evening Post \(2\)/);
  });

  it('gives for each figure that is compared its value, date, source, sentence and relation, with the reason', () => {
    const compared = section('Compared figures');
    assert.match(compared, /^\*\*≠ differs\*\*: .*\(2 articles, 2 origins\)$/m);
    assert.match(compared, /^\| Evening Post \(2\) \| 9 \| 4 May 2026 \| the fire service, “said” \| \*\*Nine people\*\* were killed on Monday when .* \| \*\*≠ differs\*\* Vornheim Gazette \(1\): At least 14 .* differs from Nine .* \|$/m);
  });

  it('lists events by date with who reports them', () => {
    const rows = section('Events').split('\n').filter(line => line.startsWith('| ')).slice(2);
    assert.match(rows[0]!, /^\| 4 May 2026 \| Road bridge collapsed in Vornheim \| happened \| Vornheim \| .* \| Vornheim Gazette \(1\), Evening Post \(2\) \|$/);
    assert.match(rows.at(-1)!, /^\| 5 May 2026 \| .* \| planned \|.* Evening Post \(2\) \|$/);
  });

  it('lists unnamed sources with what they say', () => {
    assert.match(section('Unnamed sources'), /^\| Vornheim Gazette \(1\) \| A senior rescue official \| the bridge had been closed to lorries \| – \|$/m);
  });

  it('names skipped files and why', () => assert.match(section('Skipped files'), /^\| run\\\.log \| Not a text file \|$/m));

  it('says how it was made, and by what', () => {
    assert.match(MARKDOWN, /^Made by Crosscheck 9\\?\.9\.$/m);
    assert.match(section('Method'), /without a language model/);
  });

  it('has a day where it is told one, and none of its own', () => {
    assert.match(writeReport({ ...SOURCE, date: '2026-05-06' }, 'md'), /^Made by Crosscheck 9\\?\.9 on 6 May 2026\.$/m);
    assert.equal(writeReport(SOURCE, 'md'), MARKDOWN);
  });

  it('shows findings with both sentences, what differs marked', () => {
    const first: Mention = { article: 'gazette.txt', start: 207, end: 275, text: 'A senior rescue official said the bridge had been closed to lorries.' };
    const second: Mention = { article: 'post.txt', start: 192, end: 244, text: 'Mayor Ilse Karsten is to visit the scene on Tuesday.' };
    const findings = [{
      id: 'f', kind: 'hedge-changed' as const, message: '“senior” is not in the other.', sentences: [first, second],
      places: [{ ...first, start: 209, end: 215, text: 'senior' }, { ...second, start: 192, end: 197, text: 'Mayor' }],
    }];
    const text = section('Findings', writeReport({ ...SOURCE, folder: { ...SOURCE.folder, findings } }, 'md'));
    assert.match(text, /^### Hedge changed\n\n“senior” is not in the other\.\n\n> A \*\*senior\*\* rescue official .*\n> — Vornheim Gazette \(1\)\n\n> \*\*Mayor\*\* Ilse .*\n> — Evening Post \(2\)$/m);
  });

  it('lists what reviewers have decided, with what can’t be found any more', () => {
    const about = (exact: string) => ({ article: 'post.txt', exact, prefix: null, suffix: null });
    const decided = [{
      decision: { version: 1 as const, decision: 'disputed' as const, about: [about('Nine people'), about('Ten people')], text: 'Asked the fire | service', by: 'Ida', date: '2026-05-05' },
      file: 0, places: [{ article: 'post.txt', start: 97, end: 108, text: 'Nine people' }, null], figures: [null, null], findings: [],
    }];
    const problems = [{ file: 0, at: ['about', 1, 'exact'], code: 'not-found' as const, message: 'These words no longer stand there' }];
    const { folder } = SOURCE;
    const text = writeReport({ ...SOURCE, folder: { ...folder, review: { ...folder.review, decided, problems } } }, 'md');
    assert.match(section('Reviewers’ decisions', text), /^\| disputed \| “Nine people”, Evening Post \(2\); “Ten people”, post\\\.txt \(not found\) \| Asked the fire \\\| service \| Ida \| 5 May 2026 \|$/m);
    assert.match(section('Problems', text), /^\| Decisions \| These words no longer stand there \|$/m);
  });

  it('shows the sentences by which articles share an origin', () => {
    const place: Mention & { paragraph: number; sentence: number } = { article: 'gazette.txt', start: 0, end: 0, text: 'The bridge fell at noon.', paragraph: 0, sentence: 0 };
    const links = [{
      articles: ['gazette.txt', 'post.txt'] as [string, string], relation: 'rewrite' as const, score: 0.8, aligned: [],
      evidence: Array.from({ length: 8 }, (_, i) => ({ kind: 'fact-order' as const, a: place, b: { ...place, text: `It fell at noon, ${i}.` } })),
    }];
    const { folder } = SOURCE;
    const articles = section('Articles', writeReport({ ...SOURCE, folder: { ...folder, lineage: { ...folder.lineage, links } } }, 'md'));
    assert.match(articles, /^### Articles 1 and 2\n\nVornheim Gazette \(1\) and Evening Post \(2\): one is a rewrite of the other\.$/m);
    assert.equal(articles.match(/^\| The bridge fell at noon\. \| It fell at noon, \d\. \|$/gm)?.length, 6);
    assert.match(articles, /^2 more pairs of passages show the same\.$/m);
  });

  it('says so where there is nothing to list', () => {
    const empty = writeReport({ ...folderOf({}), l10n: ENGLISH, version: '1', date: null, skipped: [] }, 'md');
    for (const [title, text] of [['Articles', 'No article was read.'], ['Compared figures', 'No two articles give a figure of the same thing.'], ['Events', 'No event was found.'], ['Skipped files', 'None: every file was read.']] as const) {
      assert.match(section(title, empty), new RegExp(`^${text}$`, 'm'));
    }
  });
});

describe('The report in Markdown', () => {
  it('says what it is, so that it isn’t read as an article', () => {
    assert.ok(MARKDOWN.startsWith(REPORT_MARK));
    assert.ok(isReport(MARKDOWN) && !isReport(ARTICLES['post.txt']!));
  });

  it('has contents whose links lead to its sections', () => {
    const headings = [...MARKDOWN.matchAll(/^## (.*)$/gm)].map(([, name]) => name!.toLowerCase().replaceAll('’', '').replaceAll(' ', '-'));
    const links = [...MARKDOWN.matchAll(/\]\(#([^)]*)\)/g)].map(([, name]) => name);
    assert.deepEqual(links, headings.filter(name => name !== 'contents'));
  });
});

describe('The report as a web page', () => {
  it('permits its own style sheet and nothing else', () => {
    assert.equal(STYLE_HASH, `sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    assert.match(HTML, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'">/);
    assert.ok(HTML.includes(`<style>${STYLE}</style>`));
  });

  it('loads and runs nothing, and links to itself alone', () => {
    assert.doesNotMatch(HTML, /<(?:script|img|iframe|object|embed|link|form|base)\b|\son\w+=|\sstyle=|\ssrc=|url\(|@import/i);
    const ids = new Set([...HTML.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...HTML.matchAll(/\shref="([^"]*)"/g)].map(([, target]) => target!);
    assert.ok(targets.length > 9);
    for (const target of targets) assert.ok(target.startsWith('#') && ids.has(target.slice(1)), target);
  });

  it('has headings in order, table heads and a language', () => {
    const levels = [...HTML.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    assert.equal(levels[0], 1);
    levels.forEach((level, i) => assert.ok(i === 0 || level > 1 && level - levels[i - 1]! <= 1));
    assert.match(HTML, /<html lang="en">/);
    assert.match(HTML, /<th scope="col">/);
  });

  it('marks the figure in its sentence', () => assert.match(HTML, /<td dir="auto"><mark>Nine people<\/mark> were killed on Monday/));
});

describe('A report on hostile articles', () => {
  const attack = '<img src=x onerror=alert(1)> [x](javascript:alert) ![i](https://evil.example/p.png) www.evil.example | `c` **b** </style><script>';
  const hostile = folderOf({
    'a<b>.txt': `---\ntitle: '${attack}'\noutlet: '${attack}'\npublished: 2026-05-04\n---\n\nAt least 14 people were killed on Monday in ${attack} Vornheim, said a senior official of ${attack}.\n`,
    'b.txt': `Nine people were killed in Vornheim ${attack}, police said.\n`,
  }, attack);
  const source: ReviewSource = { ...hostile, l10n: ENGLISH, version: '1', date: null, skipped: [{ path: attack, reason: attack }] };

  it('is inert as a web page', () => {
    const html = writeReport(source, 'html');
    assert.equal(html.match(/<style>/g)?.length, 1);
    assert.doesNotMatch(html, /<(?:script|img|b|iframe)\b|href="(?!#)/i);
  });

  it('is inert in Markdown', () => {
    const html = new MarkdownIt({ html: true, linkify: true }).render(writeReport(source, 'md'));
    assert.doesNotMatch(html, /<(?:script|img|b|iframe|code)\b|href="(?!#)/i);
    for (const table of html.split('<table>').slice(1)) {
      const [head, ...rows] = table.split('</table>')[0]!.split('<tr>').slice(1).map(row => row.match(/<t[dh]>/g)!.length);
      assert.deepEqual(new Set(rows), new Set([head]));
    }
  });
});

describe('A document', () => {
  it('keeps the spaces between the parts of a sentence, and no more', () => {
    const html = toHtml({ title: 'T', lead: [{ kind: 'paragraph', text: ['Some\n ', { mark: '12' }, ' died ', { strong: 'there' }, '.'] }], sections: [] }, ENGLISH);
    assert.match(html, /<p>Some <mark>12<\/mark> died <strong>there<\/strong>\.<\/p>/);
  });
});
