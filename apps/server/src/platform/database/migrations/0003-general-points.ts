import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TYPE "agenda_item_status" ADD VALUE 'discussed' AFTER 'decided'`,
  `CREATE TYPE "agenda_item_kind" AS ENUM('case', 'review', 'seats', 'presentation', 'news', 'territorial')`,
  // What is there already is a case; from now on each item says what it is.
  `ALTER TABLE "agenda_item" ADD "kind" "agenda_item_kind" NOT NULL DEFAULT 'case'`,
  `ALTER TABLE "agenda_item" ALTER COLUMN "kind" DROP DEFAULT`,
  `ALTER TABLE "agenda_item" ADD "title" bytea`,
  `ALTER TABLE "agenda_item" ADD "organisation_id" uuid`,
  `ALTER TABLE "agenda_item" ALTER COLUMN "case_file_id" DROP NOT NULL`,
  `ALTER TABLE "agenda_item" ALTER COLUMN "reason" DROP NOT NULL`,
  `ALTER TABLE "agenda_item" ALTER COLUMN "question" DROP NOT NULL`,
  `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_is_case_or_point" CHECK (case when "kind" = 'case'
        then "case_file_id" is not null and "reason" is not null and "question" is not null
          and "title" is null and "organisation_id" is null
        else "case_file_id" is null and "reason" is null and "question" is null and "title" is not null
        end)`,
  `ALTER TABLE "agenda_item" ADD CONSTRAINT "FK_bbbdaaa1355d925ef69e3f02042" FOREIGN KEY ("organisation_id")
     REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const POINTS = `select "id" from "agenda_item" where "kind" <> 'case'`;
const NOTES = `select "id" from "sheet" where "agenda_item_id" in (${POINTS})`;
const CASES_ONCE = 'IDX_81eec577602382e5d1c41513a0';

/** The general points go, with their notes and their keys: there is no room for them in the former table. */
const DOWN = [
  `DELETE FROM "seal_key" WHERE "subject_id" IN (${NOTES}) OR "subject_id" IN (${POINTS})`,
  `DELETE FROM "sheet_update" WHERE "sheet_id" IN (${NOTES})`,
  `DELETE FROM "sheet_client" WHERE "sheet_id" IN (${NOTES})`,
  `DELETE FROM "sheet" WHERE "agenda_item_id" IN (${POINTS})`,
  `UPDATE "meeting" SET "current_item_id" = NULL, "current_since" = NULL WHERE "current_item_id" IN (${POINTS})`,
  `DELETE FROM "agenda_item" WHERE "kind" <> 'case'`,
  `ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_is_case_or_point"`,
  `ALTER TABLE "agenda_item" DROP COLUMN "organisation_id"`,
  `ALTER TABLE "agenda_item" DROP COLUMN "title"`,
  `ALTER TABLE "agenda_item" DROP COLUMN "kind"`,
  `ALTER TABLE "agenda_item" ALTER COLUMN "case_file_id" SET NOT NULL`,
  `ALTER TABLE "agenda_item" ALTER COLUMN "reason" SET NOT NULL`,
  `ALTER TABLE "agenda_item" ALTER COLUMN "question" SET NOT NULL`,
  `DROP TYPE "agenda_item_kind"`,
  // A value can't be taken out of a type: the type is made again, and the index that speaks of it.
  `DROP INDEX "${CASES_ONCE}"`,
  `ALTER TYPE "agenda_item_status" RENAME TO "agenda_item_status_later"`,
  `CREATE TYPE "agenda_item_status" AS ENUM('proposed', 'accepted', 'decided', 'postponed', 'withdrawn')`,
  `ALTER TABLE "agenda_item" ALTER COLUMN "status" TYPE "agenda_item_status" USING "status"::text::"agenda_item_status"`,
  `DROP TYPE "agenda_item_status_later"`,
  `CREATE UNIQUE INDEX "${CASES_ONCE}" ON "agenda_item" ("meeting_id", "case_file_id") WHERE "status" <> 'withdrawn'`,
];

/** An agenda holds general points beside the cases. */
export class GeneralPoints1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
