import type { Kind, Language, Status } from '../entry/entry-content.js';
import type { EntryListItem, EntryMatch, ListedNetwork, MarkedPassage } from './entry-list.dto.js';

/** Bound values of one statement, in the order they were named. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown, type = ''): string {
    this.values.push(value);
    return `$${this.values.length}${type && `::${type}`}`;
  }
}

export interface ItemRow {
  id: string;
  kind: Kind;
  language: Language;
  status: Status | null;
  title: string;
  summary: string;
  slug: string;
  goals: number[];
  published_at: Date;
  is_example: boolean;
  is_machine: boolean;
  tenant_slug: string;
  tenant_name: string;
  tenant_country: string;
  approved_by: ListedNetwork[] | null;
  in_use_by: number;
}

export const itemColumns = `e.id, e.kind, e.language, e.status, e.title, e.summary, e.slug, e.goals, e.published_at, e.is_example, e.is_machine,
  t.slug as tenant_slug, t.name as tenant_name, t.country as tenant_country, marks.approved_by, marks.in_use_by`;

/** What belongs to an item beside its row `e`: one look at the marks for both kinds. */
export const itemJoins = `
  join tenant t on t.id = e.tenant_id
  left join lateral (
    select jsonb_agg(g.network order by g.network ->> 'slug') filter (where g.network is not null) as approved_by,
      coalesce(sum(g.users), 0)::integer as in_use_by
    from (
      select count(distinct m.tenant_id) as users, case when n.id is not null then jsonb_build_object('slug', n.slug, 'names',
          (select jsonb_object_agg(x.language, x.name) from network_name x where x.network_id = n.id),
          -- Of the newest version that it approved.
          'isReviewDue', coalesce((array_agg(m.review_by order by m.version desc))[1] < app.now()::date, false)) end as network
      from entry_mark m left join network n on n.id = m.network_id
      where m.entry_id = e.id and m.withdrawn_at is null group by n.id, n.slug) g) marks on true`;

export function toItem(row: ItemRow, match: EntryMatch | null = null, marked: MarkedPassage | null = null): EntryListItem {
  return {
    id: row.id,
    kind: row.kind,
    language: row.language,
    status: row.status,
    title: row.title,
    summary: row.summary,
    slug: row.slug,
    tenant: { slug: row.tenant_slug, name: row.tenant_name, country: row.tenant_country },
    goals: row.goals,
    publishedAt: row.published_at,
    isExample: row.is_example,
    isMachine: row.is_machine,
    approvedBy: row.approved_by ?? [],
    inUseBy: row.in_use_by,
    match,
    marked,
  };
}
