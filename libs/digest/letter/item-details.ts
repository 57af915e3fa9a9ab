import type { Language, Transaction } from '#libs/platform';

export type Tells = 'published' | 'approved';
export type SubscriptionKind = 'goal' | 'target' | 'tenant' | 'network' | 'entry_kind' | 'saved_search';

/** An item as `matching` chose it for one reader. */
export interface ChosenItem {
  key: string;
  position: string;
  entry_id: string;
  version: number;
  tells: Tells;
  subscription_id: string;
  kind: SubscriptionKind;
  subject: string;
}

/** What a mail or page shows of an item's version. */
export interface ItemDetails {
  entry_id: string;
  version: number;
  title: string;
  summary: string;
  language: Language;
  kind: string;
  slug: string;
  tenant_slug: string;
  tenant_name: string;
  is_example: boolean;
  /** A machine wrote some of that version, and nobody has looked at it. */
  is_machine: boolean;
  /** Networks whose steering group approved this very version. */
  approvals: { slug: string; names: Record<string, string> }[];
}

/** By `detailsKey`. As the reader or the system role, which has checked the readers before. */
export async function readDetails(tx: Transaction, items: readonly ChosenItem[]): Promise<Map<string, ItemDetails>> {
  const wanted = [...new Map(items.map((item) => [detailsKey(item), { entry_id: item.entry_id, version: item.version }])).values()];
  const rows = await tx.query<ItemDetails>(
    `select v.entry_id, v.number as version, v.title, v.content->>'summary' as summary, v.language, coalesce(v.content->>'kind', e.kind) as kind,
       e.slug, t.slug as tenant_slug, t.name as tenant_name, e.is_example,
       jsonb_array_length(coalesce(v.content->'machineTexts', '[]')) > 0 as is_machine,
       coalesce((select jsonb_agg(jsonb_build_object('slug', n.slug, 'names',
                   (select coalesce(jsonb_object_agg(x.language, x.name), '{}') from network_name x where x.network_id = n.id)) order by n.slug)
                 from entry_mark m join network n on n.id = m.network_id
                 where m.entry_id = e.id and m.version = v.number and m.kind = 'approved' and m.withdrawn_at is null), '[]') as approvals
     from jsonb_to_recordset($1::jsonb) as w(entry_id uuid, version integer)
       join entry e on e.id = w.entry_id
       join entry_version v on v.entry_id = w.entry_id and v.number = w.version
       join tenant t on t.id = v.tenant_id`,
    [JSON.stringify(wanted)],
  );
  return new Map(rows.map((row) => [detailsKey(row), row]));
}

export function detailsKey(item: { entry_id: string; version: number }): string {
  return `${item.entry_id}:${item.version}`;
}
