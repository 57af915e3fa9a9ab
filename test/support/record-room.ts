import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AttachmentService, EntryMarks, EntryService, FileReadingService } from '#libs/catalogue';
import { ActorService } from '#libs/identity';
import { DocumentRenderer, loadMessages, openFileStore, readConfig, VirusScanner } from '#libs/platform';
import {
  AgendaTextService,
  BodyDecisionsService,
  DecisionChainService,
  DecisionExportService,
  MeetingPackageService,
  MeetingService,
  MinutesService,
} from '#libs/steering';
import { FilesKept } from '../../libs/catalogue/attachment/files-kept.js';
import { DecisionFilesService } from '../../libs/steering/record/decision-files.service.js';
import { CloseRoundOnTime } from '../../libs/steering/round/close-round.job.js';
import { type Person, SteeringGroup } from './steering-group.js';

const address = 'https://tandem.example';

/** A steering group whose decisions are taken along, on what has files. */
export class RecordRoom {
  readonly group = new SteeringGroup();
  readonly folder = mkdtempSync(join(tmpdir(), 'tandem-records-'));
  chains: DecisionChainService;
  bodyDecisions: BodyDecisionsService;
  exports: DecisionExportService;
  meetings: MeetingPackageService;
  private attachments: AttachmentService;
  private readonly renderer = new DocumentRenderer();

  async open(): Promise<this> {
    loadMessages();
    await this.group.open();
    const { database, clock, decisions } = this.group;
    const config = readConfig({ PUBLIC_URL: address });
    const store = openFileStore({ TANDEM_DATA: this.folder });
    const reading = new FileReadingService(database, store, new ActorService(database, clock), config, clock);
    this.attachments = new AttachmentService(database, store, new VirusScanner(config.CLAMD_URL), new FilesKept(database, store, config));
    this.chains = new DecisionChainService(database, clock);
    this.bodyDecisions = new BodyDecisionsService(database, this.chains, this.renderer, config);
    const files = new DecisionFilesService(database, new EntryService(database), reading);
    this.exports = new DecisionExportService(database, decisions, this.chains, files, this.renderer, config);
    const meetings = new MeetingService(database, clock);
    const agendas = new AgendaTextService(database, meetings, this.renderer, config, clock);
    const minutes = new MinutesService(decisions);
    this.meetings = new MeetingPackageService(
      ...[database, clock, meetings, agendas, minutes, this.chains, this.bodyDecisions, this.exports, this.renderer, config],
    );
    return this;
  }

  async close(): Promise<void> {
    await this.renderer.onModuleDestroy();
    await this.group.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Bærum's tool with a file, published to the network. */
  async aToolWithAFile(name: string, bytes: Buffer): Promise<string> {
    const { group } = this;
    const id = await group.aTool();
    const attachment = await this.attachments.add(group.author, id, { name, stream: Readable.from([bytes]) });
    await group.aNewVersion(id, { attachments: [attachment] });
    return id;
  }

  /** All seven who may vote, vote the same, and the deadline passes. */
  async aDecision(vote: string, entryId?: string): Promise<string> {
    const { group } = this;
    const { roundId } = await group.aRound(entryId);
    const { solfjord, asker, fjellvik, storevik, nordvaag } = group.directors;
    await group.recusals.take(group.directors.baerum, roundId, { reason: 'Vi har laget den.' });
    await group.vote(roundId, vote, [solfjord, asker, fjellvik, storevik, nordvaag] as Person[]);
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
    const [made] = await group.given.write((tx) => tx.query<{ id: string }>('select id from decision where round_id = $1', [roundId]));
    return made?.id ?? '';
  }
}
