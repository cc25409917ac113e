import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPassage } from '../../../src/engine/article/passage';
import { readDates } from '../../../src/engine/dates/read';

/** Expressions of a sentence as `text (type)`. */
function expressions(text: string): string[] {
  return readDates(readPassage(text)).map(({ text: found, type }) => `${found} (${type})`);
}

describe('readDates', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['a weekday without its preposition', 'The mayor resigned on Friday.', ['Friday (date)']],
    ['a weekday with a part of the day is a time', 'Two trains collided early Sunday morning near Arles.', ['early Sunday morning (time)']],
    ['a full American date', 'It opened on Tuesday, June 4, 2019, after delays.', ['Tuesday, June 4, 2019 (date)']],
    ['a full British date', 'It opened on 4 June 2019, after delays.', ['4 June 2019 (date)']],
    ['a day with its ending', 'They last met on April 13th, in Quito.', ['April 13th (date)']],
    ['the day of a month', 'On the 25th of August the bridge fell.', ['the 25th of August (date)']],
    ['a short weekday and month in a date line', 'Sun Apr 14, 2013 10:26 PM', ['Sun Apr 14, 2013 10:26 PM (time)']],
    ['an ISO date', 'Filed 2021-03-09 by the clerk.', ['2021-03-09 (date)']],
    ['a clock time before its day', 'Shops closed at 8:30 p.m. Sunday.', ['8:30 p.m. Sunday (time)']],
    ['a clock time with a zone', 'Contact was lost at 0915 GMT.', ['0915 GMT (time)']],
    ['a score is no clock time', 'The hosts won 2:30 on aggregate.', []],
    ['month and year', 'Prices have risen since March 2015.', ['March 2015 (date)']],
    ['"may" and "march" as verbs', 'Workers may march again if talks fail.', []],
    ['"May" after a preposition', 'The law takes effect in May.', ['May (date)']],
    ['a surname that is a month', 'Theresa May spoke first.', []],
    ['a given name that is a month', 'April Jones left the board.', []],
    ['"Sun" the paper and "Sunday Times"', 'The Sun and the Sunday Times carried it.', []],
    ['"second" the ordinal', 'The second phase of the second plan failed.', []],
    ['9/11 and 24/7', 'Since 9/11 the desk is staffed 24/7.', []],
    ['an age', 'A 25-year-old man and a girl aged 7, three years old in another report.', []],
    ['an attributive duration', 'They agreed a six-week ceasefire.', ['six-week (duration)']],
    ['a duration with its modifier', 'It lasted nearly seven months.', ['nearly seven months (duration)']],
    ['a vague duration', 'Rain fell for several days.', ['several days (duration)']],
    ['a bare plural', 'Engineers worked for weeks on the dam.', ['weeks (duration)']],
    ['a rate is no duration', 'The mine makes a profit of $5m a day.', []],
    ['years ago', 'The plant closed two years ago.', ['two years ago (date)']],
    ['days later', 'Three days later the dam burst.', ['Three days later (date)']],
    ['from the date before', 'The next day, crowds returned.', ['The next day (date)']],
    ['an anchor that is an event gives no date', 'The day after the flood, crowds returned.', []],
    ['last week, next month, this year', 'Last week the firm said next month is final this year.', ['Last week (date)', 'next month (date)', 'this year (date)']],
    ['a phase of a period', 'The talks stalled earlier this week and in late 2014.', ['earlier this week (date)', 'late 2014 (date)']],
    ['an edge of a period', 'They must leave by the end of the month.', ['the end of the month (date)']],
    ['a bare year', 'It was built in 1958.', ['1958 (date)']],
    ['a count that looks like a year', 'About 2000 people and 1900 homes were moved.', []],
    ['a money amount that looks like a year', 'Tickets cost $2000.', []],
    ['a decade and a century', 'From the 1960s to the 20th century and the late 1990s.', ['the 1960s (date)', 'the 20th century (date)', 'the late 1990s (date)']],
    ['his 60s is an age', 'A man in his 60s was hurt.', []],
    ['a quarter in business copy', 'Profit fell in the third quarter.', ['the third quarter (date)']],
    ['a quarter in sport', 'She scored in the third quarter.', []],
    ['a quarter of a year', 'Losses came in the first quarter of 2012.', ['the first quarter of 2012 (date)']],
    ['a season', 'It will reopen in the spring of 2012 or next summer.', ['the spring of 2012 (date)', 'next summer (date)']],
    ['"fall" the verb', 'Prices fall and spring back.', []],
    ['sets', 'A daily bus runs every Monday and twice a week to Oban.', ['daily (set)', 'every Monday (set)', 'twice a week (set)']],
    ['a name with a set word', 'The Daily Planet reported it.', []],
    ['a stretch up to now', 'In the past three weeks nobody came.', ['the past three weeks (duration)']],
    ['references to the present and past', 'He recently moved and now teaches.', ['recently (date)', 'now (date)']],
    ['a holiday', "Ferries stop on New Year's Eve.", ["New Year's Eve (date)"]],
    ['phone numbers', 'Call 020 7946 0123 or 602-262-6141.', []],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(expressions(text), expected));

  it('points by the tense of the clause', () => {
    const direction = (text: string): string | null | undefined => readDates(readPassage(text))[0]?.direction;
    assert.equal(direction('The envoy arrived on Monday.'), 'past');
    assert.equal(direction('The envoy will arrive on Monday.'), 'future');
    assert.equal(direction('The envoy was due to travel to Lima on Monday.'), 'future');
    assert.equal(direction('A vote is to be held on Monday.'), 'future');
    assert.equal(direction('The envoy is returning to Lima on Monday.'), 'future');
    assert.equal(direction('On Monday, police said the road was open.'), 'past');
    assert.equal(direction('She toured the coast as a guest of the king in November.'), 'past');
    assert.equal(direction('He said on Monday that the road will open.'), 'past');
  });

  it('keeps spans in the passage, in order, apart, and never throws', () => {
    const word = fc.constantFrom('the', 'last', 'Friday', 'May', '12', '2014', ',', 'of', 'year', 'weeks', 'ago', '8:30', 'p.m.', '-', 'early', 'every', 'two', 'end', 'first', '’s', '“', '\ud83d');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(word, { maxLength: 40 }).map(words => words.join(' ')));
    fc.assert(fc.property(text, value => {
      let last = 0;
      for (const { start, end, text: found, sentence } of readDates(readPassage(value))) {
        assert.ok(start >= last && end > start && end <= value.length && sentence >= 0);
        assert.equal(found, value.slice(start, end));
        last = end;
      }
    }), { numRuns: 300 });
  });

  it('takes time linear in the length of a sentence', () => {
    const long = 'the end of early on Monday said the third quarter of the end of the '.repeat(3_000);
    const start = process.hrtime.bigint();
    readDates(readPassage(long));
    assert.ok(Number(process.hrtime.bigint() - start) < 5e9);
  });
});
