import type { CountryNoteService } from '#libs/catalogue';
import type { DemoHands, Ids, Step } from './demo-hands.js';

interface DemoNote {
  /** Number of the entry. */
  entry: number;
  country: 'NO' | 'SE';
  tenant: string;
  audience: 'country' | 'readers';
  at: string;
  body: string;
}

/** What the first user from a country explained: one whole, one half written. */
const demoNotes: DemoNote[] = [
  {
    entry: 25,
    country: 'SE',
    tenant: 'bjorksjo',
    audience: 'readers',
    at: '2025-09-16T08:30:00Z',
    body: `*Exempel, påhittat.* Rätten till skolskjuts står i skollagens 10 kapitel. Dialogen kan handla om hållplatser, tider och avstånd utöver lagens golv, inte om själva rätten.

- **Nämnden** beslutar; mötet ger råd. I Norge heter den *utvalg*, i Danmark *udvalg*.
- Lapparna blir **allmän handling** när kommunen tar emot dem. Be ingen skriva namn.`,
  },
  {
    entry: 27,
    country: 'NO',
    tenant: 'asker',
    audience: 'readers',
    at: '2026-11-20T09:15:00Z',
    body: `*Eksempel, oppdiktet, og bare halvferdig.* Malen bygger på svensk LOU. Hos oss gjelder anskaffelsesloven og forskriften, og tersklene er andre.

Vi vet ennå ikke om kravet om brukte møbler kan stå som minstekrav hos oss, eller bare som tildelingskriterium. Den som vet det, skriver videre her.`,
  },
];

/** The hand that writes notes. */
export interface NotingHands extends DemoHands {
  notes: CountryNoteService;
}

export function noteSteps(hands: NotingHands, ids: Ids): Step[] {
  return demoNotes.map(({ entry, country, at, ...note }) => ({
    at,
    take: async () => {
      const editor = await hands.actor(`editor@${note.tenant}.example`);
      const id = ids.get(entry) as string;
      const there = (await hands.notes.ofEntry(editor, id)).some((one) => one.country === country);
      if (!there) await hands.notes.write(editor, id, country, note);
    },
  }));
}
