import { readConcepts } from '../concept.js';

/** Goals 8, 9, 12, 16 and 17: money, business, buying, digital tools and how an organisation is run. */
export const organisationConcepts = readConcepts(
  'topic',
  `
entrepreneurship | iværksætteri, iværksættere, startups | gründere, gründerskap, oppstartsbedrifter | gründarar, gründerskap, oppstartsbedrifter | entreprenörskap, nyföretagande, startups | entrepreneurship, start-ups
industrial_symbiosis | industriel symbiose, erhvervspark | industriell symbiose, næringspark, næringsområde | industriell symbiose, næringspark, næringsområde | industriell symbios, industripark | industrial symbiosis, business park
small_businesses | små virksomheder, små og mellemstore virksomheder | små bedrifter, små og mellomstore bedrifter, lokale bedrifter | små bedrifter, små og mellomstore bedrifter, lokale bedrifter | småföretag, små och medelstora företag, lokala företag | small businesses, small and medium-sized enterprises, smes | related: business_cooperation
environmental_certification | miljøcertificering, miljømærke, svanemærket | miljøsertifisering, miljøfyrtårn, svanemerket | miljøsertifisering, miljøfyrtårn, svanemerka | miljöcertifiering, miljödiplomering, svanenmärkt | environmental certification, eco-label
sustainability_reporting | bæredygtighedsrapportering, bæredygtighedsrapport | bærekraftsrapportering, bærekraftsrapport | berekraftsrapportering, berekraftsrapport | hållbarhetsredovisning, hållbarhetsrapport | sustainability reporting, esg reporting
green_finance | grønne obligationer, grønne lån | grønne obligasjoner, grønne lån | grøne obligasjonar, grøne lån | gröna obligationer, gröna lån | green bonds, green finance, sustainable investment
investment_budget | anlægsbudget, investeringsbudget | investeringsbudsjett, investeringsplan | investeringsbudsjett, investeringsplan | investeringsbudget, investeringsplan | investment budget, capital budget | related: annual_budget
local_tax | kommuneskat, grundskyld | eiendomsskatt, kommuneskatt | eigedomsskatt, kommuneskatt | kommunalskatt, fastighetsavgift | local tax, property tax
savings | besparelser, effektivisering | innsparing, innsparinger, effektivisering | innsparing, innsparingar, effektivisering | besparingar, effektivisering | savings, efficiency gains
benefits_realisation | gevinstrealisering | gevinstrealisering, gevinstplan | gevinstrealisering, gevinstplan | nyttorealisering, nyttokalkyl | benefits realisation
life_cycle_cost | totaløkonomi, levetidsomkostninger | livsløpskostnader, levetidskostnader | livsløpskostnader, levetidskostnader | livscykelkostnad, livscykelkostnader | life-cycle cost, total cost of ownership | related: procurement
framework_agreement | rammeaftale, rammeaftaler | rammeavtale, rammeavtaler | rammeavtale, rammeavtalar | ramavtal | framework agreement | related: procurement
innovation_procurement | innovationspartnerskab, innovative indkøb | innovasjonspartnerskap, innovative anskaffelser | innovasjonspartnarskap, innovative innkjøp | innovationsupphandling, innovationspartnerskap | innovation procurement, innovation partnership | related: procurement
social_clauses | sociale klausuler, sociale hensyn | lærlingeklausul, sosiale hensyn | lærlingklausul, sosiale omsyn | sociala krav, sociala hänsyn | social clauses, social procurement | related: procurement, decent_work
ethical_trade | fairtrade, etisk handel | fairtrade, etisk handel | fairtrade, etisk handel | fairtrade, etisk handel | fair trade, ethical trade
suppliers | leverandør, leverandører | leverandør, leverandører | leverandør, leverandørar | leverantör, leverantörer | supplier, suppliers | related: contract_follow_up
municipal_companies | kommunale selskaber, ejerstrategi | kommunale selskaper, eierskapsmelding, eierstrategi | kommunale selskap, eigarskapsmelding, eigarstrategi | kommunala bolag, ägardirektiv, ägarstyrning | municipal companies, ownership policy
outsourcing | udlicitering, privatisering | konkurranseutsetting, privatisering | konkurranseutsetjing, privatisering | konkurrensutsättning, privatisering | outsourcing, privatisation
international_cooperation | venskabsby, venskabsbyer, internationalt samarbejde | vennskapsby, vennskapskommune, internasjonalt samarbeid | venskapsby, venskapskommune, internasjonalt samarbeid | vänort, vänorter, internationellt samarbete | twin town, international cooperation | related: learning_from_each_other
eu_projects | eu-projekt, eu-midler | eu-prosjekt, eøs-midler | eu-prosjekt, eøs-midlar | eu-projekt, eu-medel | eu project, eu funding
nordic_cooperation | nordisk samarbejde | nordisk samarbeid | nordisk samarbeid | nordiskt samarbete | nordic cooperation | related: learning_from_each_other
co_creation | samskabelse, samproduktion | samskaping, medskaping | samskaping, medskaping | samskapande, medskapande | co-creation, co-production | related: citizen_participation, partnership
user_involvement | brugerinddragelse | brukermedvirkning | brukarmedverknad | brukarmedverkan, brukarinflytande | user involvement | related: citizen_participation
citizen_service | borgerservice | innbyggerservice, servicetorg | innbyggjarservice, servicetorg | kontaktcenter, medborgarkontor, medborgarservice | citizen service, contact centre
information_campaign | informationskampagne, kampagne, kommunikationsindsats | informasjonskampanje, kampanje, holdningskampanje | informasjonskampanje, kampanje, haldningskampanje | informationskampanj, kampanj | information campaign, awareness campaign | related: behaviour_change
behaviour_change | adfærdsændring, nudging | atferdsendring, dulting, nudging | åtferdsendring, dulting, nudging | beteendeförändring, nudging | behaviour change, nudging
self_service | selvbetjening, hjemmeside | selvbetjening, nettsted | sjølvbetening, nettstad | självservice, webbplats | self-service, website | related: digitalisation
statistics | statistik, data om borgerne | statistikk, levekårsdata | statistikk, levekårsdata | statistik, levnadsvillkor | statistics, data on living conditions | related: indicators
open_source | åben kildekode, open source | åpen kildekode, fri programvare | open kjeldekode, fri programvare | öppen källkod, fri programvara | open source, free software
sensors | sensorer, internet of things, smart city | sensorer, tingenes internett, smartby | sensorar, tingas internett, smartby | sensorer, sakernas internet, smart stad | sensors, internet of things, smart city
digital_twin | digital tvilling | digital tvilling | digital tvilling | digital tvilling | digital twin
archives | arkiv, journalisering | arkiv, journalføring | arkiv, journalføring | arkiv, diarieföring | archives, records management
automation | automatisering, robotter | automatisering, roboter | automatisering, robotar | automatisering, robotar | automation, robots | related: digitalisation
project_management | projektledelse, projektstyring | prosjektledelse, prosjektstyring | prosjektleiing, prosjektstyring | projektledning, projektstyrning | project management
leadership | lederskab, lederudvikling | lederskap, lederutvikling | leiarskap, leiarutvikling | ledarskap, ledarutveckling | leadership, leadership development
employee_involvement | medarbejderinddragelse | medarbeiderskap, medarbeiderinvolvering | medarbeidarskap, medarbeidarinvolvering | medarbetarskap, medarbetarinflytande | employee involvement
trade_unions | fagforening, tillidsrepræsentant | fagforening, tillitsvalgt, trepartssamarbeid | fagforeining, tillitsvald, trepartssamarbeid | fackförbund, fackliga företrädare, skyddsombud | trade union, shop steward
internal_control | intern kontrol, kvalitetsstyring | internkontroll, kvalitetssystem | internkontroll, kvalitetssystem | internkontroll, kvalitetsledning | internal control, quality management
auditing | kommunal revision, forvaltningsrevision | forvaltningsrevisjon, kontrollutvalg, revisjon | forvaltningsrevisjon, kontrollutval, revisjon | kommunal revision, verksamhetsrevision | auditing, performance audit
whistleblowing | whistleblower, whistleblowerordning | varsling, varslingsordning | varsling, varslingsordning | visselblåsning, visselblåsare | whistleblowing, whistleblower
ethics | etik, etiske retningslinjer | etikk, etiske retningslinjer | etikk, etiske retningsliner | etik, uppförandekod | ethics, code of conduct
performance_management | målstyring, virksomhedsplan | målstyring, virksomhetsstyring | målstyring, verksemdstyring | målstyrning, verksamhetsstyrning | performance management, management by objectives
policy_coherence | tværgående samarbejde, på tværs af forvaltninger | tverrsektorielt samarbeid, samordning | tverrsektorielt samarbeid, samordning | tvärsektoriellt samarbete, samordning | policy coherence, cross-sector cooperation | related: synergy
transparency | gennemsigtighed, åbenhed | åpenhet, gjennomsiktighet | openheit, innsyn og openheit | öppenhet, transparens | transparency, openness | related: public_access
voluntary_local_review | frivillig lokal gennemgang | lokal bærekraftsgjennomgang | lokal berekraftsgjennomgang | frivillig lokal granskning | voluntary local review | related: sustainable_development_goals
smart_sustainable_cities | smarte bæredygtige byer, u4ssc | smarte bærekraftige byer, u4ssc | smarte berekraftige byar, u4ssc | smarta hållbara städer, u4ssc | smart sustainable cities, u4ssc | related: indicators
localising_the_goals | lokalisering af verdensmålene, verdensmålsplan | lokalisering av bærekraftsmålene, lokale bærekraftsmål | lokalisering av berekraftsmåla, lokale berekraftsmål | lokalt arbete med globala målen | localising the sdgs | related: sustainable_development_goals
social_sustainability | social bæredygtighed | sosial bærekraft | sosial berekraft | social hållbarhet | social sustainability
environmental_sustainability | miljømæssig bæredygtighed | miljømessig bærekraft | miljømessig berekraft | ekologisk hållbarhet, miljömässig hållbarhet | environmental sustainability
economic_sustainability | økonomisk bæredygtighed | økonomisk bærekraft | økonomisk berekraft | ekonomisk hållbarhet | economic sustainability
doughnut_economics | doughnutøkonomi, doughnut-økonomi | smultringøkonomi, doughnut-økonomi | smultringøkonomi | munkmodellen, doughnut-ekonomi | doughnut economics
template | skabelon, skabeloner | mal, maler | mal, malar | mall, mallar | template, templates
checklist | tjekliste, huskeliste | sjekkliste, huskeliste | sjekkliste, hugseliste | checklista | checklist
guide | vejledning, håndbog, drejebog | veileder, håndbok, guide | rettleiar, handbok, guide | handledning, handbok, guide | guide, handbook, guidance
spreadsheet | regneark | regneark | rekneark | kalkylark, kalkylblad | spreadsheet
workshop | workshop, arbejdsværksted | workshop, arbeidsverksted | workshop, arbeidsverkstad | workshop, arbetsverkstad | workshop
scaling_up | skalering, udbredelse | oppskalering, skalering | oppskalering, skalering | uppskalning, uppskalering | scaling up, roll-out | related: pilot_project
small_municipality | lille kommune, små kommuner, mindre kommune | liten kommune, små kommuner, mindre kommune | liten kommune, små kommunar, mindre kommune | liten kommun, små kommuner, mindre kommun | small municipality, small municipalities
citizens | borger, borgere | innbygger, innbyggere | innbyggjar, innbyggjarar | medborgare, invånare | citizens, residents, inhabitants
municipal_merger | kommunesammenlægning | kommunesammenslåing | kommunesamanslåing | kommunsammanslagning | municipal merger
sustainability_coordinator | bæredygtighedskoordinator, verdensmålskoordinator | bærekraftskoordinator, bærekraftsrådgiver | berekraftskoordinator, berekraftsrådgjevar | hållbarhetssamordnare, hållbarhetsstrateg | sustainability coordinator, sustainability officer
procurement_officer | indkøber, indkøbskonsulent | innkjøper, innkjøpsrådgiver | innkjøpar, innkjøpsrådgjevar | upphandlare, inköpare | procurement officer, buyer | related: procurement
`,
);
