import { reads } from '../expressions';

describe('parts of periods', () => {
  reads([
    ['phases', 'The talks stalled earlier this week and in late 2014 and early next month.', ['earlier this week (date)', 'late 2014 (date)', 'early next month (date)']],
    ['a phase with a preposition', 'Early in 2016 it sank; he left later in the day and late on Thursday.', ['Early in 2016 (date)', 'later in the day (date)', 'late on Thursday (date)']],
    ['edges', 'They must leave by the end of the month or the beginning of next year.', ['the end of the month (date)', 'the beginning of next year (date)']],
    ['edges with a number', 'It rained in the last two weeks of August.', ['the last two weeks of August (date)']],
    ['midyear and year-end', 'It ends by midyear, by year-end or by the year\'s end, in mid-June at most.', ['midyear (date)', 'year-end (date)', "the year's end (date)", 'mid-June (date)']],
    ['the week of a day', 'It opens the week of March 4, in the month of May.', ['the week of March 4 (date)', 'the month of May (date)']],
    ['days counted from an event', 'On the second day of the trial, for a third straight year, after opening night.', ['the second day (date)', 'a third straight year (date)', 'opening night (date)']],
    ['day and number', 'Day five of the games was wet.', ['Day five (date)']],
    ['ordinals of other things', 'The second phase of the second plan failed in the first half.', []],
  ]);
});
