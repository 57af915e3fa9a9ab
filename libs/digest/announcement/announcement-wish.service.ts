import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess, requireNetwork } from '#libs/identity';
import { Database, newId, parseInput } from '#libs/platform';
import { AnnouncementMailInput } from './announcement.dto.js';

/** Whether a person of a network wants its announcements by mail; they can be read in the product all the same. */
@Injectable()
export class AnnouncementWishService {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, network: string): Promise<{ wanted: boolean }> {
    requireAccess(actor, 'account.use');
    const networkId = requireNetwork(actor, 'announcement.read', network);
    const rows = await this.database.read(
      actor,
      'select 1 from announcement_reader where network_id = $1 and person_id = $2 and stopped_at is not null',
      [networkId, actor.personId],
    );
    return { wanted: rows.length === 0 };
  }

  async save(actor: Actor, network: string, input: unknown): Promise<{ wanted: boolean }> {
    requireAccess(actor, 'account.use');
    const networkId = requireNetwork(actor, 'announcement.read', network);
    const { wanted } = parseInput(AnnouncementMailInput, input);
    return this.database.transaction(actor, async (tx) => {
      await tx.execute(
        `insert into announcement_reader as r (network_id, person_id, id, stopped_at) values ($1, $2, $3, $4)
         on conflict (network_id, person_id) do update set stopped_at = case when excluded.stopped_at is null then null
           else coalesce(r.stopped_at, excluded.stopped_at) end`,
        [networkId, actor.personId, newId(), wanted ? null : tx.now],
      );
      return { wanted };
    });
  }
}
