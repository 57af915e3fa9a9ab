import { EntryListService, EntryMarks, EntryQueries } from '#libs/catalogue';
import {
  AdoptionService,
  CallOfferService,
  CallReadingService,
  CallService,
  ColleagueService,
  HelpReadingService,
  HelpService,
  MatchService,
} from '#libs/exchange';
import type { JobHandler } from '#libs/platform';
import { ThesaurusService } from '../../libs/catalogue/search/thesaurus.service.js';
import { SendCallMail } from '../../libs/exchange/call/send-call-mail.job.js';
import { SendCallRenewal } from '../../libs/exchange/call/send-call-renewal.job.js';
import { TendCalls } from '../../libs/exchange/call/tend-calls.job.js';
import { SendRenewal } from '../../libs/exchange/help/send-renewal.job.js';
import { TendHelp } from '../../libs/exchange/help/tend-help.job.js';
import { MatchHelp } from '../../libs/exchange/match/match-help.job.js';
import { SendMatchMail } from '../../libs/exchange/match/send-match-mail.job.js';
import type { BuiltTenant } from './builders.js';
import { CatalogueRoom, type Member } from './catalogue-room.js';
import { StillClock } from './steering-group.js';

interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Mariehavn and Storevik in one network, a third municipality outside it, and an entry that Mariehavn shared with its network. */
export class HelpRoom extends CatalogueRoom<StillClock> {
  tenants: Record<'mariehavn' | 'storevik' | 'outside', BuiltTenant>;
  network: BuiltTenant;
  /** Who can be called, and who calls. */
  expert: Member;
  caller: Member;
  outsider: Member;
  entry: string;
  offers: CallOfferService;
  calls: CallService;
  callReading: CallReadingService;
  adoptions: AdoptionService;
  help: HelpService;
  helpReading: HelpReadingService;
  matches: MatchService;
  colleagues: ColleagueService;

  constructor() {
    super(new StillClock(new Date('2026-11-10T09:00:00Z')));
  }

  override async open(): Promise<this> {
    await super.open();
    this.offers = new CallOfferService(this.database);
    this.calls = new CallService(this.database);
    this.callReading = new CallReadingService(this.database);
    this.adoptions = new AdoptionService(this.database, new EntryQueries(), new EntryMarks());
    this.help = new HelpService(this.database);
    this.helpReading = new HelpReadingService(this.database);
    this.matches = new MatchService(this.database);
    this.colleagues = new ColleagueService(this.database, new EntryListService(this.database, new ThesaurusService(this.database)));
    const { given } = this;
    this.tenants = {
      mariehavn: await given.aTenant({ slug: 'mariehavn', name: 'Mariehavn Kommune', language: 'da', country: 'DK' }),
      storevik: await given.aTenant({ slug: 'storevik', name: 'Storevik kommune' }),
      outside: await given.aTenant({ slug: 'utenfor', name: 'Utenfor kommune' }),
    };
    this.network = await given.aNetwork([this.tenants.mariehavn, this.tenants.storevik], 'norden');
    this.expert = await this.aMember('mariehavn', 'Ekspert', 'ekspert@mariehavn.example');
    this.caller = await this.aMember('storevik', 'Spørger', 'spoerger@storevik.example');
    this.outsider = await this.aMember('outside', 'Fremmed', 'fremmed@utenfor.example');
    this.entry = await this.anEntry('networks');
    return this;
  }

  async aMember(tenant: keyof HelpRoom['tenants'], name: string, email?: string, role: 'author' | 'reader' = 'author'): Promise<Member> {
    const id = await this.given.aPerson([[this.tenants[tenant], role]], { name, email, language: tenant === 'mariehavn' ? 'da' : 'nb' });
    return (await this.given.anActor(id)) as Member;
  }

  /** Of Mariehavn's. */
  async anEntry(audience: 'tenant' | 'networks' | 'public', part: object = {}): Promise<string> {
    const content = {
      title: 'Klimabudget',
      summary: 'Fra 40 ark til fire.',
      goals: [13],
      contact: { mailbox: 'klima@mariehavn.example' },
      ...part,
    };
    const { id } = await this.drafts.create(this.expert, 'mariehavn', content);
    await this.publishing.publish(this.expert, id, { audience, networks: audience === 'networks' ? ['norden'] : [] });
    return id;
  }

  /** Does what the outbox holds of calls and help, each job twice, and hands over what was sent. */
  async mails(): Promise<Mail[]> {
    const handlers: Record<string, JobHandler<never>> = {
      'exchange.send-call-mail': new SendCallMail(this.database, this.mailer, this.config),
      'exchange.send-call-renewal': new SendCallRenewal(this.database, this.mailer, this.config),
      'exchange.send-renewal': new SendRenewal(this.database, this.mailer, this.config),
      'exchange.match-help': new MatchHelp(this.database),
      'exchange.send-match-mail': new SendMatchMail(this.database, this.mailer, this.config),
    };
    for (let left = true; left; ) {
      const requests = await this.given.write((tx) =>
        tx.query<{ name: string; payload: never }>('delete from job_request where name = any($1) returning name, payload', [
          Object.keys(handlers),
        ]),
      );
      left = requests.length > 0;
      for (const { name, payload } of requests) for (const _ of 'ab') await handlers[name]?.handle(payload, undefined as never);
    }
    return this.given.write((tx) => tx.query<Mail>('delete from caught_mail returning *, recipients[1] as "to"'));
  }

  async tend(): Promise<void> {
    await new TendCalls(this.database).handle();
    await new TendHelp(this.database).handle();
  }
}
