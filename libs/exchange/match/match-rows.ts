import type { Transaction } from '#libs/platform';
import { monthOf } from '../call/calling.js';
import type { HelpSide } from '../help/help-view.js';
import type { Offering, Party, Side } from './match.js';
import { callableSql, offeringSql, otherSidesSql, sideSql } from './match-sql.js';

interface HelpParts {
  side: HelpSide;
  personId: string;
  title: string;
  language: string;
  perMonth: number | null;
  tenant: { slug: string; name: string };
}

export type HelpRow = Side & HelpParts;
export type OtherRow = Offering & HelpParts;
export interface CallableRow extends Offering {
  personId: string;
  name: string;
  titleOf: string | null;
  entryId: string;
  title: string;
  language: string;
  tenant: { slug: string; name: string };
}

/** An open need or offer, as the transaction's role may see it. */
export async function readSide(tx: Transaction, id: string): Promise<HelpRow | undefined> {
  const [row] = await tx.query<HelpRow & { party: Party }>(sideSql, [id]);
  return row;
}

/** Open offers for a need, needs for an offer. */
export function readOthers(tx: Transaction, help: HelpRow): Promise<OtherRow[]> {
  const other: HelpSide = help.side === 'need' ? 'offer' : 'need';
  return tx.query<OtherRow>(otherSidesSql, [other, help.goals, help.concepts, help.tenantId, monthOf(tx.now)]);
}

/** People who can be called about an entry on one of the need's goals. */
export function readCallable(tx: Transaction, need: HelpRow): Promise<CallableRow[]> {
  return tx.query<CallableRow>(callableSql, [need.goals, need.tenantId, monthOf(tx.now)]);
}

/** The offer as what gives: with the room its person has left this month, and what its tenant did on these goals. */
export async function asOffering(tx: Transaction, offer: HelpRow, goals: readonly number[]): Promise<Offering> {
  const [row] = await tx.query<Pick<Offering, 'left' | 'done'>>(offeringSql, [offer.id, goals, monthOf(tx.now)]);
  return { ...offer, left: row?.left ?? 0, done: row?.done ?? [] };
}
