import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('da', {
  kind: 'case_study',
  title: 'Vilde vejkanter: færre klip, flere arter',
  summary:
    'Mariehavn slår nu 64 km vejkant én gang om året i stedet for fem og fjerner græsset. Blomsterne kom igen i tredje sommer. Klagerne steg, før de faldt, og besparelsen blev en tredjedel af den, vi lovede byrådet.',
  byline: { name: 'biolog', unit: 'Vej og Park, Teknik og Miljø' },
  status: 'running',
  goals: [15, 13],
  targets: ['15.5'],
  dimensions: ['environmental', 'economic'],
  activityTypes: ['development_project', 'local_priorities'],
  actorGroups: ['municipality', 'citizens', 'civil_society'],
  municipalRoles: ['owner', 'authority'],
  sector: 'Teknik- og miljøudvalget',
  start: { effort: 'month', cost: 'small', politicalDecision: 'needed' },
  sections: [
    {
      role: 'problem',
      heading: '110 kilometer plæne',
      body: `Kommunen klippede 110 km vejkant fem gange hver sommer. Det så pænt ud, det kostede, og der groede næsten kun rajgræs og mælkebøtter. Samtidig var Mariehavn kendt for sine strandenge, hvor arterne forsvandt, fordi der ikke var noget imellem dem.

Vejkanterne er det imellem. Lagt sammen fylder de mere end kommunens naturområder.`,
    },
    {
      role: 'done',
      heading: 'Ét slæt, og græsset skal væk',
      body: `Fra 2023 er 64 km lagt om:

- **Ét slæt i september**, når frøene er faldet. Kryds, oversigt og den første meter slås stadig efter behov.
- **Græsset samles op.** Det er det vigtigste. Bliver det liggende, gøder det jorden, og brændenælderne vinder.
- **Ingen såede blomsterblandinger.** På fire strækninger strøede vi hø fra en strandeng i nabolaget, resten fik lov at komme selv.
- **Pæle med en sætning på.** »Her slår vi sent, så frøene når at falde.« Der står også et telefonnummer.

Seks frivillige fra naturforeningen tæller arter på tolv faste felter i juni. De har talt på samme måde siden 2022.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Klager, tidsler og en for stor besparelse',
      body: `**Klagerne** gik fra 22 om året til 97 den første sommer. De fleste skrev, at det lignede forfald. Vi havde sat pælene op i juli; de skulle have stået der i maj. I 2025 var der 19 klager, altså færre end før vi begyndte.

**Besparelsen** var sat til 420.000 kr. om året. Den blev 140.000. Færre klip er billigt, men opsamling af græs er dyrt, og modtageanlægget tager betaling for det. Det regnestykke lavede vi forkert, og byrådet fik det at vide i første årsrapport.

**Agertidsel** tog over på tre kilometer langs marker. Landmændene havde ret i, at den spredte sig. Dér slår vi nu to gange.`,
    },
    {
      role: 'conditions',
      heading: 'Det kræver det',
      body: `En entreprenør med udstyr, der samler op, og en kontrakt, hvor prisen er pr. strækning og ikke pr. klip. Vores kontrakt måtte vente til genudbud, og derfor tog det to år at komme fra tolv til 64 km. Driftsfolkene skal også være med til at vælge strækningerne; de ved, hvor bilerne kører i rabatten.`,
    },
    {
      role: 'adapt',
      heading: 'Kig på jorden først',
      body: `På mager, sandet jord ser man noget i løbet af to somre. På fed lerjord kan der gå fem, og dér er to slæt de første år bedre end ét. Læg ikke de mest synlige veje om først. Vi begyndte ved indfaldsvejen og ville have fået færre klager på en landevej.`,
    },
    {
      role: 'legal',
      heading: 'Regler',
      body: `Oversigtsarealer ved kryds og cykelstier skal holdes fri efter vejlovgivningen, og kæmpebjørneklo skal bekæmpes efter kommunens indsatsplan. Begge dele går forud for blomsterne.`,
    },
  ],
  milestones: [
    { date: '2022-06', text: 'Første tælling på tolv felter', decidedBy: null, link: null },
    { date: '2023-04', text: 'Tolv kilometer lægges om', decidedBy: 'Teknik- og miljøudvalget', link: null },
    { date: '2025-01', text: 'Ny driftskontrakt: 64 km', decidedBy: 'byrådet', link: null },
    { date: '2026-06', text: 'Femte tælling', decidedBy: null, link: null },
  ],
  partners: [
    { name: 'Lokal naturforening', role: 'seks frivillige tællere', actorGroup: 'civil_society' },
    { name: 'Driftsentreprenør', role: 'slæt og opsamling', actorGroup: 'business' },
  ],
  resources: [
    {
      amount: 140000,
      currency: 'DKK',
      period: 'year',
      permanent: true,
      since: '2025',
      funding: 'Vejdrift',
      note: 'Besparelse; den ventede var 420.000 kr.',
    },
    {
      amount: 65000,
      currency: 'DKK',
      period: 'once',
      permanent: false,
      since: '2023',
      funding: 'Naturpuljen',
      note: 'Pæle, hø og oplæring',
    },
  ],
  figures: [
    { label: 'Vejkant med ét slæt', value: 64, unit: 'km' },
    { label: 'Klager i 2022', value: 22, unit: null },
    { label: 'Klager i 2023', value: 97, unit: null },
    { label: 'Klager i 2025', value: 19, unit: null },
  ],
  claims: [
    {
      statement: 'Der er flere arter i de tolv talte felter end før: i snit 21 mod 13.',
      indicator: 'Plantearter pr. felt på 10 m²',
      unit: 'arter',
      baseline: null,
      outcome: { value: 21, date: '2026-06' },
      source: { label: 'Tællinger 2022–2026, naturforeningens skemaer', url: 'https://mariehavn.example/vejkanter/taellinger' },
      negativeEffects:
        'Klagerne blev firedoblet den første sommer. Besparelsen blev en tredjedel af den ventede. Agertidsel spredte sig på tre kilometer.',
    },
  ],
  stopCard: 'Stop på en strækning, hvis agertidsel eller bjørneklo dækker mere end en tiendedel efter anden sommer.',
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'vejogpark@mariehavn.example', name: null, title: 'biolog, Vej og Park', confirmedOn: '2026-08-25' },
  canBeCalled: [{ name: 'biolog, Vej og Park', topic: 'Opsamling, kontrakt og klager' }],
  reviewBy: '2027-10-01',
  unknowns: [{ place: 'claims', remindOn: '2027-07-01' }],
});

export const vildeVejkanter: DemoEntry = {
  number: 12,
  slug: 'vilde-vejkanter',
  tenant: 'mariehavn',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  versions: [{ publishedAt: '2026-08-25T08:45:00Z', content }],
  draft: null,
};
