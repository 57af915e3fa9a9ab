import { type Judged, readJudged } from './read-judged.js';

/*
 * What a person at Asker kommune should find in the demo. Asker sees everything but 22, which is Nordvåg's own. One need is judged once,
 * whatever language it is asked in, so wordings that share a line share a judgement.
 *
 * This is the set that search was tuned against, and its figure says no more than that. One person wrote and judged it, who knew the
 * tests of the word families that were there before, and read a stripped dump of the entries: the newest versions alone, without some of
 * their fields, and not the English translation of 4 («4en»), which was judged as its original. Three lines were mended before the first
 * run and none after it; the ranking and the thesaurus were then tuned until these questions were answered well. How search answers
 * questions that it was not tuned against is measured by held-out.ts.
 *
 * 3  is what one hoped for: the entry is about this
 * 2  helps: a good part of the entry is about this, or it is about something near
 * 1  touches it: a paragraph, a condition or a lesson
 * 0  everything that is not named
 *
 * Goals by number or name: an entry's first goal 3, its second 2, further ones 1. Targets: the target itself 3, another target or no target
 * of the same goal 1. Names of municipalities: its own entries 3; entries that were made from its work, tried there or say so in their
 * summary 2; mentions 1.
 *
 * One line each: kind | language wording; language wording | 3: entries | 2: entries | 1: entries
 */
export const judged: Judged[] = readJudged(`
family      | da borgerinddragelse; nb innbyggermedvirkning; nn innbyggjarmedverknad; sv medborgardialog; en citizen participation | 3: 8 16 18 25 | 2: 17 | 1: 4 4en 29 30
family      | da affald; nb avfall; nn avfall; sv avfall; en waste | 3: 6 21 | 2: 26 10 | 1: 23 27
family      | da madspild; nb matsvinn; nn matsvinn; sv matsvinn; en food waste | 3: 26 10 | 1: 30
family      | da klimabudget; nb klimabudsjett; nn klimabudsjett; sv klimatbudget; en climate budget | 3: 7 13 | 1: 30
family      | da indkøb; nb anskaffelser; nn innkjøp; sv upphandling; en procurement | 3: 5 27 | 1: 7 9 11 13 24 25 30
family      | da ensomhed; nb ensomhet; nn einsemd; sv ensamhet; en loneliness | 3: 19
family      | da genbrug af møbler; nb møbelgjenbruk; sv återbrukade möbler; en furniture reuse | 3: 27
family      | da partnerskab; nb partnerskap; nn partnarskap; sv partnerskap; en partnerships | 3: 1 11 | 2: 4 4en | 1: 2 30
family      | da målkonflikt; nb målkonflikt; nn målkonflikt; sv målkonflikt; en goal conflict | 3: 29 | 2: 20
family      | da stoppet; nb lagt ned; nn lagt ned; sv avslutat; en discontinued | 3: 9 17 | 1: 14 8 18
family      | da vandtab; nb lekkasje; nn vasstap; sv vattenläckor; en water leakage | 3: 15 | 1: 23

cross       | da snerydning; nb brøyting; nn snørydding; en snow clearing | 3: 28 | 1: 25
cross       | da ligestilling; nb likestilling; nn likestilling; sv jämställdhet; en gender equality | 3: 28
cross       | nb solceller; sv solceller; en solar panels | 3: 14
cross       | nb veikanter; sv vägkanter; en road verges | 3: 12
cross       | da biodiversitet; nb naturmangfold; sv biologisk mångfald; en biodiversity | 3: 12 | 1: 20 21 29
cross       | nb bildeling; sv bilpool; en car sharing | 3: 9
cross       | da flextrafik; sv anropsstyrd trafik; en bus on demand | 3: 24
cross       | da skolekørsel; nb skoleskyss; sv skolskjuts; en school transport | 3: 25 | 1: 24
cross       | da plejehjem; nb sykehjem; nn sjukeheim; sv äldreboende; en nursing home | 3: 10 | 2: 26 | 1: 14 28
cross       | da hjemmepleje; nb hjemmetjeneste; nn heimeteneste; sv hemtjänst; en home care | 3: 9 | 1: 19 25
cross       | da frivillige; nb frivillige; sv volontärer; en volunteers | 3: 19 | 2: 12 | 1: 11
cross       | da nøgletal; nb indikatorer; sv nyckeltal; en indicators | 3: 23
cross       | da bæredygtighedsvurdering; nb bærekraftsvurdering; sv hållbarhetsbedömning; en sustainability assessment | 3: 20 | 1: 29 2
cross       | da grønvask; nb grønnvasking; sv grönmålning; en greenwashing | 3: 3 | 1: 28
cross       | nb årshjul; sv årshjul; en year wheel | 3: 2
cross       | da strandrensning; nn strandrydding; sv strandstädning; en beach clean-up | 3: 21
cross       | da erfaringsudveksling; sv erfarenhetsutbyte; en exchange of experience | 3: 30 4 4en | 1: 2
cross       | da lodtrækning; nb loddtrekning; sv lottning; en sortition | 3: 8 18 | 2: 25
cross       | da lærlinge; nb lærling; sv lärlingar; en apprentice | 3: 15 | 1: 5
cross       | da skolemad; nb skolemat; sv skollunch; en school meals | 3: 26 | 1: 10

goal        | da mål 17; nb samarbeid for å nå målene; sv genomförande och globalt partnerskap; en SDG 17; da Partnerskaber for handling | 3: 1 2 3 4 4en 11 23 29 30 | 2: 20
goal        | nb SDG 13; da verdensmål 13; sv mål 13; en climate action; nn stoppe klimaendringane | 3: 7 13 | 2: 9 12 | 1: 29
goal        | da Livet i havet; sv hav och marina resurser; en goal 14 | 3: 21
goal        | nn reint vatn og gode sanitærforhold; sv rent vatten och sanitet för alla; nb bærekraftsmål 6 | 3: 15
goal        | en affordable and clean energy; da bæredygtig energi; sv mål 7 | 3: 14
goal        | nb ansvarlig forbruk og produksjon; sv hållbar konsumtion och produktion; en goal 12 | 3: 5 6 10 26 27 | 2: 3 21
goal        | da bæredygtige byer og lokalsamfund; nn mål 11 | 3: 9 16 24 | 2: 6 8 18 23 28 | 1: 19
goal        | sv god hälsa och välbefinnande; nb mål 3 | 3: 19 | 1: 9 10 28
goal        | da 17.17; nb delmål 17.17 | 3: 1 4 4en 11 | 1: 2 3 20 23 29 30
goal        | en goal 12.3; sv delmål 12.3 | 3: 26 10 | 1: 3 5 6 21 27
goal        | nb delmål 6.4; en target 6.4 | 3: 15
goal        | nb 16.7; da delmål 16.7 | 3: 8 17 18 25 | 1: 2 16 20
goal        | sv 11.2; en SDG target 11.2 | 3: 24 28 | 1: 6 8 9 16 18 19 23
goal        | sv 5.c | 3: 28

institution | da byråd; sv kommunfullmäktige; nb kommunestyre | 3: 8 18 | 2: 12 13 14 17 30 | 1: 16 20 24 26 9
institution | da kommunaldirektør | 3: 30 | 2: 13 20 | 1: 4 4en 5
institution | nb kommunaldirektør | 3: 4 30 | 2: 4en
institution | sv nämnd | 3: 2 25 | 2: 16 20 28 29 | 1: 6 9 18 19 24 26
institution | da fagudvalg | 3: 2 | 2: 1 20 25 29 | 1: 6 9 16 24 28
institution | nb formannskapet; sv kommunstyrelsen | 3: 13 | 2: 27 | 1: 8
institution | nb fylkeskommune; nn fylkeskommune | 3: 24 23
institution | nb nettselskap; da netselskab | 3: 14
institution | nb saksframlegg; da sagsfremstilling; sv tjänsteskrivelse | 3: 20 2 | 1: 29
institution | nb vannverk; sv vattenverk | 3: 15

typo        | da borgerinddragelze; nb inbyggermedvirkning; sv medborgadialog | 3: 8 16 18 25 | 2: 17 | 1: 4 4en 29 30
typo        | nb lekasje; sv vattenlekor | 3: 15 | 1: 23
typo        | da madspidl; sv mattsvinn; en food wast | 3: 26 10 | 1: 30
typo        | nb klimabudsjet; da klimabuget; sv klimatbuget | 3: 7 13 | 1: 30
typo        | sv uphandling; nb anskafelser; en procurment | 3: 5 27 | 1: 7 9 11 13 24 25 30
typo        | nb bærekraftsvudering; nn berekraftsvurdring | 3: 20 | 1: 29 2
typo        | sv snöröjnig | 3: 28 | 1: 25
typo        | da vejkannter | 3: 12
typo        | nb lytestaver; nb lyttestav | 3: 15
typo        | sv bussgarraget | 3: 25
typo        | da vicevarter; da vicevært | 3: 6
typo        | nb partnerskapp | 3: 1 11 | 2: 4 4en | 1: 2 30

compound    | da borgerinddragelsesproces; nb medvirkningsprosess; sv dialogmöte med medborgare | 3: 8 16 18 25 | 2: 17 | 1: 4 4en 29 30
compound    | nb innkjøpsstrategi; da indkøbspolitik; sv upphandlingsstrategi | 3: 5 27 | 1: 7 9 11 13 24 25 30
compound    | nb avfallssortering; da affaldssortering; sv avfallssortering; nn avfallshandtering | 3: 6 21 | 1: 26 10 23 27
compound    | nb klimabudsjettarbeid; da klimabudgettering | 3: 7 13 | 1: 30
compound    | sv matsvinnsmätning; nb matsvinnprosjekt | 3: 26 10 | 1: 30
compound    | nb vannlekkasjer; da lækagesøgning | 3: 15 | 1: 23
compound    | nb partnerskapsavtale; da partnerskabsaftale; sv partnerskapsavtal | 3: 11 | 2: 1 | 1: 4 4en 2

words       | da madspild plejehjem; sv matsvinn äldreboende; en food waste nursing homes | 3: 10 | 2: 26
words       | nb innbyggermedvirkning arealplan; en citizen participation land-use planning | 3: 16 | 1: 18 8
words       | nb klimabudsjett liten kommune; da klimabudget lille kommune | 3: 13 | 2: 7
words       | da udbud genbrugte møbler; en tender reused furniture | 3: 27
words       | nb elbiler hjemmetjeneste; da elbiler hjemmepleje | 3: 9
words       | nb ensomhet eldre buss; sv ensamhet äldre | 3: 19
words       | da verdensmål udvalg kvartal; en SDGs committee every quarter | 3: 2
words       | nb målkonflikter kommuneplan | 3: 29
words       | nb indikatorer små kommuner; sv nyckeltal små kommuner | 3: 23
words       | da sortering boligforening | 3: 6

place       | da Herning | 3: 1 2 | 2: 3
place       | nb Bærum; en Baerum | 3: 4 4en 5
place       | sv Björksjö; nb Bjorksjo | 3: 25 26 27 28 | 2: 10 | 1: 30
place       | nb Fjellvik | 3: 13 14 15 | 1: 23 30
place       | da Mariehavn | 3: 6 7 8 9 10 11 12 | 2: 13 26 25 18 | 1: 30
place       | nn Storevik | 3: 18 19 20 | 2: 25 29 | 1: 23 30
place       | nb Nordvåg; en Nordvaag | 3: 21 | 2: 23
place       | nb Asker | 3: 27
place       | nb Fjellvik solceller | 3: 14
place       | da Herning partnerskab | 3: 1 | 2: 2

question    | da hvordan får vi flere til at sortere affald? | 3: 6 | 1: 21
question    | nb hvordan får vi folk til å komme på folkemøte | 3: 18 16 25 8 | 2: 17
question    | sv vad kostar en medborgardialog? | 3: 25 8 | 2: 18 16 17
question    | en how do we find water leaks in a small municipality? | 3: 15 | 1: 23
question    | nb hva gjør vi mot ensomhet blant eldre? | 3: 19
question    | da hvem har erfaring med klimabudget? | 3: 7 13 | 1: 30
question    | nb har noen erfaring med solceller på skole | 3: 14
question    | sv hur minskar vi matsvinnet i skolan? | 3: 26 | 2: 10
question    | da skabelon til samarbejdsaftale med virksomheder | 3: 11 | 1: 1
question    | en what went wrong with shared cars in home care? | 3: 9
question    | nn korleis skriv vi berekraftsvurdering i saksframlegg? | 3: 20
question    | nb sjekkliste for grønne innkjøp | 3: 5 | 2: 27
`);
