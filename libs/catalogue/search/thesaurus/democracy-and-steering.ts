import { readConcepts } from '../concept.js';

/** Goals 16 and 17: how people are heard, how municipalities work together and steer. */
export const democracyConcepts = readConcepts(
  'topic',
  `
citizen_participation | borgerinddragelse, borgerdeltagelse, inddragelse af borgere, borgersamling, borgermøde | innbyggermedvirkning, medvirkning, innbyggerinvolvering, involvering av innbyggere, folkemøte | innbyggjarmedverknad, medverknad, innbyggjarinvolvering, folkemøte | medborgardialog, dialogmöte, medborgarinflytande, invånardialog, medborgardeltagande | citizen participation, public participation, citizen involvement, citizen engagement, public engagement | related: citizen_panel, child_participation
citizen_panel | borgerpanel, digitalt borgerpanel | innbyggerpanel, borgerpanel | innbyggjarpanel, borgarpanel | medborgarpanel, invånarpanel | citizen panel, residents' panel | related: survey
citizens_assembly | borgerting, lodtrækning | borgerting, loddtrekning | borgarting, loddtrekning | medborgarråd, lottning | citizens' assembly, citizens' jury, sortition | related: citizen_participation
child_participation | børneinddragelse, børns medbestemmelse | barns medvirkning, barnetråkk | medverknad for barn, barnetråkk | barns delaktighet, barndialog | child participation, youth participation | related: youth_council
survey | spørgeskema, borgerundersøgelse | spørreundersøkelse, innbyggerundersøkelse | spørjeundersøking, innbyggjarundersøking | enkät, medborgarundersökning | survey, questionnaire
participatory_budgeting | borgerbudget, borgerbudgettering | innbyggerbudsjett, deltakende budsjettering | innbyggjarbudsjett | medborgarbudget | participatory budgeting
trust | tillid, tillid til kommunen | tillit, tillit til kommunen | tillit, tillit til kommunen | förtroende, tillit | trust in local government, public trust
local_democracy | nærdemokrati, lokaldemokrati | lokaldemokrati, nærdemokrati | lokaldemokrati | lokal demokrati, närdemokrati | local democracy
village_association | lokalråd, landsbyråd, grundejerforening | velforening, grendelag | velforeining, grendelag | byalag, bygdeförening | residents' association, village association
plain_language | klart sprog, forståeligt sprog | klarspråk, klart språk | klarspråk, klart språk | klarspråk, begriplig svenska | plain language, clear language
partnership | partnerskab, partnerskaber, samarbejdsaftale | partnerskap, samarbeidsavtale, offentlig-privat samarbeid | partnarskap, partnerskap, samarbeidsavtale | partnerskap, samverkan, samverkansavtal | partnership, partnerships, cooperation agreement | related: goal_17, business_cooperation, intermunicipal_cooperation
intermunicipal_cooperation | kommunalt samarbejde, kommunesamarbejde | interkommunalt samarbeid, kommunesamarbeid | interkommunalt samarbeid, kommunesamarbeid | mellankommunal samverkan, kommunsamverkan | intermunicipal cooperation
business_cooperation | erhvervssamarbejde, erhvervsliv, samarbejde med erhvervslivet | næringssamarbeid, næringsliv, samarbeid med næringslivet | næringssamarbeid, næringsliv, samarbeid med næringslivet | näringslivssamverkan, näringsliv, företagssamverkan | business cooperation, local business
learning_from_each_other | erfaringsudveksling, videndeling, læring på tværs, dele erfaringer, lære af hinanden, ideer hos hinanden | erfaringsutveksling, kunnskapsdeling, erfaringsdeling, deler erfaringer, lære av hverandre | erfaringsutveksling, kunnskapsdeling, erfaringsdeling, deler erfaringar, lære av kvarandre | erfarenhetsutbyte, kunskapsdelning, dela erfarenheter, lära av varandra | exchange of experience, knowledge sharing, peer learning, share experience, learning across borders, learn from each other | related: municipal_network
goal_conflict | målkonflikt, målkonflikter, dilemma, trækker i hver sin retning | målkonflikt, målkonflikter, interessekonflikt, trekker i hver sin retning | målkonflikt, målkonfliktar, interessekonflikt, dreg i kvar si retning | målkonflikt, målkonflikter, avvägning, drar åt olika håll | goal conflict, conflicting goals, trade-off, pull in different directions | related: synergy
synergy | synergi, synergier | synergi, synergier | synergi, synergiar | synergi, synergieffekter | synergy, synergies, co-benefits
sustainability_assessment | bæredygtighedsvurdering, konsekvensvurdering | bærekraftsvurdering, konsekvensvurdering | berekraftsvurdering, konsekvensvurdering | hållbarhetsbedömning, konsekvensanalys | sustainability assessment, impact assessment | related: goal_conflict
indicators | indikator, indikatorer, nøgletal | indikator, indikatorer, nøkkeltall, indikatorsett | indikator, indikatorar, nøkkeltal, indikatorsett | indikator, indikatorer, nyckeltal | indicator, indicators, key figures | related: knowledge_base
knowledge_base | vidensgrundlag, datagrundlag | kunnskapsgrunnlag, oversiktsdokument | kunnskapsgrunnlag, oversiktsdokument | kunskapsunderlag, faktaunderlag | evidence base, knowledge base | related: indicators
evaluation | evaluering, effektmåling | evaluering, effektmåling | evaluering, effektmåling | utvärdering, effektmätning | evaluation, impact measurement
stopped_work | stoppet, nedlagt, droppet | stoppet, lagt ned, nedlagt, avsluttet | stoppa, lagt ned, nedlagt, avslutta | avslutat, nedlagt, avbrutet, stoppat | stopped, closed down, discontinued | note: Also answers with everything whose status is stopped.
paused_work | på pause, sat i bero | på pause, satt på vent | på pause, sett på vent | pausat, vilande | paused, on hold
pilot_project | pilotprojekt, prøvehandling, forsøg | pilotprosjekt, utprøving, prøveprosjekt | pilotprosjekt, utprøving, prøveprosjekt | pilotprojekt, försöksverksamhet | pilot project, trial
innovation | innovation, offentlig innovation | innovasjon, tjenesteinnovasjon | innovasjon, tenesteinnovasjon | innovation, tjänsteinnovation | innovation, service design
digitalisation | digitalisering, digital løsning | digitalisering, digital løsning | digitalisering, digital løysing | digitalisering, e-tjänst | digitalisation, digital service
artificial_intelligence | kunstig intelligens | kunstig intelligens | kunstig intelligens | artificiell intelligens | artificial intelligence
open_data | åbne data | åpne data | opne data | öppna data | open data
data_protection | databeskyttelse, persondata, gdpr | personvern, personopplysninger, gdpr | personvern, personopplysningar, gdpr | dataskydd, personuppgifter, gdpr | data protection, privacy, gdpr
anti_corruption | antikorruption, korruption | antikorrupsjon, korrupsjon | antikorrupsjon, korrupsjon | korruption, antikorruption | anti-corruption, corruption
greenwashing | grønvask, grønvaskning, greenwashing | grønnvasking, grønvasking | grønvasking | grönmålning, gröntvättning | greenwashing
crime_prevention | kriminalforebyggelse, ssp | kriminalitetsforebygging, slt | kriminalitetsførebygging, slt | brottsförebyggande arbete, brottsprevention | crime prevention
emergency_preparedness | beredskab, kriseberedskab | beredskap, kriseberedskap | beredskap, kriseberedskap | krisberedskap, civil beredskap | emergency preparedness, civil contingency
volunteering | frivillighed, frivilligt arbejde, frivillige | frivillighet, frivillig innsats, frivillige | frivilligheit, frivillig innsats, frivillige | ideellt arbete, frivilliga, volontär, volontärer, civilsamhälle | volunteering, volunteers, civil society
`,
);
