import assert from 'node:assert/strict';
import { readArticle } from '../../../src/engine/article/article';
import { readPassage } from '../../../src/engine/article/passage';
import { dateInUrl, fullDate, isoDate } from '../../../src/engine/article/published';

describe('dateInUrl', () => {
  const cases: [url: string, date: string | null, text: string | null][] = [
    ['https://news.example/2024/04/28/harbour', '2024-04-28', '2024/04/28'],
    ['https://news.example/world/2024/apr/28/harbour', '2024-04-28', '2024/apr/28'],
    ['https://news.example/2024/4/8', '2024-04-08', '2024/4/8'],
    ['https://news.example/2024-04-28-harbour', '2024-04-28', '2024-04-28'],
    ['https://news.example/harbour-20240428', '2024-04-28', '20240428'],
    ['https://news.example/2024/04/harbour-reopens', '2024-04', '2024/04'],
    ['https://news.example/2024/02/30/harbour', '2024-02', '2024/02'],
    ['https://news.example/story/20991345', null, null],
    ['https://news.example/2024/harbour', null, null],
    ['https://news.example/item/1234567890', null, null],
  ];
  for (const [url, date, text] of cases) {
    it(`${date ?? 'none'}: ${url}`, () => {
      const found = dateInUrl(url);
      assert.deepEqual([found?.date ?? null, found && url.slice(found.at.start, found.at.end)], [date, text]);
    });
  }
});

describe('two declared dates', () => {
  const problems = (source: string): string[] => readArticle({ path: 'a.txt', text: `---\npublished: 2024-04-29\nsource: ${source}\n---\n\nThe harbour reopened.\n` }, readPassage).problems.map(({ code }) => code);
  it('are reported where they disagree', () => {
    assert.deepEqual(problems('https://news.example/2024/04/12/harbour'), ['published-disagrees']);
    assert.deepEqual(problems('https://news.example/2024/03/harbour'), ['published-disagrees']);
  });
  it('may be a day apart, or one the month of the other', () => {
    assert.deepEqual(problems('https://news.example/2024/04/28/harbour'), []);
    assert.deepEqual(problems('https://news.example/2024/04/harbour'), []);
  });
});

describe('fullDate and isoDate', () => {
  it('take a day with its month and year, where it reads in one way', () => {
    assert.equal(fullDate('Lima, 4 June 2019')?.date, '2019-06-04');
    assert.equal(fullDate('June 4, 2019')?.date, '2019-06-04');
    assert.equal(fullDate('11/12/2019'), null);
    assert.equal(fullDate('on Friday'), null);
  });
  it('take ISO days, months, years and time stamps', () => {
    assert.deepEqual(['2019-06-04', '2019-06-04T23:30:00Z', '2019-06', '2019', '4 June 2019', '2019-13', 'soon'].map(date => isoDate(date)), ['2019-06-04', '2019-06-04', '2019-06', '2019', '2019-06-04', null, null]);
  });
});
