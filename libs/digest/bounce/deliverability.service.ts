import { Injectable } from '@nestjs/common';
import { type Actor, requireTenant } from '#libs/identity';
import { Database, decodeCursor, defineSystemTask, type Page, PageQuery, pageOf, parseInput, type Transaction } from '#libs/platform';
import type { DeliverabilityFigures, DeliverabilityResponse, UnreachedMemberResponse } from './deliverability.dto.js';
import { suppressionOf } from './suppression.js';

const readDeliverability = defineSystemTask(
  'digest.deliverability',
  'what became of the digests to one tenant’s people is for its administrators; each person’s own row is for nobody else',
);

/** Whether digests reach a tenant's people. */
@Injectable()
export class DeliverabilityService {
  constructor(private readonly database: Database) {}

  /** For administrators of that tenant alone: of its members and of nobody else. */
  async ofTenant(actor: Actor, tenant: string, input: unknown = {}): Promise<DeliverabilityResponse> {
    const tenantId = requireTenant(actor, 'person.manage', tenant);
    const { cursor, limit } = parseInput(PageQuery, input);
    const after = cursor ? decodeCursor(cursor, ['instant', 'id']) : null;
    return this.database.system(readDeliverability, async (tx) => ({
      last30Days: await figuresOf(tx, tenantId),
      ...(await unreachedIn(tx, tenantId, after, limit)),
    }));
  }
}

async function figuresOf(tx: Transaction, tenantId: string): Promise<DeliverabilityFigures> {
  const [figures] = await tx.query<DeliverabilityFigures>(
    `select count(*) filter (where c.state = 'sent')::int as sent, count(*) filter (where c.state = 'failed')::int as refused,
       count(*) filter (where b.kind in ('hard', 'soft'))::int as bounced, count(*) filter (where b.kind = 'complaint')::int as complained
     from membership m join digest_copy c on c.person_id = m.person_id left join digest_bounce b on b.copy_id = c.id
     where m.tenant_id = $1 and m.ended_at is null and c.state in ('sent', 'failed') and c.ended_at > $2::timestamptz - interval '30 days'`,
    [tenantId, tx.now],
  );
  return figures as DeliverabilityFigures;
}

interface UnreachedRow extends Omit<UnreachedMemberResponse, 'why'> {
  reason: string | null;
}

async function unreachedIn(
  tx: Transaction,
  tenantId: string,
  after: readonly [string, string] | null,
  limit: number,
): Promise<Page<UnreachedMemberResponse>> {
  const rows = await tx.query<UnreachedRow>(
    `select m.id as "membershipId", f.name, e.email, d.suppressed_reason as reason, d.suppressed_at as since
     from membership m join digest_setting d using (person_id) join person_profile f using (person_id) join person_email e using (person_id)
     where m.tenant_id = $1 and m.ended_at is null and d.suppressed_at is not null
       and ($2::timestamptz is null or (d.suppressed_at, m.id) < ($2, $3::uuid))
     order by d.suppressed_at desc, m.id desc limit $4`,
    [tenantId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return pageOf(
    rows,
    limit,
    ({ since, membershipId }) => [since.toISOString(), membershipId],
    ({ reason, ...row }) => ({ ...row, why: suppressionOf(reason) }),
  );
}
