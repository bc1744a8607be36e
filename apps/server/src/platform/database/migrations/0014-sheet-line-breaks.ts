import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Existing sheets may hold line breaks too. A page opened before the update then reads only: its editor would turn them
 * into spaces.
 */
export class SheetLineBreaks1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "sheet" SET "schema_version" = 2 WHERE "schema_version" = 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "sheet" SET "schema_version" = 1 WHERE "schema_version" = 2`);
  }
}
