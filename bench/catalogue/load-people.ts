import { createTenant, ensureMembership, ensurePerson, hashPassword } from '#libs/identity';
import { type Database, defineSystemTask, newId } from '#libs/platform';

const load = defineSystemTask('bench.load', 'a bench fills a database of its own');

export const member = { email: 'member@bench.example', password: 'a long password for the bench' };
const networkCount = 12;

/** Tenants in networks of very different sizes, and a member of one of them who reads what two networks share. */
export async function loadPeople(database: Database, tenantCount = 98): Promise<void> {
  const passwordHash = await hashPassword(member.password);
  await database.system(load, async (tx) => {
    const tenantIds: string[] = [];
    for (let number = 0; number < tenantCount; number++)
      tenantIds.push(
        await createTenant(tx, {
          slug: `kommune-${number}`,
          kind: 'municipality',
          name: `Kommune ${number}`,
          country: (['NO', 'DK', 'SE'] as const)[number % 3] ?? 'NO',
          language: 'nb',
          population: 3_000 + number * 1_500,
        }),
      );
    for (let number = 0; number < networkCount; number++) {
      const id = newId();
      await tx.query('insert into network (id, slug, created_at) values ($1, $2, $3)', [id, `nettverk-${number}`, tx.now]);
      for (const language of ['da', 'nb', 'nn', 'sv', 'en'])
        await tx.query('insert into network_name (network_id, language, name) values ($1, $2, $3)', [id, language, `Nettverk ${number}`]);
      // The first takes in every other tenant, the last a handful.
      for (const [index, tenantId] of tenantIds.entries())
        if (index % (number + 2) === 0)
          await tx.query('insert into network_tenant (network_id, tenant_id, role, invited_at, joined_at) values ($1, $2, $3, $4, $4)', [
            id,
            tenantId,
            index === 0 ? 'coordinator' : 'member',
            tx.now,
          ]);
    }
    const personId = await ensurePerson(tx, { email: member.email, name: 'Member', language: 'nb', passwordHash });
    await ensureMembership(tx, personId, tenantIds[6] as string, 'reader');
  });
}
