import { reads } from '../expressions';

describe('years and longer', () => {
  reads([
    ['a bare year', 'It was built in 1958.', ['1958 (date)']],
    ['a year with its noun', 'The year 1950 and year 2000 were wet.', ['The year 1950 (date)', 'year 2000 (date)']],
    ['a year that tells which', 'The 2016 election and the 1967 borders.', ['2016 (date)', '1967 (date)']],
    ['two years', 'The plan covers 2010-2015 and the 1998-99 season.', ['2010 (date)', '2015 (date)', '1998 (date)', '99 (date)']],
    ['eras', 'The city fell in 44 BC and again in AD 79.', ['44 BC (date)', 'AD 79 (date)']],
    ['a count that looks like a year', 'About 2000 people and 1900 homes were moved; a survey of 1850 households.', []],
    ['what four digits name', 'Room 1408, page 1984 and Flight 1549 cost $2000.', []],
    ['fiscal years', 'In fiscal 2012, fiscal year 2013 and FY2014 it lost money; the current fiscal year is better.', ['fiscal 2012 (date)', 'fiscal year 2013 (date)', 'FY2014 (date)', 'the current fiscal year (date)']],
    ['decades', 'From the 1960s through the late 1990s and the mid-\'70s to the thirties.', ['the 1960s (date)', 'the late 1990s (date)', "the mid-'70s (date)", 'the thirties (date)']],
    ['an age is no decade', 'A man in his 60s was hurt.', []],
    ['centuries', 'A 19th-century house of the 18th and 19th centuries, not the 20th century.', ['19th-century (date)', 'the 18th (date)', '19th centuries (date)', 'the 20th century (date)']],
    ['a quarter in business copy', 'Profit fell in the third quarter.', ['the third quarter (date)']],
    ['a quarter in sport', 'She scored in the third quarter.', []],
    ['quarters of a year', 'Losses came in the first quarter of 2012, Q2 2013 and the fiscal fourth quarter.', ['the first quarter of 2012 (date)', 'Q2 2013 (date)', 'the fiscal fourth quarter (date)']],
    ['the quarter reported on', 'Sales for the quarter beat the latest quarter and the year-ago quarter.', ['the quarter (date)', 'the latest quarter (date)', 'the year-ago quarter (date)']],
    ['halves', 'Exports slowed in the first half of this year and in H1 2013; second-half sales rose.', ['the first half of this year (date)', 'H1 2013 (date)', 'second-half (date)']],
    ['seasons', 'It shut in the spring of 2012, in winter 2010-11 and in the autumn.', ['the spring of 2012 (date)', 'winter 2010-11 (date)', 'the autumn (date)']],
    ['a season by itself, and what is called after it', 'They sail when summer is near, and left the summer camp before winter.', ['summer (date)', 'winter (date)']],
    ['"fall" the verb', 'Prices fall and spring back.', []],
  ]);
});
