import { readConcepts } from '../concept.js';

/** More offices, bodies and laws, and the notes on those whose names deceive the neighbours. */
export const officeConcepts = readConcepts(
  'institution',
  `
city_government | magistratsstyre | byråd, byrådet, byrådsleder | byråd, byrådet, byrådsleiar | borgarrådsberedning, stadsstyrelse | city government, city executive | note: The Norwegian byråd governs like a cabinet, in the largest cities; the Danish byråd is the council.
alderman | rådmand, magistratsmedlem | heltidspolitiker, byrådspolitiker | heiltidspolitikar, byrådspolitikar | borgarråd, heltidspolitiker | alderman, full-time politician | note: The Danish rådmand is a politician; the Norwegian rådmann was the chief executive, and the Swedish rådman is a judge.
deputy_mayor | viceborgmester | varaordfører | varaordførar | oppositionsråd, vice ordförande | deputy mayor
party_group | partigruppe, byrådsgruppe | partigruppe, kommunestyregruppe | partigruppe, kommunestyregruppe | partigrupp, fullmäktigegrupp | party group
committee_secretary | udvalgssekretær, byrådssekretariat | utvalgssekretær, formannskapssekretær, politisk sekretariat | utvalssekretær, formannskapssekretær, politisk sekretariat | nämndsekreterare, kommunsekreterare | committee secretary, democratic services
city_district | bydel, bydelsudvalg, lokaludvalg | bydel, bydelsutvalg | bydel, bydelsutval | stadsdel, stadsdelsnämnd | city district, district council
school_board | skolebestyrelse, forældreråd | samarbeidsutvalg, foreldreråd, foreldrenes arbeidsutvalg | samarbeidsutval, foreldreråd, arbeidsutvalet til foreldra | skolråd, föräldraråd | school board, parents' council | related: school
disability_council | handicapråd | råd for personer med funksjonsnedsettelse | råd for menneske med funksjonsnedsetjing | funktionshindersråd, funktionsrättsråd | disability council | related: disability
integration_council | integrationsråd | innvandrerråd, flerkulturelt råd | innvandrarråd, fleirkulturelt råd | integrationsråd | integration council | related: integration
state_agency | styrelse, miljøstyrelsen, sundhedsstyrelsen | direktorat, miljødirektoratet, helsedirektoratet | direktorat, miljødirektoratet, helsedirektoratet | statlig myndighet, naturvårdsverket, socialstyrelsen | state agency, directorate | note: A Danish styrelse is an agency of the state; a Swedish styrelse is a board.
ministry | ministerium, indenrigsministeriet | departement, kommunaldepartementet | departement, kommunaldepartementet | departement, regeringskansliet | ministry, government department
parliament | folketinget | stortinget | stortinget | riksdagen | parliament
rules_of_procedure | forretningsorden, styrelsesvedtægt | reglement, delegeringsreglement | reglement, delegeringsreglement | arbetsordning, delegationsordning, reglemente | rules of procedure, scheme of delegation
member_proposal | medlemsforslag, beslutningsforslag | interpellasjon, representantforslag | interpellasjon, representantforslag | motion, interpellation | member's motion, interpellation | note: The Danish motion is exercise.
citizen_initiative | borgerforslag | innbyggerforslag | innbyggjarforslag | medborgarförslag, e-förslag | citizens' initiative, petition | related: citizen_participation
referendum | folkeafstemning | folkeavstemning, rådgivende folkeavstemning | folkerøysting, rådgjevande folkerøysting | folkomröstning | referendum
elections | kommunalvalg, valgdeltagelse | kommunevalg, valgdeltakelse | kommuneval, valdeltaking | kommunalval, valdeltagande | local elections, voter turnout
political_agreement | budgetforhandlinger, politisk aftale | politisk avtale, budsjettforhandlinger | politisk avtale, budsjettforhandlingar | politisk överenskommelse, budgetförhandlingar | political agreement, budget negotiations | related: annual_budget
local_government_act | styrelsesloven, kommunestyrelsesloven | kommuneloven | kommunelova | kommunallagen | local government act
planning_act | planloven, byggeloven | plan- og bygningsloven | plan- og bygningslova | plan- och bygglagen | planning and building act | related: land_use_planning
procurement_act | udbudsloven, udbudsreglerne | anskaffelsesloven, anskaffelsesforskriften | anskaffingslova, anskaffingsforskrifta | lagen om offentlig upphandling, upphandlingslagen | public procurement act | related: procurement
education_act | folkeskoleloven | opplæringsloven | opplæringslova | skollagen | education act | related: school
public_administration_act | forvaltningsloven | forvaltningsloven | forvaltningslova | förvaltningslagen | public administration act
social_services_act | serviceloven | sosialtjenesteloven, helse- og omsorgstjenesteloven | sosialtenestelova, helse- og omsorgstenestelova | socialtjänstlagen | social services act | related: social_services
environmental_act | miljøbeskyttelsesloven, naturbeskyttelsesloven | forurensningsloven, naturmangfoldloven | forureiningslova, naturmangfaldlova | miljöbalken | environmental protection act, nature diversity act
ombudsman | ombudsmand, borgerrådgiver | sivilombud, innbyggerombud | sivilombod, innbyggjarombod | ombudsman, justitieombudsmannen | ombudsman, citizens' adviser
environmental_inspection | miljøtilsyn | miljøtilsyn, tilsyn | miljøtilsyn, tilsyn | miljötillsyn, tillsyn | environmental inspection, regulatory inspection
legal_aid | retshjælp | rettshjelp, fri rettshjelp | rettshjelp, fri rettshjelp | rättshjälp, juridisk rådgivning | legal aid
intermunicipal_company | fælleskommunalt selskab, kommunalt fællesskab | interkommunalt selskap, vertskommune | interkommunalt selskap, vertskommune | kommunalförbund, gemensam nämnd | intermunicipal company, joint authority | related: intermunicipal_cooperation
sector_department | afdeling, center for teknik og miljø | etat, kommunalavdeling, virksomhet | etat, kommunalavdeling, verksemd | avdelning, sektor, verksamhetsområde | department, directorate for a sector | note: A Swedish verksamhet and a Norwegian virksomhet are units of the municipality too; a Danish virksomhed is a company.
`,
);
