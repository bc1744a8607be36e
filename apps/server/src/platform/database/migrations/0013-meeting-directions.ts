import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How to come to the place of a meeting. Not sealed: it speaks of a place, and every member of the committee reads it. */
export class MeetingDirections1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meeting" ADD "directions" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meeting" DROP COLUMN "directions"`);
  }
}
