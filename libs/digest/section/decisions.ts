import { networkNames } from '#libs/identity';
import { nameIn, path, translate } from '#libs/platform';
import { outcomeWords } from '#libs/steering';
import { defineSection, type SectionRow } from './section.js';

interface Row extends SectionRow {
  proposal: string;
  body: string;
  network: Record<string, string>;
  kind: Parameters<typeof outcomeWords>[1];
  outcome: Parameters<typeof outcomeWords>[2];
}

/** What the bodies of networks that the reader follows decided since. An approval is an item of its own; whom a decision concerns has had a mail. */
export const decisions = defineSection<Row>({
  kind: 'decisions',
  sql: `
    select r.key, -extract(epoch from d.decided_at) as sort, p.title, p.language, p.id as proposal, b.slug as body, d.kind, d.outcome,
      ${networkNames('d.network_id')} as network
    from decision d join proposal p on p.id = d.proposal_id join body b on b.id = d.body_id
      join subscription s on s.kind = 'network' and s.subject = d.network_id::text and s.delivery <> 'off'
      join reader r on r.person_id = s.person_id and d.network_id = any(r.networks) and d.decided_at > r.since
        and d.decided_at <= r.until
    where d.body_tenant_id is null and d.outcome <> 'no_quorum' and (d.kind <> 'entry' or d.outcome <> 'approved')
      and not exists (select from decision_notice x where x.decision_id = d.id and x.person_id = r.person_id)`,
  item: ({ title, body, proposal, network, kind, outcome }, language) => ({
    title,
    path: path(language, 'decision', { body, proposal }),
    meta: translate(language, 'digest.because.decisions', {
      outcome: outcomeWords(language, kind, outcome),
      network: nameIn(language, network),
    }),
  }),
  rest: (language) => path(language, 'home'),
});
