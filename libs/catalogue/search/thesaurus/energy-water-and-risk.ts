import { readConcepts } from '../concept.js';

/** Goals 6, 7, 12, 13, 14 and 15 again, in more of the words that engineers and emergency planners use. */
export const technicalConcepts = readConcepts(
  'topic',
  `
hydrogen | brint, grøn brint | hydrogen, grønt hydrogen | hydrogen, grønt hydrogen | vätgas, grön vätgas | hydrogen, green hydrogen
biogas | biogas, biogasanlæg | biogass, biogassanlegg | biogass, biogassanlegg | biogas, biogasanläggning | biogas | related: renewable_energy
bioenergy | biomasse, bioenergi | bioenergi, flisfyring | bioenergi, flisfyring | bioenergi, biobränsle | bioenergy, biomass | related: renewable_energy
hydropower | vandkraft | vannkraft, småkraft | vasskraft, småkraft | vattenkraft | hydropower | related: renewable_energy
heat_pumps | varmepumpe, varmepumper, jordvarme | varmepumpe, varmepumper, bergvarme | varmepumpe, varmepumper, bergvarme | värmepump, värmepumpar, bergvärme | heat pump, heat pumps, geothermal heat
energy_management | energiledelse, energistyring | energiledelse, energioppfølging | energileiing, energioppfølging | energiledning, energiuppföljning | energy management, energy monitoring | related: energy_efficiency
energy_advice | energirådgivning, energivejledning | energirådgivning | energirådgjeving | energirådgivning, energi- och klimatrådgivning | energy advice
grid_capacity | netkapacitet, kapacitet i elnettet | nettkapasitet, kapasitet i strømnettet | nettkapasitet, kapasitet i straumnettet | elnätskapacitet, kapacitetsbrist i elnätet | grid capacity | related: grid_company
energy_storage | energilagring, batterilager | energilagring, batterilager | energilagring, batterilager | energilagring, batterilager | energy storage, battery storage
electricity_saving | elforbrug, elbesparelse, strømforbrug | strømforbruk, strømsparing | straumforbruk, straumsparing | elförbrukning, elanvändning | electricity use, electricity saving | related: energy_efficiency
green_roofs | grønne tage | grønne tak, blågrønn faktor | grøne tak, blågrøn faktor | gröna tak, grönytefaktor | green roofs | related: stormwater
nature_based_solutions | naturbaserede løsninger | naturbaserte løsninger | naturbaserte løysingar | naturbaserade lösningar | nature-based solutions | related: climate_adaptation
urban_trees | bytræer, træplantning | bytrær, treplanting | bytre, treplanting | stadsträd, trädplantering | urban trees, tree planting | related: green_space
carbon_storage | kulstoflagring, co2-fangst | karbonlagring, karbonfangst | karbonlagring, karbonfangst | koldioxidlagring, koldioxidinfångning, kolsänka | carbon storage, carbon capture, carbon sink
climate_engagement | klimaambassadører, klimafællesskab | klimaambassadører, klimaengasjement | klimaambassadørar, klimaengasjement | klimatambassadörer, klimatengagemang | climate engagement, climate ambassadors
carbon_footprint | klimaaftryk, forbrugsbaseret udledning | klimafotavtrykk, forbruksbaserte utslipp | klimafotavtrykk, forbruksbaserte utslepp | klimatavtryck, konsumtionsbaserade utsläpp | carbon footprint, consumption-based emissions | related: greenhouse_gas_emissions
climate_neutral | klimaneutral, co2-neutral, nettonul | klimanøytral, nullutslipp | klimanøytral, nullutslepp | klimatneutral, nettonollutsläpp | climate-neutral, net zero, carbon-neutral | related: greenhouse_gas_emissions
green_transition | grøn omstilling, retfærdig omstilling | grønn omstilling, grønt skifte, rettferdig omstilling | grøn omstilling, grønt skifte, rettferdig omstilling | grön omställning, rättvis omställning, klimatomställning | green transition, just transition
climate_law | klimalov, klimamål | klimalov, klimamål | klimalov, klimamål | klimatlag, klimatmål | climate act, climate target
landslide | jordskred, erosion, kysterosion | skred, ras, kvikkleire | skred, ras, kvikkleire | skred, ras och skred, erosion | landslide, erosion
wildfire | naturbrand, skovbrand | skogbrann, lyngbrann | skogbrann, lyngbrann | skogsbrand, skogsbränder | wildfire, forest fire
sea_level_rise | havstigning, havvandsstigning | havnivåstigning | havnivåstiging | havsnivåhöjning, stigande hav | sea level rise | related: flooding
extreme_weather | ekstremvejr, storm | ekstremvær, uvær | ekstremvêr, uvêr | extremväder, oväder | extreme weather | related: climate_adaptation
fire_service | brandvæsen, redningsberedskab | brannvesen, brann og redning | brannvesen, brann og redning | räddningstjänst, brandförsvar | fire service, fire and rescue
household_preparedness | hjemmeberedskab, egenberedskab | egenberedskap | eigenberedskap | hemberedskap, egenberedskap | household preparedness, self-preparedness | related: emergency_preparedness
risk_analysis | risikovurdering, sårbarhedsanalyse | ros-analyse, risikovurdering, sårbarhetsanalyse | ros-analyse, risikovurdering, sårbarheitsanalyse | riskanalys, riskbedömning, risk- och sårbarhetsanalys | risk analysis, risk assessment, vulnerability analysis | related: emergency_preparedness
cyber_security | cybersikkerhed, informationssikkerhed, it-sikkerhed | informasjonssikkerhet, cybersikkerhet, datasikkerhet | informasjonstryggleik, datatryggleik | informationssäkerhet, cybersäkerhet, it-säkerhet | cyber security, information security
total_defence | totalforsvar, civilforsvar | totalforsvar, sivilforsvar | totalforsvar, sivilforsvar | totalförsvar, civilt försvar | total defence, civil defence | related: emergency_preparedness
resilience | modstandsdygtighed, resiliens, robusthed | motstandsdyktighet, resiliens, robusthet | motstandskraft, resiliens, robustheit | motståndskraft, resiliens | resilience
emergency_water | nødvandforsyning | nødvann, reservevann | nødvatn, reservevatn | nödvatten, reservvatten | emergency water supply | related: drinking_water
water_saving | vandbesparelse, vandforbrug | vannsparing, vannforbruk | vassparing, vassforbruk | vattenbesparing, vattenförbrukning | water saving, water use
pipe_network | ledningsnet, vandledninger, ledningsrenovering | ledningsnett, vannrør, ledningsfornyelse | leidningsnett, vassrøyr, leidningsfornying | ledningsnät, vattenledningar, ledningsförnyelse | pipe network, water pipes, pipe renewal | related: drinking_water, water_leakage
bathing_water | badevand, badestrand | badevann, badeplass | badevatn, badeplass | badvatten, badplats | bathing water
private_sewage | septiktank, spredt bebyggelse | spredt avløp, septiktank | spreidd avløp, septiktank | enskilda avlopp, enskilt avlopp | private sewage, septic tank | related: wastewater
sludge | spildevandsslam | avløpsslam, slamtømming | avløpsslam, slamtømming | avloppsslam, slamtömning | sludge, sewage sludge | related: wastewater
pfas | pfas, medicinrester | pfas, legemiddelrester | pfas, legemiddelrestar | pfas, läkemedelsrester | pfas, micropollutants | related: chemicals
contaminated_land | forurenet jord, jordforurening | forurenset grunn | forureina grunn | förorenad mark, marksanering | contaminated land, soil pollution
composting | kompost, kompostering | kompost, kompostering | kompost, kompostering | kompost, kompostering | compost, composting | related: recycling
packaging | emballage, flergangsservice | emballasje, ombruksemballasje | emballasje, ombruksemballasje | förpackningar, flergångsmuggar | packaging, reusable packaging, reusable cups
recycling_centre | genbrugsplads, genbrugsstation | gjenvinningsstasjon, miljøstasjon, returpunkt | gjenvinningsstasjon, miljøstasjon, returpunkt | återvinningscentral, återvinningsstation | recycling centre, recycling station | related: recycling, waste
waste_fee | affaldsgebyr, renovationsgebyr | avfallsgebyr, renovasjonsgebyr | avfallsgebyr, renovasjonsgebyr | avfallsavgift, avfallstaxa | waste fee | related: waste
waste_prevention | affaldsforebyggelse, affaldsreduktion | avfallsforebygging, avfallsreduksjon | avfallsførebygging, avfallsreduksjon | avfallsförebyggande, avfallsminimering | waste prevention, waste reduction | related: waste
bulky_waste | storskrald, haveaffald | grovavfall, hageavfall | grovavfall, hageavfall | grovavfall, trädgårdsavfall | bulky waste, garden waste | related: waste
electronic_waste | elektronikaffald, it-udstyr | elektronikkavfall, ee-avfall, datautstyr | elektronikkavfall, ee-avfall, datautstyr | elavfall, elektronikavfall, it-utrustning | electronic waste, e-waste, it equipment | related: waste
construction_waste | byggeaffald, bygge- og anlægsaffald | byggavfall, bygg- og anleggsavfall | byggavfall, bygg- og anleggsavfall | byggavfall, bygg- och rivningsavfall | construction waste | related: waste
fish_passage | faunapassage, fiskepassage | fisketrapp, fiskepassasje | fisketrapp, fiskepassasje | faunapassage, fiskväg | fish passage, fish ladder | related: watercourses
seabirds | havfugle, ynglefugle | sjøfugl, hekkesesong | sjøfugl, hekkesesong | sjöfågel, häckningstid | seabirds, nesting season | related: biodiversity
eelgrass | ålegræs, tangskove | ålegress, tareskog | ålegras, tareskog | ålgräs, tångskogar | eelgrass, kelp | related: coastal_zone
protected_areas | naturfredning, fredning, nationalpark | verneområde, naturreservat, nasjonalpark | verneområde, naturreservat, nasjonalpark | naturreservat, naturskydd, nationalpark | protected area, nature reserve, national park | related: biodiversity
meadows | strandeng, blomstereng | slåttemark, slåtteeng, blomstereng | slåttemark, slåtteeng, blomstereng | slåtteräng, ängsmark, blomsteräng | meadow, hay meadow, flower meadow | related: biodiversity, road_verges
grazing | afgræsning, naturpleje | beite, beitedyr | beite, beitedyr | betesmark, betesdjur | grazing, grazing animals
pesticides | pesticider, sprøjtemidler | plantevernmidler, sprøytemidler | plantevernmiddel, sprøytemiddel | bekämpningsmedel, växtskyddsmedel | pesticides
ecosystem_services | økosystemtjenester, naturregnskab | økosystemtjenester, naturregnskap | økosystemtenester, naturrekneskap | ekosystemtjänster, naturräkenskaper | ecosystem services, natural capital | related: biodiversity
reindeer_herding | rensdyrhold | reindrift | reindrift | rennäring, renskötsel | reindeer herding
loss_of_nature | naturtab, skovrydning | nedbygging av natur, arealtap, avskoging | nedbygging av natur, arealtap, avskoging | exploatering av natur, avskogning | loss of nature, deforestation | related: land_neutrality
overfishing | overfiskeri | overfiske | overfiske | överfiske | overfishing | related: fisheries
`,
);
