import { Injectable } from '@nestjs/common';
import { slugOf } from '#libs/catalogue';
import { type Actor, ActorService, recordAudit, requireNetwork, requireTenant } from '#libs/identity';
import { Database, InvalidInput, LostUpdate, languages, parseInput, sqlState, type Transaction } from '#libs/platform';
import { planMeetingNotices } from '../meeting/plan-meeting-notices.job.js';
import { isAmong } from './among.js';
import { lockBody, type OwnedBody } from './body-access.js';
import {
  BodyChangeInput,
  type BodyInput,
  EndInput,
  type MadeBodyResponse,
  NewBodyInput,
  PlanInput,
  textsByLanguage,
} from './body-admin.dto.js';
import { createBody } from './new-body.js';

/** Makes, changes and ends bodies. */
@Injectable()
export class BodyAdminService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
  ) {}

  async makeForNetwork(actor: Actor, network: string, input: unknown): Promise<MadeBodyResponse> {
    return this.make(actor, { networkId: requireNetwork(actor, 'body.manage_for_network', network), tenantId: null }, input);
  }

  async makeForTenant(actor: Actor, tenant: string, input: unknown): Promise<MadeBodyResponse> {
    return this.make(actor, { networkId: null, tenantId: requireTenant(actor, 'body.manage', tenant) }, input);
  }

  /** For the page that makes one. */
  requireMakeForNetwork(actor: Actor, network: string): void {
    requireNetwork(actor, 'body.manage_for_network', network);
  }

  requireMakeForTenant(actor: Actor, tenant: string): void {
    requireTenant(actor, 'body.manage', tenant);
  }

  /** Throws LostUpdate where somebody changed it since it was read. */
  async change(actor: Actor, slug: string, input: unknown): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const body = await lockBody(tx, actor, slug);
      const wish = parseInput(BodyChangeInput, input);
      requireRevision(body, wish.revision);
      await checkSecretary(tx, body, wish);
      await writeNames(tx, body.id, wish);
      await tx.execute(
        `update body set statutory = coalesce($2, statutory), abbreviation = case when $3 then $4 else abbreviation end,
           secretary_id = case when $5 then $6::uuid else secretary_id end, revision = revision + 1 where id = $1`,
        [
          body.id,
          wish.statutory ?? null,
          wish.abbreviation !== undefined,
          wish.abbreviation || null,
          wish.secretary !== undefined,
          wish.secretary ?? null,
        ],
      );
      await recordAudit(tx, actor, 'body.changed', body.tenant_id, { bodyId: body.id });
    });
    this.actors.forget();
  }

  /** What the body is to do and by when: its secretary may, too. */
  async keepPlan(actor: Actor, slug: string, input: unknown): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const body = await lockBody(tx, actor, slug, 'keep');
      const { plan, revision } = parseInput(PlanInput, input);
      requireRevision(body, revision);
      const inOrder = [...plan].sort((a, b) => (a.due < b.due ? -1 : 1));
      await tx.execute('update body set plan = $2, revision = revision + 1 where id = $1', [body.id, JSON.stringify(inOrder)]);
    });
  }

  /** It stays with its history; its open rounds go on as they began. */
  async end(actor: Actor, slug: string, input: unknown): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const body = await lockBody(tx, actor, slug);
      const { lastDay } = parseInput(EndInput, input);
      if (lastDay < today(tx)) throw new InvalidInput({ lastDay: ['day_too_early'] });
      await tx.execute('update body set ended_on = $2::date + 1, revision = revision + 1 where id = $1', [body.id, lastDay]);
      await tx.enqueue(planMeetingNotices, { bodyId: body.id });
      await recordAudit(tx, actor, 'body.ended', body.tenant_id, { bodyId: body.id });
    });
    this.actors.forget();
  }

  private async make(
    actor: Actor,
    owner: { networkId: string | null; tenantId: string | null },
    input: unknown,
  ): Promise<MadeBodyResponse> {
    const wish = parseInput(NewBodyInput, input);
    const names = textsByLanguage('names', wish.names ?? {}, 160);
    const name = languages.map((language) => names[language]).find(Boolean);
    if (!name) throw new InvalidInput({ names: ['isNotEmpty'] });
    const slug = wish.slug ?? slugOf(name);
    await this.database.transaction(actor, async (tx) => {
      await checkSecretary(tx, { network_id: owner.networkId, tenant_id: owner.tenantId }, wish);
      const id = await createBody(tx, {
        ...owner,
        slug,
        kind: wish.kind,
        statutory: wish.statutory ?? false,
        rules: wish.rules,
        names,
        mandates: textsByLanguage('mandates', wish.mandates ?? {}, 4000),
        abbreviation: wish.abbreviation || null,
        secretaryId: wish.secretary ?? null,
        seats: [],
      }).catch((error: unknown) => {
        // Addresses are one for all, so that it is taken says nothing of whose it is.
        throw sqlState(error) === '23505' ? new InvalidInput({ slug: ['address_taken'] }) : error;
      });
      await recordAudit(tx, actor, 'body.made', owner.tenantId, { bodyId: id });
    });
    return { slug };
  }
}

function requireRevision(body: OwnedBody, revision: number): void {
  if (body.revision !== revision) throw new LostUpdate({ slug: body.slug }, body.revision);
}

export const today = (tx: Transaction) => tx.now.toISOString().slice(0, 10);

async function checkSecretary(
  tx: Transaction,
  owner: Pick<OwnedBody, 'network_id' | 'tenant_id'>,
  { secretary }: BodyInput,
): Promise<void> {
  if (secretary && !(await isAmong(tx, owner, secretary))) throw new InvalidInput({ secretary: ['isIn'] });
}

/** A name that is taken away takes its mandate along; what was not sent stays. */
async function writeNames(tx: Transaction, bodyId: string, wish: BodyInput): Promise<void> {
  if (!wish.names && !wish.mandates) return;
  const known = await tx.query<{ language: string; name: string; mandate: string }>(
    'select language, name, mandate from body_name where body_id = $1',
    [bodyId],
  );
  const of = (part: 'name' | 'mandate') => Object.fromEntries(known.map((row) => [row.language, row[part]]));
  const names = wish.names ? textsByLanguage('names', wish.names, 160) : of('name');
  const mandates = wish.mandates ? textsByLanguage('mandates', wish.mandates, 4000) : of('mandate');
  if (Object.keys(names).length === 0) throw new InvalidInput({ names: ['isNotEmpty'] });
  const nameless = wish.mandates && Object.keys(mandates).find((language) => !names[language]);
  if (nameless) throw new InvalidInput({ [`names.${nameless}`]: ['isNotEmpty'] });
  await tx.execute('delete from body_name where body_id = $1 and language <> all($2)', [bodyId, Object.keys(names)]);
  for (const [language, name] of Object.entries(names))
    await tx.query(
      `insert into body_name (body_id, language, name, mandate) values ($1, $2, $3, $4)
       on conflict (body_id, language) do update set name = excluded.name, mandate = excluded.mandate`,
      [bodyId, language, name, mandates[language] ?? ''],
    );
}
