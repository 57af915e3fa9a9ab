import { type Judged, readJudged } from './read-judged.js';

/*
 * The held-out questions. They were written, and judged, by someone who had no part in the search, its thesaurus or judged.ts: every
 * entry of the demo was read in full as its source stands (all versions, drafts, facts, notes, and the English sibling of 4, «4en»), and
 * what Asker sees was judged: the newest published version of everything but 22, so not the drafts of 7 and 29. The file was committed
 * before search was asked anything. No ranking rule and no word of the thesaurus was read before, and the ranking and the thesaurus may
 * never be tuned against these lines: whoever looks here for a missing word should write a third set. A judgement changes only where it
 * is plainly a mistake, and is then named here.
 *
 * Three things to know. The first eighteen lines of judged.ts (its families and first cross-language needs) came into view while its form
 * was looked up, so those needs were avoided, though the words of the field inevitably overlap. One person judged, so there is no
 * measure of how far a second would agree. And after the first run (0.706) the same person gave search one rule, that half of a question
 * is answered where nothing answers the whole, knowing which of these questions had stayed without an answer; no judgement was changed.
 *
 * 3  just what was asked for   2  clearly helps   1  touches it   0  everything that is not named
 * Goals: an entry's first goal 3, any other 2. Targets: the target itself 3, another target of the same goal 1. Names of municipalities:
 * its own entries 3, made with or from it 2, mentions 1.
 */
export const heldOut: Judged[] = readJudged(`
word        | da vicevært; nb vaktmester; nn vaktmeister; sv fastighetsskötare; en caretaker | 3: 6
word        | da ladestandere; nb ladestasjon; nn ladestasjonar; sv laddstolpar; en charging points | 2: 9
word        | nb forsøpling; nn søppel i fjøra; sv nedskräpning; en marine litter | 3: 21
word        | da nøgletal; nb indikatorer; sv nyckeltal; en indicators | 3: 23
word        | nn lærling; sv lärling; en apprentice | 3: 15 | 1: 5
word        | da grønvask; nb grønnvasking; nn grønvasking; sv grönmålning | 3: 3
word        | nn bønder; en farmers | 3: 18 | 1: 12
word        | nn frivillige; sv volontärer; en volunteers | 3: 19 | 1: 11 12 18
word        | nb personvern; da databeskyttelse; sv dataskydd | 2: 17 23 | 1: 8 11 18 19 30
word        | nb drosje; da taxi | 2: 24
word        | nn bibliotek; en library | 3: 16
word        | nn eldre; da ældre; en older people | 3: 19 | 2: 9 10 | 1: 24 26 28
word        | sv lottning; en sortition | 3: 8 18 | 2: 25

compound    | sv vinterväghållning; nb vintervedlikehold; nn vintervedlikehald | 3: 28 | 1: 25
compound    | da cykelstier; nn sykkelveg; en bike lanes | 3: 28 | 1: 12 23
compound    | nb sykefravær; da sygefravær | 1: 9 23
compound    | nb strømnett; da elnet; en grid capacity | 3: 14
compound    | nn folkehelse; da folkesundhed; sv folkhälsa | 2: 19 23 | 1: 18
compound    | nb jordvern; sv jordbruksmark; en farmland | 2: 29 | 1: 20 23
compound    | da klimaregnskab; nb klimaregnskap; nn klimarekneskap; en carbon accounting | 3: 7 13 | 1: 9 23
compound    | nn kollektivtransport; da kollektiv trafik; en public transport | 3: 24 | 2: 19 | 1: 25 28
compound    | nb arbeidsinkludering; sv arbetsmarknadsåtgärder | 2: 27 5 | 1: 23
compound    | da lækagesøgning; nb lekkasjesøk; sv läcksökning; en leak detection | 3: 15
compound    | sv jämställdhetsbudgetering; nn kjønnsdelt statistikk; da kønsopdelt statistik | 3: 28

words       | da små kommuner få ressourcer; nn små kommunar lite folk; en small municipality few staff | 3: 13 23 | 2: 21 | 1: 7 18
words       | nb miljøkrav til leverandører; nn miljøkrav til leverandørar; sv miljökrav på leverantörer | 3: 5 | 2: 27
words       | da klager fra borgerne; nb klager fra innbyggere; nn klager frå innbyggjarane; sv klagomål från invånare | 3: 12 | 2: 28 | 1: 21 25
words       | da lokale virksomheder udbud; nb små lokale bedrifter anbud; nn lokale verksemder anbod; sv småföretag offentlig upphandling; en small businesses tendering | 3: 27 | 2: 5 | 1: 11
words       | nb elever som teller og måler; en pupils collecting data | 3: 14 21 | 1: 25
words       | nn same folka på alle møta; en same people at every meeting | 3: 8 16 18 | 2: 17 | 1: 25
words       | da fejl i emissionsfaktor; sv fel i utsläppsfaktor | 3: 7 | 2: 13
words       | nb få unge til å delta; da inddragelse af unge; nn få ungdom med | 2: 8 18 25 | 1: 16
words       | nb reparere i stedet for å kjøpe nytt; sv laga i stället för att köpa nytt; en repair instead of buying new | 3: 27 | 2: 5
words       | sv gles landsbygd buss; en rural bus service | 3: 24 | 2: 19 | 1: 25

question    | da hvordan får vi beboere i etageboliger til at sortere?; nn korleis får vi folk i blokker til å sortere?; sv hur får vi hyresgäster att källsortera?; en how do we get tenants to recycle? | 3: 6
question    | nb hvorfor stoppet delebilene i hjemmetjenesten?; nn kvifor stoppa delebilane i heimetenesta?; sv varför fungerade inte bilpoolen i hemtjänsten? | 3: 9
question    | nn korleis lagar vi klimabudsjett med få tilsette?; sv hur gör en liten kommun en klimatbudget? | 3: 13 | 2: 7
question    | da hvad gør vi når folk holder op med at svare på spørgeskemaer?; en what can we do when survey response rates fall? | 3: 17 | 1: 23
question    | nn kva bør vi spørje nettselskapet om før vi byggjer solceller?; da hvad skal vi afklare før vi sætter solceller på skolen? | 3: 14
question    | nb kan frivillige reise gratis med bussen? | 3: 19 | 1: 24
question    | sv hur snabbt ska politikerna svara på medborgarnas förslag?; nb hvor lang svarfrist bør kommunestyret ha etter folkemøtet? | 3: 8 18 25 | 2: 16 17
question    | da hvordan kommer vi i gang med verdensmålene?; nn korleis kome i gang med berekraftsmåla?; en how do we get started with the SDGs? | 3: 3 | 2: 1 2 4 4en | 1: 20
question    | nn kva kostar ei reise med bestillingsbuss?; da hvad koster en tur med flexbus? | 3: 24
question    | nb hva gjør vi med hekkende sjøfugl når vi rydder?; en how do we avoid disturbing nesting birds? | 3: 21
question    | nb sparer vi penger på å klippe gresset sjeldnere?; sv sparar vi pengar på att klippa gräset mer sällan? | 3: 12
question    | nn korleis måler vi matsvinn på sjukeheimen?; nb hvordan måle matsvinn på sykehjem? | 3: 10 | 2: 26 | 1: 30
question    | da hvordan afslutter man et partnerskab?; nb hvordan avslutter man et partnerskap?; en how do you end a partnership properly? | 3: 11
question    | da hvad gør vi når to verdensmål trækker hver sin vej?; nn kva gjer vi når to mål dreg i kvar si retning? | 3: 29 | 2: 20
question    | sv när ska man avbryta ett försök?; nb når bør vi stoppe et forsøk?; en when should we stop a pilot? | 3: 9 17 | 2: 14 | 1: 30

goal        | da verdensmål 16; nn berekraftsmål 16; sv globala målen 16; en SDG 16 | 3: 8 17 18 20 25 | 2: 2 16
goal        | nb Livet på land; sv Ekosystem och biologisk mångfald; en Life on land | 3: 12 | 1: 21 29
goal        | nb mål 7; en goal 7 | 3: 14
goal        | nn delmål 11.2; en target 11.2 | 3: 24 28 | 1: 6 8 9 16 18 19 23
goal        | da delmål 12.3; sv 12.3 | 3: 10 26 | 1: 3 5 6 21 27
goal        | nb delmål 17.14; nn 17.14 | 3: 2 20 29 | 1: 1 3 4 4en 11 23 30
goal        | nb Mindre ulikhet; sv Minskad ojämlikhet | 3: 19 | 2: 24 29 | 1: 28
goal        | nn God helse og livskvalitet; sv God hälsa och välbefinnande | 3: 19 | 2: 9 10 28 | 1: 23

institution | nb frivilligsentral; da frivilligcenter; en volunteer centre | 3: 19
institution | nn fiskemottak; en fish landing site | 3: 21
institution | nb brannvesen; sv räddningstjänsten | 2: 28
institution | nb fylkeskommunen; en county council | 3: 23 24 | 1: 19
institution | da hjemmepleje; nb hjemmetjenesten; nn heimetenesta; sv hemtjänst | 3: 9 | 2: 19 | 1: 25
institution | nb eldreråd; da ældreråd; nn eldreråd | 2: 28
institution | nb barnehage; nn barnehage; sv förskola | 2: 28 | 1: 16 23
institution | nn formannskapet | 3: 13 | 1: 7 8 27
institution | da stående udvalg; nb hovedutvalg; en standing committees | 3: 2 | 2: 29 | 1: 1 20 24
institution | nb kommunaldirektør | 2: 4 4en 30
institution | nb KS | 3: 29 30 | 2: 4 4en

place       | nb Bjørksjø; en Bjorksjo; sv Björksjö kommun | 3: 25 26 27 28 | 2: 10 | 1: 30
place       | da Fjellvik; nn Fjellvik kommune | 3: 13 14 15 | 2: 23 | 1: 30
place       | da erfaringer fra Solfjord; en Solfjord | 3: 16 17 | 2: 29 | 1: 8 30
place       | sv Mariehavns kommun; nn Mariehavn | 3: 6 7 8 9 10 11 12 | 2: 13 18 26 | 1: 25 30
place       | da Nordvaag | 3: 21 | 2: 23
place       | nn Midtfjord; en Midtfjord county | 3: 23 24

typo        | da afaldssortering | 3: 6 | 1: 21
typo        | nb solseller; nn solcelle | 3: 14
typo        | sv upphandlig | 3: 5 27 | 1: 11 24
typo        | en citzens assembly; da borgesamling | 3: 8 | 2: 18 25 | 1: 30
typo        | nn einsmed; en lonelyness | 3: 19
typo        | sv snöröjnig; en snow clearence | 3: 28 | 1: 25
typo        | nn kunskapsgrunnlag | 3: 23
typo        | en sustainabilty assesment; nn berekraftvurdering | 3: 20
typo        | sv matsvin; da madspil | 3: 10 26 | 1: 30

cross       | da indkøb af brugte møbler til skolen; nb kjøpe brukte møbler | 3: 27 | 1: 5
cross       | da skolekøkkener; nb skolemat; nn skulemat; en school meals | 3: 26 | 2: 10
cross       | sv slåtter; nb slåttemark langs vei | 3: 12
cross       | sv miljörum i flerbostadshus; nn avfallssortering i burettslag | 3: 6
cross       | sv stadsvandring; da byvandring; en walking tour with residents | 3: 16 | 1: 17 25
cross       | en meals in care homes | 3: 10 | 2: 26
cross       | sv avtalsmall samverkan näringsliv; nb avtalemal for samarbeid med næringslivet | 3: 11 | 1: 1
cross       | sv hållbarhetscentrum; nb bærekraftssenter; nn berekraftssenter; en sustainability centre | 3: 1 | 1: 2 3
cross       | sv årshjul; nn årshjul; en annual cycle of committee meetings | 3: 2
cross       | da tjekliste indkøb; sv checklista inköp; en tender checklist | 3: 5 | 2: 27
cross       | da hvordan rydder svenskerne sne på fortovene? | 3: 28
cross       | da strandoprydning; nn rydde strender; sv strandstädning; en beach clean-up | 3: 21
cross       | sv kunskapsunderlag för översiktsplan; en evidence base for planning | 3: 23 | 1: 16 29
cross       | da inddragelse i lokalplaner; sv medborgarnas delaktighet i detaljplan; en public participation in urban planning | 3: 16 | 2: 8 18 | 1: 25
cross       | sv erfarenhetsutbyte mellan kommuner; da erfaringsudveksling; nn lære av andre kommunar | 3: 4 4en 30
cross       | sv handläggare hållbarhetsbedömning; da bæredygtighedsvurdering af sager | 3: 20 | 2: 2 | 1: 7 29
`);
