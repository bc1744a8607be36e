import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFERENCES = {
  admitted_by: 'FK_e22f87657c00bbd6d2a246db95e',
  sent_out_by: 'FK_b4c7641cce8cd940fe6edbc342a',
} as const;

/**
 * Who let each member into the room of a meeting, or sent them out of it. Whoever was seen in a meeting that is closed
 * took part in it; in one that is open while the server is updated, members wait until a facilitator admits them.
 */
export class Admissions1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const what of ['admitted', 'sent_out']) {
      await runner.query(`ALTER TABLE "attendance" ADD "${what}_at" TIMESTAMP WITH TIME ZONE`);
      await runner.query(`ALTER TABLE "attendance" ADD "${what}_by" uuid`);
    }
    for (const [column, name] of Object.entries(REFERENCES)) {
      await runner.query(
        `ALTER TABLE "attendance" ADD CONSTRAINT "${name}" FOREIGN KEY ("${column}") REFERENCES "account"("id")`,
      );
    }
    await runner.query(
      `UPDATE "attendance" a SET "admitted_at" = a."arrived_at"
       FROM "meeting" m WHERE m."id" = a."meeting_id" AND m."status" = 'closed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.values(REFERENCES)) {
      await runner.query(`ALTER TABLE "attendance" DROP CONSTRAINT "${name}"`);
    }
    for (const column of ['admitted_at', 'admitted_by', 'sent_out_at', 'sent_out_by']) {
      await runner.query(`ALTER TABLE "attendance" DROP COLUMN "${column}"`);
    }
  }
}
