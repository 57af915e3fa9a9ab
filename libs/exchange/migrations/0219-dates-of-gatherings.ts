import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const inNetwork = 'network_id = any((select app.network_ids())::uuid[])';
const arranges = 'network_id = any((select app.coordinates())::uuid[])';
/** The row's own gathering, of its own network, for which a date is sought. */
const isSought = (table: string) =>
  `exists (select from gathering g where g.id = ${table}.gathering_id and g.network_id = ${table}.network_id and g.state = 'polling')`;

/** The dates that a network is asked about, and who can when: each person's answer is theirs and the coordinators' alone. */
export class DatesOfGatherings implements MigrationInterface {
  name = 'DatesOfGatherings0000000000219';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table gathering_date (
        id uuid primary key,
        gathering_id uuid not null,
        network_id uuid not null,
        begins_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > begins_at),
        foreign key (network_id, gathering_id) references gathering (network_id, id),
        unique (gathering_id, id),
        unique (gathering_id, begins_at, ends_at)
      );
      create index gathering_sought on gathering (network_id) where state = 'polling';
      call app.protect('gathering_date');
      grant select, insert on gathering_date to tandem_app;
      create policy app_select on gathering_date for select to tandem_app using (${inNetwork} or ${arranges});
      create policy app_insert on gathering_date for insert to tandem_app with check (${arranges} and ${isSought('gathering_date')});

      create table gathering_date_answer (
        gathering_id uuid not null,
        network_id uuid not null,
        date_id uuid not null,
        person_id uuid not null references person,
        answer text not null check (answer in ('yes', 'if_need_be', 'no')),
        answered_at timestamptz not null,
        -- When the person was told which date was chosen.
        told_at timestamptz,
        primary key (date_id, person_id),
        foreign key (gathering_id, date_id) references gathering_date (gathering_id, id),
        foreign key (network_id, gathering_id) references gathering (network_id, id)
      );
      create index gathering_date_answer_of_person on gathering_date_answer (person_id, gathering_id);
      create index gathering_date_answer_untold on gathering_date_answer (gathering_id, person_id) where told_at is null;
      call app.protect('gathering_date_answer');
      grant select, insert on gathering_date_answer to tandem_app;
      grant update (answer, answered_at) on gathering_date_answer to tandem_app;
      create policy app_select on gathering_date_answer for select to tandem_app using (person_id = ${me} or ${arranges});
      create policy app_insert on gathering_date_answer for insert to tandem_app
        with check (person_id = ${me} and ${inNetwork} and told_at is null and ${isSought('gathering_date_answer')});
      create policy app_update on gathering_date_answer for update to tandem_app
        using (person_id = ${me} and ${inNetwork} and ${isSought('gathering_date_answer')}) with check (person_id = ${me});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table gathering_date_answer, gathering_date; drop index gathering_sought');
  }
}
