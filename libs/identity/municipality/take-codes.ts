import type { Transaction } from '#libs/platform';
import type { NewTenant } from '../tenant/new-tenant.js';
import { municipalities, municipalityNamed } from './municipality.js';

/** Earlier days are asked for by nobody. */
const asFarBackAsWeLook = '1900-01-01';

/** Size as the register has it, where none was given and the name is that of one municipality alone. */
export function withKnownSize<Tenant extends NewTenant>(tenant: Tenant): Tenant {
  return tenant.kind === 'municipality' && tenant.population == null
    ? { ...tenant, population: municipalityNamed(tenant.country, tenant.name)?.population ?? null }
    : tenant;
}

/**
 * Part of the caller's system transaction: the official codes of a municipality that is known by name, with their days. A former code is
 * taken where it has become this municipality alone. What another tenant holds already stays there.
 */
export async function takeCodes(tx: Transaction, tenantId: string, tenant: NewTenant): Promise<void> {
  const known = tenant.kind === 'municipality' ? municipalityNamed(tenant.country, tenant.name) : null;
  if (!known) return;
  const isOurs = (code: string) =>
    municipalities().filter((one) => one.country === known.country && one.formerCodes.some((former) => former.code === code)).length === 1;
  const codes = [
    { code: known.code, from: known.since, to: null },
    ...known.formerCodes.filter(({ code }) => isOurs(code)).map(({ code, from, to }) => ({ code, from, to: to + 1 })),
  ];
  await tx.query(
    `insert into municipality_code (country, code, valid_from, valid_to, tenant_id)
     select $1, code, valid_from, valid_to, $2 from unnest($3::text[], $4::date[], $5::date[]) c(code, valid_from, valid_to)
     on conflict do nothing`,
    [
      known.country,
      tenantId,
      codes.map(({ code }) => code),
      codes.map(({ from }) => (from === null ? asFarBackAsWeLook : `${from}-01-01`)),
      codes.map(({ to }) => to && `${to}-01-01`),
    ],
  );
}
