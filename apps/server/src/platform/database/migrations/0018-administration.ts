import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TYPE "public"."invitation_agreement" AS ENUM(
    'not-needed', 'first-facilitator', 'awaited', 'given', 'refused')`,
  `ALTER TABLE "invitation" ADD "agreement" "public"."invitation_agreement" NOT NULL DEFAULT 'not-needed'`,
  `ALTER TABLE "invitation" ALTER COLUMN "agreement" DROP DEFAULT`,
  `ALTER TABLE "invitation" ADD "agreement_by" uuid`,
  `ALTER TABLE "invitation" ADD "agreement_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "invitation" ADD CONSTRAINT "FK_782edf41cfcd74aaa01f7e38a72"
    FOREIGN KEY ("agreement_by") REFERENCES "account"("id")`,
  `ALTER TABLE "invitation" ADD "sent_at" TIMESTAMP WITH TIME ZONE array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "invitation" ALTER COLUMN "sent_at" DROP DEFAULT`,
  `ALTER TABLE "invitation" ADD "mailed_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "invitation" ADD "mail_failed_at" TIMESTAMP WITH TIME ZONE`,
  `update "invitation" set "sent_at" = array["invited_at"], "mailed_at" = "invited_at"`,
  // What administrators sent before awaits its agreement too, whether its link was opened by its reader or not yet.
  `update "invitation" set "sent_at" = '{}', "mailed_at" = null, "agreement" = 'awaited'
    from "account"
    where "account"."id" = "invitation"."invited_by" and "account"."administrator"
      and "invitation"."committee_id" is not null
      and "invitation"."used_at" is null and "invitation"."withdrawn_at" is null
      and not exists (select from "membership"
        where "membership"."account_id" = "account"."id" and "membership"."role" = 'facilitator'
          and "membership"."committee_id" = "invitation"."committee_id" and "membership"."ended_at" is null)`,
  `update "invitation" set "sent_at" = array["invited_at"], "mailed_at" = "invited_at", "agreement" = 'first-facilitator'
    where "agreement" = 'awaited' and "role" = 'facilitator'
      and not exists (select from "membership"
        where "membership"."committee_id" = "invitation"."committee_id"
          and "membership"."role" = 'facilitator' and "membership"."ended_at" is null)`,
  `ALTER TABLE "account" ADD "deactivated_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "sign_in" ADD "browser" text`,
  `ALTER TABLE "sign_in" ADD "system" text`,
];

const DOWN = [
  `ALTER TABLE "sign_in" DROP COLUMN "system"`,
  `ALTER TABLE "sign_in" DROP COLUMN "browser"`,
  `ALTER TABLE "account" DROP COLUMN "deactivated_at"`,
  `ALTER TABLE "invitation" DROP COLUMN "mail_failed_at"`,
  `ALTER TABLE "invitation" DROP COLUMN "mailed_at"`,
  `ALTER TABLE "invitation" DROP COLUMN "sent_at"`,
  `ALTER TABLE "invitation" DROP CONSTRAINT "FK_782edf41cfcd74aaa01f7e38a72"`,
  `ALTER TABLE "invitation" DROP COLUMN "agreement_at"`,
  `ALTER TABLE "invitation" DROP COLUMN "agreement_by"`,
  `ALTER TABLE "invitation" DROP COLUMN "agreement"`,
  `DROP TYPE "public"."invitation_agreement"`,
];

/**
 * The agreement that an invitation of an administrator awaits, and when its link was mailed; accounts that are
 * deactivated, and the browser in which a sign-in began.
 */
export class Administration1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
