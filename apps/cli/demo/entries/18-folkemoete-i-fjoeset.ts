import { type DemoEntry, demoContent } from '../demo-entry.js';

/** Storevik's own version of Mariehavn's citizens' assembly (8), which Björksjö took further (25). */
export const folkemoeteIFjoeset: DemoEntry = {
  number: 18,
  slug: 'folkemoete-i-fjoeset',
  tenant: 'storevik',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket', 'nordisk-laeringsnetvaerk'],
  example: true,
  madeFrom: { number: 8, version: 2 },
  versions: [
    {
      publishedAt: '2024-11-26T08:00:00Z',
      content: demoContent('nn', {
        kind: 'method',
        title: 'Folkemøte i fjøset: medverknad der folk er',
        summary:
          'Éin kveld i staden for tre, eit fjøs i staden for rådhuset, og loddtrekning av 24 innbyggjarar. Storevik bygde om ein dansk modell for innbyggjarmedverknad til noko ei bygd kan få til, og kommunestyret svarer framleis innan 60 dagar.',
        byline: { name: 'folkehelsekoordinator', unit: 'Samfunn og utvikling' },
        status: 'running',
        goals: [16, 11],
        targets: ['16.7'],
        dimensions: ['social'],
        activityTypes: ['citizen_involvement', 'local_priorities'],
        actorGroups: ['citizens', 'business', 'municipality', 'civil_society'],
        municipalRoles: ['facilitator', 'authority'],
        sector: 'Kommunestyret',
        start: { effort: 'month', cost: 'small', politicalDecision: 'needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Dei som alltid kjem',
            body: `Storevik har 6 500 innbyggjarar. Til dei opne møta våre kom det mellom 10 og 20, og vi kunne namna på dei. Bønder kom nesten aldri, endå om det meste av arealet vi planla for, er deira. Spurde vi kvifor, var svaret alltid det same: Møtet er midt i stellet, og det er tre mil unna.

Vi hadde lese om borgarsamlinga i Mariehavn: 36 innbyggjarar trekte ut ved lodd, tre kveldar, og eit svar frå byrådet innan 60 dagar. Loddtrekninga og svarfristen ville vi ha. Tre kveldar kunne vi ikkje be nokon om.`,
          },
          {
            role: 'steps',
            heading: 'Slik gjer vi det',
            body: `1. **Spørsmålet.** Kommunestyret vedtek eitt spørsmål det faktisk skal avgjere, og ein dato for svaret sitt.
2. **Loddet.** Vi trekkjer 200 frå folkeregisteret og ringjer til 24 har sagt ja, med jamn fordeling på kjønn, alder og krins.
3. **Pakken.** Ei veke før kjem fire sider i posten: saka, tre val, kva kvart val kostar, kven som tener og taper.
4. **Fjøset.** Klokka 19.30, etter stellet. Suppe først. Seks langbord med fire deltakarar, ein bordvert og ein tilsett som berre svarer på spørsmål.
5. **Runden.** To gonger 40 minutt. Etter pausen byter halvparten bord.
6. **Tilrådinga.** Kvart bord skriv høgst ti liner. Bordverten les dei opp, og ingen frå kommunen kommenterer.
7. **Svaret.** Innan 60 dagar behandlar kommunestyret tilrådingane punkt for punkt, og ordføraren ringjer dei som ikkje fekk medhald.`,
          },
          {
            role: null,
            heading: 'Kva vi endra frå den danske modellen',
            body: `- **Behaldt:** loddtrekning, eitt spørsmål, svar innan 60 dagar.
- **Endra:** éin kveld for tre, 24 deltakarar for 36, fjøs for rådhus, og skriftleg pakke på førehand i staden for ein heil kveld med ekspertar.
- **Sløyfa:** ekspertpanelet. Det tok tida, og dei fire sidene gjorde same nytte.

Det vi mista, er modninga mellom kveldane. Til spørsmål der folk må skifte meining undervegs, trur vi den lange utgåva er betre.`,
          },
          {
            role: 'materials',
            heading: 'Utstyr, roller og tid',
            body: `Langbord, varmeomnar, to mobile toalett, suppe til 45 og ein skjerm. Seks bordvertar frå bygdekvinnelag og idrettslag, som får to timar opplæring. Om lag 110 arbeidstimar i kommunen, der ringjerunden tek halvparten.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Det som gjekk gale',
            body: `Den første kvelden var det åtte grader inne, og folk gjekk heim i pausen. Vi hadde to deltakarar med astma og hadde ikkje spurt. Andre gongen sende vi skjema om allergi og låg ei løe i beredskap.

Bonden som lånte ut fjøset, hadde sjølv interesse i saka. Det burde vi ha sagt høgt i innleiinga. No vel vi fjøs i ein annan krins enn den saka gjeld.

Ungdom seier nei når vi ringjer. Vi trekkjer dobbelt så mange under 25 og får likevel for få.`,
          },
          {
            role: 'conditions',
            heading: 'Føresetnader',
            body: `Svardatoen må vere vedteken før den første telefonen. Ein større kommune prøvde den danske modellen utan slik dato og stoppa etter éin runde. Det var den viktigaste lærdomen vi fekk gratis.`,
          },
          {
            role: 'adapt',
            heading: 'Dersom de vil prøve',
            body: `Fjøset er ikkje poenget. Poenget er ein stad der kommunen er gjest. Ein reparasjonsverkstad, ei kyrkjestove eller ein skulebuss kan gjere same nytte. Byt ut krinsar med bydelar, og rekn med at dobbelt så mange må ringjast i ein by.`,
          },
          {
            role: 'legal',
            heading: 'Rettsleg',
            body: `Folkemøtet gir råd og gjer ikkje vedtak; det er kommunestyret som avgjer etter kommunelova. Bruk av folkeregisteret til loddtrekning treng heimel og ei vurdering etter personvernforordninga. Slett listene når svaret er gitt. I Sverige og Danmark er registertilgangen ordna på andre måtar.`,
          },
        ],
        milestones: [
          { date: '2024-02-15', text: 'Vedtok spørsmål og svardato', decidedBy: 'kommunestyret', link: null },
          { date: '2024-04-11', text: 'Første kveld, i eit fjøs i nordre krins', decidedBy: null, link: null },
          { date: '2024-06-06', text: 'Svar etter 56 dagar: fire av seks tilrådingar følgde', decidedBy: 'kommunestyret', link: null },
          { date: '2024-10-17', text: 'Andre kveld, om skulevegar', decidedBy: null, link: null },
        ],
        partners: [
          { name: 'Mariehavn Kommune', role: 'Laga modellen vi bygde om', actorGroup: 'municipality' },
          { name: 'Bygdekvinnelaget', role: 'Bordvertar og suppe', actorGroup: 'civil_society' },
          { name: 'Faglaget for bønder', role: 'Skaffar fjøs', actorGroup: 'business' },
        ],
        resources: [
          {
            amount: 42000,
            currency: 'NOK',
            period: 'once',
            permanent: false,
            since: '2024',
            funding: 'Folkehelsemidlar',
            note: 'Per kveld: leige, varme, mat og porto',
          },
        ],
        figures: [
          { label: 'Trekte ut og møtte', value: 24, unit: 'innbyggjarar' },
          { label: 'Dagar frå møte til svar', value: 56, unit: 'dagar' },
        ],
        claims: [
          {
            statement: 'Åtte av 24 deltakarar driv gard, og 17 hadde aldri vore på eit ope møte i kommunen før.',
            indicator: 'Deltakarar som møtte for første gong',
            unit: 'deltakarar',
            baseline: null,
            outcome: { value: 17, date: '2024-04-11' },
            source: { label: 'Spørjeskjema ved bordet, første kveld', url: null },
            negativeEffects: 'Nokre av dei faste møtedeltakarane kjende seg utestengde av loddet.',
          },
        ],
        stopCard: 'Stopp når kommunestyret ikkje vil setje dato for svaret. Inviter heller til kaffi.',
        quotes: [
          {
            text: 'Eg har aldri sagt så mykje på eit møte. Det var vel fordi eg stod i støvlar.',
            language: 'nn',
            person: null,
            title: 'Deltakar, bonde',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'folkemote@storevik.example', name: null, title: 'Samfunn og utvikling', confirmedOn: '2026-09-08' },
        canBeCalled: [{ name: 'Folkehelsekoordinator', topic: 'Loddtrekning og ringjerunde' }],
        reviewBy: '2027-11-30',
        time: 'Éin kveld på tre timar, åtte veker førebuing',
      }),
    },
  ],
  draft: null,
};
