import { type Actor, networkNames, requireNetwork } from '#libs/identity';
import { isId, type Language, languages, NotFound, type Transaction } from '#libs/platform';
import { AnnouncementBegun, AnnouncementScheduled } from './errors.js';
import type { AnnouncementText } from './text-for.js';

/** `refused`: who asked for it coordinated the network no more when its hour came. */
export const announcementStates = ['draft', 'scheduled', 'sending', 'sent', 'refused'] as const;
export type AnnouncementState = (typeof announcementStates)[number];

/** As it is kept, by language. */
export type KeptTexts = Partial<Record<Language, { title: string; body: string }>>;

export interface AnnouncementRow {
  id: string;
  network_id: string;
  network: { slug: string; names: Record<string, string> };
  tenant: { slug: string; name: string };
  texts: KeptTexts;
  state: AnnouncementState;
  send_at: Date | null;
  zone: string;
  begun_at: Date | null;
  revision: number;
  created_at: Date;
}

/** What lists are in the order of: when it began to be sent, or while it is not, when it was written. */
export const placeInTime = 'coalesce(a.begun_at, a.created_at)';

export const selectAnnouncements = `
  select a.id, a.network_id, json_build_object('slug', n.slug, 'names', ${networkNames('n.id')}) as network,
    json_build_object('slug', t.slug, 'name', t.name) as tenant, a.texts, a.state, a.send_at, a.zone, a.begun_at, a.revision, a.created_at
  from announcement a join network n on n.id = a.network_id join tenant t on t.id = a.tenant_id`;

/** Of that network, as the policies show it; NotFound where they do not. */
export async function visibleAnnouncement(tx: Transaction, networkId: string, id: string): Promise<AnnouncementRow> {
  const [row] = isId(id)
    ? await tx.query<AnnouncementRow>(`${selectAnnouncements} where a.network_id = $1 and a.id = $2`, [networkId, id])
    : [];
  if (!row) throw new NotFound('announcement');
  return row;
}

/** For coordinators, locked: two who change it do so one after the other, and none while it is being sent. */
export async function lockAnnouncement(tx: Transaction, actor: Actor, network: string, id: string): Promise<AnnouncementRow> {
  const networkId = requireNetwork(actor, 'announcement.write', network);
  await visibleAnnouncement(tx, networkId, id);
  await tx.query('select id from announcement where id = $1 for update', [id]);
  const row = await visibleAnnouncement(tx, networkId, id);
  if (row.state !== 'draft' && row.state !== 'scheduled') throw new AnnouncementBegun();
  return row;
}

export async function lockDraft(tx: Transaction, actor: Actor, network: string, id: string): Promise<AnnouncementRow> {
  const row = await lockAnnouncement(tx, actor, network, id);
  if (row.state !== 'draft') throw new AnnouncementScheduled();
  return row;
}

export function textsOf({ texts }: Pick<AnnouncementRow, 'texts'>): AnnouncementText[] {
  return languages.flatMap((language) => {
    const text = texts[language];
    return text ? [{ language, ...text }] : [];
  });
}
