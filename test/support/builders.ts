import { type Actor, ActorService, type Role } from '#libs/identity';
import { Clock, type Database, defineSystemTask, newId, type Transaction } from '#libs/platform';

const build = defineSystemTask('test.build', 'tests fill their own database');

export interface BuiltTenant {
  id: string;
  slug: string;
}

/** Domain things with defaults, written as the system role, so that a test states only what it is about. */
export class Builders {
  private count = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock = new Clock(),
  ) {}

  /** Any statement about the test's own database. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.system(build, work);
  }

  async aTenant(
    part: { slug?: string; name?: string; language?: string; country?: string; editorForPublic?: boolean } = {},
  ): Promise<BuiltTenant> {
    const id = newId();
    const slug = part.slug ?? `kommune-${++this.count}`;
    await this.write((tx) =>
      tx.query(
        `insert into tenant (id, slug, kind, name, country, language, editor_for_public, created_at) values ($1, $2, 'municipality', $3, $4, $5, $6, $7)`,
        [id, slug, part.name ?? slug, part.country ?? 'NO', part.language ?? 'nb', part.editorForPublic ?? false, tx.now],
      ),
    );
    return { id, slug };
  }

  /** A network that the tenants have joined; the first one coordinates it. */
  async aNetwork(tenants: readonly BuiltTenant[], slug = `nettverk-${++this.count}`): Promise<BuiltTenant> {
    const id = newId();
    await this.write(async (tx) => {
      await tx.query('insert into network (id, slug, created_at) values ($1, $2, $3)', [id, slug, tx.now]);
      await tx.query(`insert into network_name (network_id, language, name) values ($1, 'nb', $2)`, [id, slug]);
      for (const [index, tenant] of tenants.entries())
        await tx.query('insert into network_tenant (network_id, tenant_id, role, invited_at, joined_at) values ($1, $2, $3, $4, $4)', [
          id,
          tenant.id,
          index === 0 ? 'coordinator' : 'member',
          tx.now,
        ]);
    });
    return { id, slug };
  }

  /** A person with a profile, an address and their memberships. Returns the id. */
  async aPerson(
    memberships: readonly (readonly [BuiltTenant, Role])[],
    part: { name?: string; email?: string; language?: string } = {},
  ): Promise<string> {
    const id = newId();
    const number = ++this.count;
    await this.write(async (tx) => {
      await tx.query('insert into person (id, created_at) values ($1, $2)', [id, tx.now]);
      await tx.query('insert into person_profile (person_id, name, language) values ($1, $2, $3)', [
        id,
        part.name ?? `Person ${number}`,
        part.language ?? 'nb',
      ]);
      await tx.query('insert into person_email (person_id, email) values ($1, $2)', [id, part.email ?? `person-${number}@example.test`]);
      for (const [tenant, role] of memberships)
        await tx.query('insert into membership (id, person_id, tenant_id, role, since) values ($1, $2, $3, $4, $5)', [
          newId(),
          id,
          tenant.id,
          role,
          tx.now,
        ]);
    });
    return id;
  }

  /** The person as the product loads them. */
  anActor(personId: string): Promise<Actor> {
    return new ActorService(this.database, this.clock).forPerson(personId);
  }

  /** A new person with that role in the tenant, ready to act. */
  async aMember(tenant: BuiltTenant, role: Role = 'author'): Promise<Actor & { personId: string }> {
    return (await this.anActor(await this.aPerson([[tenant, role]]))) as Actor & { personId: string };
  }
}
