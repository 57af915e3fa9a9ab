import { readConcepts } from '../concept.js';

/** Goals 6, 7, 9, 12 and 13: water, energy, procurement, waste, climate. */
export const resourceConcepts = readConcepts(
  'topic',
  `
waste | affald, skrald, renovation, affaldssortering | avfall, søppel, renovasjon, avfallssortering, kildesortering | avfall, boss, renovasjon, avfallssortering, kjeldesortering | avfall, sopor, renhållning, avfallssortering, källsortering | waste, rubbish, refuse, garbage, waste sorting | related: food_waste, recycling, littering
food_waste | madspild, spild af mad, madaffald | matsvinn, matavfall | matsvinn, matavfall | matsvinn, svinn, matavfall, tallrikssvinn | food waste, plate waste
recycling | genanvendelse, genindvinding | materialgjenvinning, resirkulering, gjenvinning | materialgjenvinning, resirkulering, attvinning | materialåtervinning, återvinning | recycling, material recovery
reuse | genbrug, direkte genbrug, genbrugsbutik | gjenbruk, ombruk, bruktbutikk | gjenbruk, ombruk, bruktbutikk | återbruk, återanvändning, återbrukad | reuse, second-hand, reused | note: Reuse of things; what another municipality took into use is «I brug hos» and no concept.
furniture_reuse | genbrug af møbler, genbrugsmøbler, brugte møbler, genbrugte møbler, møbelgenbrug | møbelgjenbruk, gjenbruk av møbler, ombruk av møbler, brukte møbler | møbelgjenbruk, gjenbruk av møblar, ombruk av møblar, brukte møblar | återbrukade möbler, möbelåterbruk, återbruk av möbler, begagnade möbler | furniture reuse, reuse of furniture, reused furniture, second-hand furniture | related: reuse
repair | reparation, reparationscafé | reparasjon, reparere, fiksefest | reparasjon, reparere | lagning, reparera, fixarverkstad | repair, repair café | related: reuse
sharing_economy | deleøkonomi, udlån, deleordning | delingsøkonomi, utlån, deleordning | delingsøkonomi, utlån, deleordning | delningsekonomi, lånebibliotek, utlåning | sharing economy, lending library
circular_economy | cirkulær økonomi | sirkulær økonomi, sirkulærøkonomi | sirkulær økonomi, sirkulærøkonomi | cirkulär ekonomi | circular economy | related: reuse, recycling
hazardous_waste | farligt affald | farlig avfall | farleg avfall | farligt avfall | hazardous waste
plastics | plast, plastik, engangsplast | plast, engangsplast, mikroplast | plast, eingongsplast, mikroplast | plast, engångsplast, mikroplast | plastics, single-use plastics, microplastics
chemicals | kemikalier, miljøgifte | kjemikalier, miljøgifter | kjemikaliar, miljøgifter | kemikalier, giftfri miljö, miljögifter | chemicals, pollutants, hazardous substances
textiles | tekstiler, tøj | tekstiler, klær | tekstilar, klede | textilier, kläder | textiles, clothing
procurement | indkøb, offentlige indkøb, grønne indkøb | anskaffelser, anskaffelse, innkjøp, offentlige anskaffelser, grønne innkjøp | innkjøp, offentlege innkjøp, anskaffing, grøne innkjøp | upphandling, offentlig upphandling, inköp, hållbar upphandling | procurement, public procurement, purchasing, green procurement | related: tender
tender | udbud, licitation, udbudsmateriale | anbud, anbudskonkurranse, konkurransegrunnlag | anbod, anbodskonkurranse, konkurransegrunnlag | anbud, anbudsförfrågan, upphandlingsunderlag | tender, call for tenders, tender documents | note: The Norwegian and Danish tilbud and the Swedish erbjudande are offers of any kind.
contract_follow_up | kontraktopfølgning, leverandørstyring | kontraktsoppfølging, leverandøroppfølging | kontraktsoppfølging, leverandøroppfølging | avtalsuppföljning, leverantörsuppföljning | contract follow-up, supplier management
climate_budget | klimabudget, klimabudgetter, co2-budget | klimabudsjett, karbonbudsjett | klimabudsjett, karbonbudsjett | klimatbudget, koldioxidbudget | climate budget, carbon budget | related: greenhouse_gas_emissions
greenhouse_gas_emissions | udledning, drivhusgasser, co2-udledning | klimagassutslipp, utslipp, co2-utslipp | klimagassutslepp, utslepp, co2-utslepp | växthusgasutsläpp, klimatutsläpp, utsläpp | greenhouse gas emissions, carbon emissions
climate_accounting | klimaregnskab, co2-regnskab | klimaregnskap, klimagassregnskap | klimarekneskap, klimagassrekneskap | klimatbokslut, utsläppsberäkning | climate accounting, carbon accounting | related: climate_budget
climate_plan | klimaplan, klimahandlingsplan, dk2020 | klimaplan, klima- og energiplan | klimaplan, klima- og energiplan | klimatplan, klimathandlingsplan, energi- och klimatplan | climate plan, climate action plan
climate_adaptation | klimatilpasning | klimatilpasning | klimatilpassing | klimatanpassning | climate adaptation, climate resilience | related: stormwater, flooding
stormwater | regnvand, skybrud, afledning af regnvand | overvann, overvannshåndtering, styrtregn | overvatn, overvasshandtering, styrtregn | dagvatten, skyfall, dagvattenhantering | stormwater, surface water, cloudburst
flooding | oversvømmelse, stormflod, højvande | flom, stormflo, oversvømmelse | flaum, stormflo, overfløyming | översvämning, högvatten | flooding, storm surge
drought | tørke, vandmangel | tørke, vannmangel | tørke, vassmangel | torka, vattenbrist | drought, water shortage
heat_wave | hedebølge, varme i byen | hetebølge | hetebølgje | värmebölja | heat wave, urban heat
water_leakage | vandtab, lækage, lækager, lækagesøgning, utætte vandrør | lekkasje, vanntap, vannlekkasje, lekkasjesøk | lekkasje, vasstap, vasslekkasje, lekkasjesøk | vattenläckor, vattenläcka, vattenförlust, läcksökning | water leakage, water leak, water leaks, water loss, leak detection | related: drinking_water
drinking_water | drikkevand, vandforsyning | drikkevann, vannforsyning, vannledning | drikkevatn, vassforsyning | dricksvatten, vattenförsörjning | drinking water, water supply
wastewater | spildevand, kloak, rensningsanlæg | avløp, avløpsvann, kloakk, renseanlegg | avløp, avløpsvatn, kloakk, reinseanlegg | avlopp, avloppsvatten, reningsverk | wastewater, sewage, sewage treatment
groundwater | grundvand, drikkevandsbeskyttelse | grunnvann | grunnvatn | grundvatten | groundwater
solar_power | solceller, solenergi, solcelleanlæg | solceller, solenergi, solcelleanlegg, solstrøm | solceller, solenergi, solcelleanlegg, solstraum | solceller, solenergi, solel | solar power, solar panels, photovoltaics
wind_power | vindkraft, vindmøller | vindkraft, vindmøller | vindkraft, vindmøller | vindkraft, vindkraftverk | wind power, wind turbines
energy_efficiency | energieffektivisering, energibesparelse, energirenovering | energieffektivisering, energisparing, enøk | energieffektivisering, energisparing, enøk | energieffektivisering, energibesparing | energy efficiency, energy saving
renewable_energy | vedvarende energi, grøn energi | fornybar energi | fornybar energi | förnybar energi | renewable energy, clean energy | related: solar_power, wind_power
district_heating | fjernvarme, varmeplan | fjernvarme, varmeplanlegging | fjernvarme | fjärrvärme | district heating
energy_community | energifællesskab, energifællesskaber | energisamfunn, lokal energideling | energisamfunn, lokal energideling | energigemenskap, energidelning | energy community
energy_poverty | energifattigdom, høje elpriser | energifattigdom, høye strømpriser | energifattigdom, høge straumprisar | energifattigdom, höga elpriser | energy poverty
public_buildings | kommunale bygninger, kommunale ejendomme | kommunale bygg, eiendomsforvaltning, formålsbygg | kommunale bygg, eigedomsforvaltning | kommunala fastigheter, verksamhetslokaler | public buildings, municipal property
building_materials | byggematerialer, byggeri i træ, træbyggeri | byggematerialer, trebygg, ombruk i bygg | byggjemateriale, trebygg | byggmaterial, träbyggnad, byggåterbruk | building materials, timber construction
emission_free_construction | fossilfri byggeplads, emissionsfri byggeplads | utslippsfri byggeplass, fossilfri anleggsplass | utsleppsfri byggeplass, fossilfri anleggsplass | utsläppsfri byggarbetsplats, fossilfri anläggning | emission-free construction site
maintenance | vedligeholdelse, vedligehold | vedlikehold, vedlikeholdsetterslep | vedlikehald, vedlikehaldsetterslep | underhåll, underhållsskuld | maintenance, maintenance backlog
broadband | bredbånd, fiber | bredbånd, fiber | breiband, fiber | bredband, fiber | broadband, fibre
consumption | forbrug, bæredygtigt forbrug | forbruk, bærekraftig forbruk | forbruk, berekraftig forbruk | konsumtion, hållbar konsumtion | consumption, sustainable consumption
`,
);
