import assert from 'node:assert/strict';
import { quantities, shown } from './support';

describe('numbers that are no figures', () => {
  const kinds: Record<string, string[]> = {
    dates: ['The meeting is on 4 June 2019.', 'It ran from 16-19 September 2016.', 'In the 1990s it closed.', 'In 1066 they won.', 'The port will be safe by 2120.', 'In 1970 local troops left.', 'The first of the 1777 campaigns failed.', 'He left three years ago.'],
    'clock times': ['It began at 3:30 p.m. and ended at 10.45pm.', 'At 7 o’clock and at 19:30 GMT it rang.', 'It rang at ten, at eleven and at midnight.', 'It starts at 7.30 on the pier.', 'The shop shut at 9.45.'],
    ordinals: ['It was the 22nd such visit.', 'The twenty-first century began.', 'A ninety-first goal came.', 'The third-largest city fell.', 'She took a second look.'],
    names: ['The G7 and the G20 met.', 'A Boeing 737 and an A320 landed.', 'It aired on Channel 4 and BBC2.', 'Voters passed Prop 8.', 'Radio Four aired it after World War Two.', 'It became a category one hurricane.', 'Chapters 3 and 4 were cut.', 'Lines 2, 4 and 5 were shut.', 'The Group of 77 met.', 'Phase two begins in May.', 'She has stage three cancer.', 'Year 9 pupils sang.', 'Air Force One left.', 'They found size 12 shoes.', 'He bought an iPhone 11 Pro.', 'An F-16 and a MiG-29 flew past.', 'The Covid-19 ward closed.', 'Covid -19 spread.', 'Witness 3 said so.', 'The ID.3 is parked.', 'The Group of Seven met.', 'A 7-Eleven shut.', 'A Twenty20 match was lost.', 'The S&P 500 fell.', 'World War 2 ended.', 'The under-21 side lost.'],
    'dates that are names': ['They met after 9/11.', 'It is open 24/7.'],
    addresses: ['He lives at 300 West 1st Street.', 'Write to 14-16 Elm Road.', 'She lives at 10 Downing Street.', 'It is in the 5200 block of Elm Avenue.', 'Write to SW1A 1AA.'],
    'telephone numbers': ['Call 555-123-4567 now.', 'Call 555-0134.', 'Ring (800) 555-0134.', 'She called 911 at once.', 'Ring 0800 555 111.', 'Ring +44 20 7946 0958.', 'Tel: 555 0134.', 'Text 60777 now.', 'The helpline is on 116 123.', 'WhatsApp 98765 43210.'],
    'web addresses': ['See https://example.org/12/34 for more.', 'Write to a40@example.org.'],
    'numbers of lists': ['1. The plan was dropped.', '2) The plan was dropped.', '1. Boil the water. 2. Add salt.'],
    'one for somebody or something': ['Mali, for one, refused.', 'The same one broke.', 'It was the only one to fall.', 'They like one another.', 'One by one they left.', 'The big one came.'],
    'one as praise': ['It is one of the best teams.', 'It is one of the world’s biggest banks.', 'It is one of the reasons.', 'It is one of their most gifted players.'],
    scores: ['The hosts won 3-1.', 'It ended 2 – 0.', 'They won 6-4, 6-3.'],
    versions: ['Reviews of the Oru 11 Pro and 11 Pro Max came.', 'It runs on version 4.2.', 'It runs on iOS 17.2.1.', 'It has 5G and a 4K screen.'],
    roads: ['The M25, the A1 and the I-95 were shut.', 'Route 66 and Highway 61 were shut.'],
    statutes: ['Section 230 and Article 5 apply.', 'Section 12(3) applies.', 'He was charged under 18 U.S.C. § 922.', 'Title 42 ended.'],
    identifiers: ['The file is 12345678901234567.', 'He had a .500 average.', 'See page 12.'],
    'words for those said before': ['The two said nothing.', 'A two-way street.', 'Nobody said so.', 'She took a different view.', 'The two sides met.', 'They cut it in two.'],
  };
  for (const [kind, texts] of Object.entries(kinds)) {
    describe(kind, () => {
      for (const text of texts) it(text, () => assert.deepEqual(quantities(text).map(shown), []));
    });
  }

  describe('their like that count', () => {
    for (const [text, expected] of [
      ['The 737 people met.', '737 people = 737 count'],
      ['It sold 1500 tickets.', '1500 tickets = 1500 count'],
      ['The road is 66 km long.', '66 km = 66 km'],
      ['Only one gate was shut.', 'Only one gate = 1 count'],
      ['Phase 3 and 40 nurses are to come.', '40 nurses = 40 count'],
      ['A twenty-second delay followed.', 'twenty-second = 20 second'],
      ['It has 40W bulbs.', '40W = 40 W'],
      ['The toll stood at ten on Friday.', 'ten = 10 count'],
      ['The lira closed at 7.30 on Friday.', '7.30 = 7.3 count'],
      ['Police were called at ten sites.', 'ten sites = 10 count'],
      ['They called 20 witnesses.', '20 witnesses = 20 count'],
      ['Including 30 boys, they left.', '30 boys = 30 count'],
    ] as const) it(text, () => assert.deepEqual(quantities(text).map(shown), [expected]));
  });
});
