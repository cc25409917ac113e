/** Two articles of one story, from many fields of news, with traps: which figures a careful reader sets against each other, and which not. */

/** Each article as its day and its text. */
export interface Story {
  readonly field: string;
  readonly articles: readonly (readonly [published: string, text: string])[];
  /** The groups, each as its relation and its figures: article letter and number, "conflict a20000 b35000". */
  readonly groups: readonly string[];
}

export const STORIES: readonly Story[] = [
  { field: 'bank results',
    articles: [
      ['2031-07-22', 'Tarrow Bank’s second-quarter net profit fell 8% to $2.1bn from $2.28bn a year earlier, the lender said on Tuesday. Net interest income rose to $4.4bn. The bank set aside $310m for bad loans.\n\nIts capital ratio stood at 13.9%. It has 61,000 employees.'],
      ['2031-07-22', 'Tarrow Bank earned $2.1 billion in the three months to June, down 8 percent on the year, as provisions for bad loans came to $310 million. Net interest income was $4.4 billion.\n\nFirst-half net profit was $4.5 billion. The capital ratio was 13.9 percent. The lender employs about 60,000 people.'],
    ],
    groups: ['agree a13.9 b13.9', 'agree a2100000000 b2100000000', 'agree a310000000 b310000000', 'agree a4400000000 b4400000000', 'agree a8 b8', 'compatible a61000 b60000'] },
  { field: 'crime statistics',
    articles: [
      ['2031-01-20', 'Police in Velm recorded 48 murders last year and 5,210 burglaries, the city’s police chief said. Knife crime fell by 6%. In December alone nine people were killed.'],
      ['2031-01-20', 'There were 48 homicides in Velm in 2030, police figures show. Burglaries rose to 5,460. Knife crime was down 6 percent. In the Harbour district, 11 people were murdered.'],
    ],
    groups: ['agree a48 b48', 'agree a6 b6', 'conflict a5210 b5460'] },
  { field: 'hospital waiting lists',
    articles: [
      ['2031-06-12', 'The number of patients waiting for treatment in Borvia rose to 7.42 million in May, from 7.36 million in April, the health service said. Just 58.8% were treated within 18 weeks, far below the target of 92%.'],
      ['2031-06-12', 'Some 7.4 million people were on the waiting list in Borvia at the end of May, health service figures show. In Dorn alone, 210,000 patients were waiting. The share of patients treated within 18 weeks stood at 58.8 per cent.'],
    ],
    groups: ['agree a18 b18', 'agree a58.8 b58.8', 'compatible a7420000 b7400000'] },
  { field: 'refugees at a border',
    articles: [
      ['2031-05-15', 'More than 62,000 people have fled to Orlo from Sarn since fighting began on 3 May, the UN refugee agency said on Thursday. Around 4,000 arrive every day.\n\nThe agency appealed for $38m, and has received 15% of that sum.'],
      ['2031-05-18', 'Close to 70,000 refugees have fled to Orlo since fighting in Sarn began, the UN refugee agency said. On Saturday, 3,100 fled across the border.\n\nDonors have funded fewer than a fifth of the agency’s $38 million appeal.'],
    ],
    groups: ['agree a38000000 b38000000', 'compatible a15 b0.2', 'compatible a62000 b70000'] },
  { field: 'wildfire',
    articles: [
      ['2031-08-08', 'The Harel wildfire has scorched 21,000 hectares and forced 8,500 people from their homes, the governor said on Friday. Two people have lost their lives. The fire was 15% contained.'],
      ['2031-08-09', 'A wildfire near Harel has claimed three lives and burned 26,500 hectares, the governor said on Saturday. Some 9,200 residents have been forced from their homes. On Friday night alone, 4,000 hectares burned.'],
    ],
    groups: ['update a2 b3', 'update a21000 b26500', 'compatible a8500 b9200'] },
  { field: 'election',
    articles: [
      ['2031-10-05', 'An exit poll gave the Reform Union of Ada Renn 44% of the vote in Borvia and the Civic List 31%. Turnout was put at 63 percent.'],
      ['2031-10-06', 'The Reform Union of Ada Renn won the election in Borvia with 42.3% of the vote, ahead of the Civic List with 33.6 percent. Turnout was 58.7%. The Reform Union took 96 of the 180 seats.'],
    ],
    groups: ['conflict a63 b58.7'] },
  { field: 'strike at an airline',
    articles: [
      ['2031-03-03', 'Pilots at Haldane Air walked out on Monday over pay. Their union said 92% of its members had stopped work. The airline said 310 flights had been cancelled. Haldane Air has offered 6%; the pilots want 15%.'],
      ['2031-03-04', 'Haldane Air cancelled 310 flights on Monday as pilots went on strike. How many pilots joined the strike is disputed. The union claims nine in ten. The company says it is nearer two-thirds. The 6 percent on the table is not enough, says the union.'],
    ],
    groups: ['agree a310 b310', 'agree a6 b6', 'conflict a92 b0.9 b0.6666666666666666'] },
  { field: 'power cut',
    articles: [
      ['2031-11-04', 'A blackout left 1.2 million homes without electricity across Dorn on Tuesday, the grid operator said. Three people died. By evening 300,000 homes had been reconnected.'],
      ['2031-11-05', 'Power was restored to most of Dorn on Wednesday after an outage that left 1.5 million households without power. Five deaths have been recorded. About 80,000 homes were still in the dark.'],
    ],
    groups: ['conflict a1200000 b1500000', 'update a3 b5'] },
  { field: 'vaccination',
    articles: [
      ['2031-04-10', 'Borvia has vaccinated 640,000 children against measles since January, its health minister, Ada Renn, said. It had received 900,000 doses and has 120,000 doses in stock. A total of 1,830 measles cases have been confirmed, and 3,400 suspected cases reported.'],
      ['2031-04-17', 'Confirmed measles infections in Borvia have reached 2,050, health minister Ada Renn said. So far 688,000 children have been immunised. A shipment of 700,000 doses was delivered on Friday. In the last week 220 new measles cases were confirmed. Suspected cases now stand at 3,900.'],
    ],
    groups: ['update a1830 b2050', 'update a3400 b3900', 'update a640000 b688000'] },
  { field: 'prices',
    articles: [
      ['2031-09-10', 'A litre of milk now costs 1.92 euros in Dorn. The annual inflation rate in Borvia hit 18.4% in August, the statistics office said. Monthly inflation was 1.2%.'],
      ['2031-09-10', 'Inflation in Borvia accelerated to 18.4 percent in August from 17.1 percent in July, the statistics office said. Food prices rose 24% on the year. In Dorn a litre of milk costs 1.85 euros. Month-on-month inflation stood at 1.3%.'],
    ],
    groups: ['agree a18.4 b18.4', 'conflict a1.2 b1.3', 'conflict a1.92 b1.85'] },
  { field: 'sports attendance',
    articles: [
      ['2031-05-02', 'A crowd of 52,300 watched Dorn Rovers beat Velm City at the Quay Ground on Saturday. The average attendance this season is 44,000.'],
      ['2031-05-02', 'Saturday’s derby between Dorn Rovers and Velm City drew 52,300 spectators to the Quay Ground. The stadium holds 55,000. Last season’s derby was watched by 39,000.'],
    ],
    groups: ['agree a52300 b52300'] },
  { field: 'damages',
    articles: [
      ['2031-02-11', 'A jury in Velm ordered Corvane to pay Ada Renn $185 million in punitive damages and $24m in compensation on Tuesday. She had asked for $500m. Corvane faces 9,800 lawsuits.'],
      ['2031-02-11', 'Corvane must pay Ada Renn $209 million, jurors in Velm decided: $24 million in compensatory damages and $185 million in punitive damages. Corvane faces about 10,000 lawsuits over its weedkiller.'],
    ],
    groups: ['agree a185000000 b185000000', 'agree a24000000 b24000000', 'compatible a9800 b10000'] },
  { field: 'poll',
    articles: [
      ['2031-03-20', 'Support for the harbour toll in Orlo has slipped to 41 percent from 48 percent in January, according to the pollster Ostra. The institute interviewed 1,500 adults.'],
      ['2031-03-20', 'Just 44% of respondents back the harbour toll in Orlo, down from 48% in January, a poll by Ostra found; 35% oppose it. Ostra interviewed 1,500 adults.'],
    ],
    groups: ['agree a1500 b1500', 'agree a48 b48', 'conflict a41 b44'] },
  { field: 'donors',
    articles: [
      ['2031-06-02', 'Donors pledged €1.2bn for Sarn at a conference in Orlo on Monday, short of the UN’s appeal for €2bn. So far the UN has received 40% of that sum.'],
      ['2031-06-03', 'At a conference in Orlo, donors promised 1.2 billion euros for Sarn. The UN’s appeal of 2 billion euros is 60 percent funded. Hospitals in Sarn need 90 million euros.'],
    ],
    groups: ['agree a1200000000 b1200000000', 'agree a2000000000 b2000000000', 'update a40 b60'] },
  { field: 'mine disaster',
    articles: [
      ['2031-02-02', 'An explosion at the Kessa mine killed 11 miners on Monday, the governor of Harel said. Another 27 are trapped. Undertakers in Harel are burying four people a day.'],
      ['2031-02-04', 'The explosion at the Kessa mine in Harel has claimed the lives of 14 miners, the governor said, and 24 miners are still trapped. In 2024, 30 miners died at Kessa.'],
    ],
    groups: ['update a11 b14', 'update a27 b24'] },
  { field: 'marches on two days',
    articles: [
      ['2031-04-08', 'Thousands marched through Orlo on Tuesday against the pension law. Police estimated the crowd at 20,000; organisers claimed 60,000.'],
      ['2031-04-10', 'Some 35,000 people marched through Orlo on Thursday against the pension law, police said, on the second day of protests.'],
    ],
    groups: [] },
  { field: 'epidemic',
    articles: [
      ['2031-07-03', 'Dengue fever has killed 57 people in Orlo province since April, the regional health director, Ines Carvo, said. She put the number of infections at 8,400. In the district of Sarn, 19 deaths and 2,100 cases have been reported.\n\nHospitals in Orlo are admitting 60 patients a day.'],
      ['2031-07-10', 'Dengue fever deaths in Orlo province have climbed to 71, regional health director Ines Carvo said, with total cases at 9,900. Eight people died in the past week. The province recorded 880 new infections in the seven days to Sunday. The fatality rate is 0.7%.'],
    ],
    groups: ['update a57 b71', 'update a8400 b9900'] },
  { field: 'central bank',
    articles: [
      ['2031-05-08', 'The Bank of Borvia raised its key interest rate by half a percentage point to 6.5% on Thursday. It expects inflation of 5% at the end of the year. Inflation slowed to 7.2% in April.'],
      ['2031-05-08', 'Borvia’s central bank lifted its key interest rate to 6.5 percent from 6 percent. Its governor, Ada Renn of the Bank of Borvia, said inflation, which stood at 7.2 percent in April, would fall to 5 percent by December.'],
    ],
    groups: ['agree a5 b5', 'agree a6.5 b6.5', 'agree a7.2 b7.2'] },
  { field: 'shipwreck',
    articles: [
      ['2031-09-14', 'At least 41 migrants drowned when a boat carrying about 130 people sank off Cape Orlo on Saturday, the coastguard said. It rescued 62 people. Last year 300 migrants drowned off Cape Orlo.'],
      ['2031-09-15', 'The death toll from Saturday’s shipwreck off Cape Orlo has risen to 48, the coastguard said. Survivors said 150 people had been on board. A total of 64 people have been rescued, and 20 are missing.'],
    ],
    groups: ['compatible a41 b48', 'conflict a130 b150', 'update a62 b64'] },
  { field: 'exam results',
    articles: [
      ['2031-08-20', 'Some 71.4% of pupils in Borvia passed the leaving exam this summer, down from 73% last year, the education ministry said. About 88,000 pupils sat the exam. Girls did better: 76% of them passed.'],
      ['2031-08-20', 'The share of pupils in Borvia who passed the leaving exam fell to 71.4 percent, according to the education ministry. Some 88,000 pupils sat the exam, of whom 2,300 got top marks. In Dorn alone, 79 percent passed.'],
    ],
    groups: ['agree a88000 b88000', 'compatible a71.4 b71.4'] },
  { field: 'factory closure',
    articles: [
      ['2031-02-25', 'Haldane Motors will shut its Velm plant, with the loss of 2,300 jobs, it said on Tuesday. The plant made 140,000 cars last year. The government has offered $90m to keep it open. The union said a further 4,000 jobs at suppliers were at risk.'],
      ['2031-02-26', 'Some 2,300 workers will lose their jobs when Haldane Motors closes its plant in Velm. Ministers offered Haldane Motors $90 million to stay. The company lost $310 million last year. In 2029 Haldane Motors cut 1,100 jobs in Dorn.'],
    ],
    groups: ['compatible a2300 b2300', 'agree a90000000 b90000000'] },
  { field: 'food aid',
    articles: [
      ['2031-11-11', 'Some 2.4 million people in northern Sarhun are in need of food aid, the World Food Agency said. It has reached 610,000 people so far. The agency’s $220m appeal is 35% funded. Last week it delivered 900 tonnes of maize.'],
      ['2031-11-18', 'The World Food Agency said 2.6 million people in northern Sarhun now needed food. Donors have met only 41 percent of its $220 million appeal. It has brought in 14,000 tonnes of grain since May and reached 640,000 people.'],
    ],
    groups: ['agree a220000000 b220000000', 'compatible a2400000 b2600000', 'update a35 b41', 'update a610000 b640000'] },
  { field: 'prison unrest',
    articles: [
      ['2031-01-09', 'Inmates at the Kessa prison held 14 guards hostage on Thursday, officials said. Three prisoners were killed and 26 wounded. The prison was built for 900 inmates and holds 2,100.'],
      ['2031-01-10', 'Police freed all 14 guards who had been held hostage at the Kessa prison, officials said. Five inmates have died and 31 people were injured. The prison, which has a capacity of 900, houses about 2,100 inmates.'],
    ],
    groups: ['agree a900 b900', 'compatible a2100 b2100', 'update a26 b31', 'update a3 b5'] },
  { field: 'transport strike',
    articles: [
      ['2031-10-06', 'Bus drivers in Dorn went on strike on Monday. The union said 95 percent of drivers had walked out; the operator, Dorn Transit, put it at 60%. Drivers want an 11% pay rise and have been offered 5%.'],
      ['2031-10-07', 'A second day of strikes hit Dorn. About 60% of drivers stopped work on Monday, according to Dorn Transit. The operator is prepared to go to 7 percent, from 5 percent. Its buses carry 300,000 passengers a day.'],
    ],
    groups: ['conflict a95 a60 b60', 'update a5 b7 b5'] },
  { field: 'flooding',
    articles: [
      ['2031-07-14', 'Landslides and floods in the hills of Harel have left 64 people dead and more than 100 missing, the disaster agency said on Monday. Some 23,000 villagers were living in relief camps. The army has deployed 600 soldiers and 12 boats.'],
      ['2031-07-16', 'Ninety-one bodies have now been recovered from the mud in Harel, according to the disaster agency, while 58 people are still unaccounted for. In Sarn district alone 37 lost their lives. Close to 30,000 people are living in relief camps. Rain of 210 mm fell in 24 hours.'],
    ],
    groups: ['update a100 b58', 'update a23000 b30000', 'update a64 b91'] },
  { field: 'jobless figures',
    articles: [
      ['2031-02-03', 'The number of people out of work in Borvia rose by 14,000 to 1.31 million in the three months to December, the statistics office said. The jobless rate was 5.2%, up from 5.1%. Average pay grew 4.4% on the year.'],
      ['2031-02-03', 'Unemployment in Borvia edged up to 5.2 percent, with 1.31 million people out of work, the statistics office said. Wages rose 4.4 per cent. Youth unemployment hit 14 per cent. Vacancies fell to 820,000.'],
    ],
    groups: ['agree a1310000 b1310000', 'agree a4.4 b4.4', 'agree a5.2 b5.2'] },
  { field: 'drug trial',
    articles: [
      ['2031-04-04', 'An Orlo court jailed seven members of a smuggling ring on Friday and acquitted two. Police had seized 1.9 tonnes of cocaine in Velm harbour, worth an estimated $95m. The ringleader, Bram Tolles, got 22 years.'],
      ['2031-04-04', 'Bram Tolles was sentenced to 22 years in prison by a court in Orlo over a shipment of 1.9 tonnes of cocaine that was found in Velm harbour. Six others received terms of between four and 15 years. The drugs had a street value of $95 million.'],
    ],
    groups: ['agree a22 b22', 'compatible a95000000 b95000000'] },
  { field: 'concert',
    articles: [
      ['2031-06-21', 'A crowd crush at a concert in Dorn killed four people and hurt 35 on Friday night. Organisers had sold 18,000 tickets. Police said that at least 24,000 had turned up.'],
      ['2031-06-22', 'Five people have died after the crush at Friday’s concert in Dorn, and 38 were injured, nine of them seriously. The hall has a capacity of 20,000. Organisers say 18,000 tickets were sold; police put the crowd at 25,000.'],
    ],
    groups: ['agree a18000 b18000', 'compatible a24000 b25000', 'update a35 b38', 'update a4 b5'] },
  { field: 'by-election poll',
    articles: [
      ['2031-09-01', 'A survey of 1,012 voters by Lumen gives Mayor Lia Fenn an approval rating of 38%, down four points in a month. Some 55% of respondents oppose her plan to close the Velm tunnel.'],
      ['2031-09-02', 'Only 38 percent of voters in Velm approve of Mayor Lia Fenn, the pollster Lumen found. Opposition to her tunnel plan stood at 55 percent, while 30 percent were in favour of it. Lumen surveyed 1,012 people.'],
    ],
    groups: ['agree a1012 b1012', 'agree a38 b38', 'compatible a55 b55'] },
  { field: 'heat wave',
    articles: [
      ['2031-08-11', 'Temperatures in Sarhun reached 46.3 degrees Celsius on Sunday, a record. Hospitals have treated 900 people for heatstroke, of whom 28 have died. Power demand hit 41 gigawatts.'],
      ['2031-08-13', 'The heat wave in Sarhun has claimed 40 lives, and 1,350 people have been treated for heatstroke, the health ministry said. The mercury hit a record 46.3C on Sunday. On Tuesday alone seven people died.'],
    ],
    groups: ['agree a46.3 b46.3', 'update a900 b1350'] },
  { field: 'aid convoy',
    articles: [
      ['2031-12-01', 'Twenty-two lorries with food reached the besieged town of Kessa on Monday, the first in 70 days. The town needs 100 lorries a day, the UN says. About 45,000 people are trapped there.'],
      ['2031-12-02', 'A UN convoy of 22 trucks entered Kessa on Monday, and another 30 are waiting at the border. Residents put the number of people trapped in the town at 60,000. Eleven children have starved to death since November.'],
    ],
    groups: ['agree a22 b22', 'update a45000 b60000'] },
  { field: 'airline results',
    articles: [
      ['2031-11-05', 'Haldane Air swung to a quarterly loss of €120m from a profit of €45m a year ago as fuel costs jumped by a third. Revenue edged up 2% to €2.4bn. It carried 9.8 million passengers.'],
      ['2031-11-05', 'A jump in fuel costs pushed Haldane Air to a loss of 120 million euros in the three months to September, against a profit of 45 million euros a year before. Sales rose 2 percent to 2.4 billion euros. Full-year losses could reach 300 million euros.'],
    ],
    groups: ['agree a120000000 b120000000', 'agree a2 b2', 'agree a2400000000 b2400000000', 'agree a45000000 b45000000'] },
  { field: 'earthquake',
    articles: [
      ['2031-03-02', 'At least 137 people were killed and nearly 900 hurt when a magnitude-6.3 earthquake struck the Karsu valley on Sunday, the interior ministry said. Some 4,200 houses collapsed. Rescuers pulled 61 survivors from the rubble.\n\nThe quake struck at a depth of 10 km. About 30,000 people have spent the night in the open, and 12 villages remain cut off. The government pledged 2 billion lira for rebuilding. Aftershocks numbered more than 80, the seismology institute said.'],
      ['2031-03-04', 'The number of dead in Sunday’s earthquake in Karsu has climbed to 212, the disaster agency said, with 1,340 injured. More than 5,000 homes were flattened. Eighty-four people have been dug out alive.\n\nThe 6.4-magnitude tremor, 8 kilometres below the surface, left 45,000 people homeless. Ten villages are still unreachable. Ankra has promised two billion lira ($61m). There have been 140 aftershocks.'],
    ],
    groups: ['agree a2000000000 b2000000000', 'compatible a137 b212', 'compatible a80 b140', 'conflict a6.3 b6.4', 'update a4200 b5000', 'update a61 b84', 'update a900 b1340'] },
  { field: 'job cuts',
    articles: [
      ['2031-05-06', 'Chipmaker Norvane said on Tuesday it would cut 1,400 jobs, about 8% of its workforce, after a first-quarter loss of €212m. Revenue fell 11 per cent to €1.9bn. Shares dropped 7.2 per cent to €18.40.\n\nNorvane, which employs 17,500 people, expects savings of €300m a year from 2032. The Dresk site, with 600 workers, will close. The company will pay no dividend; last year it paid 40 cents a share.'],
      ['2031-05-06', 'Around 1,500 staff at semiconductor group Norvane will be made redundant, the union IGT said. The chip group lost 212 million euros between January and March as sales slid to 1.9 billion euros. Its shares slumped 7.2%.\n\nThe firm has 17,500 employees. About 650 people work at the Dresk plant, which is to shut. Norvane hopes to save 300 million euros annually. It scrapped its dividend of 40 cents.'],
    ],
    groups: ['agree a17500 b17500', 'agree a1900000000 b1900000000', 'agree a212000000 b212000000', 'agree a300000000 b300000000', 'agree a40 b40', 'agree a7.2 b7.2', 'compatible a1400 b1500'] },
  { field: 'migrants at sea',
    articles: [
      ['2031-08-19', 'Sixty-three migrants are feared dead after a fishing boat capsized off Cape Verra, officials said Saturday. Thirty-eight survivors, including four children, were rescued by a Spanish trawler. The wooden pirogue left Fasse on July 10 with 101 people aboard.'],
      ['2031-08-20', 'More than 60 people are believed to have drowned after a vessel carrying 101 passengers from Fasse was found drifting near Cape Verra. The coastguard recovered seven bodies and 56 others are missing. Survivors numbered 38, among them four minors, said the IOM. It had been at sea for more than a month.'],
    ],
    groups: ['agree a101 b101', 'agree a38 b38', 'agree a4 b4', 'compatible a63 b60'] },
  { field: 'corruption trial',
    articles: [
      ['2031-12-10', 'Former Milvado mayor Dario Renzi was sentenced to nine years on Wednesday for taking €1.2 million in bribes. His driver Ugo Salvi got three years, suspended. Of 22 defendants, 19 were convicted and three cleared after a six-month trial with 73 witnesses. Prosecutors had asked for 12 years for Renzi. He was also fined €500,000 and assets of €3.2m were confiscated.'],
      ['2031-12-10', 'Dario Renzi, who ran Milvado for a decade, was handed a nine-year prison term. Nineteen of the 22 accused were found guilty; the rest walked free. The judge imposed a fine of half a million euros. Prosecutors, who had demanded 12 years, said Renzi pocketed 1.2 million euros in kickbacks. Salvi was given three years.'],
    ],
    groups: ['agree a12 b12', 'agree a1200000 b1200000', 'agree a19 b19', 'agree a3 b3', 'agree a500000 b500000', 'agree a9 b9'] },
  { field: 'rally',
    articles: [
      ['2031-06-15', 'Tens of thousands of people marched in Belmar on Saturday against the pension reform. Organisers put the turnout at 120,000; police said 45,000 took part. Officers arrested 37 protesters and 14 policemen were hurt. Tear gas was fired. The reform would raise the retirement age from 62 to 65 and save 14 billion crowns a year.'],
      ['2031-06-16', 'Belmar police detained 41 people after Saturday’s rally against pension plans, which drew 45,000 demonstrators by the interior ministry’s count and 150,000 according to unions. Fifteen officers were injured. A general strike is set for June 24. The bill lifts the pension age to 65 from 62. It is meant to save 14bn crowns annually.'],
    ],
    groups: ['agree a14000000000 b14000000000', 'conflict a20000 a120000 a45000 b45000 b150000', 'update a14 b15', 'update a37 b41'] },
  { field: 'tanker',
    articles: [
      ['2031-06-11', 'Between 6,000 and 7,500 tonnes of crude have leaked from the tanker Orla Star off Velm, the Harbour Board said, against its first estimate of 2,800 tonnes. It ran aground on Monday with 62,000 tonnes on board. The oil has fouled 40 km of coast, and 640 seabirds have died. A fishing ban affects 14,000 families.'],
      ['2031-06-13', 'The owner of the Orla Star put the loss of oil at 5.1 million litres, the equivalent of some 4,400 tonnes; the Harbour Board says 8,200 tonnes have poured into the sea off Velm. The tanker carried over 60,000 tonnes of crude. Some 75 kilometres of shoreline are black. The fishing ban has hit 16,500 households. More than 900 birds have been killed.'],
    ],
    groups: ['compatible a62000 b60000', 'update a14000 b16500', 'update a6000 b8200', 'update a640 b900'] },
  { field: 'bank robbery',
    articles: [
      ['2031-03-05', 'Three robbers who took €52m from the Scalda Bank in Velm were jailed on Tuesday. Luca Farro got 24 years; his brother Marco was handed 15. Eighteen thugs were convicted, and one walked free. The sentences add up to 191 years.'],
      ['2031-03-05', 'Luca Farro was sentenced to 24 years in prison for the Scalda Bank robbery in Velm and Marco Farro to 14. Seventeen of the 19 defendants were found guilty; two, a notary and a locksmith, were acquitted. Prosecutors put the haul at €46.3 million. Together the convicted face 191 years behind bars.'],
    ],
    groups: ['agree a191 b191', 'agree a24 b24', 'conflict a1 b2', 'conflict a15 b14', 'conflict a18 b17', 'conflict a52000000 b46300000'] },
  { field: 'truce talks',
    articles: [
      ['2031-08-10', 'The Sarn Front said 72 civilians were killed in Saturday’s strike on the market of Kessa. The Harel Guard said it had killed about 30 “terrorists”. A draft tabled in Orlo provides for a 21-day truce and the release of 11 hostages in exchange for 240 prisoners.'],
      ['2031-08-12', 'At least 58 people died in the strike on Kessa market, the UN said. Harel Guard commander Oren Tal said 34 fighters were killed. Mediators in Orlo floated a three-week ceasefire in which 11 captives would be swapped for some 250 prisoners of the Sarn Front.'],
    ],
    groups: ['agree a11 b11', 'agree a21 b3', 'compatible a72 b58', 'update a30 b34'] },
  { field: 'power cuts',
    articles: [
      ['2031-06-03', 'A grid failure left 12 lakh homes in Uttara without power on Sunday. The state’s deficit is 3,400 MW. The mercury may touch 49 degrees by Thursday. As many as 1,342 patients have been admitted with heatstroke.'],
      ['2031-06-07', 'Sunday’s blackout in Uttara affected around 1.3 million customers. Peak shortages in the state widened to 4,100 megawatts, about 13 percent of demand, from 3,400. Highs of 49 to 50C are forecast. Hospitals in Uttara have treated nearly 3,000 people for heatstroke.'],
    ],
    groups: ['compatible a1200000 b1300000', 'compatible a49 b49', 'update a1342 b3000', 'update a3400 b4100 b3400'] },
];
