import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const member = 'network_id = any((select app.network_ids())::uuid[])';
/** Coordinators of the network and the body's secretary prepare. */
const prepares = `(network_id = any((select app.coordinates())::uuid[])
  or ${member} and proposal_id in (select p.id from proposal p join body b on b.id = p.body_id where b.secretary_id = ${me}))`;
/** What is before the body now, and is not voted on yet. */
const isPrepared = `exists (select from proposal p where p.id = colleague_review.proposal_id and p.version = colleague_review.version
  and p.state in ('proposed', 'no_quorum'))`;
/** Whoever stands aside in an open round, or is asked to, sees nothing of the debate. */
const aside = `proposal_id in (select r.proposal_id from round r join round_seat s on s.round_id = r.id where r.closed_at is null
  and (s.recusal not in ('none', 'sits') and coalesce(s.holder_id, s.deputy_id) = ${me} or s.deputy_aside and s.deputy_id = ${me}))`;
/** Whoever follows the debate of a round on that version or a later one: with the case paper. */
const follows = `exists (select from round r where r.proposal_id = colleague_review.proposal_id and r.version >= colleague_review.version
  and (${me} = any(r.voters) or ${me} = any(r.officers)))`;
const isDecided = `exists (select from decision d where d.proposal_id = colleague_review.proposal_id
  and d.version >= colleague_review.version and d.outcome <> 'no_quorum')`;
/** The body's members, and the tenants that wrote what was decided on. */
const concerned = `(proposal_id in (select p.id from proposal p where p.tenant_id = any((select app.tenant_ids())::uuid[])
    or p.co_owners && (select app.tenant_ids()))
  or proposal_id in (select p.id from proposal p join seat s on s.body_id = p.body_id where s.id = any((select app.seat_ids())::uuid[])))`;
/** Somebody who works for a tenant of the network that neither owns the entry nor would earn by an approval. */
const isColleague = `exists (select from membership m join network_tenant n on n.tenant_id = m.tenant_id and n.network_id = colleague_review.network_id
    where m.person_id = colleague_review.person_id and m.tenant_id = colleague_review.tenant_id and m.ended_at is null
      and n.joined_at is not null and n.left_at is null)
  and not exists (select from proposal p where p.id = colleague_review.proposal_id
    and (p.tenant_id = colleague_review.tenant_id or colleague_review.tenant_id = any(p.co_owners)))
  and not exists (select from case_paper c where c.proposal_id = colleague_review.proposal_id and c.version = colleague_review.version
    and colleague_review.tenant_id = any(c.paid_tenants))`;

/** What colleagues of other tenants say of a version, before a body decides on it. */
export class ColleagueReviews implements MigrationInterface {
  name = 'ColleagueReviews0000000000082';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table colleague_review (
        id uuid primary key,
        network_id uuid not null,
        proposal_id uuid not null,
        version integer not null,
        person_id uuid not null references person,
        -- For which the person is asked.
        tenant_id uuid not null references tenant,
        asked_by uuid not null references person,
        asked_at timestamptz not null,
        answer_by date not null,
        state text not null check (state in ('asked', 'answered', 'declined', 'taken_back')),
        -- By criterion { grade, sentence }.
        answers jsonb not null default '{}',
        remark text not null default '' check (length(remark) <= 2000),
        language text check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        answered_at timestamptz,
        foreign key (network_id, proposal_id) references proposal (network_id, id),
        check ((state = 'answered') = (answers <> '{}'))
      );
      create unique index colleague_review_asked on colleague_review (proposal_id, version, person_id) where state <> 'taken_back';
      create index colleague_review_person on colleague_review (person_id) where state in ('asked', 'answered');
      call app.protect('colleague_review');
      grant select, insert on colleague_review to tandem_app;
      grant update (state, answers, remark, language, answered_at) on colleague_review to tandem_app;
      create policy app_select on colleague_review for select to tandem_app using (person_id = ${me}
        or not (${aside}) and (${prepares} or state = 'answered' and (${member} and ${follows} or ${isDecided} and ${concerned})));
      create policy app_insert on colleague_review for insert to tandem_app
        with check (${prepares} and ${isPrepared} and asked_by = ${me} and state = 'asked' and ${isColleague});
      create policy app_update on colleague_review for update to tandem_app
        using (${isPrepared} and (person_id = ${me} and ${member} and state <> 'taken_back' or ${prepares} and state = 'asked'))
        with check (person_id = ${me} and state in ('answered', 'declined') or ${prepares} and state = 'taken_back');

      -- One mail of a kind for each who is asked.
      create table colleague_review_notice (
        review_id uuid not null references colleague_review,
        kind text not null check (kind in ('asked', 'reminder')),
        sent_at timestamptz not null,
        primary key (review_id, kind)
      );
      call app.protect('colleague_review_notice');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table colleague_review_notice, colleague_review');
  }
}
