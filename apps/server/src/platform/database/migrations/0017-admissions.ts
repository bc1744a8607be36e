import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE "attendance" ADD "admitted_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "attendance" ADD "admitted_by" uuid`,
  `ALTER TABLE "attendance" ADD "sent_out_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "attendance" ADD "sent_out_by" uuid`,
  `ALTER TABLE "attendance" ADD CONSTRAINT "FK_e22f87657c00bbd6d2a246db95e"
    FOREIGN KEY ("admitted_by") REFERENCES "account"("id")`,
  `ALTER TABLE "attendance" ADD CONSTRAINT "FK_b4c7641cce8cd940fe6edbc342a"
    FOREIGN KEY ("sent_out_by") REFERENCES "account"("id")`,
  `UPDATE "attendance" a SET "admitted_at" = a."arrived_at"
    FROM "meeting" m WHERE m."id" = a."meeting_id" AND m."status" = 'closed'`,
];

const DOWN = [
  `ALTER TABLE "attendance" DROP COLUMN "admitted_at"`,
  `ALTER TABLE "attendance" DROP COLUMN "admitted_by"`,
  `ALTER TABLE "attendance" DROP COLUMN "sent_out_at"`,
  `ALTER TABLE "attendance" DROP COLUMN "sent_out_by"`,
];

/**
 * Who let each member into the room of a meeting, or sent them out of it. Whoever was seen in a meeting that is closed
 * took part in it; in one that is open while the server is updated, members wait until a facilitator admits them.
 */
export class Admissions1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
