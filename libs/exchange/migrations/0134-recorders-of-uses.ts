import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The uses that were marked before the marks said by whom. */
export class RecordersOfUses implements MigrationInterface {
  name = 'RecordersOfUses0000000000134';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update entry_mark m set recorded_by = a.recorded_by from adoption a
      where m.kind = 'in_use' and m.subject_id = a.id and m.recorded_by is null;
    `);
  }

  async down(): Promise<void> {
    // The column goes with the migration that made it.
  }
}
