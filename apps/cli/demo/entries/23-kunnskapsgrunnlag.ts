import { type DemoEntry, demoContent } from '../demo-entry.js';
import { kunnskapsgrunnlagFirstVersion } from './23-kunnskapsgrunnlag-first-version.js';

export const kunnskapsgrunnlag: DemoEntry = {
  number: 23,
  slug: 'kunnskapsgrunnlag-indikatorsett-for-smaa-kommunar',
  tenant: 'midtfjord',
  coOwners: [],
  audience: 'networks',
  networks: ['baerekraftsnettverket'],
  example: true,
  versions: [
    { publishedAt: '2026-03-10T08:00:00Z', content: kunnskapsgrunnlagFirstVersion },
    {
      publishedAt: '2026-10-06T07:00:00Z',
      content: demoContent('nn', {
        kind: 'tool',
        title: 'Kunnskapsgrunnlag: indikatorsett for små kommunar',
        summary:
          '18 indikatorar som seier noko sant også når kommunen er liten, med kjelde, dato og ei setning om korleis talet skal lesast. Andre versjon, skriven om etter at styringsgruppa sende den første tilbake.',
        byline: { name: 'analytikar', unit: 'Plan og analyse' },
        status: 'running',
        goals: [17, 11],
        targets: ['17.18'],
        dimensions: ['social', 'economic', 'environmental'],
        activityTypes: ['local_priorities', 'development_project'],
        actorGroups: ['municipality'],
        municipalRoles: ['facilitator', 'authority'],
        sector: 'Plan og analyse',
        start: { effort: 'month', cost: 'none', politicalDecision: 'not_needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Når éi flytting endrar kurva',
            body: `Små kommunar treng kunnskap til planstrategi, folkehelse og bustadpolitikk like mykje som store. Men tala oppfører seg annleis. I ein kommune med 3 000 innbyggjarar kan éin familie som flyttar, sjå ut som ein trend. Fem uføre færre vert til «ein nedgang på 18 prosent». Og der statistikken er for liten til å kunne visast, står det berre ein prikk.

Då hjelper det ikkje å få fleire tal. Ein må få dei rette, og vite kva dei toler.`,
          },
          {
            role: null,
            heading: 'Kva fire kommunar svarte oss',
            body: `Versjon 1 hadde 64 indikatorar. Fire medlemmer i styringsgruppa sende han tilbake i april 2026, og grunngjevingane var gode:

1. **For mange.** «Vi har ikkje tid til å lese 64 tal, og då les vi dei som passar.»
2. **For små tal.** 22 av indikatorane var prikka i kommunar med under 4 000 innbyggjarar.
3. **Ingen kjelder.** Det gjekk ikkje fram når tala var henta, eller korleis ein hentar dei på nytt.
4. **Bunde til oss.** Reknearket kunne ikkje brukast utan at fylket vårt fylte det ut.

I versjon 2 har kvar av dei fire fått sitt svar.`,
          },
          {
            role: 'materials',
            heading: 'Dei 18 indikatorane',
            body: `**Folk:** folketal og alder om ti år · flytting, snitt av fem år · eineforsørgjarar · unge utanfor skule og arbeid · eigenvurdert helse · tillit til kommunen

**Stad:** avstand til butikk, skule og lege · nye bustader etter type · tomme bustader · omdisponert dyrka mark · bruk av sykkelveg

**Økonomi:** arbeidsplassar per sysselsett · sjukefråvær · netto driftsresultat, snitt av tre år · vedlikehaldsetterslep

**Miljø:** utslepp frå vegtrafikk · vasstap i leidningsnettet · restavfall per innbyggjar

Kvart tal har eit kort: kva det viser, kva det *ikkje* viser, kjelde, dato, minste folketal det toler, og ei oppskrift på å hente det sjølv på ti minutt.`,
          },
          {
            role: 'prerequisites',
            heading: 'Dette trengst',
            body: `Eit rekneark, to arbeidsdagar i året og ein samtale med nokon som kjenner bygda. Tre av korta har eit tomt felt som berre kan fyllast ut lokalt. Hopp ikkje over det.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Kva vi tok med oss',
            body: `Vi laga versjon 1 for oss sjølve. Vi spurde kva som fanst av tal, ikkje kva ei avgjerd treng. Ingen av dei to prøvekommunane hadde under 7 000 innbyggjarar, og det forklarer mykje.

«Tillit til kommunen» er framleis svak. Undersøkinga kjem kvart fjerde år, og svarprosenten er låg. Vi har teke han med fordi det ikkje finst noko betre, og kortet seier det.`,
          },
          {
            role: 'adapt',
            heading: 'Slik gjer de det til dykkar',
            body: `Vel ti av dei 18, og skriv ned kvifor dei andre er ute. Legg til eitt tal som berre de har: talet på båtar i hamna, søkjarar til barnehagen, det som folk i bygda kjenner att.`,
          },
          {
            role: 'cannot_move',
            heading: 'Gjeld berre i Noreg',
            body: `Oppskriftene viser til norske tabellar. Nordiske grannar kan bruke korta og grensene for små tal, men må finne kjeldene sine sjølve.`,
          },
          {
            role: 'legal',
            heading: 'Lov og personvern',
            body: `Kommunen skal ha oversikt over folkehelsa etter folkehelselova, og planstrategien etter plan- og bygningslova § 10-1 skal byggje på kunnskap. Små tal kan røpe enkeltpersonar: Publiser aldri tal der færre enn fem ligg bak, heller ikkje i eit internt notat som seinare vert journalført.`,
          },
        ],
        milestones: [
          { date: '2026-03-10', text: 'Versjon 1 delt med nettverket', decidedBy: null, link: null },
          {
            date: '2026-04',
            text: 'Send tilbake med grunngjeving frå fire',
            decidedBy: 'styringsgruppa i Berekraftsnettverket',
            link: null,
          },
          { date: '2026-10-06', text: 'Versjon 2, prøvd i tre kommunar', decidedBy: null, link: null },
        ],
        partners: [
          { name: 'Nordvåg kommune', role: 'Prøvde korta i den minste kommunen', actorGroup: 'municipality' },
          { name: 'Storevik kommune', role: 'Las alle 18 med blyant', actorGroup: 'municipality' },
          { name: 'Fjellvik kommune', role: 'Laga oppskrifta for vasstap', actorGroup: 'municipality' },
        ],
        resources: [
          {
            amount: 165000,
            currency: 'NOK',
            period: 'once',
            permanent: false,
            since: '2025',
            funding: 'Fylkeskommunen',
            note: 'Begge versjonane, om lag 290 timar',
          },
        ],
        figures: [
          { label: 'Indikatorar, mot 64 i versjon 1', value: 18, unit: null },
          { label: 'Prikka tal i kommunar under 4 000 innbyggjarar', value: 0, unit: null },
        ],
        claims: [
          {
            statement: 'Tre planleggjarar fylte ut alle 18 korta på under to arbeidsdagar kvar.',
            indicator: 'Tid til utfylling, lengste av tre',
            unit: 'timar',
            baseline: null,
            outcome: { value: 14, date: '2026-09-18' },
            source: { label: 'Timelister frå prøva i Nordvåg, Storevik og Fjellvik', url: null },
            negativeEffects: null,
          },
        ],
        stopCard: 'Stopp når ingen kan nemne ei avgjerd det siste året der eit av tala vart brukt.',
        quotes: [
          {
            text: 'Nå er det så få tall at jeg må stå inne for dem.',
            language: 'nb',
            person: null,
            title: 'Planlegger i en av prøvekommunene',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'analyse@midtfjord.example', name: null, title: 'Plan og analyse', confirmedOn: '2026-09-28' },
        canBeCalled: [{ name: 'Analytikar', topic: 'Små tal og korleis dei skal lesast' }],
        reviewBy: '2028-10-31',
        toolVersion: '2.0',
      }),
    },
  ],
  draft: null,
};
