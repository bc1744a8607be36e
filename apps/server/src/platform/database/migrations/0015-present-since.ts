import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when a member is in a room, apart from their first arrival: a sign-in is held by the presence that goes on, and
 * never by an earlier one. Rows that exist have their first arrival: nobody is in a room while the server starts.
 */
export class PresentSince1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "attendance" ADD "present_since" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`UPDATE "attendance" SET "present_since" = "arrived_at"`);
    await runner.query(`ALTER TABLE "attendance" ALTER COLUMN "present_since" SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "attendance" DROP COLUMN "present_since"`);
  }
}
