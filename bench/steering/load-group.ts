import { DraftService, EntryMarks, EntryQueries, PublishingService, readiness } from '#libs/catalogue';
import { type Actor, ActorService, createTenant, ensureMembership, ensurePerson, hashPassword } from '#libs/identity';
import { Clock, type Database, defineSystemTask, newId } from '#libs/platform';
import { BallotService, CaseService, CloseService, createBody, DecisionService, ProposalService, RoundService } from '#libs/steering';
import { demoEntries } from '../../apps/cli/demo/demo-entries.js';

export const loadTask = defineSystemTask('bench.load_group', 'a bench fills a database of its own');
export const password = 'a long password for the bench';

export type Person = Actor & { personId: string };

export interface Group {
  network: string;
  /** Its slug. */
  body: string;
  /** Coordinates, writes the papers and opens. */
  coordinator: Person;
  author: Person;
  authorTenant: string;
  /** By seat; none of them wrote what is decided on. */
  members: Person[];
}

/** A network of thirty municipalities, whose steering group has so many seats. */
export async function loadGroup(database: Database, network: string, seats: number): Promise<Group> {
  const body = `${network}-styringsgruppe`;
  const passwordHash = await hashPassword(password);
  const made = await database.system(loadTask, async (tx) => {
    const networkId = newId();
    await tx.query('insert into network (id, slug, created_at) values ($1, $2, $3)', [networkId, network, tx.now]);
    for (const language of ['da', 'nb', 'nn', 'sv', 'en'])
      await tx.query('insert into network_name (network_id, language, name) values ($1, $2, $3)', [
        networkId,
        language,
        `Nettverket ${network}`,
      ]);
    const tenantIds: string[] = [];
    for (let number = 0; number < 30; number++) {
      const slug = `${network}-${number}`;
      const id = await createTenant(tx, {
        slug,
        kind: 'municipality',
        name: `Kommune ${slug}`,
        country: 'NO',
        language: 'nb',
        population: 9_000,
      });
      await tx.query('insert into network_tenant (network_id, tenant_id, role, invited_at, joined_at) values ($1, $2, $3, $4, $4)', [
        networkId,
        id,
        number === 0 ? 'coordinator' : 'member',
        tx.now,
      ]);
      tenantIds.push(id);
    }
    const person = async (name: string, tenantId: string, role: 'reader' | 'author' | 'editor') => {
      const id = await ensurePerson(tx, { email: `${name}@${network}.example`, name, language: 'nb', passwordHash });
      await ensureMembership(tx, id, tenantId, role);
      return id;
    };
    const [first, second] = tenantIds as [string, string];
    const [coordinator, author] = [await person('coordinator', first, 'editor'), await person('author', second, 'author')];
    const holders: { id: string; tenantId: string }[] = [];
    for (let number = 0; number < seats; number++) {
      const tenantId = tenantIds[2 + (number % 28)] as string;
      holders.push({ id: await person(`member-${number}`, tenantId, 'reader'), tenantId });
    }
    await createBody(tx, {
      slug: body,
      kind: 'steering_group',
      networkId,
      tenantId: null,
      statutory: false,
      rules: 'association',
      names: { nb: `Styringsgruppen for ${network}` },
      secretaryId: coordinator,
      seats: holders.map(({ id, tenantId }, index) => ({
        role: index === 0 ? 'chair' : 'member',
        tenantId,
        sector: null,
        holderId: id,
        deputyId: null,
        since: '2024-01-01',
        until: null,
      })),
    });
    return { coordinator, author, holders: holders.map(({ id }) => id) };
  });
  const actors = new ActorService(database, new Clock());
  const actor = async (id: string) => (await actors.forPerson(id)) as Person;
  const members: Person[] = [];
  for (const id of made.holders) members.push(await actor(id));
  return {
    network,
    body,
    coordinator: await actor(made.coordinator),
    author: await actor(made.author),
    authorTenant: `${network}-1`,
    members,
  };
}

const content = demoEntries.flatMap(({ versions }) => versions.map((version) => version.content)).find((one) => readiness(one).canPropose);

/** The product's services, called as its pages call them. */
export class Steering {
  readonly rounds: RoundService;
  readonly ballots: BallotService;
  readonly closing: CloseService;
  private readonly drafts: DraftService;
  private readonly publishing: PublishingService;
  private readonly proposals: ProposalService;
  private readonly cases: CaseService;

  constructor(database: Database) {
    const entries = new EntryQueries();
    this.rounds = new RoundService(database, entries);
    this.ballots = new BallotService(database);
    this.closing = new CloseService(database, new EntryMarks());
    this.drafts = new DraftService(database);
    this.publishing = new PublishingService(database);
    this.proposals = new ProposalService(database, entries);
    this.cases = new CaseService(database, new DecisionService(database));
  }

  /** A tool of its own for each case, ready for the vote. */
  async aCase(group: Group, title: string): Promise<string> {
    const { id: entry } = await this.drafts.create(group.author, group.authorTenant, { ...content, title });
    await this.publishing.publish(group.author, entry, { audience: 'networks', networks: [group.network] });
    return (await this.proposals.propose(group.author, group.network, { entry, pitch: 'Vi bruker den.' })).id;
  }

  async aPaper({ coordinator }: Group, proposal: string): Promise<void> {
    const { paper } = await this.cases.read(coordinator, proposal);
    await this.proposals.writePaper(coordinator, proposal, {
      background: 'Kommunen har laget et verktøy.',
      assessment: 'Det er prøvd i fire kommuner.',
      recommendation: 'Styringsgruppen godkjenner verktøyet.',
      recommended: 'approve',
      revision: paper?.revision ?? 0,
    });
  }
}
