import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';

/** When the day of a stop card comes, its project’s people are asked once: go on, change, or stop. */
export class StopCards implements MigrationInterface {
  name = 'StopCards0000000000221';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index project_stop_look on project (stop_look_on) where stop_look_on is not null and state in ('planned', 'running', 'paused');

      create table stop_question (
        id uuid primary key,
        tenant_id uuid not null,
        project_id uuid not null,
        look_on date not null,
        asked_at timestamptz not null,
        answer text check (answer in ('go_on', 'change', 'stop')),
        answered_by uuid references person,
        answered_at timestamptz,
        unique (project_id, look_on),
        unique (tenant_id, id),
        foreign key (tenant_id, project_id) references project (tenant_id, id),
        check ((answer is null) = (answered_at is null))
      );
      call app.protect('stop_question');
      grant select, update (answer, answered_by, answered_at) on stop_question to tandem_app;
      create policy app_select on stop_question for select to tandem_app using (${own});
      create policy app_update on stop_question for update to tandem_app using (${writes}) with check (${writes} and answered_by = ${me});

      -- One mail to each of them.
      create table stop_question_notice (
        question_id uuid not null references stop_question,
        person_id uuid not null references person,
        planned_at timestamptz not null,
        sent_at timestamptz,
        primary key (question_id, person_id)
      );
      call app.protect('stop_question_notice');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table stop_question_notice, stop_question; drop index project_stop_look');
  }
}
