import { reads } from '../expressions';

describe('times', () => {
  reads([
    ['a weekday with a part of the day', 'Two trains collided early Sunday morning near Arles, not on Friday night.', ['early Sunday morning (time)', 'Friday night (time)']],
    ['a clock time before its day', 'Shops closed at 8:30 p.m. Sunday.', ['8:30 p.m. Sunday (time)']],
    ['a zone between', 'Talks began at 2:30 p.m. EDT Tuesday.', ['2:30 p.m. EDT Tuesday (time)']],
    ['local time between', 'It struck at 11 a.m. local time Thursday.', ['11 a.m. local time Thursday (time)']],
    ['a clock time with a zone', 'Contact was lost at 0915 GMT.', ['0915 GMT (time)']],
    ['a clock time in words', "They met at half past ten, at a quarter to five, at five o'clock and at eleven in the morning.", ['half past ten (time)', 'a quarter to five (time)', "five o'clock (time)", 'eleven in the morning (time)']],
    ['the first of two hours', 'It shut between 9 and 11 a.m. and from 9am to 5pm.', ['9 (time)', '11 a.m. (time)', '9am (time)', '5pm (time)']],
    ['a clock time before the part of a day', 'It left at 7:30 this morning and 9:15 yesterday evening.', ['7:30 this morning (time)', '9:15 yesterday evening (time)']],
    ['a score is no clock time', 'The hosts won 2:30 on aggregate.', []],
    ['numbers that lead up to others', 'Some five to ten people came, from 3 to 12 of them ill.', []],
    ['parts of the day', 'This morning it rained, last night it snowed; they leave in the evening and work at night.', ['This morning (time)', 'last night (time)', 'the evening (time)', 'night (time)']],
    ['parts of a named day', 'On the morning of April 19 and in the early hours of Sunday it shook.', ['the morning of April 19 (time)', 'the early hours of Sunday (time)']],
    ['overnight', 'Shares rose overnight; troops moved overnight Thursday.', ['overnight (time)', 'overnight Thursday (time)']],
    ['noon and midnight', 'It shut at noon Friday and at midnight.', ['noon Friday (time)', 'midnight (time)']],
  ]);
});
