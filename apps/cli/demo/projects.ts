import type { NoteKind } from '#libs/exchange';

export interface DemoNote {
  day: string;
  kind: NoteKind;
  text: string;
  place?: string;
  audience: 'tenant' | 'networks' | 'public';
}

export interface DemoProject {
  tenant: string;
  /** ISO instant. */
  begunAt: string;
  project: Record<string, unknown> & { title: string };
  notes: DemoNote[];
}

/** Storevik's log of nine notes, ready to become a case, and a project of Fjellvik's whose stop card is due. */
export const demoProjects: DemoProject[] = [
  {
    tenant: 'storevik',
    begunAt: '2026-02-24T08:00:00Z',
    project: {
      title: 'Besøksven på bygdebussen',
      language: 'nn',
      purpose:
        'Mange over 80 år bur åleine, og få melder seg på eit tiltak mot einsemd. Men mange tek bygdebussen på tysdagar. Vi prøver om ein besøksven på bussen gjer ventetida i sentrum til noko å gle seg til.',
      goals: [3, 10, 11],
      state: 'running',
      beginsOn: '2026-03-03',
      endsOn: '2026-12-15',
      stopWhen: 'Stopp når det er fleire frivillige enn passasjerar tre turar på rad.',
      stopCheck: 'Lista til sjåføren, og kva han seier om kven som vel ein annan dag.',
      stopLookOn: '2026-12-15',
      contactMailbox: 'folkehelse@storevik.example',
      audience: 'public',
      networks: ['baerekraftsnettverket', 'nordisk-laeringsnetvaerk'],
    },
    notes: [
      {
        day: '2026-03-03',
        kind: 'tried',
        place: 'Siste haldeplass',
        text: 'Første tur. To frivillige sat på frå siste haldeplass. Elleve passasjerar, fire over 80. Ingen visste kven dei frivillige var, og vi hadde ikkje sagt det til sjåføren.',
        audience: 'public',
      },
      {
        day: '2026-03-17',
        kind: 'learned',
        text: 'Sjåføren er nøkkelen. Han veit kven som har mist nokon, og kven som vil vere i fred. No presenterer han besøksvenen ved namn.',
        audience: 'public',
      },
      {
        day: '2026-04-07',
        kind: 'changed',
        text: 'Tok bort dei gule vestane. Ein passasjer sa at ho ikkje ville sitje ved sida av «eit tiltak».',
        audience: 'public',
      },
      {
        day: '2026-04-21',
        kind: 'tried',
        place: 'Butikken og apoteket',
        text: 'Følgde tre passasjerar på butikken og apoteket. To av dei bad om det same neste veke.',
        audience: 'networks',
      },
      {
        day: '2026-05-12',
        kind: 'blocked',
        text: 'Fylket har nytt billettsystem, og dei frivillige måtte betale full takst kvar gong. Tre turar utan besøksven.',
        audience: 'networks',
      },
      {
        day: '2026-06-02',
        kind: 'changed',
        text: 'Avtale med busselskapet: Besøksvenen står på lista til sjåføren og reiser fritt på tysdagar ut året.',
        audience: 'public',
      },
      {
        day: '2026-06-16',
        kind: 'learned',
        place: 'Kaia',
        text: 'Mennene snakkar ikkje på bussen, men dei snakkar på kaia. Vi flytta kaffien dit, femti meter frå haldeplassen.',
        audience: 'public',
      },
      {
        day: '2026-08-25',
        kind: 'tried',
        text: 'Tre besøksvener på same tur. Det vart for mange, og dei snakka med kvarandre. To er nok.',
        audience: 'tenant',
      },
      {
        day: '2026-09-29',
        kind: 'learned',
        text: 'Sju passasjerar møtest no på ein annan dag, utan oss. Vi gjorde ingenting for å få det til, anna enn at dei kjende namna til kvarandre.',
        audience: 'public',
      },
    ],
  },
  {
    tenant: 'fjellvik',
    begunAt: '2026-08-17T08:00:00Z',
    project: {
      title: 'Verktøybibliotek på biblioteket',
      language: 'nb',
      purpose: 'Drill, stige og symaskin til utlån. Vi vil se om folk låner i stedet for å kjøpe, og om biblioteket får nye gjester.',
      goals: [12],
      state: 'running',
      beginsOn: '2026-08-24',
      stopWhen: 'Stopp hvis færre enn ti ulike personer har lånt noe etter tre måneder.',
      stopCheck: 'Lånelisten i biblioteksystemet.',
      stopLookOn: '2026-11-24',
      contactMailbox: 'bibliotek@fjellvik.example',
      audience: 'networks',
      networks: ['baerekraftsnettverket'],
    },
    notes: [
      {
        day: '2026-09-07',
        kind: 'tried',
        text: 'Satte stigen i vinduet. Fire spurte første dagen, én lånte.',
        audience: 'networks',
      },
      {
        day: '2026-10-19',
        kind: 'learned',
        text: 'De fleste låner fredag og leverer mandag. Vi trenger to driller, ikke fem forskjellige ting.',
        audience: 'networks',
      },
    ],
  },
];
