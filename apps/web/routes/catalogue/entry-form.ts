import type { EntryContent } from '#libs/catalogue';
import type { Language } from '#libs/platform/i18n';
import { numberOf } from '../../number-of.js';
import type { FormValues } from '../../problem.js';

type Fields = Record<string, string>;

/** Rows that may be added to, with the fields that make them worth keeping: a row where all of these are empty is gone. */
const lists = {
  sections: ['role', 'heading', 'body'],
  milestones: ['date', 'text', 'decidedBy', 'link'],
  partners: ['name', 'role', 'actorGroup'],
  resources: ['amount', 'since', 'funding', 'note', 'permanent'],
  figures: ['label', 'value'],
  claims: [
    'statement',
    'indicator',
    'source.label',
    'source.attachment',
    'baseline.value',
    'baseline.date',
    'outcome.value',
    'outcome.date',
    'negativeEffects',
  ],
  quotes: ['text', 'person', 'title'],
  links: ['label', 'url'],
  canBeCalled: ['name', 'topic'],
  unknowns: ['place'],
} as const;
export type ListName = keyof typeof lists;
export const listNames = Object.keys(lists) as ListName[];

/** The form without its empty rows, the others renumbered: then an error's path is the name of the field it is about. */
export function withoutEmptyRows(values: FormValues): FormValues {
  const kept: FormValues = Object.fromEntries(
    Object.entries(values).filter(([name]) => !listNames.includes(name.split('.')[0] as ListName)),
  );
  for (const list of listNames) {
    rowsOf(values, list)
      .filter((row) => lists[list].some((field) => row[field]?.trim()))
      .forEach((row, index) => {
        for (const [field, value] of Object.entries(row)) kept[`${list}.${index}.${field}`] = value;
      });
  }
  return kept;
}

/** The section whose «Preview» sent the form, by its place among those that are kept; null where another button did. */
export function sectionToPreview(values: FormValues): number | null {
  const index = rowsOf(values, 'sections').findIndex((row) => row['preview']);
  return index < 0 ? null : index;
}

/** What the editor's form says in a page of that language, as content: the service checks it. Every field of the form is a place of its own. */
export function contentOf(values: FormValues, language: Language): Partial<EntryContent> {
  const text = (name: string) => one(values[name]).trim();
  const orNull = (name: string) => text(name) || null;
  const all = (name: string) => [values[name] ?? []].flat().filter(Boolean);
  const rows = <Row>(list: ListName, toRow: (row: Fields) => Row) => rowsOf(values, list).map(toRow);
  const content = {
    kind: orNull('kind'),
    language: text('language'),
    title: text('title').replace(/\s+/g, ' '),
    summary: text('summary').replace(/\s+/g, ' '),
    byline: { name: orNull('byline.name'), unit: orNull('byline.unit') },
    status: orNull('status'),
    restart: orNull('restart'),
    goals: all('goals').map(Number),
    targets: all('targets'),
    dimensions: all('dimensions'),
    activityTypes: all('activityTypes'),
    actorGroups: all('actorGroups'),
    municipalRoles: all('municipalRoles'),
    sector: orNull('sector'),
    start: { effort: orNull('start.effort'), cost: orNull('start.cost'), politicalDecision: orNull('start.politicalDecision') },
    sections: rows('sections', (row) => ({
      role: filled(row['role']),
      heading: row['heading'] ?? '',
      body: row['body'] ?? '',
      ...(row['language'] && { language: row['language'] }),
    })),
    milestones: rows('milestones', (row) => ({
      date: (row['date'] ?? '').trim(),
      text: row['text'] ?? '',
      decidedBy: filled(row['decidedBy']),
      link: filled(row['link']),
    })),
    partners: rows('partners', (row) => ({ name: row['name'] ?? '', role: filled(row['role']), actorGroup: filled(row['actorGroup']) })),
    resources: rows('resources', (row) => ({
      amount: numberOf(language, row['amount']),
      currency: filled(row['currency']),
      period: filled(row['period']),
      permanent: row['permanent'] ? row['permanent'] === 'yes' : null,
      since: filled(row['since']),
      funding: filled(row['funding']),
      note: filled(row['note']),
    })),
    figures: rows('figures', (row) => ({ label: row['label'] ?? '', value: numberOf(language, row['value']), unit: filled(row['unit']) })),
    claims: rows('claims', (row) => claimOf(row, language)),
    stopCard: orNull('stopCard'),
    quotes: rows('quotes', (row) => ({
      text: row['text'] ?? '',
      language: row['language'] || text('language'),
      person: filled(row['person']),
      title: filled(row['title']),
      consent: filled(row['consent']),
    })),
    links: rows('links', (row) => ({ label: row['label'] || (row['url'] ?? ''), url: (row['url'] ?? '').trim() })),
    licence: orNull('licence'),
    contact: {
      mailbox: orNull('contact.mailbox'),
      name: orNull('contact.name'),
      title: orNull('contact.title'),
      confirmedOn: orNull('contact.confirmedOn'),
    },
    canBeCalled: rows('canBeCalled', (row) => ({ name: row['name'] ?? '', topic: filled(row['topic']) })),
    reviewBy: orNull('reviewBy'),
    unknowns: rows('unknowns', (row) => ({ place: row['place'] ?? '', remindOn: filled(row['remindOn']) })),
    toolVersion: orNull('toolVersion'),
    time: orNull('time'),
  };
  return content as Partial<EntryContent>;
}

function claimOf(row: Fields, language: Language) {
  // A date alone is asked about, not dropped.
  const measure = (name: 'baseline' | 'outcome') => {
    const date = (row[`${name}.date`] ?? '').trim();
    return row[`${name}.value`]?.trim() || date ? { value: numberOf(language, row[`${name}.value`]), date } : null;
  };
  return {
    statement: row['statement'] ?? '',
    indicator: filled(row['indicator']),
    unit: filled(row['unit']),
    baseline: measure('baseline'),
    outcome: measure('outcome'),
    source:
      row['source.label']?.trim() || row['source.attachment']
        ? { label: row['source.label'] ?? '', url: filled(row['source.url']), attachment: filled(row['source.attachment']) }
        : null,
    negativeEffects: filled(row['negativeEffects']),
    ...detailsOf(row, language),
  };
}

/** Left out where nothing of it is filled in. */
function detailsOf(row: Fields, language: Language) {
  const text = (name: string) => filled(row[`details.${name}`]);
  const details = {
    goal: numberOf(language, row['details.goal']),
    dimension: text('dimension'),
    perspective: text('perspective'),
    quality: text('quality'),
    u4ssc: text('u4ssc'),
  };
  return Object.values(details).some((value) => value !== null) ? { details } : {};
}

/** `milestones.0.date` and its siblings as rows, in their order. */
export function rowsOf(values: FormValues, list: ListName): Fields[] {
  const rows = new Map<number, Fields>();
  for (const [name, value] of Object.entries(values)) {
    const [first, index, ...rest] = name.split('.');
    const field = rest.join('.');
    if (first !== list || !field || !/^\d{1,3}$/.test(index ?? '')) continue;
    rows.set(Number(index), { ...rows.get(Number(index)), [field]: one(value) });
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function filled(value: string | undefined): string | null {
  return value?.trim() || null;
}
