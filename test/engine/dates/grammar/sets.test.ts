import { reads } from '../expressions';

describe('sets', () => {
  reads([
    ['words', 'A daily bus, an annual fair and a quarterly report.', ['daily (set)', 'annual (set)', 'quarterly (set)']],
    ['every', 'It runs every Monday, each year, every two weeks, every other day and every Friday night.', ['every Monday (set)', 'each year (set)', 'every two weeks (set)', 'every other day (set)', 'every Friday night (set)']],
    ['seasons, months and mornings', 'Each summer they sail; every December it snows, every morning.', ['Each summer (set)', 'every December (set)', 'every morning (set)']],
    ['so many times', 'Twice a week, once a year, three times daily.', ['Twice a week (set)', 'once a year (set)', 'three times daily (set)']],
    ['a name with a set word', 'The Daily Planet reported it.', []],
  ]);
});
