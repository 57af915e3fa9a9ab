import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies may ask what the person may do for a tenant or network, and not only that they belong to it. */
export class ScopeByRole implements MigrationInterface {
  name = 'ScopeByRole0000000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      settings
        .map(
          (name) => `create function app.${name}() returns uuid[] language sql stable parallel safe
            as $$ select coalesce(nullif(current_setting('app.${name}', true), '')::uuid[], '{}') $$;`,
        )
        .join('\n'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${settings.map((name) => `app.${name}()`).join(', ')}`);
  }
}

/** As in scope.ts. */
const settings = ['writes_for', 'edits_for', 'manages', 'coordinates'];
