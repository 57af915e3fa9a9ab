import { readConcepts } from '../concept.js';

/** Goals 9 and 11: land, buildings, roads and whoever moves on them. */
export const planningConcepts = readConcepts(
  'topic',
  `
densification | fortætning, byfortætning | fortetting, knutepunktutvikling | fortetting, knutepunktutvikling | förtätning | densification, infill development | related: urban_development
building_permit | byggetilladelse, byggesag | byggesak, byggetillatelse, byggesøknad | byggjesak, byggjeløyve, byggjesøknad | bygglov, bygglovsansökan | building permit, planning permission
vacant_buildings | tomme bygninger, midlertidig anvendelse | tomme bygg, midlertidig bruk | tomme bygg, mellombels bruk | tomma lokaler, tillfällig användning | vacant buildings, temporary use
co_housing | bofællesskab, seniorbofællesskab | bofellesskap, bokollektiv | bufellesskap, bukollektiv | kollektivboende, bogemenskap | co-housing, shared housing | related: housing
student_housing | ungdomsboliger, studieboliger | studentboliger, ungdomsboliger | studentbustader, ungdomsbustader | studentbostäder, ungdomsbostäder | student housing, housing for young people | related: housing
affordable_housing | betalelige boliger, billige boliger | rimelige boliger, leie til eie | rimelege bustader, leige til eige | prisrimliga bostäder, billiga hyresrätter | affordable housing | related: housing
second_homes | sommerhuse, fritidshuse | hytter, fritidsboliger, hyttebygging | hytter, fritidsbustader, hyttebygging | fritidshus, sommarstugor | second homes, holiday cabins
municipal_land | grundsalg, kommunale grunde | tomtesalg, kommunale tomter | tomtesal, kommunale tomter | markanvisning, tomtförsäljning | municipal land, land allocation
development_agreement | udbygningsaftale | utbyggingsavtale | utbyggingsavtale | exploateringsavtal | development agreement
geodata | geodata, geografiske data | geodata, kartdata | geodata, kartdata | geodata, kartdata | geodata, geographic data, gis
public_space | byrum, offentlige rum | byrom, offentlige rom | byrom, offentlege rom | offentliga rum, stadsrum | public space, urban space | related: urban_development
street_lighting | vejbelysning, gadebelysning | veilys, gatelys | veglys, gatelys | gatubelysning, vägbelysning | street lighting
light_pollution | lysforurening | lysforurensning | lysforureining | ljusföroreningar | light pollution
parking | parkering, parkeringspladser | parkering, parkeringsplasser | parkering, parkeringsplassar | parkering, parkeringsplatser | parking, parking spaces
road_maintenance | vejvedligehold, kommunale veje, vejdrift | veivedlikehold, kommunale veier, veidrift | vegvedlikehald, kommunale vegar, vegdrift | vägunderhåll, gatuunderhåll, kommunala vägar | road maintenance, municipal roads | related: maintenance
infrastructure | infrastruktur, bæredygtig infrastruktur | infrastruktur, bærekraftig infrastruktur | infrastruktur, berekraftig infrastruktur | infrastruktur, hållbar infrastruktur | infrastructure, sustainable infrastructure
freight | varelevering, bylogistik, godstransport | varelevering, bylogistikk, godstransport | varelevering, bylogistikk, godstransport | samordnad varudistribution, godstransport | freight, city logistics, goods delivery
ferries | færge, færger | ferge, ferger, hurtigbåt | ferje, ferjer, hurtigbåt | färja, färjor | ferry, ferries
railway | jernbane, tog, letbane | jernbane, tog, bybane | jernbane, tog, bybane | järnväg, tåg, spårvagn | railway, train, tram
micromobility | elløbehjul, mikromobilitet | elsparkesykler, mikromobilitet | elsparkesyklar, mikromobilitet | elsparkcyklar, mikromobilitet | e-scooters, micromobility
electric_bikes | elcykel, elcykler, ladcykel | elsykkel, elsykler, lastesykkel | elsykkel, elsyklar, lastesykkel | elcykel, elcyklar, lådcykel | electric bike, e-bike, cargo bike | related: cycling
traffic_calming | fartdæmpning, hastighedszoner | fartsdemping, fartsgrense, fartshumper | fartsdemping, fartsgrense, fartshumpar | hastighetssänkning, farthinder | traffic calming, speed limits | related: traffic_safety
business_travel | tjenesterejser, rejsepolitik | tjenestereiser, reisepolicy | tenestereiser, reisepolicy | tjänsteresor, resepolicy | business travel, travel policy
remote_work | hjemmearbejde, fjernarbejde | hjemmekontor, fjernarbeid | heimekontor, fjernarbeid | distansarbete, hemarbete | remote work, working from home
vehicle_fleet | bilflåde, tjenestebiler, kommunens biler | bilpark, tjenestebiler, kommunens biler | bilpark, tenestebilar | fordonsflotta, tjänstebilar, fordonspark | vehicle fleet, municipal vehicles | related: electric_vehicles
taxi | taxi, taxakørsel | drosje, taxi | drosje, taxi | taxi, sjukresor | taxi
heavy_vehicles | tunge køretøjer, lastbiler | anleggsmaskiner, tunge kjøretøy, lastebiler | anleggsmaskiner, tunge køyretøy, lastebilar | arbetsmaskiner, tunga fordon, lastbilar | heavy vehicles, construction machinery
indoor_climate | indeklima, skimmelsvamp | inneklima, radon | inneklima, radon | inomhusmiljö, radon | indoor climate, radon
building_renovation | renovering, bygningsrenovering | oppgradering av bygg, rehabilitering av bygg | oppgradering av bygg, rehabilitering av bygg | renovering, ombyggnad | building renovation, retrofit | related: energy_efficiency, public_buildings
demolition | nedrivning, selektiv nedrivning | riving, riving av bygg | riving, riving av bygg | rivning, selektiv rivning | demolition | related: building_materials
public_toilets | offentlige toiletter | offentlige toaletter | offentlege toalett | offentliga toaletter | public toilets
islands | øer, småøer, ø-samfund | øyer, øysamfunn | øyar, øysamfunn | öar, skärgård | islands, archipelago
rural_area | landsby, landsbyer, landdistrikt | bygd, bygder, grend | bygd, bygder, grend | landsbygd, bygden | village, countryside, rural area | related: rural_development
demography | demografi, befolkningsudvikling, aldrende befolkning | demografi, befolkningsutvikling, aldrende befolkning | demografi, folketalsutvikling, aldrande befolkning | demografi, befolkningsutveckling, åldrande befolkning | demography, ageing population
depopulation | affolkning, fraflytning, tilflytning | fraflytting, tilflytting | fråflytting, tilflytting | avfolkning, inflyttning, utflyttning | depopulation, in-migration | related: rural_development
caretaker | vicevært, viceværter, pedel | vaktmester, vaktmestre | vaktmeister, vaktmeistrar | vaktmästare, fastighetsskötare | caretaker, janitor
town_planner | byplanlægger | arealplanlegger, byplanlegger | arealplanleggar, byplanleggar | planarkitekt, samhällsplanerare | town planner
`,
);
