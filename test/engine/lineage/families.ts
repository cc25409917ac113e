/** Invented stories in the versions that they travel in. Every body is paragraphs of one or two sentences, as agencies write. */

/** An agency's story of a dam, and what others made of it. */
export const dam = {
  agency: `Operators of the Kessel dam opened all nine spillway gates before dawn on Thursday after three days of rain pushed the reservoir to within forty centimetres of its crest.

Engineer Ilse Marrow, who heads the river authority, said the release would continue until the level had fallen by at least two metres. “We are buying time for the wall,” she told reporters at the control room.

The water swept away a footbridge at Dunmore and flooded the lower market, where traders waded through waist-deep currents to rescue sacks of grain and crates of poultry.

About 4,200 people were ordered out of five villages downstream, though some refused to leave their livestock behind.

Provincial governor Tomas Adeyre, whose government cut the maintenance budget by a third last year, blamed a blocked drainage tunnel for the rapid rise.

An inspection in November had warned that the tunnel was choked with silt and that two of the gates were corroded beyond repair.

Opposition councillors demanded that the report be published in full and accused the governor of ignoring it.

Schools along the valley will stay closed until Monday, and the army has lent 14 boats and two helicopters to the evacuation.

The dam, finished in 1968 with foreign loans, supplies irrigation to a fifth of the country's rice fields.

Its builders designed it for floods that were expected once in a thousand years, an assumption that hydrologists now call obsolete.

A similar emergency in 2011 ended without casualties when the rain stopped overnight.

Forecasters expect further downpours over the weekend, with the heaviest in the hills above the reservoir.`,

  /** Every fact in its order, in other words. */
  rewrite: `After relentless rain lifted the reservoir behind the Kessel dam to just forty centimetres below its crest, the whole set of nine spillway gates was thrown open in the early hours of Thursday.

The head of the river authority, Ilse Marrow, indicated that water would keep being released until the reservoir had dropped two metres or more, describing the move as a way to buy time for the structure.

In Dunmore, the torrent carried off a footbridge and inundated the lower market, leaving traders wading waist-deep as they tried to salvage grain sacks and poultry crates.

Evacuation orders covered roughly 4,200 residents in five downstream villages, but a number of them declined to abandon their livestock.

Governor Tomas Adeyre attributed the sudden surge to a drainage tunnel that had become blocked; his administration slashed maintenance spending by a third the previous year.

Inspectors had cautioned in November that silt was choking the tunnel and that corrosion had left two gates irreparable.

Members of the opposition on the council called for the document to be released in its entirety, alleging that the governor had disregarded it.

Classes across the valley are suspended until Monday, while the military has contributed helicopters and 14 boats.

Completed in 1968 using foreign loans, the dam provides irrigation for one fifth of the nation's rice paddies.

Hydrologists say the once-in-a-thousand-years flood for which it was designed is an obsolete notion.

More downpours are forecast for the weekend, particularly in the hills overlooking the reservoir.`,

  /** Another reporter's, of the same morning and from the same people. */
  independent: `Thousands of people spent Thursday in school halls and churches on the high ground east of Dunmore as brown water rolled through the streets they had left in the night.

“I heard the siren at four and took only the children and the goat,” said Perla Ocampo, 37, sitting on a rolled mattress in the gymnasium of St Brendan's.

The Kessel dam, a few kilometres upstream, had been filling since Monday. By early Thursday the authorities decided that they could wait no longer and let the water go.

“We are buying time for the wall,” Ilse Marrow, the river authority's chief, said at a news conference.

Some 4,200 people in five villages were told to leave, officials said. The army sent 14 boats.

Tomas Adeyre, the governor, visited a shelter in the afternoon and was booed by a small crowd. He promised hot meals and blankets by nightfall and declined to say who would pay for ruined homes.

Many here remember 2011, when the gates were opened too, and the river stayed inside its banks.

Shopkeeper Anselm Roe lost the stock of his bakery. “Flour, ovens, everything,” he said. “The insurance man laughed at me on the telephone.”

The main road to the capital was cut in two places, and buses were turned back at the cement works.

Doctors at the district hospital said they had treated 23 people for cuts and exposure, and moved the maternity ward to the second floor.

More rain is on its way, according to the weather service.`,
};

/** A takeover, as an agency told it, and as a site retold it. */
export const takeover = {
  agency: `Halvorsen Freight agreed on Tuesday to buy rival Corbin Logistics for $3.4 billion in cash and shares, creating the largest operator of container terminals on the northern coast.

Under the terms, Corbin shareholders will receive $18.50 a share, a premium of 27% to Monday's closing price.

Chief executive Dagny Halvorsen said the combined group would save $120 million a year by merging depots and scrapping duplicate software.

Unions representing crane drivers reacted with alarm, warning that as many as 900 jobs could vanish at overlapping yards.

“Nobody has shown us a single page of these plans,” said Piet Lansing, secretary of the dockers' federation, who threatened a walkout.

The deal needs approval from competition authorities in three countries, which last year blocked a smaller merger between two ferry lines.

Analysts at Brandt & Kohl doubted that regulators would wave it through without forcing the sale of at least two terminals.

Corbin has struggled since a cyberattack in March paralysed its booking system for eleven days and drove away several big shippers.

Its founder, Emory Corbin, who still holds a fifth of the stock, will leave the board once the transaction closes in the autumn.

Halvorsen, whose family bought its first tugboat in 1921, financed the offer with loans from four banks.

Shares in Corbin jumped 24% in early trading, while those of Halvorsen slipped 3%.`,

  rewrite: `In a transaction worth $3.4 billion in cash and stock, Halvorsen Freight has struck an agreement to acquire its competitor Corbin Logistics, a move that would form the northern coast's biggest container terminal operator.

Holders of Corbin stock are set to get $18.50 per share, which represents a 27% premium over the price at Monday's close.

According to chief executive Dagny Halvorsen, annual savings of $120 million would come from the consolidation of depots and the elimination of duplicated software.

Crane drivers' unions expressed alarm and cautioned that overlapping yards might shed up to 900 positions.

Piet Lansing, who leads the dockers' federation, complained that the plans had not been shared and raised the prospect of a walkout.

Competition watchdogs in three nations must sign off on the merger; the year before, they stopped a smaller tie-up of two ferry companies.

Brandt & Kohl analysts were sceptical that it would be cleared by regulators unless at least two terminals were divested.

A cyberattack in March crippled Corbin's booking platform for eleven days, prompting a number of major shippers to defect.

Founder Emory Corbin, owner of a fifth of the shares, is to step down from the board after completion, expected in autumn.

The Halvorsen family, which purchased its first tugboat in 1921, secured loans from four banks to fund the bid.`,
};

/** A court's ruling, as an agency told it, and as a site retold it with paragraphs moved and others left out. */
export const ruling = {
  agency: `The Constitutional Court struck down on Wednesday a law that let mining companies dig beneath farmland without the consent of its owners, handing a rare victory to villagers who had fought it for six years.

By seven votes to two, the judges held that the statute, passed in a single night in 2019, stripped landholders of property without fair compensation.

Chief Justice Amara Bello wrote that “the soil beneath a home is not a gift for parliament to hand out”.

Cheers broke out on the courthouse steps, where some 300 farmers had camped since Sunday beside tractors draped with banners.

The Chamber of Mines said it was dismayed and would study whether concessions already granted to 41 firms remained valid.

Analysts estimated that projects worth nearly $6 billion, most of them lithium pits in the western district of Tamba, were thrown into doubt.

The lawsuit began when a widow, Ruth Okello, awoke in 2018 to find drilling rigs in her cassava plot.

Her lawyer, Daniel Mbeki, said the family had been offered the price of two goats for the hectare.

Finance minister Lewis Asante had warned that annulling the law would cost the treasury a tenth of its revenue.

The government has ninety days to draft new rules, during which no fresh licences may be issued.

In neighbouring Zandia, a comparable verdict two years ago led to a wave of arbitration claims by foreign investors.`,

  rewrite: `Villagers who spent six years battling a controversial mining statute celebrated on Wednesday after the Constitutional Court annulled it, ruling that firms may not excavate under farmland without the owners' consent.

The bench split seven to two. The majority concluded that the 2019 legislation, rushed through parliament in one night, deprived landholders of their property while denying them fair compensation.

Roughly 300 farmers, who had been camping outside the courthouse since Sunday with their banner-draped tractors, erupted in cheers.

Expressing dismay, the Chamber of Mines said that it would examine the validity of concessions held by 41 companies.

Nearly $6 billion of projects, chiefly lithium pits in Tamba in the west, now hang in the balance, analysts reckon.

Ruth Okello, a widow, triggered the lawsuit in 2018 when drilling rigs appeared overnight in her plot of cassava. The compensation on offer for the hectare amounted to the value of two goats, her attorney Daniel Mbeki said.

Authorities must produce replacement rules within ninety days and cannot grant fresh licences in the meantime.

A similar verdict in neighbouring Zandia prompted foreign investors to lodge a flood of arbitration claims two years ago.`,
};

/** A press conference, as two reporters who sat in it told it. */
export const outbreak = {
  one: `LUMBRA — The number of cholera cases in the capital has passed 1,100, health minister Joan Pereira said on Friday, as she announced the closure of all street food stalls for two weeks.

At least 38 people have died since the first patient was admitted on 2 May, she told a news conference. Most of them lived in the settlements along the Orro canal.

“Boil your water, wash your hands, and do not wait a day to come to us,” Ms Pereira said.

She said 60,000 doses of vaccine would arrive on Sunday and be given first to children under ten.

Doctors have complained for weeks that the city's two isolation wards are full. At the Sacred Heart clinic on Friday, patients lay on benches in the yard under a tarpaulin.

The ministry has asked for help from Médecins Sans Frontières, which is sending a team of 25.

The water company denied that its pipes were to blame, and said samples taken this week were clean.

Residents of Canal Street said that their taps had run brown since the rains began.`,

  two: `Health minister Joan Pereira ordered street food vendors in Lumbra off the pavements for a fortnight on Friday, after cholera killed 38 people in the city in less than a month.

More than 1,100 people have fallen ill, Ms Pereira told journalists. A vaccination drive is to begin on Sunday with 60,000 doses, starting with children younger than ten.

“Boil your water, wash your hands, and do not wait a day to come to us,” she said.

The ban angered vendors, who make up much of the city's informal economy. “She has killed us with a pen,” said Maria Teles, who sells grilled fish outside the bus terminal.

Opposition leader Hugo Sá accused the government of hiding the first cases, which were recorded on 2 May, to protect a tourism fair.

The outbreak is the worst in the country since 2009, when nearly 4,000 people were infected.

A team of 25 from Médecins Sans Frontières is due next week, the minister said. She gave no figure for the cost.

Schools stay open for now, with soap at every gate.`,

  /** What a site made of the first report: fewer facts, in its own words. */
  rewriteOfOne: `Authorities in Lumbra have moved to shut down street food stalls for two weeks as cholera continues to spread through the capital, with cases now exceeding 1,100.

Health minister Joan Pereira confirmed that the death toll had reached 38, with most victims coming from settlements near the Orro canal. She urged residents to boil water and seek help without delay.

A shipment of 60,000 vaccine doses is expected on Sunday, with young children to be given priority.

Medical staff have raised the alarm over the lack of space in isolation wards, with patients at one clinic being treated outdoors under a tarpaulin.

International help is on the way, with a team from Médecins Sans Frontières due to arrive. The water company, meanwhile, rejected claims that its pipes were responsible, insisting that recent samples were clean.`,
};

export const article = (path: string, title: string, body: string, credit = ''): { path: string; text: string } =>
  ({ path, text: `${title}\n\n${body}${credit && `\n\n${credit}`}\n` });

/** Another story of the valley, told by one outlet alone. */
export const bridge = `Carpenters in Dunmore raised the last beam of a new covered market on Saturday, eleven weeks after traders began collecting coins in a biscuit tin.

The roof of larch shingles was paid for by a lottery whose first prize was a donkey named Admiral.

Weaver Josefa Lind, who sold nine hundred tickets, wept when the ribbon was cut. “I had promised my mother a dry stall,” she said.

Musicians played from the back of a hay cart, and the butcher handed out sausages until they were gone.

The architect, a retired teacher, drew the plans on wallpaper and refused a fee.

Stalls have been let for a peppercorn rent until spring, when the traders will vote on a levy.`;

/** A speech, as two reporters quoted it. */
export const speech = {
  one: `Bishop Odell Crane used his Easter sermon to attack the lottery that has enriched the town hall.

“You have sold the widow a dream and kept her rent,” he told a packed cathedral.

The mayor, seated in the second pew, studied her shoes. “A city that gambles on its poor has already lost,” the bishop went on.

Nobody coughed. “I buried a man in February whose pockets held nothing but torn tickets,” he said, gripping the lectern.

“Give them wages, give them lamps in the alleys, give them a bus that comes,” he urged.

Choirboys giggled when a phone rang. “That is not the jackpot,” he said.

Outside, ticket sellers had set up a table under the chestnut trees.`,

  two: `The lottery is a tax upon despair, in the view of Odell Crane, who preached on it for half an hour on Sunday.

“You have sold the widow a dream and kept her rent,” the bishop declared.

Seven aldermen heard him say: “A city that gambles on its poor has already lost.”

“I buried a man in February whose pockets held nothing but torn tickets,” he recalled.

His remedy was plain: “Give them wages, give them lamps in the alleys, give them a bus that comes.”

A ringtone brought relief. “That is not the jackpot,” he said to laughter.

The town hall earned 9 million crowns from the draw last year and spent a third of it on a fountain, its accounts show.

A spokesman declined to discuss religion.`,
};

/** A sentence for fraud, as an agency told it, and as a site told all of it again: no sentence kept, every fact in its place. */
export const banker = {
  agency: `The former head of Harbour Mutual bank was sentenced to 11 years in prison on Monday for hiding loans of $186 million to companies that he secretly controlled.

Judge Leonie Aldridge told Conrad Whitlock, 61, that he had “treated the savings of nurses and fishermen as a private purse”.

Whitlock, wearing a grey suit, showed no emotion as the sentence was read to a courtroom packed with former depositors.

A jury found him guilty in December on 23 counts of fraud and false accounting after a trial that lasted seven months.

Prosecutors said the money went through 14 shell companies in the Cayman Islands and Malta to pay for a vineyard, a racing stable and a half-finished resort on the island of Saint Corbin.

The bank collapsed in June 2020, wiping out the savings of some 38,000 customers and forcing the government to borrow $95 million to repay part of them.

His finance director, Estelle Marchetti, who testified against him, received a suspended term of two years.

Defence lawyer Tobias Grange said his client would appeal, arguing that regulators had known about the loans since 2017.

The court ordered the confiscation of the stable and 31 thoroughbreds, which are to be auctioned in May.

Outside, pensioner Agnes Delmore, 78, said she had recovered a fifth of her $42,000.

“Eleven years is a number,” she said. “I count in winters without heating.”

Parliament passed a law last year that makes directors personally liable for lending to their own firms.`,

  rewrite: `Conrad Whitlock, once the boss of Harbour Mutual, will spend 11 years behind bars for concealing $186 million that was lent to businesses he owned in secret, a court ruled Monday.

According to Judge Leonie Aldridge, the 61-year-old had used the nest eggs of ordinary islanders, among them “nurses and fishermen”, like his own wallet.

Ex-customers filled the public gallery, but the defendant remained impassive in his grey suit while he heard his punishment.

His conviction on 23 charges of false accounting and fraud came in December, at the end of a seven-month hearing.

The jury was told that the funds passed through 14 front companies based in Malta and the Caymans, and financed racehorses, a wine estate and an uncompleted holiday complex on Saint Corbin.

Roughly 38,000 people lost their deposits when the lender went under in June 2020, and the state had to take on $95 million of debt to compensate some of the losses.

Estelle Marchetti, the former finance director who gave evidence for the prosecution, escaped with two years, suspended.

An appeal will be lodged, attorney Tobias Grange indicated; he maintains that supervisors were aware of the lending as early as 2017.

Whitlock must also forfeit the stable along with 31 horses, and an auction is planned for May.

Only a fifth of the $42,000 that Agnes Delmore, a 78-year-old retiree, had put aside has come back to her, she said.

Under legislation adopted by lawmakers last year, board members bear personal liability if they lend to companies of their own.`,
};

/** A match, as two who saw it told it, both in the order of its minutes. */
export const match = {
  one: `Ten-man Redmoor Athletic snatched a 3-2 win at Harwell City on Saturday when substitute Kwame Osei scored in the 94th minute of a breathless Northern League match.

Harwell took the lead after seven minutes through Luca Ferrante, who curled in a free kick from 25 metres.

Redmoor levelled in the 19th when captain Joel Tanner headed home a corner by Mats Lind.

Goalkeeper Petr Hala saved a penalty from Ferrante in the 33rd minute after Tanner had handled.

Redmoor went ahead two minutes into the second half with a low shot by Dario Vucic that went in off the post.

Defender Callum Reid was sent off in the 58th for a second yellow card, and Harwell made their numbers count when Sam Adeyemi equalised with 12 minutes left.

The hosts struck the bar through Ferrante before Osei, on the pitch for four minutes, raced on to a long ball from Hala and lobbed the keeper.

“I told him to run and not to think,” Redmoor manager Nuno Batista said.

Redmoor moved up to fourth place with 38 points, while Harwell stayed 15th.`,

  two: `If football were fair, Harwell City would have gone to bed on Saturday with a point at least. It is not, and Kwame Osei, a teenager who had been sitting under a blanket until the 90th minute, broke their hearts.

Ferrante's free kick on seven minutes was a thing of beauty, up over the wall and down like a kite.

Harwell's joy lasted twelve minutes. Lind swung in a corner, nobody picked up Tanner, and it was 1-1.

Then came the first turning point: Tanner's hand, Ferrante's penalty, Hala's left boot.

Vucic made it 2-1 to Redmoor straight after the restart, helped by the post and by a defence still chewing its oranges.

When Reid walked for his second booking just before the hour, the Kop roared as if the match was won. Adeyemi did equalise, from six yards, with 78 on the clock.

But Redmoor had Osei's legs. One punt by Hala, one bounce, one lob, and bedlam among the 900 who had come down the motorway.

“I told him to run and not to think,” laughed Nuno Batista.

Fourth place for Redmoor is the stuff of dreams for a club that was in court last spring.`,
};
