import { Injectable } from '@nestjs/common';
import { type Actor, recordAudit, requireAccess } from '#libs/identity';
import { Config, Database, DocumentRenderer, type Language, parseInput, path } from '#libs/platform';
import { acceptedFormat, NotAcceptable } from '#libs/platform/documents';
import type { OfBody } from '../body/body-access.js';
import { DecisionService } from '../decision/decision.service.js';
import type { DecisionView } from '../decision/decision-view.js';
import { DecisionChainService } from './decision-chain.service.js';
import { decisionDocument } from './decision-document.js';
import { DecisionFilesService } from './decision-files.service.js';
import { packed, type TakenDecision } from './decision-package.js';
import { DecisionQuery } from './record.dto.js';
import type { ZippedBag } from './zipped-bag.js';

export type ReadDecision = { format: 'json'; decision: DecisionView } | { format: 'pdf'; name: string; language: Language; bytes: Buffer };

const formats = ['json', 'pdf'] as const;

/** A decision to take along: as its reader may see it, and no more. */
@Injectable()
export class DecisionExportService {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionService,
    private readonly chains: DecisionChainService,
    private readonly files: DecisionFilesService,
    private readonly renderer: DocumentRenderer,
    private readonly config: Config,
  ) {}

  /** As JSON or PDF, by the query's `format` or else by the Accept header. Throws NotAcceptable. */
  async read(actor: Actor, id: string, input: unknown, accept: string | undefined): Promise<ReadDecision> {
    requireAccess(actor, 'decision.read');
    const query = parseInput(DecisionQuery, input);
    const format = query.format ?? acceptedFormat(accept, formats);
    if (!format) throw new NotAcceptable(formats);
    const decision = await this.decisions.read(actor, id);
    if (format === 'json') return { format, decision };
    const language = query.language ?? (decision.language as Language);
    const bytes = await this.pdf(decision, language);
    return { format, name: `${nameOf(decision)}.pdf`, language, bytes };
  }

  /** A bag for a record system. NotFound for those who may not see the decision; the audit log says who took it. */
  async package(actor: Actor, id: string, input: unknown): Promise<ZippedBag> {
    requireAccess(actor, 'body.read');
    const query = parseInput(DecisionQuery, input);
    const decision = await this.decisions.read(actor, id);
    const language = query.language ?? (decision.language as Language);
    const taken = await this.take(actor, decision, language);
    await this.database.transaction(actor, async (tx) => {
      const [of] = await tx.query<Pick<OfBody, 'body_tenant_id'>>('select body_tenant_id from decision where id = $1', [id]);
      await recordAudit(tx, actor, 'decision.package_exported', of?.body_tenant_id ?? null, { decisionId: id });
    });
    return packed({ taken, language, name: nameOf(decision), from: this.config.PUBLIC_URL });
  }

  /** What a package has of a decision that the reader was given: what they may read of what it rested on, and no more. */
  async take(actor: Actor, decision: DecisionView, language: Language): Promise<TakenDecision> {
    const [chain, attachments, paper] = await Promise.all([
      this.chains.excerpt(actor, decision.id),
      this.files.attachments(actor, decision),
      this.files.paper(actor, decision, this.addressOf(decision, language)),
    ]);
    const pdf = await this.pdf(decision, language);
    return { decision, chain, pdf, paper: paper && (await this.renderer.render('pdf', paper)), attachments };
  }

  private pdf(decision: DecisionView, language: Language): Promise<Buffer> {
    return this.renderer.render('pdf', decisionDocument(decision, language, this.addressOf(decision, language)));
  }

  private addressOf({ body, proposalId }: DecisionView, language: Language): string {
    return this.config.PUBLIC_URL + path(language, 'decision', { body: body.slug, proposal: proposalId });
  }
}

function nameOf({ body, number }: DecisionView): string {
  return `${body.slug}-${number}`;
}
