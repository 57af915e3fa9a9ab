import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, defineSystemTask, isId, NotFound, type Transaction } from '#libs/platform';
import { type Considered, whereConsidered } from './where-considered.js';

const countTask = defineSystemTask(
  'exchange.where-considered',
  'an origin learns in which country its entry is considered, and nothing else',
);

/** «A municipality in Norway considers it»: all that an origin learns of those who only think about it. */
@Injectable()
export class ConsideredService {
  constructor(private readonly database: Database) {}

  /** Countries, as it was when the month began: what changes between two looks would say who. NotFound for all but the entry's owners. */
  async ofEntry(actor: Actor, entryId: string): Promise<string[]> {
    requireAccess(actor, 'account.use');
    const own = 'select 1 from entry where id = $1 and (tenant_id = any($2) or co_owners && $2)';
    const isOwn = isId(entryId) && (await this.database.read(actor, own, [entryId, actor.tenantIds])).length > 0;
    if (!isOwn) throw new NotFound('entry');
    return whereConsidered(await this.database.system(countTask, (tx) => counts(tx, entryId)));
  }
}

/** Those who could be meant are all who may read it and have told its origin nothing. */
function counts(tx: Transaction, entryId: string): Promise<Considered[]> {
  const month = new Date(Date.UTC(tx.now.getUTCFullYear(), tx.now.getUTCMonth(), 1));
  return tx.query<Considered>(
    `select t.country, count(*)::integer as could, count(*) filter (where last.state = 'considering')::integer as considering
     from entry e join tenant t on t.id <> e.tenant_id and t.id <> all(e.co_owners) and t.kind = 'municipality'
       left join adoption a on a.entry_id = e.id and a.tenant_id = t.id
       left join lateral (select s.state from adoption_step s where s.adoption_id = a.id and s.recorded_at < $2
         order by s.recorded_at desc, s.id desc limit 1) last on true
     where e.id = $1 and (a.id is null or not a.is_public and a.networks = '{}')
       and (e.is_public or exists (select from network_tenant m
         where m.tenant_id = t.id and m.joined_at is not null and m.left_at is null and m.network_id = any(e.networks)))
     group by t.country order by t.country`,
    [entryId, month],
  );
}
