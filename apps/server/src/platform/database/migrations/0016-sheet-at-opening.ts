import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far a sheet was written when its meeting was opened. Nothing is known of a meeting that is open already: whatever
 * a member wrote in it counts as written since.
 */
export class SheetAtOpening1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sheet" ADD "head_at_opening" integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sheet" DROP COLUMN "head_at_opening"`);
  }
}
