import { reads } from '../expressions';

describe('sets', () => {
  reads([
    ['words', 'A daily bus, an annual fair and a quarterly report.', ['daily (set)', 'annual (set)', 'quarterly (set)']],
    ['every', 'It runs every Monday, each year, every two weeks, every other day and every Friday night.', ['every Monday (set)', 'each year (set)', 'every two weeks (set)', 'every other day (set)', 'every Friday night (set)']],
    ['seasons, months and mornings', 'Each summer they sail; every December it snows, every morning.', ['Each summer (set)', 'every December (set)', 'every morning (set)']],
    ['so many times', 'Twice a week, once a year, three times daily.', ['Twice a week (set)', 'once a year (set)', 'three times daily (set)']],
    ['rates', 'It pumps 300 barrels a day, earns $5m a year and grows 3% per month.', ['a day (set)', 'a year (set)', 'per month (set)']],
    ['a stretch is no rate', 'The strike lasts a week; it took 3 of them a day.', ['a week (duration)']],
    ['parts of weekdays', 'They rehearse Friday nights and every few weeks.', ['Friday nights (set)', 'every few weeks (set)']],
    ['idioms', 'Every now and then it rains.', []],
    ['a name with a set word', 'The Daily Planet reported it.', []],
  ]);
});
