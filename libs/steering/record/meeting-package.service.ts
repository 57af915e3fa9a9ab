import { Injectable } from '@nestjs/common';
import { type Actor, recordAudit, requireAccess } from '#libs/identity';
import { Clock, Config, Database, DocumentRenderer, type Language, parseInput } from '#libs/platform';
import { AgendaTextService } from '../meeting/agenda-text.service.js';
import { MeetingNotBegun } from '../meeting/errors.js';
import { MeetingService } from '../meeting/meeting.service.js';
import type { MeetingView } from '../meeting/meeting-view.js';
import { MinutesService } from '../meeting/minutes.service.js';
import { BodyDecisionsService } from './body-decisions.service.js';
import { DecisionChainService } from './decision-chain.service.js';
import { DecisionExportService } from './decision-export.service.js';
import type { TakenDecision } from './decision-package.js';
import { packedMeeting } from './meeting-package.js';
import { MeetingPackageQuery } from './record.dto.js';
import type { ZippedBag } from './zipped-bag.js';

/** What a meeting dealt with and decided, to take along: as its reader may see it, and no more. */
@Injectable()
export class MeetingPackageService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingService,
    private readonly agendas: AgendaTextService,
    private readonly minutes: MinutesService,
    private readonly chains: DecisionChainService,
    private readonly lists: BodyDecisionsService,
    private readonly exports: DecisionExportService,
    private readonly renderer: DocumentRenderer,
    private readonly config: Config,
  ) {}

  /** A bag for a record system, once the meeting has begun, for those who may read what the body decides. NotFound for the others. */
  async package(actor: Actor, id: string, input: unknown): Promise<ZippedBag> {
    requireAccess(actor, 'body.read');
    const read = await this.meetings.read(actor, id);
    const { slug, tenant_id } = await this.chains.bodyFor(actor, read.body.slug);
    const query = parseInput(MeetingPackageQuery, input);
    const language = query.language ?? (read.language as Language);
    const minutes = await this.minutes.of(actor, read);
    const meeting = { ...read, beginsAt: this.begunAt(read), agenda: minutes };
    const agenda = await this.agendas.document(actor, meeting, meeting.beginsAt);
    const agendaPdf = await this.renderer.render('pdf', agenda);
    const list = await this.lists.ofMeeting(actor, slug, id, language);
    const decisions: TakenDecision[] = [];
    // One after another: a meeting of forty decisions is not to hold every renderer.
    for (const decision of minutes.flatMap((item) => item.decisions)) decisions.push(await this.exports.take(actor, decision, language));
    await this.database.transaction(actor, (tx) => recordAudit(tx, actor, 'meeting.package_exported', tenant_id, { meetingId: id }));
    const name = `${slug}-${list.day}`;
    return packedMeeting({ meeting, minutes, language, name, from: this.config.PUBLIC_URL, agendaPdf, list, decisions });
  }

  private begunAt({ state, beginsAt }: MeetingView): Date {
    const isOn = state === 'planned' || state === 'held';
    if (!isOn || !beginsAt || beginsAt > this.clock.now()) throw new MeetingNotBegun();
    return beginsAt;
  }
}
