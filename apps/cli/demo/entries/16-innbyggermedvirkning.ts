import { type DemoEntry, demoContent } from '../demo-entry.js';

export const innbyggermedvirkning: DemoEntry = {
  number: 16,
  slug: 'innbyggermedvirkning-i-arealplan',
  tenant: 'solfjord',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket'],
  example: true,
  versions: [
    {
      publishedAt: '2025-06-10T07:00:00Z',
      content: demoContent('nb', {
        kind: 'method',
        title: 'Innbyggermedvirkning i arealplan: gåtur, kart og kveldsmøte',
        summary:
          'Tre møter der folk allerede er: en gåtur i planområdet, et kart på biblioteket og et kveldsmøte som svarer på det vi hørte. Metoden ga Solfjord innspill fra flere enn de vanlige tolv, men vi skriver også om dem som ikke kom.',
        byline: { name: 'arealplanlegger', unit: 'Plan og byutvikling' },
        status: 'scaled',
        goals: [11, 16],
        targets: ['11.3'],
        dimensions: ['social', 'environmental'],
        activityTypes: ['citizen_involvement', 'local_priorities'],
        actorGroups: ['citizens', 'municipality', 'civil_society', 'education'],
        municipalRoles: ['authority', 'facilitator'],
        sector: 'Utvalg for plan og miljø',
        start: { effort: 'month', cost: 'small', politicalDecision: 'not_needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Tolv mennesker i kommunestyresalen',
            body: `Solfjord har 61 000 innbyggere. Til folkemøtet om arealdelen i 2021 kom tolv av dem, ti menn over seksti. De fleste kjente planen fra før. Høringen oppfylte loven, men den fortalte oss lite om hvordan byen brukes.

Vi ville ha medvirkning tidlig, mens strekene på kartet ennå kunne flyttes.`,
          },
          {
            role: 'steps',
            heading: 'De tre møtene',
            body: `**1. Gåturen.** En ettermiddag, halvannen time, høyst 20 deltakere og én planlegger for hver sjette. Ruta går fra skole til butikk til buss. Ved sju stopp spør vi det samme: Hva gjør du her? Hva mangler? Hva må ikke forsvinne? Vi svarer ikke, vi noterer.

**2. Kartet.** I to uker ligger et kart på tre ganger to meter på gulvet i biblioteket. Folk setter nåler: grønn for «behold», rød for «endre», gul for «farlig». En planlegger er til stede fire faste timer i uka. Skoleklasser kommer om formiddagen.

**3. Kveldsmøtet.** To timer, med mat. Vi begynner med en liste over alt vi hørte, og sier om hvert punkt: tatt inn, ikke tatt inn og hvorfor, eller ikke avgjort. Resten av kvelden går til det siste.

Innen 30 dager ligger listen på nett, med navnet på planen og stedet der punktet havnet.`,
          },
          {
            role: 'materials',
            heading: 'Utstyr og roller',
            body: `Kartutskrift (4 500 kroner), 500 nåler, notatark for gåturen, mat til 60. Fire roller: en som leder, en som noterer, en som kjenner loven, og en som kan si «det vet vi ikke».`,
          },
          {
            role: null,
            heading: 'Hvem kom ikke, og hvorfor',
            body: `Vi ringte 40 personer i områdene som manglet. Tre svar gikk igjen: Skiftarbeidere fikk vite om gåturen for sent. Småbarnsforeldre kunne ikke komme klokka seks. Folk som hadde bodd i Norge under fem år, trodde møtet var for dem som eier bolig.

Vi har siden lagt én gåtur til en lørdag og én som ender på Åpen barnehage, og invitasjonen sier at leietakere er velkomne. De to første gruppene kommer nå. Den tredje kommer fortsatt ikke i noe antall.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Det som gikk galt',
            body: `På den andre gåturen ga en planlegger et løfte om en snarvei som lå på privat grunn. Det tok et halvt år å rydde opp. Et digitalt kart ved siden av papirkartet ga 900 nåler fra 31 personer; vi tok det bort. I én plan var alt i praksis bestemt, og vi holdt møtene likevel. Det angrer vi på.`,
          },
          {
            role: 'conditions',
            heading: 'Når det virker',
            body: `Noe må kunne endres. Utvalget må få listen før det får planforslaget. Den som går tur med innbyggerne, må være den som siden tegner.`,
          },
          {
            role: 'adapt',
            heading: 'I en annen kommune',
            body: `I en bygd kan gåturen være en kjøretur med buss, og kartet kan ligge på butikken. Har dere én planlegger, så ta kartet og kveldsmøtet og dropp gåturen, ikke omvendt.`,
          },
          {
            role: 'legal',
            heading: 'Forholdet til plan- og bygningsloven',
            body: `Metoden oppfyller kravet om å legge til rette for medvirkning i plan- og bygningsloven kapittel 5, også overfor barn og unge. Den erstatter ikke høring og offentlig ettersyn, som for kommuneplanens arealdel er minst seks uker. Notater fra gåturen er saksdokumenter.`,
          },
        ],
        milestones: [
          { date: '2022-09', text: 'Første gåtur, kart og kveldsmøte', decidedBy: null, link: null },
          { date: '2024-03', text: 'Fast metode i alle områdeplaner', decidedBy: 'utvalget for plan og miljø', link: null },
          { date: '2025-05', text: 'Brukt i sju planer', decidedBy: null, link: null },
        ],
        partners: [
          { name: 'Biblioteket', role: 'Gulvet, åpningstidene og skoleklassene', actorGroup: 'culture' },
          { name: 'Velforeningene', role: 'Foreslår ruter', actorGroup: 'civil_society' },
        ],
        resources: [
          {
            amount: 38000,
            currency: 'NOK',
            period: 'once',
            permanent: false,
            since: '2024',
            funding: 'Planbudsjettet',
            note: 'Per plan, utenom 90 arbeidstimer',
          },
        ],
        figures: [
          { label: 'Planer der metoden er brukt', value: 7, unit: 'planer' },
          { label: 'Deltakere i snitt per plan, alle tre møtene', value: 214, unit: 'personer' },
        ],
        claims: [
          {
            statement: 'I sju planer endte 96 av 311 innspill som en endring i planforslaget.',
            indicator: 'Innspill som endret planforslaget',
            unit: 'innspill',
            baseline: null,
            outcome: { value: 96, date: '2025-05-31' },
            source: { label: 'Svarlistene fra sju planer, lagt fram for utvalget', url: null },
            negativeEffects: 'Planene tok i snitt fem uker lenger fram til første behandling.',
          },
        ],
        stopCard: 'Stopp hvis ingenting i planen kan endres. Da skal dere informere, og kalle det det.',
        quotes: [
          {
            text: 'Barna viste oss veien de faktisk går. Den fantes ikke i noe kart.',
            language: 'nb',
            person: null,
            title: 'Arealplanlegger',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'plan@solfjord.example', name: null, title: 'Plan og byutvikling', confirmedOn: '2026-08-20' },
        canBeCalled: [{ name: 'Arealplanlegger', topic: 'Første gåtur: rute, spørsmål og fallgruver' }],
        reviewBy: '2027-06-30',
        time: 'Tre møter over fire uker',
      }),
    },
  ],
  draft: null,
};
