import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE "case_file" ADD "agreement_given_on" date',
  // Until now an agreement was dated by the day it was recorded: the only day that is known.
  `UPDATE "case_file" SET "agreement_given_on" = ("agreement_at" AT TIME ZONE "committee"."time_zone")::date
   FROM "committee" WHERE "committee"."id" = "case_file"."committee_id" AND "agreement_at" IS NOT NULL`,
];

/** The day on which a person agreed, apart from when it was recorded. */
export class AgreementDates1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case_file" DROP COLUMN "agreement_given_on"');
  }
}
