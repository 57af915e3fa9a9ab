import { readConcepts } from '../concept.js';

/** The goals by their official short names and the ways people number them. */
export const goalConcepts = readConcepts(
  'goal_theme',
  `
goal_1 | afskaf fattigdom, verdensmål 1, mål 1 | utrydde fattigdom, bærekraftsmål 1, mål 1 | utrydde fattigdom, berekraftsmål 1, mål 1 | ingen fattigdom, globalt mål 1, mål 1 | no poverty, sdg 1, goal 1
goal_2 | stop sult, verdensmål 2, mål 2 | utrydde sult, bærekraftsmål 2, mål 2 | utrydde svolt, berekraftsmål 2, mål 2 | ingen hunger, globalt mål 2, mål 2 | zero hunger, sdg 2, goal 2
goal_3 | sundhed og trivsel, verdensmål 3, mål 3 | god helse og livskvalitet, bærekraftsmål 3, mål 3 | god helse og livskvalitet, berekraftsmål 3, mål 3 | god hälsa och välbefinnande, globalt mål 3, mål 3 | good health and well-being, sdg 3, goal 3
goal_4 | kvalitetsuddannelse, verdensmål 4, mål 4 | god utdanning, bærekraftsmål 4, mål 4 | god utdanning, berekraftsmål 4, mål 4 | god utbildning för alla, globalt mål 4, mål 4 | quality education, sdg 4, goal 4
goal_5 | ligestilling mellem kønnene, verdensmål 5, mål 5 | likestilling mellom kjønnene, bærekraftsmål 5, mål 5 | likestilling mellom kjønna, berekraftsmål 5, mål 5 | globalt mål 5, mål 5 | gender equality goal, sdg 5, goal 5 | related: gender_equality
goal_6 | rent vand og sanitet, verdensmål 6, mål 6 | rent vann og gode sanitærforhold, bærekraftsmål 6, mål 6 | reint vatn og gode sanitærforhold, berekraftsmål 6, mål 6 | rent vatten och sanitet för alla, globalt mål 6, mål 6 | clean water and sanitation, sdg 6, goal 6
goal_7 | bæredygtig energi, verdensmål 7, mål 7 | ren energi til alle, bærekraftsmål 7, mål 7 | rein energi til alle, berekraftsmål 7, mål 7 | hållbar energi för alla, globalt mål 7, mål 7 | affordable and clean energy, sdg 7, goal 7
goal_8 | anstændige jobs og økonomisk vækst, verdensmål 8, mål 8 | anstendig arbeid og økonomisk vekst, bærekraftsmål 8, mål 8 | anstendig arbeid og økonomisk vekst, berekraftsmål 8, mål 8 | anständiga arbetsvillkor och ekonomisk tillväxt, globalt mål 8, mål 8 | decent work and economic growth, sdg 8, goal 8
goal_9 | industri innovation og infrastruktur, verdensmål 9, mål 9 | industri innovasjon og infrastruktur, bærekraftsmål 9, mål 9 | industri innovasjon og infrastruktur, berekraftsmål 9, mål 9 | hållbar industri innovationer och infrastruktur, globalt mål 9, mål 9 | industry innovation and infrastructure, sdg 9, goal 9
goal_10 | mindre ulighed, verdensmål 10, mål 10 | mindre ulikhet, bærekraftsmål 10, mål 10 | mindre ulikskap, berekraftsmål 10, mål 10 | minskad ojämlikhet, globalt mål 10, mål 10 | reduced inequalities, sdg 10, goal 10
goal_11 | bæredygtige byer og lokalsamfund, verdensmål 11, mål 11 | bærekraftige byer og lokalsamfunn, bærekraftsmål 11, mål 11 | berekraftige byar og lokalsamfunn, berekraftsmål 11, mål 11 | hållbara städer och samhällen, globalt mål 11, mål 11 | sustainable cities and communities, sdg 11, goal 11
goal_12 | ansvarligt forbrug og produktion, verdensmål 12, mål 12 | ansvarlig forbruk og produksjon, bærekraftsmål 12, mål 12 | ansvarleg forbruk og produksjon, berekraftsmål 12, mål 12 | hållbar konsumtion och produktion, globalt mål 12, mål 12 | responsible consumption and production, sdg 12, goal 12
goal_13 | klimaindsats, verdensmål 13, mål 13 | stoppe klimaendringene, bærekraftsmål 13, mål 13 | stoppe klimaendringane, berekraftsmål 13, mål 13 | bekämpa klimatförändringarna, globalt mål 13, mål 13 | climate action, sdg 13, goal 13
goal_14 | livet i havet, verdensmål 14, mål 14 | livet i havet, bærekraftsmål 14, mål 14 | livet i havet, berekraftsmål 14, mål 14 | hav och marina resurser, globalt mål 14, mål 14 | life below water, sdg 14, goal 14
goal_15 | livet på land, verdensmål 15, mål 15 | livet på land, bærekraftsmål 15, mål 15 | livet på land, berekraftsmål 15, mål 15 | ekosystem och biologisk mångfald, globalt mål 15, mål 15 | life on land, sdg 15, goal 15
goal_16 | fred retfærdighed og stærke institutioner, verdensmål 16, mål 16 | fred rettferdighet og velfungerende institusjoner, bærekraftsmål 16, mål 16 | fred rettferd og velfungerande institusjonar, berekraftsmål 16, mål 16 | fredliga och inkluderande samhällen, globalt mål 16, mål 16 | peace justice and strong institutions, sdg 16, goal 16
goal_17 | partnerskaber for handling, verdensmål 17, mål 17 | samarbeid for å nå målene, bærekraftsmål 17, mål 17 | samarbeid for å nå måla, berekraftsmål 17, mål 17 | genomförande och globalt partnerskap, globalt mål 17, mål 17 | partnerships for the goals, sdg 17, goal 17 | related: partnership
sustainable_development_goals | verdensmål, verdensmålene, fn's verdensmål | bærekraftsmål, bærekraftsmålene, fns bærekraftsmål | berekraftsmål, berekraftsmåla | globala målen, de globala målen, agenda 2030 | sustainable development goals, sdgs, global goals, 2030 agenda
sustainability | bæredygtighed, bæredygtig udvikling, bæredygtig | bærekraft, bærekraftig utvikling, bærekraftig | berekraft, berekraftig utvikling, berekraftig | hållbarhet, hållbar utveckling, hållbar | sustainability, sustainable development, sustainable
`,
);
