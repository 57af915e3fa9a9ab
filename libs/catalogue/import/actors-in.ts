import type { ActorGroup, MunicipalRole } from '../entry/entry-content.js';
import type { GuessReason } from './imported-draft.js';
import { type Named, namedIn, signs } from './named-in.js';
import { wholeWords } from './word-pattern.js';

const business =
  'erhvervsliv(?:et)?|erhvervs?|virksomhed(?:er|erne|en)?|næringsliv(?:et)?|bedrift(?:er|ene|ane)?|verksemd(?:er)? i næringslivet|næringslivet|næringsdrivende|näringsliv(?:et)?|företag(?:et|en|are|arna)?|business(?:es)?|compan(?:y|ies)|enterprises?|erhvervs-|landmænd|bønder|lantbrukare|farmers';
const education =
  'uddannelsesinstitution(?:er|erne)?|uddannelses-|uddannelsesliv(?:et)?|skole(?:r|rne|n|ne)?|utdanningsinstitusjon(?:er|ene|ar|ane)?|skule(?:n|r)?|skular|skulane|skola(?:n|orna)?|skolor(?:na)?|förskol(?:a|or|orna|an)|barnehage(?:r|ne|n)?|barnehagar|børnehave(?:r|n)?|universitet(?:et|er|ene|en)?|högskol(?:a|an|or)|høgskole(?:n|r)?|høyskole(?:n|r)?|schools?|universit(?:y|ies)|colleges?|elever(?:ne|na|ne)?|elevar|pupils|students|utbildning(?:ar|en)?';
const citizens =
  'borger(?:ne|e|en|nes)?|innbygger(?:e|ne|en|nes)?|innbyggjar(?:ar|ane|en)?|invånar(?:e|na|en)|medborgar(?:e|na|en)|beboer(?:e|ne)?|bebuar(?:ar|ane)?|boende|residents?|citizens?|inhabitants|forældre|foreldre|foreldra|föräldrar|pårørende|pårørande|anhöriga';
const culture =
  'kulturliv(?:et)?|kulturlivs?|kulturinstitution(?:er|erne)?|kulturinstitusjon(?:er|ar)?|kulturlivet|museum|museer|museet|bibliotek(?:et|er|ene|a|en)?|teater|teatret|teateret|museums?|librar(?:y|ies)|theatres?';
const civilSociety =
  'forening(?:er|erne|en|slivet)?|civilsamfund(?:et)?|frivillig(?:e|hed|het)?|frivillege|frivilligsentral(?:en)?|foreningsliv(?:et)?|sivilsamfunn(?:et)?|lag og foreninger|lag og foreiningar|idrettslag(?:et|a|ene)?|civilsamhälle(?:t)?|föreningsliv(?:et)?|förening(?:ar|en|arna)|ideell sektor|ideella|volunteers?|civil society|ngos?|boligforening(?:er|en|erne)?|borettslag(?:et)?|associations?';
const municipality =
  'kommune(?:n|ns|r|rne)?|kommun(?:en|ens|er|erna)?|municipalit(?:y|ies)|forvaltning(?:en)?|administrasjonen|administrationen';

const named = signs<ActorGroup>({
  business,
  education,
  citizens,
  // A municipality is in every text: as a group it counts where municipalities meet one another.
  municipality:
    '(?:mellom|mellem|mellan|between|among)\\s+(?:\\p{L}+\\s+)?(?:kommuner|kommunar|kommuner|municipalities)|(?:kommuner|kommunar|municipalities)\\s+(?:har\\s+)?(?:gått|gått|gjekk|gikk|gik|came|come)\\s+(?:saman|sammen|sammen|samman|together)',
  culture,
  civil_society: civilSociety,
});
const listed = signs<ActorGroup>({ business, education, citizens, municipality, culture, civil_society: civilSociety });
const list = wholeWords(
  'brugergruppe(?:r|rne)?|brukergruppe(?:r|ne)?|brukargruppe(?:r|ne)?|brukargrupper|användargrupp(?:er|erna)|målgruppe(?:r|ne|rne|n)?|målgrupp(?:er|erna|en)|aktørgruppe(?:r|ne|rne)?|interessentgruppe(?:r|ne)?|intressentgrupper|user groups?|target groups?|actor groups?|stakeholder groups?',
);

/** Who takes part. A sentence that lists the groups («der arbejdes med fire brugergrupper …») outdoes every mention elsewhere. */
export function actorGroupsIn(sentences: readonly string[]): Named<ActorGroup> & { reason: GuessReason } {
  for (const sentence of sentences.filter((text) => list.test(text))) {
    const groups = namedIn([sentence], listed);
    if (groups.values.length >= 2) return { values: groups.values, evidence: sentence, reason: 'actor_groups_listed' };
  }
  return { ...namedIn(sentences, named), reason: 'actor_groups_named' };
}

const roles = signs<MunicipalRole>({
  authority:
    'tilsynsmyndighed(?:en)?|tilsynsmyndighet(?:en)?|planmyndighed(?:en)?|planmyndighet(?:en)?|myndighedsrolle(?:n)?|myndighetsrolle(?:n)?|myndighet(?:en|srolla)|myndighed(?:en)?|myndighetsutövning|supervisory authority|planning authority|as an authority',
  employer:
    'arbejdsplads(?:en)?|arbeidsplass(?:en)? i kommunen|arbeidsplassen|arbejdsgiver(?:en)?|arbeidsgiver(?:en)?|arbeidsgivar(?:en)?|arbetsgivare(?:n)?|arbetsplats(?:en)? i kommunen|største arbeids\\p{L}+|största arbets\\p{L}+|employer|largest workplace',
  purchaser:
    'indkøber(?:en)?|innkjøper(?:en)?|innkjøpar(?:en)?|inköpare(?:n)?|indkøb(?:et|ene)?|innkjøp(?:et|ene|a)?|anskaffelse(?:r|ne|n|rne)?|udbud(?:det)?|offentlege innkjøp|upphandling(?:en|ar|arna)?|procurement|purchaser|tender(?:s|ing)?',
  owner:
    'bygherre(?:n)?|byggherre(?:n)?|grundejer(?:en)?|grunneier(?:en)?|grunneigar(?:en)?|markägare(?:n)?|fastighetsägare(?:n)?|bygningsejer|eiendomsbesitter|kommunens egne bygninger|kommunens egne bygg|kommunens bygninger|kommunala byggnader|kommunens fastigheter|kommunale bygg|kommunale bygninger|building owner|land ?owner|municipal buildings',
  facilitator:
    'facilitator(?:en)?|facilitere[rt]?|fasilitator(?:en)?|fasiliterer?|tilrettelegger(?:en)?|tilretteleggjar(?:en)?|brobygger(?:en)?|brubygger(?:en)?|brobyggare|möjliggörare|katalysator(?:en)?|pådriver(?:en)?|pådrivar(?:en)?|facilitates?|convenor|broker',
});

export function municipalRolesIn(sentences: readonly string[]): Named<MunicipalRole> {
  return namedIn(sentences, roles);
}
