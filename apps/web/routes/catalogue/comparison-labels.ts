import type { FieldChange, ItemChange } from '#libs/catalogue';

/** Parts that say by themselves what they are. */
export const heads = ['heading', 'body', 'text', 'statement', 'label', 'name'];
const labels: Record<string, string> = {
  date: 'catalogue.editor.date',
  role: 'catalogue.editor.role',
  decidedBy: 'catalogue.editor.decided_by',
  link: 'catalogue.editor.link',
  actorGroup: 'catalogue.editor.group',
  amount: 'catalogue.editor.amount',
  currency: 'catalogue.editor.currency',
  period: 'catalogue.editor.period',
  permanent: 'catalogue.editor.permanent',
  since: 'catalogue.editor.since',
  funding: 'catalogue.editor.funding',
  note: 'catalogue.editor.note',
  value: 'catalogue.editor.value',
  unit: 'catalogue.editor.unit',
  indicator: 'catalogue.editor.indicator',
  'baseline.value': 'catalogue.editor.baseline',
  'baseline.date': 'catalogue.editor.baseline_date',
  'outcome.value': 'catalogue.editor.outcome',
  'outcome.date': 'catalogue.editor.outcome_date',
  'source.label': 'catalogue.editor.source',
  'source.url': 'catalogue.editor.source_url',
  negativeEffects: 'catalogue.editor.side_effects',
  language: 'catalogue.editor.quote_language',
  person: 'catalogue.editor.who_said',
  title: 'catalogue.editor.job_title',
  consent: 'catalogue.editor.consent',
  url: 'catalogue.editor.address',
  topic: 'catalogue.editor.topic',
  confirmedOn: 'catalogue.editor.contact_confirmed',
  alt: 'attachment.alt',
  caption: 'attachment.caption',
  credit: 'attachment.credit',
};

/** A section's role says what it is about, a partner's what it did. */
export function labelOf(place: string, field: string): string | undefined {
  return place === 'partners' && field === 'role' ? 'catalogue.editor.person_role' : labels[field];
}

/** What a file was found to be: nothing anyone wrote. */
const measured = ['sha', 'type', 'size', 'width', 'height'];
/** Said by their label alone, by whether they came or went. */
export const switches: Record<string, string> = { decorative: 'attachment.decorative', leftOut: 'attachment.leave_out' };

/** The parts of an item that people read; a file's bytes are told of in one word. */
export function fieldsShown(place: string, fields: readonly FieldChange[]): FieldChange[] {
  if (place !== 'attachments') return [...fields];
  return fields
    .filter(({ field }) => !measured.includes(field ?? ''))
    .map((one) => (one.field && switches[one.field] ? { ...one, pieces: one.pieces.filter(({ text }) => text === 'true') } : one))
    .filter(({ pieces }) => pieces.length > 0);
}

/** The same file by name, with other bytes in it. */
export function isOtherFile(place: string, { change, fields }: ItemChange): boolean {
  return place === 'attachments' && change === 'changed' && fields.some(({ field }) => field === 'sha');
}
