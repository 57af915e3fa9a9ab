import type { MigrationInterface, QueryRunner } from 'typeorm';

const inside = 'network_id = any((select app.network_ids())::uuid[])';
const coordinates = 'network_id = any((select app.coordinates())::uuid[])';

/** What a network calls things, beside the thesaurus that everybody has: read by its members, written by its coordinators. */
export class NetworkWords implements MigrationInterface {
  name = 'NetworkWords0000000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table network_concept (
        id uuid primary key,
        network_id uuid not null references network,
        -- The concept of the thesaurus that gets more words; null for a concept of the network's own.
        concept text check (length(concept) between 1 and 60),
        -- By language: lists of words in lower case.
        terms jsonb not null check (jsonb_typeof(terms) = 'object'),
        related text[] not null default '{}' check (cardinality(related) <= 8),
        note text not null default '' check (length(note) <= 500),
        added_by uuid not null references person,
        added_at timestamptz not null,
        removed_at timestamptz
      );
      create index network_concept_network on network_concept (network_id) where removed_at is null;
      call app.protect('network_concept');
      grant select, insert, update (removed_at) on network_concept to tandem_app;
      create policy app_select on network_concept for select to tandem_app using (${inside});
      create policy app_insert on network_concept for insert to tandem_app
        with check (${coordinates} and added_by = (select app.person_id()));
      create policy app_update on network_concept for update to tandem_app using (${coordinates}) with check (${coordinates});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table network_concept');
  }
}
