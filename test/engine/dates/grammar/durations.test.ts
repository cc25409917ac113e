import { reads } from '../expressions';

describe('durations', () => {
  reads([
    ['an attributive duration', 'They agreed a six-week ceasefire and a two-and-a-half-year term.', ['six-week (duration)', 'two-and-a-half-year (duration)']],
    ['a duration with its modifier', 'It lasted nearly seven months, or more than a year.', ['nearly seven months (duration)', 'more than a year (duration)']],
    ['a duration with a half behind it', 'It took an hour and a half, or half a century.', ['an hour and a half (duration)', 'half a century (duration)']],
    ['a vague duration', 'Rain fell for several days.', ['several days (duration)']],
    ['bare plurals', 'Engineers worked for weeks on the dam; years after the flood it leaks.', ['weeks (duration)', 'years (duration)']],
    ['a stretch up to now', 'In the past three weeks nobody came; over the past year few did.', ['the past three weeks (duration)', 'the past year (duration)']],
    ['a stretch from an event', 'A day after the strike, and two days before the vote, he left.', ['A day (duration)', 'two days (duration)']],
    ['solid and hyphened compounds', 'A weeklong tour, a month-long fair and a decades-old dispute.', ['weeklong (duration)', 'month-long (duration)', 'decades-old (duration)']],
    ['the whole of a unit', 'It rained all day, all year long and for an entire month.', ['all day (duration)', 'all year long (duration)', 'an entire month (duration)']],
    ['a possessive', "A week's stay and two years' work.", ['A week (duration)', 'two years (duration)']],
    ['the days before an event', 'In the days before the vote, and in the years since, prices fell.', ['the days (duration)', 'the years (duration)']],
    ['an age', 'A 25-year-old man and a girl aged 7, three years old in another report.', []],
    ['a war by its length', "The Six-Day War and the Hundred Years' War.", []],
    ['a fraction', 'Three quarters of the town burned.', []],
    ['"second" the ordinal', 'The second phase of a second plan failed.', []],
    ['fixed phrases', 'Since 9/11 the desk is staffed 24/7, even at the last minute.', []],
  ]);
});
