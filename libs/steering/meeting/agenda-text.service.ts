import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Clock, Config, Database, DocumentRenderer, Forbidden, type Language, nameIn, parseInput, path } from '#libs/platform';
import { type ExportDocument, exportTypes, writeMarkdown, writeText } from '#libs/platform/documents';
import { type AgendaPaper, agendaDocument } from './agenda-document.js';
import { AgendaTextQuery } from './meeting.dto.js';
import { MeetingService } from './meeting.service.js';
import type { MeetingView } from './meeting-view.js';

export interface AgendaFile {
  name: string;
  type: string;
  language: string;
  bytes: Buffer;
}

/** The agenda to take along: into Word, or pasted into the system in which a committee's papers are sent out. */
@Injectable()
export class AgendaTextService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingService,
    private readonly renderer: DocumentRenderer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** For the body and those who prepare it. */
  async file(actor: Actor, id: string, input: unknown): Promise<AgendaFile> {
    requireAccess(actor, 'body.read');
    const meeting = await this.meetings.read(actor, id);
    requireShown(meeting);
    const { format } = parseInput(AgendaTextQuery, input);
    const document = await this.document(actor, meeting, this.clock.now());
    return {
      name: `${meeting.body.slug}-${(meeting.beginsAt ?? this.clock.now()).toISOString().slice(0, 10)}.${format}`,
      type: exportTypes[format],
      language: meeting.language,
      bytes: format === 'md' ? Buffer.from(writeMarkdown(document)) : await this.renderer.render(format, document),
    };
  }

  /** As one text, to be copied; the meeting as the actor has read it. */
  async text(actor: Actor, meeting: MeetingView): Promise<string> {
    requireAccess(actor, 'body.read');
    requireShown(meeting);
    return writeText(await this.document(actor, meeting, this.clock.now()));
  }

  /** Of the meeting as the actor has read it, dated `at`; the papers for the body and those who prepare alone. */
  async document(actor: Actor, meeting: MeetingView, at: Date): Promise<ExportDocument> {
    requireAccess(actor, 'body.read');
    const language = meeting.language as Language;
    const cases = meeting.showsPeople ? meeting.agenda.flatMap(({ proposal }) => proposal ?? []) : [];
    const papers = await this.database.read<AgendaPaper>(
      actor,
      `select c.proposal_id as "proposalId", c.background, c.assessment, c.language from case_paper c
         join unnest($1::uuid[], $2::integer[]) as on_agenda (proposal_id, version) using (proposal_id, version)`,
      [cases.map(({ id }) => id), cases.map(({ version }) => version)],
    );
    const address = this.config.PUBLIC_URL + path(language, 'meeting', { body: meeting.body.slug, meeting: meeting.id });
    return agendaDocument(meeting, papers, nameIn(language, meeting.body.names), address, at);
  }
}

/** Outside the body the agenda is its titles. */
function requireShown(meeting: MeetingView): void {
  if (!meeting.showsPeople) throw new Forbidden('proposal.prepare');
}
