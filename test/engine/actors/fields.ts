/**
 * Own sentences of many fields and Englishes, with the actors that a careful reader would list: persons, bodies, states and groups. Places where
 * something only happens are none. Written before the rules were tried on them; those with an even index tuned the rules, the others checked them.
 */
export const FIELDS: readonly (readonly [text: string, actors: readonly string[]])[] = [
  // finance and companies
  ['Banco Rivelta cut its forecast, and Grupo Asteria followed.', ['Banco Rivelta', 'Grupo Asteria']],
  ['The lender was bought by Banque Corvane last year.', ['Banque Corvane']],
  ['Compagnie Derville said it would close two plants.', ['Compagnie Derville']],
  ['Shares in Société Marvanne fell 3% after Crédit Aubelin downgraded it.', ['Société Marvanne', 'Crédit Aubelin']],
  ['The bid came from Cervecería Olmeda, a brewer based in Lima.', ['Cervecería Olmeda']],
  ['Bank Sentosa Raya and PT Lautan Biru signed the deal in Jakarta.', ['Bank Sentosa Raya', 'PT Lautan Biru']],
  ['Analysts at Brightwell Oake expect profits to rise.', ['Brightwell Oake']],
  ['Kessler & Royd, the auditor, resigned in May.', ['Kessler & Royd']],
  // charities and societies of plain words
  ['Harbour Hope said 400 families had been fed.', ['Harbour Hope']],
  ['The charity Open Kitchens has sent three lorries.', ['Open Kitchens']],
  ['Clean Rivers Now, a campaign group, called the plan reckless.', ['Clean Rivers Now']],
  ['A spokeswoman for Second Chances said beds were running out.', ['Second Chances']],
  ['According to Water Without Walls, two wells have failed.', ['Water Without Walls']],
  ['Safe Passage warned that boats were leaving daily.', ['Safe Passage']],
  ['Volunteers from Helping Hands Kisoro were handing out blankets.', ['Helping Hands Kisoro']],
  ['The report by Justice Watch blames the army.', ['Justice Watch']],
  // short names of longer ones
  ['The Coastal Safety Agency closed the beach. The Agency will reopen it on Friday.', ['Coastal Safety Agency']],
  ['The Home Guard was called out on Sunday, and the Guard stayed until dawn.', ['Home Guard']],
  ['The Norvane Planning Commission met twice. On Tuesday the Commission approved the bridge.', ['Norvane Planning Commission']],
  ['The Teachers’ Federation of Malopa walked out. The Federation wants 8%.', ['Teachers’ Federation of Malopa']],
  ['The Marine Inquiry Board published its findings. The Board blames the pilot.', ['Marine Inquiry Board']],
  ['Velmore City Council voted late. The Council has spent £4m so far.', ['Velmore City Council']],
  ['Larkin Steel Group will cut 300 jobs. The Group reports on Thursday.', ['Larkin Steel Group']],
  ['The Rural Workers’ Union backed the vote. The Union has 4,000 members.', ['Rural Workers’ Union']],
  // newspapers and broadcasters
  ['He told Diario del Sur that the talks had failed.', ['Diario del Sur']],
  ['Channel 6 reported that the bridge was shut.', ['Channel 6']],
  ['The minister spoke to Radio Nova on Monday.', ['Radio Nova']],
  ['Gazeta Poranna first reported the arrests.', ['Gazeta Poranna']],
  ['“It was chaos,” she told Folha do Norte.', ['Folha do Norte']],
  ['Le Courrier de Brenne said the mayor had resigned.', ['Le Courrier de Brenne']],
  ['In an interview with TV5 Orlan, he denied it.', ['TV5 Orlan']],
  ['The Evening Beacon and Die Küstenzeitung published the letter.', ['Evening Beacon', 'Die Küstenzeitung']],
  // lower-case institutions
  ['NAIROBI, Nov 4 - The health ministry said on Friday that nine people had died.', ['health ministry']],
  ['The education ministry will hire 900 teachers, officials said.', ['education ministry']],
  ['The Zambian health ministry said vaccines had arrived.', ['Zambian health ministry']],
  ['The foreign ministry summoned the ambassador.', ['foreign ministry']],
  ['He works at a ministry in the capital, near the interior ministry building.', []],
  ['The central bank raised rates by half a point.', ['central bank']],
  ['Kenya’s interior ministry denied the report.', ['Kenya’s interior ministry']],
  ['The city’s health department has closed four wells.', ['health department']],
  // titles
  ['Minister of Works, Honourable Chanda Mwila, opened the road.', ['Chanda Mwila']],
  ['The Minister of Education, Dr Ama Boadu, resigned.', ['Ama Boadu']],
  ['Gov. Dale Renner signed the bill. The governor praised both parties.', ['Dale Renner']],
  ['Deputy Speaker Rt. Hon. Kwesi Ansah adjourned the sitting.', ['Kwesi Ansah']],
  ['Union Minister Shri Anand Deshpande inaugurated the plant.', ['Anand Deshpande']],
  ['Chief Executive Officer Marta Lindqvist said sales were flat.', ['Marta Lindqvist']],
  ['Head coach Tom Arlen praised striker Luka Perić.', ['Tom Arlen', 'Luka Perić']],
  ['Mayor Rosa Quintero met Bishop Paul Adeyemi. The mayor thanked him.', ['Rosa Quintero', 'Paul Adeyemi']],
  // states that act and states that don't
  ['Fighting spread across Sudan and into Chad.', []],
  ['Sudan expelled two diplomats on Monday.', ['Sudan']],
  ['The company exports shoes to India and Vietnam.', []],
  ['India and Vietnam signed a pact.', ['India', 'Vietnam']],
  ['She was born in Peru and studied in Chile.', []],
  ['The storm weakened before it reached Mexico.', []],
  ['Paris has recalled its ambassador to Algiers.', ['France']],
  ['Cocoa prices in Ghana rose after rains in Ivory Coast.', []],
  // things that are no actors
  ['The ferry King Edward ran aground off Cape Lorn.', []],
  ['They walked along King Edward Bay to the Old Mill.', []],
  ['The trawler Northern Star sank near Stone Point.', []],
  ['Flight 212 left Terminal 3 at noon.', []],
  ['Storm Agatha flooded the A14 and Mill Lane.', []],
  ['The film “Silent Harvest” opens on Friday.', []],
  ['The Clean Air Act came into force in June.', []],
  ['He won the Golden Quill at the Halden Book Festival.', []],
  // joins and halves
  ['Ben Archer and Ruth Hale were elected.', ['Ben Archer', 'Ruth Hale']],
  ['The Ministry of Youth, Sport and Culture paid for it.', ['Ministry of Youth, Sport and Culture']],
  ['The Women’s Refuge Trust and the Salt Road Foundation gave £3m.', ['Women’s Refuge Trust', 'Salt Road Foundation']],
  ['Siobhán O’Dowd thanked the Fishermen’s Mission.', ['Siobhán O’Dowd', 'Fishermen’s Mission']],
  ['The Institute for the Study of Tides and Harbours issued a warning.', ['Institute for the Study of Tides and Harbours']],
  ['The Society of St Brendan owns the land.', ['Society of St Brendan']],
  // sport, courts, science, police
  ['Halden Rovers beat Marlow Town 2-0.', ['Halden Rovers', 'Marlow Town']],
  ['Justice Ifeoma Okeke ruled that the contract was void.', ['Ifeoma Okeke']],
  ['The High Court in Kumasi jailed Yaw Darko for six years.', ['High Court', 'Yaw Darko']],
  ['Researchers at the University of Norvane measured the ice.', ['University of Norvane']],
  ['Thames Valley Police arrested a man of 34.', ['Thames Valley Police']],
  ['Sgt. Lena Ortiz of the Pine County Sheriff’s Office found the car.', ['Lena Ortiz', 'Pine County Sheriff’s Office']],
  ['The Delta Front and the People’s Army clashed on Sunday.', ['Delta Front', 'People’s Army']],
  ['The Supreme Court upheld the ban, and Amnesty International protested.', ['Supreme Court', 'Amnesty International']],
];

/** Of these, where the rules fall short: a coroner is an office that several hold, and Cabinet goes without its article. */
export const SHORTFALLS: readonly (readonly [text: string, actors: readonly string[], found: readonly string[]])[] = [
  ['The body lies in Section C. The Coroner will report in May.', ['Coroner'], []],
  ['The Department of Fisheries and Cabinet met on Monday.', ['Department of Fisheries', 'Cabinet'], ['Department of Fisheries']],
];
