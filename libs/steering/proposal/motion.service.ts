import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, Forbidden, InvalidInput, isId, NotFound, newId, notEnded, parseInput, type Transaction } from '#libs/platform';
import { audienceOf, bodyOf, isInsideOrSits, mayMove, mayPrepare } from '../body/body-access.js';
import { type BodyFace, bodyFace } from '../body/body-face.js';
import { CaseMovedOn, NotAMotion } from '../errors.js';
import { caseProposed, caseTakenBack } from '../events.js';
import { CaseService } from './case.service.js';
import type { CaseView } from './case-view.js';
import { MotionChangeInput, MotionInput, type MotionMadeResponse } from './motion.dto.js';
import { mayPropose, mayTakeBack, type ProposalRow, proposalColumns } from './proposal-row.js';
import { requireChangeable } from './proposing.js';

type BodyToMove = Pick<BodyFace, 'slug' | 'names' | 'statutory' | 'network' | 'tenant'>;

/** Motions: words that a body decides on, where nothing is there to be approved. Before any body, of a network or a municipality. */
@Injectable()
export class MotionService {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseService,
  ) {}

  /** The body, for the page that asks for a motion; refuses as `move` does. */
  async bodyToMove(actor: Actor, slug: string): Promise<BodyToMove> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const { slug: address, names, statutory, network, tenant } = await openBody(tx, actor, slug);
      return { slug: address, names, statutory, network, tenant };
    });
  }

  /** The case, for whoever may change its words; refuses as `change` does. */
  async readToChange(actor: Actor, proposalId: string): Promise<CaseView> {
    const found = await this.cases.read(actor, proposalId);
    if (found.kind !== 'motion') throw new NotAMotion();
    if (!found.mayPropose && !found.mayPrepare) throw new Forbidden('proposal.make');
    requireChangeable(found);
    return found;
  }

  /** Puts a motion before the body. NotFound outside it, Forbidden for those inside who neither write, sit nor prepare. */
  async move(actor: Actor, slug: string, input: unknown): Promise<MotionMadeResponse> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const body = await openBody(tx, actor, slug);
      const { title, text, language, tenant } = parseInput(MotionInput, input);
      const tenantId = body.tenant_id ?? (await movingTenant(tx, actor, body, tenant));
      const id = newId();
      await tx.query(
        `insert into proposal (id, kind, network_id, body_tenant_id, body_id, version, tenant_id, title, text, language, state,
           proposed_by, proposed_at, moved_at)
         values ($1, 'motion', $2, $3, $4, 1, $5, $6, $7, $8, 'proposed', $9, $10, $10)`,
        [id, body.network_id, body.tenant_id, body.id, tenantId, title, text, language ?? actor.language, actor.personId, tx.now],
      );
      await tx.publish({
        type: caseProposed,
        actorId: actor.personId,
        tenantId,
        audience: audienceOf(body),
        subjects: { proposalId: id, bodyId: body.id, version: '1' },
      });
      return { id, version: 1 };
    });
  }

  /** New words are a new version: the paper on the one before is something to begin from. Also after it was sent back. */
  async change(actor: Actor, proposalId: string, input: unknown): Promise<MotionMadeResponse> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const seen = await motionOf(tx, actor, proposalId);
      if (!mayPropose(actor, seen) && !mayPrepare(actor, { ...bodyOf(seen), secretary_id: seen.secretary_id }))
        throw new Forbidden('proposal.make');
      const wish = parseInput(MotionChangeInput, input);
      const motion = await lockMotion(tx, proposalId);
      requireChangeable(motion);
      if (motion.version !== wish.version) throw new CaseMovedOn();
      const version = motion.version + 1;
      await tx.execute(
        `update proposal set version = $2, title = $3, text = $4, language = $5, state = 'proposed', moved_at = $6 where id = $1`,
        [proposalId, version, wish.title, wish.text, wish.language ?? motion.language, tx.now],
      );
      return { id: proposalId, version };
    });
  }

  /**
   * It is over before it was voted on, also after it was sent back; Forbidden for who prepares it. Whoever opens a vote on it at that moment waits for the same row: it is taken back, or voted on. Taken back twice, it is once.
   */
  async takeBack(actor: Actor, proposalId: string): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      if (!mayTakeBack(actor, await motionOf(tx, actor, proposalId))) throw new Forbidden('proposal.make');
      const motion = await lockMotion(tx, proposalId);
      if (motion.state === 'taken_back') return;
      requireChangeable(motion);
      await tx.execute(`update proposal set state = 'taken_back', moved_at = $2 where id = $1`, [proposalId, tx.now]);
      await tx.publish({
        type: caseTakenBack,
        actorId: actor.personId,
        tenantId: motion.tenant_id,
        audience: audienceOf(motion),
        subjects: { proposalId, bodyId: motion.body_id },
      });
    });
  }
}

async function openBody(tx: Transaction, actor: Actor, slug: string): Promise<BodyFace> {
  const [body] = await tx.query<BodyFace>(`select ${bodyFace} from body b where b.slug = $1 and ${notEnded('b')}`, [slug]);
  if (!body || !isInsideOrSits(actor, body)) throw new NotFound('body');
  if (!mayMove(actor, body)) throw new Forbidden('proposal.make');
  return body;
}

/** The actor's tenant in the network that the motion comes from: the one whose seat they sit in, or for which they write. */
async function movingTenant(tx: Transaction, actor: Actor, body: BodyFace, wish: string | undefined): Promise<string> {
  const rows = await tx.query<{ id: string; slug: string }>(
    `select t.id, t.slug from tenant t join network_tenant n on n.tenant_id = t.id
     where n.network_id = $1 and n.joined_at is not null and n.left_at is null and t.id = any($2) and ($3::text is null or t.slug = $3)
     order by t.id = any($4) desc, t.slug limit 1`,
    [body.network_id, actor.tenantIds, wish ?? null, actor.writesFor],
  );
  if (!rows[0]) throw new InvalidInput({ tenant: ['isIn'] });
  return rows[0].id;
}

type Motion = ProposalRow & { secretary_id: string | null };

/** NotFound to those its body is not for. */
async function motionOf(tx: Transaction, actor: Actor, id: string): Promise<Motion> {
  const [found] = isId(id)
    ? await tx.query<Motion>(`select ${proposalColumns}, b.secretary_id from proposal p join body b on b.id = p.body_id where p.id = $1`, [
        id,
      ])
    : [];
  if (!found || !isInsideOrSits(actor, bodyOf(found))) throw new NotFound('proposal');
  if (found.kind !== 'motion') throw new NotAMotion();
  return found;
}

async function lockMotion(tx: Transaction, id: string): Promise<ProposalRow> {
  const [motion] = await tx.query<ProposalRow>(`select ${proposalColumns} from proposal p where id = $1 for update`, [id]);
  if (!motion) throw new NotFound('proposal');
  return motion;
}
