import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
/** Editors and administrators of the municipality, and the committee's secretary as long as they belong to it. */
const keeps = `(tenant_id = any((select app.edits_for())::uuid[])
  or ${own} and body_id in (select b.id from body b where b.secretary_id = ${me}))`;
const language = `text not null check (language in ('da', 'nb', 'nn', 'sv', 'en'))`;

/** The year wheel: what each committee of a municipality works with, when it meets, and what it did in each quarter. Its own people alone read it. */
export class YearWheel implements MigrationInterface {
  name = 'YearWheel0000000000078';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table body add constraint body_of_tenant unique (tenant_id, id);

      -- What a committee works with, and where its calendar is. Quarters that were over before \`begun_on\` are asked of nobody.
      create table wheel_committee (
        body_id uuid primary key,
        tenant_id uuid not null,
        language ${language},
        goals integer[] not null default '{}' check (goals <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]),
        targets text[] not null default '{}' check (cardinality(targets) <= 40),
        calendar_url text check (length(calendar_url) <= 2000 and calendar_url ~ '^https?://'),
        -- Asked for last, and read whole last: apart when the calendar is broken, and the dates of before stand.
        calendar_asked_at timestamptz,
        calendar_read_at timestamptz,
        calendar_problem text check (calendar_problem in ('not_public', 'not_reached', 'refused', 'too_large', 'unreadable', 'empty')),
        begun_on date not null,
        changed_by uuid references person,
        changed_at timestamptz not null,
        unique (tenant_id, body_id),
        foreign key (tenant_id, body_id) references body (tenant_id, id)
      );
      call app.protect('wheel_committee');
      grant select, insert on wheel_committee to tandem_app;
      grant update (language, goals, targets, calendar_url, calendar_asked_at, calendar_read_at, calendar_problem, changed_by, changed_at)
        on wheel_committee to tandem_app;
      create policy app_select on wheel_committee for select to tandem_app using (${own});
      create policy app_insert on wheel_committee for insert to tandem_app with check (${keeps} and changed_by = ${me});
      create policy app_update on wheel_committee for update to tandem_app using (${keeps}) with check (${keeps} and changed_by = ${me});

      -- From the calendar by its UID (and, where it recurs, the instance's), or typed by hand.
      create table wheel_meeting (
        id uuid primary key,
        body_id uuid not null,
        tenant_id uuid not null,
        meets_on date not null,
        starts_at timestamptz,
        title text not null default '' check (length(title) <= 300),
        uid text check (length(uid) between 1 and 1000),
        unique (body_id, uid),
        foreign key (tenant_id, body_id) references wheel_committee (tenant_id, body_id)
      );
      create unique index wheel_meeting_typed on wheel_meeting (body_id, meets_on) where uid is null;
      create index wheel_meeting_day on wheel_meeting (tenant_id, meets_on);
      call app.protect('wheel_meeting');
      grant select, insert, delete on wheel_meeting to tandem_app;
      grant update (meets_on, starts_at, title) on wheel_meeting to tandem_app;
      create policy app_select on wheel_meeting for select to tandem_app using (${own});
      create policy app_insert on wheel_meeting for insert to tandem_app with check (${keeps});
      create policy app_update on wheel_meeting for update to tandem_app using (${keeps}) with check (${keeps});
      create policy app_delete on wheel_meeting for delete to tandem_app using (${keeps});

      -- One for each committee and quarter. That one is missing is not stored: it follows from the day.
      create table wheel_treatment (
        id uuid primary key,
        body_id uuid not null,
        tenant_id uuid not null,
        year integer not null check (year between 2000 and 2199),
        quarter integer not null check (quarter between 1 and 4),
        status text not null check (status in ('planned', 'treated', 'noted', 'moved')),
        meeting_on date,
        title text not null default '' check (length(title) <= 200),
        agenda text not null default '' check (length(agenda) <= 20000),
        done text not null default '' check (length(done) <= 4000),
        note text not null default '' check (length(note) <= 2000),
        link text check (length(link) <= 2000 and link ~ '^https?://'),
        entries uuid[] not null default '{}' check (cardinality(entries) <= 10),
        goals integer[] not null default '{}' check (goals <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]),
        targets text[] not null default '{}' check (cardinality(targets) <= 20),
        partners text[] not null default '{}' check (cardinality(partners) <= 20),
        area text not null default '' check (length(area) <= 200),
        since date,
        until date check (until >= since),
        language ${language},
        revision integer not null default 1,
        written_by uuid references person,
        written_at timestamptz not null,
        unique (body_id, year, quarter),
        foreign key (tenant_id, body_id) references wheel_committee (tenant_id, body_id)
      );
      create index wheel_treatment_year on wheel_treatment (tenant_id, year);
      call app.protect('wheel_treatment');
      grant select, insert on wheel_treatment to tandem_app;
      grant update (status, meeting_on, title, agenda, done, note, link, entries, goals, targets, partners, area, since, until, language,
        revision, written_by, written_at) on wheel_treatment to tandem_app;
      create policy app_select on wheel_treatment for select to tandem_app using (${own});
      create policy app_insert on wheel_treatment for insert to tandem_app with check (${keeps} and written_by = ${me});
      create policy app_update on wheel_treatment for update to tandem_app using (${keeps}) with check (${keeps} and written_by = ${me});

      -- One mail of a kind for each committee and quarter, whoever is its secretary by then.
      create table wheel_notice (
        body_id uuid not null,
        tenant_id uuid not null,
        year integer not null,
        quarter integer not null check (quarter between 1 and 4),
        kind text not null check (kind in ('agenda', 'afterwards')),
        person_id uuid not null references person,
        asked_at timestamptz not null,
        sent_at timestamptz,
        primary key (body_id, year, quarter, kind),
        foreign key (tenant_id, body_id) references wheel_committee (tenant_id, body_id)
      );
      create index wheel_notice_waiting on wheel_notice (asked_at) where sent_at is null;
      call app.protect('wheel_notice');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table wheel_notice, wheel_treatment, wheel_meeting, wheel_committee;
      alter table body drop constraint body_of_tenant;
    `);
  }
}
