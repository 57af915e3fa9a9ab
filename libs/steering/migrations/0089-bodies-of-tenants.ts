import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
const ids = (name: string) => `any((select app.${name}())::uuid[])`;
const member = `network_id = ${ids('network_ids')}`;
const ofTenant = `tenant_id = ${ids('tenant_ids')}`;
const sits = `body_id in (select s.body_id from seat s where s.id = ${ids('seat_ids')})`;
const secretary = `body_id in (select b.id from body b where b.secretary_id = ${me})`;
/** The law says who may be present when a statutory body of a municipality deals with a case. */
const inTenant = (table: string) => `(body_tenant_id = ${ids('tenant_ids')}
  and (${secretary} or not exists (select from body b where b.id = ${table}.body_id and b.statutory)))`;
const preparedBefore = `(network_id = ${ids('coordinates')} or ${member} and ${secretary})`;
const prepares = `(${preparedBefore} or body_tenant_id = ${ids('edits_for')} or body_tenant_id = ${ids('tenant_ids')} and ${secretary})`;
/** Of the network; of the municipality whose body it is; or sitting in it, which people of other municipalities may. */
const inside = (table: string) =>
  `(${member} or body_tenant_id = ${ids('edits_for')} or ${inTenant(table)} or body_tenant_id is not null and ${sits})`;
const beforeVote = (who: string) => `proposal_id in (select p.id from proposal p where p.state in ('proposed', 'no_quorum') and ${who})`;
const writes = `tenant_id = ${ids('writes_for')}
  or entry_id in (select c.entry_id from co_ownership c where c.ended_at is null and c.co_owner_id = ${ids('writes_for')})`;
/** Motions come from those who write for a municipality inside, and from those who sit in the body. */
const moves = `kind = 'motion' and proposed_by = ${me} and (${sits} or ${prepares})`;
const proposes = `(${member} and (${writes}) or ${inside('proposal')} and (tenant_id = ${ids('writes_for')} and kind = 'motion' or ${moves}))`;
const ofPublic = `exists (select from entry_version v where v.entry_id = decision.entry_id and v.number = decision.version and v.is_public)`;
const papersBefore = `${member} and ${beforeVote(preparedBefore)}`;
const papers = `${inside('case_paper')} and ${beforeVote(prepares)}`;
const updatesRound = `closed_at is null and (${me} = any(officers)
  or exists (select from round_seat s where s.round_id = round.id and ${me} in (s.holder_id, s.deputy_id)))`;
const updatesSeat = `exists (select from round r where r.id = round_id and r.closed_at is null
  and (${me} in (holder_id, deputy_id) or ${me} = any(r.officers)))`;

const changes: PolicyChange[] = [
  {
    table: 'proposal',
    command: 'select',
    was: `${member} or ${ofTenant}`,
    is: `${inside('proposal')} or network_id is not null and ${ofTenant}`,
  },
  {
    table: 'proposal',
    command: 'insert',
    was: `(${member} and (${writes})) and proposed_by = ${me}`,
    is: `${proposes} and proposed_by = ${me}`,
  },
  { table: 'proposal', command: 'update', was: `(${member} and (${writes})) or ${preparedBefore}`, is: `${proposes} or ${prepares}` },
  {
    table: 'case_paper',
    command: 'select',
    was: `${member} or proposal_id in (select p.id from proposal p where p.${ofTenant})`,
    is: `${inside('case_paper')} or proposal_id in (select p.id from proposal p where p.${ofTenant})`,
  },
  { table: 'case_paper', command: 'insert', was: `${papersBefore} and written_by = ${me}`, is: `${papers} and written_by = ${me}` },
  {
    table: 'case_paper',
    command: 'update',
    was: [papersBefore, `${papersBefore} and written_by = ${me}`],
    is: [papers, `${papers} and written_by = ${me}`],
  },
  { table: 'round', command: 'select', was: member, is: inside('round') },
  {
    table: 'round',
    command: 'insert',
    was: `${preparedBefore} and opened_by = ${me} and closed_at is null`,
    is: `${prepares} and opened_by = ${me} and closed_at is null`,
  },
  { table: 'round', command: 'update', was: [updatesRound, member], is: [updatesRound, inside('round')] },
  { table: 'round_seat', command: 'select', was: member, is: inside('round_seat') },
  { table: 'round_seat', command: 'update', was: [updatesSeat, member], is: [updatesSeat, inside('round_seat')] },
  {
    table: 'decision',
    command: 'select',
    was: `${member} or ${ofTenant} or ${ofPublic}`,
    is: `${inside('decision')} or network_id is not null and ${ofTenant} or ${ofPublic}`,
  },
  {
    table: 'decision_name',
    command: 'select',
    was: `decision_id in (select d.id from decision d where d.${member})`,
    is: `decision_id in (select decision.id from decision where ${inside('decision')})`,
  },
];

/** A municipality's own board or council decides as a network's steering group does; what is decided may be a motion, and in a meeting. */
export class BodiesOfTenants implements MigrationInterface {
  name = 'BodiesOfTenants0000000000089';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Empty in what the release before writes meanwhile: its bodies are of networks.
      alter table case_paper add column body_id uuid, add check (body_id is not null or network_id is not null);
      update case_paper set body_id = p.body_id from proposal p where p.id = case_paper.proposal_id;
      alter table round_seat add column body_id uuid, add check (body_id is not null or network_id is not null);
      update round_seat set body_id = r.body_id from round r where r.id = round_seat.round_id;
      ${owned
        .map(
          (table) => `alter table ${table} alter column network_id drop not null, add column body_tenant_id uuid,
            add check (num_nonnulls(network_id, body_tenant_id) = 1),
            add foreign key (network_id, body_id) references body (network_id, id),
            add foreign key (body_tenant_id, body_id) references body (tenant_id, id);`,
        )
        .join('\n')}

      -- A motion is words, before any body; what is approved or withdrawn is an entry's version, before a network's.
      alter table proposal add column kind text not null default 'entry' check (kind in ('entry', 'motion', 'withdrawal')),
        add column text text check (length(text) between 1 and 20000),
        alter column entry_id drop not null,
        add check ((kind = 'motion') = (entry_id is null)), add check ((kind = 'motion') = (text is not null)),
        add check (kind = 'motion' or network_id is not null),
        add unique (body_id, id);
      grant update (text) on proposal to tandem_app;
      drop index proposal_open;
      create unique index proposal_open on proposal (network_id, entry_id, kind)
        where state in ('proposed', 'voting', 'sent_back', 'no_quorum') and entry_id is not null;
      create index proposal_of_body on proposal (body_id, moved_at desc, id desc);
      alter table round add unique (body_id, id), add foreign key (body_id, proposal_id) references proposal (body_id, id);
      alter table round_seat add foreign key (body_id, round_id) references round (body_id, id);
      alter table case_paper add foreign key (body_id, proposal_id) references proposal (body_id, id);

      alter table decision add column kind text not null default 'entry' check (kind in ('entry', 'motion', 'withdrawal')),
        add column meeting_id uuid, add foreign key (body_id, meeting_id) references meeting (body_id, id),
        alter column round_id drop not null, alter column entry_id drop not null,
        add check (num_nonnulls(round_id, meeting_id) = 1), add check ((kind = 'motion') = (entry_id is null)),
        add unique (body_id, id), add foreign key (body_id, supersedes) references decision (body_id, id),
        add foreign key (body_id, proposal_id) references proposal (body_id, id),
        add foreign key (body_id, round_id) references round (body_id, id);
      create index decision_meeting on decision (meeting_id) where meeting_id is not null;
    `);
    await runner.query(changePolicies(changes, 'up'));
    await runner.query(personSeats('b.slug as body, '));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(personSeats(''));
    await runner.query(changePolicies(changes, 'down'));
    await runner.query(`
      alter table decision drop column kind, drop column meeting_id, drop constraint decision_body_id_supersedes_fkey,
        drop constraint decision_body_id_proposal_id_fkey, drop constraint decision_body_id_round_id_fkey,
        alter column round_id set not null, alter column entry_id set not null, drop constraint decision_body_id_id_key;
      alter table case_paper drop column body_id;
      alter table round_seat drop column body_id;
      alter table round drop constraint round_body_id_proposal_id_fkey, drop constraint round_body_id_id_key;
      drop index proposal_open, proposal_of_body;
      alter table proposal drop column kind, drop column text, alter column entry_id set not null, drop constraint proposal_body_id_id_key;
      create unique index proposal_open on proposal (network_id, entry_id) where state in ('proposed', 'voting', 'sent_back', 'no_quorum');
      ${owned.map((table) => `alter table ${table} drop column body_tenant_id, alter column network_id set not null;`).join('\n')}
      alter table round drop constraint round_network_id_body_id_fkey;
    `);
  }
}

const owned = ['proposal', 'case_paper', 'round', 'round_seat', 'decision'];

/** Who holds a seat is led to the board of its body. */
function personSeats(body: string): string {
  return `
    drop function app.person_seats(uuid, date);
    create function app.person_seats(person uuid, today date)
      returns table (seat_id uuid, body_id uuid, capacity text, ${body && 'body text, '}network text) language sql stable as $$
        select h.seat_id, h.body_id, h.capacity, ${body}n.slug from seat_holding h join body b on b.id = h.body_id
          left join network n on n.id = b.network_id
        where h.person_id = person and h.since <= today and (h.until is null or h.until >= today)
          and (b.ended_on is null or b.ended_on > today)
          and (b.network_id is null or exists (select from membership m join network_tenant i on i.tenant_id = m.tenant_id
            where m.person_id = person and m.ended_at is null and i.network_id = b.network_id and i.joined_at is not null and i.left_at is null)) $$;`;
}
