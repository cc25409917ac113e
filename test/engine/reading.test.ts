import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tagger } from '../../src/engine/actors/tagger';
import { readingOf, readWhole, type ArticleReading } from '../../src/engine/reading';

const tagger: Tagger = { tag: () => [] };
const path = '01-tarrow-herald.article';
const text = readFileSync(join(__dirname, '../fixtures/sample', path), 'utf8');

/** Reads and counts the paragraphs that had to be read anew. */
function readCounting(source: string, previous?: ArticleReading): { reading: ArticleReading; read: number } {
  const steps = readingOf({ path, text: source }, tagger, previous);
  let read = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { reading: step.value, read };
    read++;
  }
}

describe('reading an article', () => {
  it('reads each paragraph once', () => {
    const { reading, read } = readCounting(text);
    assert.equal(read, reading.article.paragraphs.length);
    assert.ok(reading.complete);
  });

  it('again, after an edit, reads only the paragraph that changed, and says what a fresh reading says', () => {
    const before = readWhole({ path, text }, tagger);
    const edited = text.replace('dozens more were missing', 'at least 40 more were missing');
    const { reading, read } = readCounting(edited, before);
    assert.equal(read, 1);
    assert.deepEqual(reading, readWhole({ path, text: edited }, tagger));
  });

  it('again, after a paragraph was put before it, reads that one alone though all others have moved', () => {
    const before = readWhole({ path, text }, tagger);
    const edited = text.replace('TARROW, Scotland', 'Flags flew at half mast on the island on Monday evening.\n\nTARROW, Scotland');
    const { reading, read } = readCounting(edited, before);
    assert.equal(read, 1);
    assert.deepEqual(reading, readWhole({ path, text: edited }, tagger));
  });

  it('stops where it is told to, with what it has', () => {
    const steps = readingOf({ path, text }, tagger);
    steps.next();
    const step = steps.next('finish');
    assert.ok(step.done);
    assert.equal(step.value.complete, false);
    assert.equal(step.value.passages.length, 1);
    const last = step.value.article.paragraphs.at(-1)!;
    for (const figure of step.value.figures) assert.ok(figure.end <= last.end);
  });

  it('gives CRLF and LF the same figures', () => {
    const crlf = readWhole({ path, text: text.replaceAll('\n', '\r\n') }, tagger);
    const said = (reading: ArticleReading): unknown => reading.figures.map(({ text, value, unit, counted }) => ({ text, value, unit, counted }));
    assert.deepEqual(said(crlf), said(readWhole({ path, text }, tagger)));
  });
});
