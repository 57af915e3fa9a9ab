import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/identity';
import {
  Config,
  Database,
  DocumentRenderer,
  decodeCursor,
  formatDate,
  InvalidInput,
  type Language,
  NotFound,
  nameIn,
  type Page,
  pageOf,
  parseInput,
  path,
} from '#libs/platform';
import { acceptedFormat, NotAcceptable, wordsIn } from '#libs/platform/documents';
import type { BodyFace } from '../body/body-face.js';
import type { BodyDecision, BodyDecisions } from './body-decisions.js';
import { decisionsDocument } from './body-decisions-document.js';
import { DecisionChainService } from './decision-chain.service.js';
import { BodyDecisionsQuery } from './record.dto.js';

export type ReadDecisions =
  | { format: 'json'; page: Page<BodyDecision> }
  | { format: 'pdf'; name: string; language: Language; bytes: Buffer };

const formats = ['json', 'pdf'] as const;

/** Its days are shown in this zone, so its years are too. */
const year = `extract(year from d.decided_at at time zone 'Europe/Oslo')::integer`;

/** $2 the year, $3 the meeting; null where all are meant. */
const asked = `($2::integer is null or ${year} = $2) and ($3::uuid is null or d.meeting_id = $3)`;

const decisionsOf = (rest: string) => `
  select d.id, d.number, d.proposal_id as "proposalId", d.meeting_id as "meetingId", d.kind, r.title, r.language, r.version, r.recommendation,
    coalesce(r."recommendationLanguage", (select c.language from case_paper c where c.proposal_id = d.proposal_id and c.version = d.version))
      as "recommendationLanguage",
    r.outcome, r.tally, r."decidedAt", ${year} as year, r."reviewBy",
    (select json_build_object('slug', t.slug, 'name', t.name) from tenant t where t.id = d.tenant_id) as tenant,
    (select o.number from decision o where o.supersedes = d.id) as "supersededBy",
    (select o.number from decision o where o.withdraws = d.id and o.outcome = 'approved') as "withdrawnBy"
  from decision d, jsonb_to_record(d.record) as r (title text, language text, version integer, recommendation text,
    "recommendationLanguage" text, outcome text, tally jsonb, "decidedAt" text, "reviewBy" text)
  where d.body_id = $1 and ${rest} order by d.number desc`;

/** All that a body has decided, for those inside: outside, not every decision is seen. NotFound there. */
@Injectable()
export class BodyDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly chains: DecisionChainService,
    private readonly renderer: DocumentRenderer,
    private readonly config: Config,
  ) {}

  /** As JSON by pages, or a year or meeting of them as a PDF, by the query's `format` or else by the Accept header. Throws NotAcceptable. */
  async read(actor: Actor, slug: string, input: unknown, accept: string | undefined): Promise<ReadDecisions> {
    const body = await this.chains.bodyFor(actor, slug);
    const query = parseInput(BodyDecisionsQuery, input);
    const format = query.format ?? acceptedFormat(accept, formats);
    if (!format) throw new NotAcceptable(formats);
    if (format === 'json') return { format, page: await this.pageOf(actor, body, query) };
    const language = query.language ?? (Object.keys(body.names)[0] as Language);
    const of = await this.partOf(actor, body, query, language);
    const decisions = await this.all(actor, body, query);
    return { format, name: `${body.slug}-${of.called}.pdf`, language, bytes: await this.pdf(actor, body, decisions, of.title, language) };
  }

  /** What a meeting decided, the oldest first, and the same as its PDF; its day is that of the clock where it was held. */
  async ofMeeting(
    actor: Actor,
    slug: string,
    meeting: string,
    language: Language,
  ): Promise<{ day: string; items: BodyDecision[]; pdf: Buffer }> {
    const body = await this.chains.bodyFor(actor, slug);
    const query = Object.assign(new BodyDecisionsQuery(), { meeting });
    const { called: day, title } = await this.partOf(actor, body, query, language);
    const items = await this.all(actor, body, query);
    return { day, items, pdf: await this.pdf(actor, body, items, title, language) };
  }

  /** For the page: one piece of the list, and whose it is. */
  async list(actor: Actor, slug: string, input: unknown): Promise<BodyDecisions> {
    const body = await this.chains.bodyFor(actor, slug);
    const query = parseInput(BodyDecisionsQuery, input);
    const { slug: address, names, network, tenant } = body;
    return {
      body: { slug: address, names, network, tenant },
      ...(await this.pageOf(actor, body, query)),
    };
  }

  /** What a PDF is of: a meeting of the body's, or a year. */
  private async partOf(actor: Actor, body: BodyFace, query: BodyDecisionsQuery, language: Language) {
    const t = wordsIn(language);
    if (query.meeting !== undefined) {
      const [meeting] = await this.database.read<{ day: string; begins_at: Date; zone: string }>(
        actor,
        `select begins_at, zone, (begins_at at time zone zone)::date::text as day from meeting
         where id = $1 and body_id = $2 and begins_at is not null`,
        [query.meeting, body.id],
      );
      if (!meeting) throw new NotFound('meeting');
      return { called: meeting.day, title: t('record.of_meeting', { date: formatDate(language, meeting.begins_at, meeting.zone) }) };
    }
    if (query.year === undefined) throw new InvalidInput({ year: ['required'] });
    return { called: String(query.year), title: t('record.of_year', { year: query.year }) };
  }

  private async pageOf(actor: Actor, body: BodyFace, query: BodyDecisionsQuery): Promise<Page<BodyDecision>> {
    const [before] = query.cursor ? decodeCursor(query.cursor, ['number']) : [null];
    const found = await this.database.read<BodyDecision>(
      actor,
      `${decisionsOf(`${asked} and ($4::bigint is null or d.number < $4)`)} limit $5`,
      [body.id, ...valuesOf(query), before, query.limit + 1],
    );
    return pageOf(
      found,
      query.limit,
      ({ number }) => [number],
      (one) => one,
    );
  }

  /** The oldest first. */
  private async all(actor: Actor, body: BodyFace, query: BodyDecisionsQuery): Promise<BodyDecision[]> {
    return (await this.database.read<BodyDecision>(actor, decisionsOf(asked), [body.id, ...valuesOf(query)])).reverse();
  }

  private async pdf(actor: Actor, body: BodyFace, decisions: BodyDecision[], title: string, language: Language): Promise<Buffer> {
    const { fault } = await this.chains.check(actor, body.slug);
    const address = this.config.PUBLIC_URL + path(language, 'bodyDecisions', { body: body.slug });
    const listed = { name: nameIn(language, body.names), title, decisions, fault };
    return this.renderer.render('pdf', decisionsDocument(listed, language, address));
  }
}

function valuesOf({ year, meeting }: BodyDecisionsQuery): [number | null, string | null] {
  return [year ?? null, meeting ?? null];
}
