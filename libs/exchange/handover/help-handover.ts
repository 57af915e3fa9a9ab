import { defineHandover } from '#libs/identity';
import type { HelpSide } from '../help/help-view.js';
import { passOn } from './pass-on.js';

/** What the tenant seeks or can give: answers come to the colleague, and so does the question whether it still holds. */
function defineHelpHandover(side: HelpSide): void {
  defineHandover({
    kind: side,
    byAdministrator: false,
    receivers: 'writers',
    held: `
      select h.id, h.title, h.language from help h
      where h.tenant_id = $1 and h.person_id = $2 and h.side = '${side}' and h.state = 'open'`,
    move: passOn('help', 'person_id'),
  });
}

defineHelpHandover('need');
defineHelpHandover('offer');

/** That somebody can be called is their own word: the leaver's ends, and the colleague is asked for theirs. */
defineHandover({
  kind: 'call',
  byAdministrator: false,
  receivers: 'members',
  held: `
    select e.id, e.title, e.language from call_offer o join entry e on e.id = o.entry_id and e.archived_at is null
    where o.tenant_id = $1 and o.person_id = $2 and o.ended_at is null and (e.is_public or e.tenant_id = $1 or $1 = any(e.co_owners)
      or exists (select from network_tenant n where n.network_id = any(e.networks) and n.tenant_id = $1
        and n.joined_at is not null and n.left_at is null))`,
  asks: {
    page: 'entry',
    sql: `
      select e.id, json_build_object('tenant', t.slug, 'slug', e.slug) as place from entry e join tenant t on t.id = e.tenant_id
      where e.id = any($1)`,
  },
  move: async (tx, { tenantId, personId }, ids) => {
    await tx.query('delete from call_offer where tenant_id = $1 and entry_id = any($2) and person_id = $3', [tenantId, ids, personId]);
  },
});
