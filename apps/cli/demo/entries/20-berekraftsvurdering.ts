import { type DemoEntry, demoContent } from '../demo-entry.js';

/** Approved in 2023; its review date has passed, and the page says so. */
export const berekraftsvurdering: DemoEntry = {
  number: 20,
  slug: 'mal-for-berekraftsvurdering',
  tenant: 'storevik',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket', 'nordisk-laeringsnetvaerk'],
  example: true,
  versions: [
    {
      publishedAt: '2023-05-09T07:00:00Z',
      content: demoContent('nn', {
        kind: 'tool',
        title: 'Mal for berekraftsvurdering i politiske saker',
        summary:
          'Eitt avsnitt i kvart saksframlegg: Kva gjer saka med folk, natur og økonomi, og kva mål dreg i kvar si retning? Malen er på ei halv side og er skriven slik at ein saksbehandlar kan svare på ti minutt.',
        byline: { name: 'rådgjevar', unit: 'Politisk sekretariat' },
        status: 'running',
        goals: [16, 17],
        targets: ['16.6', '17.14'],
        dimensions: ['social', 'economic', 'environmental'],
        activityTypes: ['local_priorities'],
        actorGroups: ['municipality'],
        municipalRoles: ['authority'],
        sector: 'Politisk sekretariat',
        start: { effort: 'afternoon', cost: 'none', politicalDecision: 'needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Avsnittet alle skreiv likt',
            body: `Kommunestyret vedtok i 2020 at alle saker skulle ha eit punkt om berekraft. Vi gjekk gjennom 140 saker frå det første året. I 118 av dei stod det same: «Saka er vurdert å ikkje ha konsekvensar for berekraft.» Mellom dei var ei omregulering av dyrka mark og ei nedlegging av ei bussrute.

Saksbehandlarane var ikkje late. Dei hadde fått eit felt utan spørsmål.`,
          },
          {
            role: 'materials',
            heading: 'Malen',
            body: `**Steg 1: Treng saka ei vurdering?** Kryss av dersom ho gjeld areal, kjøp over 500 000 kroner, ei teneste som vert borte eller flytta, eller noko som varer meir enn ti år. Ingen kryss: Skriv «ikkje vurdert» og gå vidare. Det er eit ærleg svar.

**Steg 2: Fire spørsmål**

1. Kven får det betre, og kven får det verre?
2. Kva skjer med natur, jord, vatn og utslepp?
3. Kva kostar det om ti år?
4. Kva to mål dreg i kvar si retning, og kva veg tilrår vi?

**Steg 3: Kor sikre er vi?** Vel eitt: Vi veit · vi trur · vi veit ikkje.

Svar med høgst tre setningar på kvart spørsmål. Lenk til det som finst frå før.`,
          },
          {
            role: 'prerequisites',
            heading: 'Dette må de ha',
            body: `Ein saksmal de kan endre sjølve, og ein sekretær som kan sende ei sak tilbake når spørsmål 4 er tomt. To timar kurs er nok; bruk dykkar eigne gamle saker som øving.`,
          },
          {
            role: 'done',
            heading: 'Slik tok vi han i bruk',
            body: `Tre avdelingar prøvde malen hausten 2022. Vi las alle vurderingane høgt for kvarandre ein gong i månaden, og strauk det ingen forstod. Frå januar 2023 gjeld han i alle utval.

Det viktigaste vart steg 1. Då to av tre saker slapp vurdering, vart den siste tredelen skriven på alvor.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Dette gjekk dårleg',
            body: `Vi byrja med alle 17 måla i ein tabell. Folk kryssa av for fem positive og ingen negative. Deretter prøvde vi fargar, og alle vart gule.

Spørsmål 3 vert framleis svart på med «innanfor ramma». Det er ikkje eit svar om ti år. Og politikarane brukar vurderinga mest når dei er usamde i saka frå før.`,
          },
          {
            role: 'conditions',
            heading: 'Det som må til',
            body: 'Saksbehandlaren må få lov til å skrive «vi veit ikkje». Vi sa det høgt på eit allmøte, og først då slutta avsnitta å likne på kvarandre. Kommunedirektøren må òg sende tilbake den første saka som berre har kryss og ingen grunngjeving.',
          },
          {
            role: 'cannot_move',
            heading: 'Det som ikkje lèt seg flytte',
            body: 'Kryssvisinga til vår eigen samfunnsdel. Ho må skrivast på nytt i kvar kommune, og det tek ein ettermiddag.',
          },
          {
            role: 'adapt',
            heading: 'Tilpass malen',
            body: `Set eiga grense i steg 1. 500 000 kroner er mykje i Storevik og lite i ein by. Byt gjerne ut spørsmål 2 med det som er sårbart hos dykk. Ikkje legg til eit femte spørsmål.`,
          },
          {
            role: 'legal',
            heading: 'Lovgrunnlag',
            body: `Kommunelova § 13-1 krev at saker er forsvarleg utgreidde. Malen er vår måte å gjere det på og erstattar ikkje konsekvensutgreiing etter plan- og bygningslova eller vurderinga etter naturmangfaldlova §§ 8–12. I Danmark og Sverige finst andre krav til saksførebuing.`,
          },
        ],
        milestones: [
          { date: '2020-06', text: 'Punkt om berekraft i alle saker', decidedBy: 'kommunestyret', link: null },
          { date: '2022-09', text: 'Prøve i tre avdelingar', decidedBy: null, link: null },
          { date: '2023-01', text: 'Innført i alle utval', decidedBy: 'kommunestyret', link: null },
        ],
        partners: [{ name: 'Kommunestyret', role: 'Las dei tolv første sakene og sa kva som mangla', actorGroup: 'municipality' }],
        resources: [
          {
            amount: 35000,
            currency: 'NOK',
            period: 'once',
            permanent: false,
            since: '2022',
            funding: 'Eigne midlar',
            note: 'Om lag 60 timar i sekretariatet, og kurs',
          },
        ],
        figures: [
          { label: 'Saker gjennomgått før malen vart laga', value: 140, unit: 'saker' },
          { label: 'Spørsmål', value: 4, unit: null },
        ],
        claims: [
          {
            statement: 'I det første kvartalet med malen nemnde 21 av 26 vurderte saker eit mål som taper på tilrådinga.',
            indicator: 'Vurderte saker som nemner eit mål som taper',
            unit: 'saker',
            baseline: null,
            outcome: { value: 21, date: '2023-03-31' },
            source: { label: 'Gjennomgang av alle saker frå januar til mars 2023', url: null },
            negativeEffects: 'Sju saker vart utsette fordi spørsmål 4 stod tomt.',
          },
        ],
        stopCard: 'Stopp, og skriv malen om, når meir enn halvparten av sakene har same setning.',
        quotes: [
          {
            text: 'Det beste feltet er «vi veit ikkje». Det har gitt oss dei beste spørsmåla i salen.',
            language: 'nn',
            person: null,
            title: 'Utvalsleiar',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'sekretariat@storevik.example', name: null, title: 'Politisk sekretariat', confirmedOn: '2025-02-10' },
        canBeCalled: [{ name: 'Rådgjevar, politisk sekretariat', topic: 'Grensa i steg 1' }],
        reviewBy: '2026-05-31',
        toolVersion: '2.1',
      }),
    },
  ],
  draft: null,
};
