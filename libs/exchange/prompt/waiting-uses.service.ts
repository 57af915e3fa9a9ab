import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database } from '#libs/platform';

/** What waits for an answer about a use, or for a look at a newer version. */
export interface WaitingUse {
  id: string;
  kind: 'prompt' | 'newer';
  title: string;
  language: string;
  /** Of whose version it is. */
  owner: string;
  /** Asked about after so many months. */
  months: number | null;
  /** The approved version that is newer than the one in use. */
  newer: number | null;
}

/** SQL: the newest version above the one in use that a steering group approved, as far as the reader may know. */
export const newerApproved = `(select max(m.version) from entry_mark m join entry_version w on w.entry_id = m.entry_id and w.number = m.version
  where m.entry_id = a.entry_id and m.kind = 'approved' and m.withdrawn_at is null and m.version > a.version)`;

/** For the front page of those who told of a use; of those who write for the tenant, where who told has gone. */
@Injectable()
export class WaitingUsesService {
  constructor(private readonly database: Database) {}

  async waiting(actor: Actor): Promise<WaitingUse[]> {
    requireAccess(actor, 'account.use');
    return this.database.read<WaitingUse>(
      actor,
      `select a.id, case when p.id is not null then 'prompt' else 'newer' end as kind, v.title, v.content ->> 'language' as language,
         t.name as owner, p.months, case when p.id is null then n.newer end as newer
       from adoption a join entry e on e.id = a.entry_id and e.archived_at is null join tenant t on t.id = e.tenant_id
         join entry_version v on v.entry_id = a.entry_id and v.number = a.version
         left join lateral (select q.id, q.months from use_prompt q where q.adoption_id = a.id and q.answered_at is null
           order by q.months desc limit 1) p on true
         cross join lateral (select ${newerApproved} as newer) n
       where a.tenant_id = any((select app.writes_for())::uuid[]) and a.state in ('piloting', 'adopted', 'adapted')
         and (p.id is not null or n.newer is not null)
         and (a.recorded_by = $1 or not exists (select from membership m
           where m.person_id = a.recorded_by and m.tenant_id = a.tenant_id and m.ended_at is null))
       order by p.id is null, a.since, a.id limit 10`,
      [actor.personId],
    );
  }
}
