import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DraftService, DraftShareService, PublishingService } from '#libs/catalogue';
import { AdoptionService } from '#libs/exchange';
import { ActorService, recordAudit } from '#libs/identity';
import { type Config, type DatabaseUrls, defineSystemTask, type Log, openPlatform, type Platform } from '#libs/platform';
import { ApiModule } from '../../api/api.module.js';
import { entities, migrations } from '../../api/product.js';
import { DemoClock } from './demo-clock.js';
import { type DemoHands, loadEntries } from './load-entries.js';
import { loadPlaces } from './load-places.js';

const loadTask = defineSystemTask('demo.load', 'the demo makes the tenants that everything else belongs to');

export interface DemoOptions {
  config: Config;
  urls: DatabaseUrls;
  log: Log;
  say(line: string): void;
}

/**
 * Loads the demo once, through the product's own services at the times its stories tell. What a load that was cut short
 * has done already is passed over, so that the next start goes on.
 */
export async function loadDemo({ config, urls, log, say }: DemoOptions): Promise<void> {
  const clock = new DemoClock();
  const platform = await openPlatform(config, { entities, migrations, urls, log, clock });
  try {
    if (await isThere(platform, `select 1 from audit_log where action = 'demo.loaded'`)) return;
    if (!(await isThere(platform, `select 1 from tenant where slug = 'herning'`))) {
      say('Loading the demo: tenants, networks and people');
      await platform.database.system(loadTask, loadPlaces);
    }
    say('Loading the demo: entries, and what became of them');
    const app = await NestFactory.createApplicationContext(ApiModule.with(platform), { logger: false });
    await loadEntries(handsOf(app, platform, clock));
    await app.close();
    await platform.database.system(loadTask, (tx) => recordAudit(tx, { personId: null }, 'demo.loaded', null));
  } finally {
    await platform.close();
  }
}

async function isThere(platform: Platform, query: string): Promise<boolean> {
  return (await platform.database.system(loadTask, (tx) => tx.query(query))).length > 0;
}

function handsOf(app: INestApplicationContext, { database }: Platform, clock: DemoClock): DemoHands {
  const hand = <Service>(type: Type<Service>) => app.get(type, { strict: false });
  const actors = hand(ActorService);
  return {
    database,
    clock,
    drafts: hand(DraftService),
    shares: hand(DraftShareService),
    publishing: hand(PublishingService),
    adoptions: hand(AdoptionService),
    actor: async (email) => {
      const [person] = await database.system(loadTask, (tx) =>
        tx.query<{ person_id: string }>('select person_id from person_email where email = $1', [email]),
      );
      if (!person) throw new Error(`the demo has no account ${email}`);
      return actors.forPerson(person.person_id);
    },
  };
}
