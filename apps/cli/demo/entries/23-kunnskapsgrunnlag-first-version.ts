import { demoContent } from '../demo-entry.js';

/** The version that four seats sent back. */
export const kunnskapsgrunnlagFirstVersion = demoContent('nn', {
  kind: 'tool',
  title: 'Kunnskapsgrunnlag: indikatorsett for små kommunar',
  summary:
    '64 indikatorar om folk, areal, økonomi og miljø, samla i eitt rekneark for kommunar med under 10 000 innbyggjarar. Laga av fylkeskommunen til arbeidet med planstrategi og folkehelse.',
  byline: { name: 'analytikar', unit: 'Plan og analyse' },
  status: 'pilot',
  goals: [17, 11],
  targets: ['17.18'],
  dimensions: ['social', 'economic', 'environmental'],
  activityTypes: ['local_priorities'],
  actorGroups: ['municipality'],
  municipalRoles: ['facilitator'],
  sector: 'Plan og analyse',
  start: { effort: 'month', cost: 'none', politicalDecision: 'not_needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Same tal, 19 gonger',
      body: `Kvar kommune i Midtfjord lagar sitt eige kunnskapsgrunnlag før planstrategien. Dei hentar dei same tala frå dei same tabellane, og dei minste har ein halv person til det. Vi vil gjere jobben éin gong for alle.`,
    },
    {
      role: 'done',
      heading: 'Reknearket',
      body: `Vi samla 64 indikatorar i fire bolkar: folk og levekår, areal og bustad, økonomi og næring, klima og natur. Kvar indikator har tal for kommunen, fylket og landet, fem år bakover. Reknearket vert fylt ut av fylket i februar og sendt til kommunane.

To kommunar har prøvd det i arbeidet med planstrategi.`,
    },
    {
      role: 'prerequisites',
      heading: 'Dette trengst',
      body: `Eit rekneark og nokon som kan lese statistikk. Indikatorane byggjer på offentleg statistikk som alle kan hente.`,
    },
    {
      role: 'adapt',
      heading: 'Bruk i andre fylke',
      body: `Bolkane kan brukast som dei er. Tala må hentast på nytt for kvar kommune.`,
    },
  ],
  unknowns: [
    { place: 'milestones', remindOn: '2026-06-01' },
    { place: 'sections.what_went_wrong', remindOn: '2026-06-01' },
    { place: 'sections.conditions', remindOn: '2026-06-01' },
    { place: 'sections.cannot_move', remindOn: '2026-06-01' },
    { place: 'sections.legal', remindOn: '2026-06-01' },
    { place: 'stopCard', remindOn: '2026-06-01' },
    { place: 'canBeCalled', remindOn: '2026-06-01' },
    { place: 'reviewBy', remindOn: '2026-06-01' },
  ],
  partners: [{ name: 'To kommunar i Midtfjord', role: 'Prøvde reknearket', actorGroup: 'municipality' }],
  resources: [
    {
      amount: 110000,
      currency: 'NOK',
      period: 'once',
      permanent: false,
      since: '2025',
      funding: 'Fylkeskommunen',
      note: 'Om lag 190 timar',
    },
  ],
  figures: [{ label: 'Indikatorar', value: 64, unit: null }],
  claims: [
    {
      statement: 'Dei to kommunane som prøvde reknearket, sparte om lag tre veker kvar.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: { label: 'Samtalar med dei to planleggjarane, januar 2026', url: null },
      negativeEffects: null,
    },
  ],
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'analyse@midtfjord.example', name: null, title: 'Plan og analyse', confirmedOn: '2026-03-02' },
  toolVersion: '1.0',
});
