import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the scanner was asked about a file that waits for it, and when it is asked again. Only the worker's role writes either. */
export class ScanAgain implements MigrationInterface {
  name = 'ScanAgain0000000000076';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attachment
        add column scans integer not null default 0,
        -- Null: at once.
        add column scan_at timestamptz;
      drop index attachment_checking;
      create index attachment_checking on attachment (scans, scan_at, uploaded_at) where state = 'checking';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attachment_checking;
      alter table attachment drop column scans, drop column scan_at;
      create index attachment_checking on attachment (uploaded_at) where state = 'checking';
    `);
  }
}
