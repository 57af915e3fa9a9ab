import { type Actor, may, requireAccess } from '#libs/identity';
import { Forbidden, isId, NotFound, type Transaction } from '#libs/platform';

export const gatheringKinds = ['own', 'outside'] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

/** As it is kept: whether it is over, the clock says. */
export const gatheringStates = ['draft', 'polling', 'open', 'cancelled'] as const;
export type GatheringState = (typeof gatheringStates)[number];

export const signUpStates = ['asked', 'confirmed', 'waiting', 'cancelled', 'attended', 'absent'] as const;
export type SignUpState = (typeof signUpStates)[number];

export interface GatheringRow {
  id: string;
  network_id: string;
  is_public: boolean;
  kind: GatheringKind;
  title: string;
  language: string;
  lead: string;
  state: GatheringState;
  first_at: Date;
  begins_at: Date | null;
  ends_at: Date | null;
  zone: string;
  place: string;
  online_url: string;
  link: string;
  places: number | null;
  taken: number;
  waiting: number;
  sequence: number;
  revision: number;
  series_id: string | null;
}

export const gatheringColumns = `g.id, g.network_id, g.is_public, g.kind, g.title, g.language, g.lead, g.state, g.first_at, g.begins_at, g.ends_at,
  g.zone, g.place, g.online_url, g.link, g.places, g.taken, g.waiting, g.sequence, g.revision,
  g.series_id`;

/** Neither called off nor over: date, place and programme can still change. */
export function isAhead({ state, ends_at }: Pick<GatheringRow, 'state' | 'ends_at'>, now: Date): boolean {
  return state !== 'cancelled' && (ends_at === null || ends_at > now);
}

/** People can ask for a place. */
export function takesSignUps({ kind, state, begins_at }: Pick<GatheringRow, 'kind' | 'state' | 'begins_at'>, now: Date): boolean {
  return kind === 'own' && state === 'open' && begins_at !== null && begins_at > now;
}

/** The person whose standing that is can ask for a place, or give it back: nobody who was marked at the door. */
export function maySignUp(gathering: Parameters<typeof takesSignUps>[0], mine: SignUpState | null, now: Date): boolean {
  return takesSignUps(gathering, now) && mine !== 'attended' && mine !== 'absent';
}

/** As the actor's policies show it; NotFound where they do not. */
export async function visibleGathering(tx: Transaction, id: string): Promise<GatheringRow> {
  const [row] = isId(id) ? await tx.query<GatheringRow>(`select ${gatheringColumns} from gathering g where g.id = $1`, [id]) : [];
  if (!row) throw new NotFound('gathering');
  return row;
}

/** For the network's coordinators, locked: two who change it do so one after the other. */
export async function lockForArranging(tx: Transaction, actor: Actor, id: string): Promise<GatheringRow> {
  requireAccess(actor, 'account.use');
  const { network_id } = await visibleGathering(tx, id);
  if (!may(actor, 'gathering.arrange', { networkId: network_id })) throw new Forbidden('gathering.arrange');
  await tx.query('select id from gathering where id = $1 for update', [id]);
  return visibleGathering(tx, id);
}
