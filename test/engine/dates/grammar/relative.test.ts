import { reads } from '../expressions';

describe('relative expressions', () => {
  reads([
    ['last week, next month, this year', 'Last week the firm said next month is final this year.', ['Last week (date)', 'next month (date)', 'this year (date)']],
    ['this past week', 'This past week it rained; this coming Friday it will not.', ['This past week (date)', 'this coming Friday (date)']],
    ['a possessive without its apostrophe', 'The theme of this years festival is light.', ['this years (date)']],
    ['days from today', 'It shut yesterday, opens the day after tomorrow and closed the day before yesterday.', ['yesterday (date)', 'the day after tomorrow (date)', 'the day before yesterday (date)']],
    ['a stretch back from now', 'The plant closed two years ago, and nearly a decade ago once before.', ['two years ago (date)', 'nearly a decade ago (date)']],
    ['a stretch on from now', 'It opens a year from now, or two weeks from today.', ['a year from now (date)', 'two weeks from today (date)']],
    ['from the date before', 'Three days later the dam burst. The next day crowds came, but nobody the year before.', ['Three days later (date)', 'The next day (date)', 'the year before (date)']],
    ['a number of units that is not told', 'Days earlier it failed; hours later, moments later it sank.', ['Days earlier (date)', 'hours later (time)', 'moments later (time)']],
    ['weekdays and months from the date before', 'That Friday he left; the following Monday he was back, as in the previous April.', ['That Friday (date)', 'the following Monday (date)', 'the previous April (date)']],
    ['an anchor that is an event gives no date', 'The day after the flood, crowds returned.', []],
    ['the present', 'He now teaches, and currently lives here. At the moment it is closed; these days few come.', ['now (date)', 'currently (date)', 'At the moment (date)', 'these days (date)']],
    ['the past', 'He recently moved. In the past he smoked; in recent weeks he stopped.', ['recently (date)', 'the past (date)', 'recent weeks (date)']],
    ['the future', 'In the future it may change, in the coming days.', ['the future (date)', 'the coming days (date)']],
    ['"past" and "future" of other things', 'The past president met the future king.', []],
    ['"as recently as"', 'It rained as recently as May.', []],
    ['a name with "today"', 'She told Port Today that it sank.', []],
  ]);
});
