import { readConcepts } from '../concept.js';

/** Goals 11, 14 and 15: towns, transport, sea, land. */
export const placeConcepts = readConcepts(
  'topic',
  `
land_use_planning | arealplanlægning, byplanlægning, lokalplan | arealplan, arealplanlegging, reguleringsplan, arealdel | arealplan, arealplanlegging, reguleringsplan, arealdel | detaljplan, markanvändning, fysisk planering | land-use planning, spatial planning, zoning plan
urban_development | byudvikling, byomdannelse, områdefornyelse | byutvikling, områdeløft, stedsutvikling | byutvikling, områdeløft, stadutvikling | stadsutveckling, områdesutveckling | urban development, urban regeneration
town_centre | bymidte, midtby, handelsliv i bymidten | sentrumsutvikling, levende sentrum | sentrumsutvikling, levande sentrum | centrumutveckling, levande stadskärna | town centre, high street
soil_protection | landbrugsjord, jordbevarelse | jordvern, dyrket mark, matjord | jordvern, dyrka mark, matjord | åkermark, jordbruksmark, markskydd | soil protection, farmland
land_neutrality | arealneutralitet | arealnøytralitet, arealregnskap | arealnøytralitet, arealrekneskap | markneutralitet | land neutrality, land accounts
public_transport | kollektiv trafik, bus, bybus | kollektivtransport, kollektivtrafikk, buss | kollektivtransport, kollektivtrafikk, bygdebuss | kollektivtrafik, buss | public transport, bus
demand_responsive_transport | flextrafik, behovsstyret kørsel, bus på bestilling | bestillingstransport, buss på bestilling, bestillingsbuss | bestillingstransport, buss på bestilling, bestillingsbuss | anropsstyrd trafik, anropsstyrd buss, närtrafik | demand-responsive transport, bus on demand, dial-a-ride | related: public_transport
car_sharing | delebil, delebiler, samkørsel | bildeling, delebil, samkjøring | bildeling, delebil, samkøyring | bilpool, bildelning, samåkning | car sharing, car club, carpooling, shared cars
electric_vehicles | elbil, elbiler, ladestander | elbil, elbiler, ladestasjon | elbil, elbilar, ladestasjon | elbil, elbilar, laddstolpe | electric vehicles, electric cars, charging point
cycling | cykel, cykling, cykelsti | sykkel, sykling, sykkelvei | sykkel, sykling, sykkelveg | cykel, cykling, cykelväg | cycling, bicycle, cycle path
walking | fodgængere, gående | fotgjengere, gående | fotgjengarar, gåande | fotgängare, gående | pedestrians, walking | note: The bare gang, gange, gång is also «times», as in once a quarter.
mobility_plan | mobilitetsplan, grøn mobilitet | mobilitetsplan, mobilitet, grønn mobilitet | mobilitetsplan, mobilitet, grøn mobilitet | mobilitetsplan, hållbart resande | mobility plan, sustainable mobility | related: public_transport, cycling
traffic_safety | trafiksikkerhed | trafikksikkerhet | trafikktryggleik | trafiksäkerhet | traffic safety, road safety
air_quality | luftkvalitet, luftforurening | luftkvalitet, luftforurensning, svevestøv | luftkvalitet, luftforureining, svevestøv | luftkvalitet, luftföroreningar | air quality, air pollution
noise | støj, trafikstøj | støy, trafikkstøy | støy, trafikkstøy | buller, trafikbuller | noise, traffic noise
green_space | grønne områder, bynatur, park | grøntområder, grønnstruktur, bynatur | grøntområde, grøntstruktur | grönområden, grönstruktur, parker | green space, parks, urban nature
urban_gardening | byhaver, nyttehaver, skolehaver | dyrking i byen, parsellhage, skolehage | dyrking i byen, parsellhage, skulehage | stadsodling, odlingslotter, skolträdgård | urban gardening, allotments
outdoor_life | friluftsliv, stier | friluftsliv, turstier | friluftsliv, turstiar | friluftsliv, vandringsleder | outdoor life, hiking trails
cultural_heritage | kulturarv, bevaring | kulturarv, kulturminner | kulturarv, kulturminne | kulturarv, kulturmiljö | cultural heritage
safety | tryghed, tryghedsvandring | trygghet, trygghetsvandring | tryggleik, tryggleiksvandring | trygghet, trygghetsvandring | sense of safety, safety walk
biodiversity | biodiversitet, biologisk mangfoldighed, flere arter, artsrigdom | naturmangfold, biologisk mangfold, artsmangfold | naturmangfald, biologisk mangfald, artsmangfald | biologisk mångfald, artrikedom | biodiversity, species diversity | related: nature_restoration, pollinators, road_verges, meadows
road_verges | vejkant, vejkanter, vilde vejkanter, rabatter | veikant, veikanter, kantslått | vegkant, vegkantar, kantslått | vägkant, vägkanter, artrika vägkanter | road verge, road verges, roadside mowing | related: pollinators
pollinators | bestøvere, vilde bier | pollinatorer, pollinerende insekter, humler | pollinatorar, pollinerande insekt, humler | pollinatörer, vilda bin | pollinators, wild bees
nature_restoration | naturgenopretning, naturgenopretningsprojekt | naturrestaurering, restaurering av natur | naturrestaurering, restaurering av natur | naturrestaurering, återställning av natur | nature restoration, ecosystem restoration
invasive_species | invasive arter, bjørneklo | fremmede arter, fremmedarter | framande artar, framandartar | invasiva arter, jätteloka | invasive species, alien species
forest | skov, skovrejsning | skog, skogbruk | skog, skogbruk | skog, skogsbruk | forest, forestry
wetlands | vådområder, lavbundsjord, moser | våtmark, myr, myrer | våtmark, myr, myrar | våtmarker, torvmark | wetlands, peatlands, bogs
watercourses | vandløb, vandløbsrestaurering | vassdrag, bekkeåpning, elver | vassdrag, bekkeopning, elvar | vattendrag, vattenvård | watercourses, rivers, streams
wildlife | vildt, dyreliv | vilt, dyreliv, villrein | vilt, dyreliv, villrein | viltvård, djurliv | wildlife
agriculture | landbrug, landmænd | landbruk, jordbruk, bønder | landbruk, jordbruk, bønder | lantbruk, jordbruk, bönder | agriculture, farming, farmers
marine_litter | havaffald, marint affald, strandrensning | marin forsøpling, strandrydding, strandavfall | marin forsøpling, strandrydding, strandavfall | marint skräp, strandstädning, nedskräpning av havet | marine litter, beach clean-up, ocean plastics | related: littering, waste
littering | henkastet affald, affaldsindsamling | forsøpling, rydding | forsøpling, rydding | nedskräpning, skräpplockning | littering, litter picking
fisheries | fiskeri, fiskere | fiskeri, fiskere, fiskemottak | fiskeri, fiskarar, fiskemottak | fiske, yrkesfiske | fisheries, fishing, fish landing
coastal_zone | kystzone, kyst, fjord | kystsone, kyst, fjord | kystsone, kyst, fjord | kustzon, kust, havsplanering | coastal zone, coast, fjord
harbour | havn, lystbådehavn | havn, småbåthavn, kai | hamn, småbåthamn, kai | hamn, gästhamn, småbåtshamn | harbour, port, marina
aquaculture | akvakultur, havbrug | akvakultur, oppdrett, havbruk | akvakultur, oppdrett, havbruk | vattenbruk, fiskodling | aquaculture, fish farming
eutrophication | iltsvind, kvælstof, næringsstoffer | overgjødsling, næringssalter | overgjødsling, næringssalt | övergödning, näringsämnen | eutrophication, nutrient pollution
`,
);
