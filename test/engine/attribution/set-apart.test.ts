import assert from 'node:assert/strict';
import { readArticle } from '../../../src/engine/article/article';
import { readPassage } from '../../../src/engine/article/passage';
import { readAttributions } from '../../../src/engine/attribution/read';
import { resolveAttributions } from '../../../src/engine/attribution/resolve';

function quotations(text: string): string[] {
  const article = readArticle({ path: 'a.txt', text }, readPassage);
  return resolveAttributions(article, article.paragraphs.map(({ passage }) => ({ attributions: readAttributions(passage) })), []).quotations.map(quotation => quotation.text);
}

describe('words set apart by quotation marks', () => {
  const cases: [name: string, text: string, ...expected: string[]][] = [
    ['the title of a broadcast', 'She was to sing on “Good Evening Elgin” in May.'],
    ['the title of a book', 'His novel, “Nine Days to Port Elgin,” sold badly.'],
    ['a nickname', 'Robert “Bob” Lind opened the bridge.'],
    ['a term', 'The shop sold “magic” pills.'],
    ['a word that somebody used is quoted', 'Anna Lind called the pills “magic”.', 'magic'],
    ['so is what a headline sets in marks', '---\npublished: 2031-04-05\n---\n\nBridge ‘Rotten’ Before Collapse\n\nThe bridge in Port Elgin fell on Friday. Nobody was on it.', 'Rotten'],
    ['so is a phrase that no title is', 'The plan speaks of a “new vision” for the port.', 'new vision'],
    ['so is a banner', 'Banners with “STOP THE BRIDGE” hung from windows.', 'STOP THE BRIDGE'],
  ];
  for (const [name, text, ...expected] of cases) it(name, () => assert.deepEqual(quotations(text), expected));
});
