import assert from 'node:assert/strict';
import { placeDates } from '../../../src/engine/dates/resolve';
import { dayOf, periodOf } from '../../../src/engine/dates/calendar';
import { placed } from './expressions';

/** Values against Monday 29 April 2024, or none. */
function values(text: string | readonly string[], published: string | null = '2024-04-29'): string[] {
  return placeDates(placed(typeof text === 'string' ? [text] : text), periodOf(published)?.first ?? null).map(({ value }) => value);
}

describe('placeDates', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['a weekday told as past', 'The envoy arrived on Thursday.', ['2024-04-25']],
    ['the weekday of publication told as past is that day', 'The envoy arrived on Monday.', ['2024-04-29']],
    ['a weekday to come', 'The envoy will arrive on Thursday.', ['2024-05-02']],
    ['a plan in the past tense points ahead', 'The envoy was due to travel to Lima on Friday.', ['2024-05-03']],
    ['last and next weekday', 'Last Monday was fine, next Friday may not be.', ['2024-04-22', '2024-05-03']],
    ['a day earlier in the year', 'They last spoke on April 13th.', ['2024-04-13']],
    ['a later day told as past is the year before', 'The attack on October 7 killed two.', ['2023-10-07']],
    ['a later day to come', 'The vote will be held on October 7.', ['2024-10-07']],
    ['an earlier day to come is next year', 'The fair will open on January 7.', ['2025-01-07']],
    ['a month told as past', 'The truce collapsed in November.', ['2023-11']],
    ['this month, last week, this year', 'Last week it closed; this month it opens; this year it ends.', ['2024-04-22/2024-04-28', '2024-04', '2024']],
    ['yesterday and a night', 'Yesterday it rained, and on Saturday night it snowed.', ['2024-04-28', '2024-04-27TNI']],
    ['years and days ago', 'Two years ago it opened; ten days ago it closed.', ['2022', '2024-04-19']],
    ['a season and a quarter', 'It opened last summer; profits rose in the first quarter.', ['2023-22', '2024-33']],
    ['a half year', 'Sales rose in the second half of 2019.', ['2019-07/2019-12']],
    ['from the date before', 'They met on April 3. Two days later they met again, and again the following week.', ['2024-04-03', '2024-04-05', '2024-04-08/2024-04-14']],
    ['one year for two days', 'It ran between March 3 and April 5, 2011.', ['2011-03-03', '2011-04-05']],
    ['that year', 'He won in 1998. In March of that year he fell.', ['1998', '1998-03']],
    ['a clock time takes the day beside it', 'At 5:34 a.m. local time on April 20 it struck.', ['2024-04-20T05:34', '2024-04-20']],
    ['a weekday decides the year', 'It opened on Friday, May 5.', ['2023-05-05']],
    ['years before the era', 'The city fell in 146 BC.', ['-0145']],
    ['a weekday of a named week', 'Tuesday of last week was dry; Friday next week may not be.', ['2024-04-23', '2024-05-10']],
    ['that weekday and the following one', 'They met on April 3. That Friday he left, and the following Monday she did.', ['2024-04-03', '2024-04-05', '2024-04-08']],
    ['this weekday', 'This Wednesday is free.', ['2024-05-01']],
    ['since a later day is since last year', 'It has been shut since October 7th.', ['2023-10-07']],
    ['a run that has just begun', 'The show will run from April 18 to May 9.', ['2024-04-18', '2024-05-09']],
    ['a day of the month spoken of', 'It opened on April 3. On the 15th, it closed.', ['2024-04-03', '2024-04-15']],
    ['a day of last month', 'It closed on the 15th of last month.', ['2024-03-15']],
    ['hours that make a day', 'It sank 48 hours ago.', ['2024-04-27']],
    ['weeks from today are days', 'It opens two weeks from today.', ['2024-05-13']],
    ['feasts that move', 'It reopened on Easter Monday and will close on Thanksgiving Day.', ['2024-04-01', '2024-11-28']],
    ['a feast of a year', 'It burned on Good Friday 2019 and Memorial Day 2018.', ['2019-04-19', '2018-05-28']],
    ['the week of a day', 'It opens the week of May 15.', ['2024-05-13/2024-05-19']],
    ['fiscal years and quarters', 'In fiscal 2023 and the fiscal third quarter of 2022 it lost money.', ['2023', '2022-35']],
    ['a century of two figures', 'In the 1800s and the 1930s and the 19th century.', ['18XX', '193X', '18XX']],
    ['what is counted from an event takes the day beside it', 'On April 20, the second day, it rained; the second day was long.', ['2024-04-20', '2024-04-20', '2024-04-20']],
    ['what is counted from an event has no day else', 'The second day was long, the third year longer.', ['XXXX-XX-XX', 'XXXX']],
    ['later than nothing that is told', 'Sixteen years later, she came back.', ['XXXX']],
    ['later than the article tells of something else', 'It opened in 2019. Ten years later it was sold.', ['2019', 'XXXX']],
    ['a weekday that is any', 'It came on a Friday.', ['XXXX-WXX-5']],
    ['durations', 'It took three and a half years, over a decade, two weeks or half an hour.', ['P42M', 'P10Y', 'P2W', 'PT0.5H']],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(values(text), expected));

  it('leaves X where no publication date is known', () => {
    assert.deepEqual(values('On Tuesday and in November, and on May 3, last week.', null), ['XXXX-WXX-2', 'XXXX-11', 'XXXX-05-03', 'XXXX-WXX']);
  });

  it('reads a history in its own time', () => {
    const history = ['The siege began on 3 March 1871.', 'It ended on 9 May 1871. On 2 June 1872 the town fell; in November the king fled, and in January he died. In 1874 and on 4 May 1875 it rose.'];
    assert.deepEqual(values(history).slice(2, 5), ['1872-06-02', '1872-11', '1873-01']);
  });

  it('reads a history by the years in its headings', () => {
    assert.deepEqual(values(['1871', 'The siege began in March.', '1872–73', 'The town fell on 2 June.']), ['1871', '1871-03', '1872', '1873', '1873-06-02']);
  });
});

describe('the calendar', () => {
  it('knows the days of EDTF values', () => {
    assert.deepEqual(periodOf('2024-02'), { first: dayOf(2024, 2, 1), last: dayOf(2024, 2, 29) });
    assert.deepEqual(periodOf('196X'), { first: dayOf(1960, 1, 1), last: dayOf(1969, 12, 31) });
    assert.deepEqual(periodOf('2023-22'), { first: dayOf(2023, 6, 1), last: dayOf(2023, 8, 31) });
    assert.equal(periodOf('XXXX-10-07'), null);
    assert.equal(dayOf(2023, 2, 29), null);
  });
});
