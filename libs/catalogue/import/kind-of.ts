import type { Kind } from '../entry/entry-content.js';
import type { KindGuess } from './imported-draft.js';
import { wholeWords } from './word-pattern.js';

const tool = wholeWords(
  'værktøj(?:et|skasse)?|verktøy(?:et|kasse)?|verktyg(?:et|slåda)?|tool(?:kit|box)?|skabelon(?:en)?|mal|mall(?:en)?|\\p{L}{4,}mall?|template|tje?kliste(?:n)?|tjekliste(?:n)?|sjekkliste(?:n)?|checklista(?:n)?|checklist|regneark(?:et)?|rekneark(?:et)?|kalkylark(?:et)?|kalkylblad(?:et)?|spreadsheet|veileder(?:en)?|rettleiar(?:en)?|vägledning(?:en)?|vejledning(?:en)?|håndbog(?:en)?|håndbok(?:a|en)?|handbok(?:a|en)?|handbook|indikatorsett(?:et)?|kalkulator|calculator|samtaleguide',
);
const method = wholeWords(
  'metode(?:n|r)?|metod(?:en|er)?|method|trin for trin|steg for steg|step by step|fremgangsmåde|framgangsmåte|sådan gør (?:i|man|du)|slik gjør (?:dere|du|man)|slik gjer (?:de|du|ein)|så (?:här )?gör (?:ni|man|du)|(?:trin|trinn|steg|step) (?:1|én|en|ett|eitt|one)',
);
const networkNamed = wholeWords('(?:et|ett|eit|a|an)\\s+(?:\\p{L}+\\s+){0,2}(?:netværk|nettverk|nätverk|network)');
const networkPresented = /,\s+(?:et|ett|eit|a|an)\s+(?:\p{L}+\s+){0,2}(?:netværk|nettverk|nätverk|network)/iu;
const network = /(?:netværk|nettverk|nätverk|network)/giu;
const event = wholeWords(
  'konference(?:n)?|konferanse(?:n)?|konferens(?:en)?|conference|seminar(?:et)?|seminarium|webinar(?:et)?|tilmelding|påmelding|anmälan|registration|programmet for dagen|velkommen til|välkommen till',
);
const did = wholeWords(
  '(?:har|have|has|hadde|havde|hade|had)\\s+(?:\\p{L}+\\s+){0,3}(?:\\p{L}+(?:et|et|ert|eret|tt|dt|gt|ført|sat|gjort|lagt|ent|änt|ört|gått|fått|fået|begyndt|begynt|ed|startat|infört|öppnat|byggt|minskat|lärt|provat|arbetat|samlat|gjord|made|built|begun|run|shown)|oppretta|etablert|innført|utvikla|prøvd|bygd|samla|starta)|(?:vi|we|kommunen|municipality)\\s+(?:begyndte|begynte|byrja|började|startede|startet|starta|startade|started|began|gjorde|did|prøvede|prøvde|provade|tested|testade|byggede|bygde|byggde|built|valgte|valde|chose|oprettede|opprettet|införde|indførte|innførte|vejede|veide|vägde|weighed|inviterede|inviterte|bjöd|invited|opened|åbnede|åpnet|opna|öppnade|mødte|møtte|møtte)',
);

/** How the text is to be taken. `sure` is false where it presents a network or an event: then the kind is a proposal, and stays open. */
export function kindOf(title: string, headings: readonly string[], sentences: readonly string[]): KindGuess & { sure: boolean } {
  const presents = presented(title, sentences);
  if (presents) return { kind: 'case_study', sure: false, ...presents };
  const inHeadings = (pattern: RegExp) => [title, ...headings].find((text) => pattern.test(text));
  const often = (pattern: RegExp) => {
    const found = sentences.filter((text) => pattern.test(text));
    return found.length >= 4 ? found[0] : undefined;
  };
  const signs: [Kind, KindGuess['reason'], string | undefined][] = [
    ['tool', 'kind_is_for_use', tool.test(title) ? title : undefined],
    ['method', 'kind_gives_steps', inHeadings(method)],
    ['tool', 'kind_is_for_use', often(tool)],
    ['case_study', 'kind_tells_what_was_done', sentences.find((text) => did.test(text))],
  ];
  const [kind, reason, evidence] = signs.find(([, , words]) => words) ?? ['case_study', 'kind_unclear', undefined];
  return { kind, reason, evidence: evidence ?? null, sure: reason !== 'kind_unclear' };
}

/** A network or an event that is presented for its own sake: often named, and said what it is. */
function presented(title: string, sentences: readonly string[]): Pick<KindGuess, 'reason' | 'evidence'> | null {
  const named = sentences.find((text) => networkPresented.test(text)) ?? sentences.find((text) => networkNamed.test(text));
  const mentions = sentences.join(' ').match(network)?.length ?? 0;
  if (named && mentions >= 5 && mentions >= sentences.length / 4 && !tool.test(title))
    return { reason: 'kind_presents_network', evidence: named };
  const about = event.test(title) ? title : undefined;
  return about ? { reason: 'kind_presents_event', evidence: about } : null;
}
