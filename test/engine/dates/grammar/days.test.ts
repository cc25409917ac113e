import { reads } from '../expressions';

describe('days of the calendar', () => {
  reads([
    ['a weekday without its preposition', 'The mayor resigned on Friday.', ['Friday (date)']],
    ['weekdays in the plural are a set', 'The shop opens Mondays and Thursdays.', ['Mondays (set)', 'Thursdays (set)']],
    ['a weekday of a named week', 'The trial opened Tuesday of last week and ends Monday next week.', ['Tuesday of last week (date)', 'Monday next week (date)']],
    ['a weekday with its day', 'It falls on Wednesday the 14th.', ['Wednesday the 14th (date)']],
    ['a full American date', 'It opened on Tuesday, June 4, 2019, after delays.', ['Tuesday, June 4, 2019 (date)']],
    ['a full British date', 'It opened on 4 June 2019, after delays.', ['4 June 2019 (date)']],
    ['a day with its ending', 'They last met on April 13th, in Quito.', ['April 13th (date)']],
    ['the day of a month', 'On the 25th of August the bridge fell.', ['the 25th of August (date)']],
    ['a day of the month spoken of', 'Wages are paid on the 25th of this month; on the 15th, nobody was.', ['the 25th of this month (date)', 'the 15th (date)']],
    ['an ordinal that counts something else', 'He lives on the 15th floor of the 12th tallest tower.', []],
    ['both days of a range, the month first', 'It runs from March 3 to 5 and on July 8-10.', ['March 3 (date)', '5 (date)', 'July 8 (date)', '10 (date)']],
    ['both days of a range, the day first', 'It runs 3-5 March 2012 and on 8 and 9 July.', ['3 (date)', '5 March 2012 (date)', '8 (date)', '9 July (date)']],
    ['a count behind a date is no day', 'On March 3 and 5 others were hurt on March 4 and 12 fled.', ['March 3 (date)', 'March 4 (date)']],
    ['a short weekday and month in a date line', 'Sun Apr 14, 2013 10:26 PM', ['Sun Apr 14, 2013 10:26 PM (time)']],
    ['numeric dates', 'Filed 2021-03-09, 9/3/2014 and 03.09.2014 by the clerk.', ['2021-03-09 (date)', '9/3/2014 (date)', '03.09.2014 (date)']],
    ['month and year', 'Prices have risen since March 2015.', ['March 2015 (date)']],
    ['a month of last year', 'Prices fell in May of that year and in June.', ['May of that year (date)', 'June (date)']],
    ['"may" and "march" as verbs', 'Workers may march again if talks fail.', []],
    ['a march and "May we"', 'The March on the harbour was calm. May we rest.', []],
    ['"May" after a preposition', 'The law takes effect in May.', ['May (date)']],
    ['names that are months', 'Theresa May spoke first; April Jones and June Lind left, said August Roth.', []],
    ['"Sun", "Sat" and "Wed"', 'The Sun and the Sunday Times carried it. Sat down, he said the sun rose.', []],
    ['feasts', "Ferries stop on New Year's Eve, Good Friday, Thanksgiving Day and Easter Monday.", ["New Year's Eve (date)", 'Good Friday (date)', 'Thanksgiving Day (date)', 'Easter Monday (date)']],
    ['phone numbers', 'Call 020 7946 0123 or 602-262-6141.', []],
  ]);
});
