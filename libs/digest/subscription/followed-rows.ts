import type { SignedIn } from '#libs/identity';
import type { Transaction } from '#libs/platform';
import type { Subject } from './subject.js';
import type { Delivery, FollowedItem } from './subscription.dto.js';

/** As stored, with what clients name it by. */
export interface FollowedRow extends Subject {
  name: string;
  delivery: Delivery;
}

/** All that a person follows or has ended by a mail's link: without networks that they have left, and searches that they removed. */
export function followedRows(tx: Transaction, person: SignedIn): Promise<FollowedRow[]> {
  return tx.query<FollowedRow>(
    `select s.kind, s.subject, s.delivery, case s.kind when 'tenant' then t.slug when 'network' then n.slug else s.subject end as name
     from subscription s
       left join tenant t on s.kind = 'tenant' and t.id::text = s.subject
       left join network n on s.kind = 'network' and n.id::text = s.subject
       left join saved_search q on s.kind = 'saved_search' and q.id::text = s.subject and q.removed_at is null
     where s.person_id = $1 and (s.kind <> 'network' or s.subject = any($2)) and (s.kind <> 'saved_search' or q.id is not null)
       and (s.kind <> 'tenant' or t.id is not null)
     order by array_position(array['goal', 'target', 'tenant', 'network', 'entry_kind', 'saved_search'], s.kind), length(s.subject), 4`,
    [person.personId, person.networkIds],
  );
}

export function toFollowedItem({ kind, name, delivery }: FollowedRow): FollowedItem {
  return { kind: kind === 'entry_kind' ? 'kind' : kind, subject: name, delivery };
}
