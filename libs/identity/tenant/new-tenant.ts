import { newId, type Transaction } from '#libs/platform';
import { takeCodes, withKnownSize } from '../municipality/take-codes.js';
import type { Country, TenantKind } from './tenant.entity.js';

export interface NewTenant {
  slug: string;
  kind: TenantKind;
  name: string;
  country: Country;
  language: string;
  population?: number | null;
  setting?: 'coast' | 'inland' | null;
  colour?: string | null;
  mailbox?: string | null;
  belongsTo?: string | null;
  editorForPublic?: boolean;
  priorities?: { goal: number; text: string }[];
  isExample?: boolean;
}

/** Part of the caller's system transaction; the unique slug decides who came first. */
export async function createTenant(tx: Transaction, tenant: NewTenant): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into tenant (id, slug, kind, name, country, language, population, setting, colour, mailbox, belongs_to, editor_for_public,
       priorities, is_example, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      tenant.slug,
      tenant.kind,
      tenant.name,
      tenant.country,
      tenant.language,
      tenant.population ?? null,
      tenant.setting ?? null,
      tenant.colour ?? null,
      tenant.mailbox ?? null,
      tenant.belongsTo ?? null,
      tenant.editorForPublic ?? false,
      JSON.stringify(tenant.priorities ?? []),
      tenant.isExample ?? false,
      tx.now,
    ],
  );
  return id;
}

/** A tenant that exists in the world: what the registers know of it by its name is filled in. Otherwise as `createTenant`. */
export async function createRealTenant(tx: Transaction, tenant: NewTenant): Promise<string> {
  const id = await createTenant(tx, withKnownSize(tenant));
  await takeCodes(tx, id, tenant);
  return id;
}
