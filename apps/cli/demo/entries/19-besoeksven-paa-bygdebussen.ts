import { type DemoEntry, demoContent } from '../demo-entry.js';

/** A log of nine notes, ready to become a full case. */
export const besoeksvenPaaBygdebussen: DemoEntry = {
  number: 19,
  slug: 'besoeksven-paa-bygdebussen',
  tenant: 'storevik',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket', 'nordisk-laeringsnetvaerk'],
  example: true,
  versions: [
    {
      publishedAt: '2026-10-13T07:00:00Z',
      content: demoContent('nn', {
        kind: 'case_study',
        title: 'Einsemd blant eldre: besøksven på bygdebussen',
        summary:
          'Tysdagsbussen til Storevik sentrum har fått ein ekstra passasjer: ein besøksven som følgjer med, drikk kaffi og går på butikken. Her er loggen så langt, med ni notat om det vi prøvde, lærte, endra og vart stoppa av.',
        byline: { name: 'folkehelsekoordinator', unit: 'Helse og meistring' },
        status: 'pilot',
        goals: [3, 10, 11],
        targets: ['10.2'],
        dimensions: ['social'],
        activityTypes: ['development_project', 'citizen_involvement'],
        actorGroups: ['citizens', 'civil_society', 'municipality', 'business'],
        municipalRoles: ['facilitator'],
        sector: 'Utval for helse og omsorg',
        start: { effort: 'month', cost: 'small', politicalDecision: 'not_needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Dagen er lang når bussen har gått',
            body: `I Storevik bur 310 menneske over 80 år, og meir enn halvparten bur åleine. Heimetenesta fortel om folk som berre snakkar med dei som kjem med medisinen. Einsemd er vanskeleg å spørje om og endå vanskelegare å melde seg på eit tiltak mot. Ingen går på «einsemdkafé».

Men mange tek bygdebussen på tysdagar. Han køyrer inn klokka 10 og heim klokka 13, og ventetida er lang for den som ikkje kjenner nokon. Vi ville prøve å byrje der.`,
          },
          {
            role: 'done',
            heading: 'Loggen: ni notat',
            body: `**3. mars 2026 · prøvde.** Første tur. To frivillige sat på frå siste haldeplass. Elleve passasjerar, fire over 80. Ingen visste kven dei frivillige var, og vi hadde ikkje sagt det til sjåføren.

**17. mars · lærte.** Sjåføren er nøkkelen. Han veit kven som har mist nokon, og kven som vil vere i fred. No presenterer han besøksvenen ved namn.

**7. april · endra.** Tok bort dei gule vestane. Ein passasjer sa at ho ikkje ville sitje ved sida av «eit tiltak».

**21. april · prøvde.** Følgde tre passasjerar på butikken og apoteket. To av dei bad om det same neste veke.

**12. mai · blokkert.** Fylket har nytt billettsystem, og dei frivillige måtte betale full takst kvar gong. Tre turar utan besøksven.

**2. juni · endra.** Avtale med busselskapet: Besøksvenen står på lista til sjåføren og reiser fritt på tysdagar ut året.

**16. juni · lærte.** Mennene snakkar ikkje på bussen, men dei snakkar på kaia. Vi flytta kaffien dit, femti meter frå haldeplassen.

**25. august · prøvde.** Tre besøksvener på same tur. Det vart for mange, og dei snakka med kvarandre. To er nok.

**29. september · lærte.** Sju passasjerar møtest no på ein annan dag, utan oss. Vi gjorde ingenting for å få det til, anna enn at dei kjende namna til kvarandre.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Det vi strevar med',
            body: `Dei som bur lengst inne i dalen, kjem seg ikkje til haldeplassen. Det er truleg dei som treng det mest. To frivillige slutta etter ein månad fordi dei syntest det vart for tungt å høyre om sorg. Vi skulle hatt samtalar med dei frå første veke; det har vi no, éin gong i månaden.`,
          },
          {
            role: null,
            heading: 'Kva vi veit, og ikkje veit',
            body: `Vi meiner at det hjelper, men det er vår eiga vurdering. Vi har ikkje spurt passasjerane med skjema, og vi er i tvil om vi bør. I desember skal to av dei hjelpe oss med å finne ut korleis ein kan spørje utan å øydelegge det som verkar.`,
          },
          {
            role: 'adapt',
            heading: 'Om de vil prøve noko liknande',
            body: `Finn det dei alt gjer. Hos oss var det bussen; hos dykk kan det vere bokbussen, frisøren eller fotpleia. Spør sjåføren før de spør utvalet.`,
          },
          {
            role: 'legal',
            heading: 'Teieplikt',
            body: `Heimetenesta kan ikkje fortelje dei frivillige kven som er einsam utan samtykke. Vi løyste det med at passasjerane melder seg sjølve, eller let vere. Dei frivillige skriv under på teieplikt gjennom frivilligsentralen.`,
          },
        ],
        milestones: [
          { date: '2026-03-03', text: 'Første tur med besøksven', decidedBy: null, link: null },
          { date: '2026-06-02', text: 'Fri reise for besøksvener på tysdagar', decidedBy: 'busselskapet', link: null },
          { date: '2026-12', text: 'Avgjere om prøva skal halde fram', decidedBy: 'utvalet for helse og omsorg', link: null },
        ],
        partners: [
          { name: 'Frivilligsentralen', role: 'Besøksvener og månadlege samtalar', actorGroup: 'civil_society' },
          { name: 'Busselskapet', role: 'Sjåførar og fri reise', actorGroup: 'business' },
        ],
        resources: [
          {
            amount: 18000,
            currency: 'NOK',
            period: 'year',
            permanent: false,
            since: '2026',
            funding: 'Folkehelsemidlar',
            note: 'Kaffi, opplæring og rettleiing. To timar arbeid i veka kjem i tillegg',
          },
        ],
        figures: [
          { label: 'Faste besøksvener', value: 6, unit: 'frivillige' },
          { label: 'Passasjerar som møtest på eiga hand', value: 7, unit: 'personar' },
        ],
        claims: [
          {
            statement: 'Vi meiner at fleire av passasjerane har fått nokon å snakke med også dei dagane bussen ikkje går.',
            indicator: null,
            unit: null,
            baseline: null,
            outcome: null,
            source: null,
            negativeEffects: null,
          },
        ],
        stopCard:
          'Stopp når det er fleire frivillige enn passasjerar tre turar på rad, eller når sjåføren seier at folk byrjar å velje ein annan dag.',
        quotes: [
          {
            text: 'Før talde eg haldeplassane. No rekk eg ikkje det.',
            language: 'nn',
            person: null,
            title: 'Passasjer',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'folkehelse@storevik.example', name: null, title: 'Helse og meistring', confirmedOn: '2026-10-06' },
        canBeCalled: [{ name: 'Folkehelsekoordinator', topic: 'Korleis ein byrjar utan å kalle det eit tiltak' }],
        reviewBy: '2027-01-31',
        unknowns: [{ place: 'claims', remindOn: '2026-11-23' }],
      }),
    },
  ],
  draft: null,
};
