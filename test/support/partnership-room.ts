import {
  PartnershipActorService,
  PartnershipAnswerService,
  PartnershipPromiseService,
  PartnershipReadingService,
  PartnershipService,
} from '#libs/exchange';
import type { Actor } from '#libs/identity';
import { loadMessages, signToken } from '#libs/platform';
import { answerPurpose } from '../../libs/exchange/partnership/send-partnership-question.job.js';
import type { BuiltTenant } from './builders.js';
import type { Member } from './catalogue-room.js';
import { FileRoom } from './file-room.js';

/** Mariehavn, whose partnerships they are, and a neighbour in the same network. */
export class PartnershipRoom extends FileRoom {
  home: BuiltTenant;
  partnerships: PartnershipService;
  actors: PartnershipActorService;
  promises: PartnershipPromiseService;
  reading: PartnershipReadingService;
  answers: PartnershipAnswerService;
  author: Member;
  reader: Member;
  neighbour: Member;

  /** With an actor each time. */
  constructor(private readonly actor: object) {
    super();
  }

  override async open(): Promise<this> {
    loadMessages();
    await super.open();
    this.clock.moveTo(new Date('2026-11-10T09:00:00Z'));
    const { database, given } = this;
    this.partnerships = new PartnershipService(database);
    this.actors = new PartnershipActorService(database);
    this.promises = new PartnershipPromiseService(database);
    this.reading = new PartnershipReadingService(database);
    this.answers = new PartnershipAnswerService(database, this.config);
    this.home = await given.aTenant({ slug: 'mariehavn', language: 'da' });
    const near = await given.aTenant();
    await given.aNetwork([this.home, near], 'norden');
    this.author = await given.aMember(this.home);
    this.reader = await given.aMember(this.home, 'reader');
    this.neighbour = await given.aMember(near, 'editor');
    return this;
  }

  pass(hours: number): void {
    this.clock.moveTo(new Date(this.clock.now().getTime() + hours * 3_600_000));
  }

  async aPartnership(part: object = {}): Promise<string> {
    const wish = { title: 'Mindre spild', audience: 'public', actors: [this.actor], ...part };
    return (await this.partnerships.create(this.author, 'mariehavn', wish)).id;
  }

  /** The first one of a partnership. */
  async actorOf(id: string): Promise<string> {
    return (await this.partners(this.author, id))[0]?.id as string;
  }

  async partners(reader: Actor, id: string) {
    return (await this.reading.read(reader, id)).partners;
  }

  /** Of the link in an actor's mail. */
  tokenOf(actorId: string): string {
    return signToken(this.config.TANDEM_SECRET, answerPurpose, actorId);
  }

  async answer(actorId: string, said: 'yes' | 'no'): Promise<void> {
    const { revision } = await this.answers.show(this.tokenOf(actorId));
    await this.answers.act(this.tokenOf(actorId), { answer: said, revision });
  }
}
