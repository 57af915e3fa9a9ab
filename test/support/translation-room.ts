import { MachineTranslationService, TranslationService } from '#libs/catalogue';
import { ActorService } from '#libs/identity';
import { LibreTranslate } from '#libs/platform';
import { TranslateDraftHandler } from '../../libs/catalogue/machine/translate-draft.handler.js';
import { CatalogueRoom, type Member } from './catalogue-room.js';
import { type Neighbours, twoNeighbours } from './neighbours.js';
import { StillClock } from './steering-group.js';
import { everything, TranslationService as Service } from './translation-service.js';

/** Enough to be published. */
export const enough = {
  ...{ kind: 'method', title: 'Borgersamling', summary: 'Tre aftener.', goals: [16], licence: 'CC-BY-4.0' },
  sections: [{ role: 'steps', heading: 'Sådan', body: 'Først **mad**, derefter:\n\n- spørg Anna Berg om 5 km' }],
  contact: { mailbox: 'demokrati@mariehavn.example', name: 'Anna Berg' },
};

/** Translations between two neighbours, and a service that a machine's are asked of. */
export class TranslationRoom extends CatalogueRoom<StillClock> {
  readonly service = new Service();
  translations: TranslationService;
  machine: MachineTranslationService;
  handler: TranslateDraftHandler;
  mariehavn: Neighbours['mariehavn'];
  owner: Member;
  author: Member;
  outsider: Member;
  /** Of Mariehavn too, and writes nothing. */
  reader: Member;

  constructor() {
    super(new StillClock(new Date('2026-11-26T10:00:00Z')));
  }

  override async open(): Promise<this> {
    await this.service.open();
    await super.open();
    this.translations = new TranslationService(this.database, this.drafts);
    const translator = new LibreTranslate(this.service.url, undefined, 500);
    this.machine = new MachineTranslationService(this.database, translator);
    this.handler = this.handlerOf(translator);
    Object.assign(this, await twoNeighbours(this.given));
    this.reader = await this.given.aMember(this.mariehavn, 'reader');
    return this;
  }

  override async close(): Promise<void> {
    await super.close();
    await this.service.close();
  }

  handlerOf(translator: LibreTranslate): TranslateDraftHandler {
    return new TranslateDraftHandler(this.database, new ActorService(this.database, this.clock), translator);
  }

  /** The service does well again, and has been asked for nothing. */
  again(): void {
    this.service.mood = 'well';
    this.service.asked = [];
    this.service.before = () => undefined;
    this.service.most = everything;
  }

  /** A published text whose translation is empty yet; answers the translation's draft. */
  async begun({ audience = 'public', by = this.owner, tenant = 'mariehavn', language = 'en', body = '' } = {}): Promise<string> {
    const sections = body ? [{ role: 'steps', heading: 'Sådan', body }] : enough.sections;
    const { id } = await this.drafts.create(this.owner, 'mariehavn', { ...enough, sections });
    await this.publishing.publish(this.owner, id, { audience, networks: audience === 'networks' ? ['norden'] : [] });
    return (await this.translations.begin(by, id, { tenant, language })).entryId;
  }

  run(translationId: string, part: { attempt?: number; complete?: () => Promise<void> } = {}, handler = this.handler): Promise<void> {
    return handler.handle({ translationId }, { requestId: translationId, attempt: 1, complete: async () => undefined, ...part });
  }

  /** As begun, and filled by the machine. */
  async filled(): Promise<string> {
    const id = await this.begun();
    await this.run((await this.machine.ask(this.owner, id)).id);
    return id;
  }
}
