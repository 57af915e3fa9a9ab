import { readConcepts } from '../concept.js';

/** Goals 1 to 5, 8 and 10: welfare, health, learning, work. */
export const peopleConcepts = readConcepts(
  'topic',
  `
loneliness | ensomhed, ensom, social isolation | ensomhet, ensom, sosial isolasjon | einsemd, einsam, sosial isolasjon | ensamhet, ofrivillig ensamhet, social isolering | loneliness, lonely, social isolation | related: visiting_friend, social_meeting_place
visiting_friend | besøgsven, besøgsvenner | besøksvenn, besøksvenner | besøksven, besøksvener | besöksvän, väntjänst | befriending, visiting friend
social_meeting_place | mødested, værested, samlingssted | møteplass, møteplasser, nærmiljøsentral | møteplass, møteplassar, grendahus | mötesplats, mötesplatser, träffpunkt | meeting place, community centre
older_people | ældre, ældrepleje, seniorer | eldre, eldreomsorg, seniorer | eldre, eldreomsorg, seniorar | äldre, äldreomsorg, seniorer | older people, elderly care, senior citizens
dementia | demens, demensvenlig | demens, demensvennlig | demens, demensvenleg | demens, demensvänlig | dementia, dementia-friendly
welfare_technology | velfærdsteknologi | velferdsteknologi | velferdsteknologi | välfärdsteknik | welfare technology, assisted living
public_health | folkesundhed, sundhedsfremme | folkehelse, helsefremmende arbeid | folkehelse, helsefremjande arbeid | folkhälsa, hälsofrämjande arbete | public health, health promotion
mental_health | mental sundhed, psykisk sundhed | psykisk helse, livsmestring | psykisk helse, livsmeistring | psykisk hälsa, psykiskt välmående | mental health, mental well-being
substance_use | misbrug, rusmidler | rusmidler, rusomsorg | rusmiddel, rusomsorg | missbruk, skadligt bruk | substance use, addiction
physical_activity | fysisk aktivitet, motion | fysisk aktivitet, mosjon | fysisk aktivitet, mosjon | fysisk aktivitet, friskvård | physical activity, exercise
accident_prevention | ulykkesforebyggelse, faldforebyggelse | ulykkesforebygging, fallforebygging | ulykkesførebygging, fallførebygging | olycksförebyggande, fallprevention | accident prevention, fall prevention
disability | handicap, funktionsnedsættelse | funksjonsnedsettelse, funksjonshemming | funksjonsnedsetjing, funksjonshemming | funktionsnedsättning, funktionshinder | disability, disabled people
universal_design | tilgængelighed, universelt design | universell utforming, tilgjengelighet | universell utforming, tilgjenge | tillgänglighet, universell utformning | universal design, accessibility
poverty | fattigdom, lavindkomst | fattigdom, lavinntekt, vedvarende lavinntekt | fattigdom, låginntekt | fattigdom, låg inkomst, ekonomisk utsatthet | poverty, low income
child_poverty | børnefattigdom, fattige børn | barnefattigdom, barn i lavinntektsfamilier | barnefattigdom, barn i låginntektsfamiliar | barnfattigdom | child poverty
social_assistance | kontanthjælp | sosialhjelp, økonomisk stønad | sosialhjelp, økonomisk stønad | försörjningsstöd, ekonomiskt bistånd | social assistance, income support
homelessness | hjemløshed, hjemløse | bostedsløshet, bostedsløse | bustadløyse, bustadlause | hemlöshet, hemlösa | homelessness, homeless | related: housing
housing | boliger, boligpolitik, boligbyggeri | bolig, boliger, boligpolitikk, boligbygging | bustad, bustader, bustadpolitikk, bustadbygging | bostad, bostäder, bostadspolitik, bostadsbyggande | housing, housing policy
inequality | ulighed, social ulighed | ulikhet, sosial ulikhet, sosiale forskjeller | ulikskap, sosial ulikskap, sosiale skilnader | ojämlikhet, social ojämlikhet | inequality, social inequality
inclusion | inklusion, social inklusion | inkludering, utenforskap | inkludering, utanforskap | inkludering, utanförskap | inclusion, social inclusion, social exclusion
integration | integration, flygtninge, nytilkomne | integrering, flyktninger, innvandrere | integrering, flyktningar, innvandrarar | nyanlända, flyktingar, etablering | integration, refugees, newcomers
gender_equality | ligestilling, kønsligestilling | likestilling, kjønnslikestilling | likestilling, kjønnslikestilling | jämställdhet, jämställd | gender equality, gender mainstreaming | related: gender_budgeting
gender_budgeting | kønsbudgettering, kønsopdelte data | kjønnsbudsjettering, kjønnsdelt statistikk | kjønnsbudsjettering, kjønnsdelt statistikk | jämställdhetsbudgetering, könsuppdelad statistik | gender budgeting, sex-disaggregated data
violence_in_close_relations | vold i nære relationer, partnervold | vold i nære relasjoner, familievold | vald i nære relasjonar, familievald | våld i nära relationer, mäns våld mot kvinnor | domestic violence, violence in close relationships
snow_clearing | snerydning, vintertjeneste | snørydding, brøyting, strøing | snørydding, brøyting, strøing | snöröjning, plogning, halkbekämpning | snow clearing, winter maintenance
children | børn, børn og unge | barn, barn og unge, oppvekst | barn, barn og unge, oppvekst | barn och unga, uppväxtvillkor | children, children and young people
youth | unge, ungdom | ungdom, ungdommer | ungdom, ungdomar | ungdomar, unga | youth, young people
school | skole, skoler, skolegang | skole, skoler, opplæring | skule, skular, opplæring | skola, skolor, skolgång | school, schools, schooling
dropout | frafald, skolefravær | frafall, skolefravær, gjennomføring | fråfall, skulefråvær, gjennomføring | avhopp, skolfrånvaro, hemmasittare | dropout, school absence
education_for_sustainability | verdensmål i undervisningen, udeskole | utdanning for bærekraftig utvikling, uteskole | utdanning for berekraftig utvikling, uteskule | lärande för hållbar utveckling, utomhuspedagogik | education for sustainable development, outdoor learning
lifelong_learning | livslang læring, efteruddannelse | livslang læring, etterutdanning | livslang læring, etterutdanning | livslångt lärande, fortbildning | lifelong learning, continuing education
school_transport | skolebus, skolekørsel, skolebuskørsel | skoleskyss, skolebuss | skuleskyss, skulebuss | skolskjuts, skolbuss | school transport, school bus | related: public_transport, safe_school_route
safe_school_route | skolevej, sikker skolevej | skolevei, trygg skolevei, hjertesone | skuleveg, trygg skuleveg, hjartesone | skolväg, säker skolväg | route to school, safe school route | related: traffic_safety
school_meals | skolemad | skolemat, skolemåltid | skulemat, skulemåltid | skolmat, skollunch | school meals, school food | related: public_meals
public_meals | offentlige måltider, storkøkken, madordning | kommunale måltider, storkjøkken | kommunale måltid, storkjøkken | offentliga måltider, storkök, måltidsverksamhet | public meals, catering kitchens
local_food | lokale fødevarer, lokal mad | lokalmat, kortreist mat | lokalmat, kortreist mat | närproducerad mat, lokalproducerat | local food, short food chains
organic_food | økologi, økologiske fødevarer | økologisk mat, økologisk landbruk | økologisk mat, økologisk landbruk | ekologisk mat, ekologiska livsmedel | organic food, organic farming
food_security | fødevaresikkerhed, selvforsyning | matsikkerhet, matberedskap, selvforsyning | matsikkerheit, matberedskap, sjølvforsyning | livsmedelsförsörjning, självförsörjning | food security, self-sufficiency
employment | beskæftigelse, arbejdspladser | sysselsetting, arbeidsplasser | sysselsetjing, arbeidsplassar | sysselsättning, arbetstillfällen | employment, jobs, workplaces
work_inclusion | socialt ansvar, fleksjob, virksomhedspraktik | arbeidsinkludering, arbeidstrening, varig tilrettelagt arbeid | arbeidsinkludering, arbeidstrening | arbetsträning, arbetsintegrerande sociala företag | work inclusion, work training
apprentices | lærling, lærlinge, elevpladser | lærling, lærlinger, læreplass | lærling, lærlingar, læreplass | lärling, lärlingar, praktikplats | apprentice, apprentices, apprenticeship
sick_leave | sygefravær | sykefravær, nærvær | sjukefråvær, nærvær | sjukfrånvaro, sjuktal | sick leave, sickness absence | related: working_environment
working_environment | arbejdsmiljø | arbeidsmiljø, heltidskultur | arbeidsmiljø, heiltidskultur | arbetsmiljö, heltidsresan | working environment, full-time culture
decent_work | anstændigt arbejde, arbejdsklausul, social dumping | anstendig arbeid, seriøsitetsbestemmelser, arbeidslivskriminalitet | anstendig arbeid, seriøsitetsvilkår, arbeidslivskriminalitet | anständiga villkor, arbetslivskriminalitet, arbetsrättsliga villkor | decent work, labour clauses, work-related crime
social_enterprise | socialøkonomisk virksomhed | sosialt entreprenørskap, sosial entreprenør | sosialt entreprenørskap, sosial entreprenør | socialt företagande, sociala företag | social enterprise, social entrepreneurship
tourism | turisme, besøgende | reiseliv, besøksforvaltning | reiseliv, besøksforvaltning | besöksnäring, turism | tourism, visitor management
rural_development | landdistrikter, landsbyudvikling | distriktsutvikling, bygdeutvikling | distriktsutvikling, bygdeutvikling | landsbygdsutveckling, bygdeutveckling | rural development
`,
);
