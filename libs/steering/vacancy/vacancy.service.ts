import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database } from '#libs/platform';
import { names } from '../proposal/case-sql.js';
import { seatsToName } from './vacancy-sql.js';
import type { VacancyView } from './vacancy-view.js';

const waiting = `
  select json_build_object('slug', t.slug, 'name', t.name) as tenant, json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}) as body,
    v.kind, v.inside, case v.kind when 'ending' then v.day::text end as until,
    json_agg(json_build_object('id', v.seat_id, 'number', v.number) order by v.number) as seats
  from (${seatsToName('s.tenant_id = any($1::uuid[])')}) v join body b on b.id = v.body_id join tenant t on t.id = v.tenant_id
  group by t.id, b.id, v.kind, v.inside, until order by v.kind desc, until, t.name, b.slug`;

/** What administrators have to name: who sits for their municipality. */
@Injectable()
export class VacancyService {
  constructor(private readonly database: Database) {}

  /** Vacant seats first; nothing for who administers no tenant. */
  async waiting(actor: Actor): Promise<VacancyView[]> {
    requireAccess(actor, 'account.use');
    if (actor.manages.length === 0) return [];
    return this.database.read<VacancyView>(actor, waiting, [actor.manages]);
  }
}
