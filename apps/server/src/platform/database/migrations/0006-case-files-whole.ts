import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIGNED = "coalesce(current_setting('passerelle.actor', true), '') <> ''";

function closed(table: string): string[] {
  return [
    `alter table "${table}" enable row level security`,
    `create policy signed on "${table}" using (${SIGNED}) with check (${SIGNED})`,
  ];
}

function reference(table: string, name: string, column: string, target: string): string {
  return `ALTER TABLE "${table}" ADD CONSTRAINT "${name}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id")`;
}

const LISTS = [
  `CREATE TABLE "case_import" (
    "id" uuid NOT NULL,
    "committee_id" uuid NOT NULL,
    "imported_by" uuid NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "added" integer NOT NULL,
    "undone_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "PK_fa0b073b2810cad838ca1b0fd09" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "IDX_9df548eee2dd001148e1f80685" ON "case_import" ("committee_id", "at")`,
  reference('case_import', 'FK_35353d0585e73c52d3530bb1f0d', 'committee_id', 'committee'),
  reference('case_import', 'FK_4fa7662f558f20303b5c6e39534', 'imported_by', 'account'),
  ...closed('case_import'),
];

const CASES = [
  `ALTER TABLE "case_file"
    ADD "wish" bytea,
    ADD "words_at" TIMESTAMP WITH TIME ZONE,
    ADD "words_by" uuid,
    ADD "summary" bytea,
    ADD "summary_at" TIMESTAMP WITH TIME ZONE,
    ADD "summary_by" uuid,
    ADD "path_referent_id" uuid,
    ADD "last_contact_on" date,
    ADD "agreement_purposes" text array NOT NULL DEFAULT '{}',
    ADD "agreement_withdrawn_at" TIMESTAMP WITH TIME ZONE,
    ADD "agreement_withdrawn_by" uuid,
    ADD "import_id" uuid`,
  // Until now an agreement was one, for everything that the committee does.
  `UPDATE "case_file" SET "agreement_purposes" = '{discussion,partners}' WHERE "agreement_at" IS NOT NULL`,
  `ALTER TABLE "case_file" ALTER COLUMN "agreement_purposes" DROP DEFAULT`,
  `CREATE INDEX "IDX_c274aacb28ea634e04b6e2cac5" ON "case_file" ("path_referent_id")`,
  `CREATE INDEX "IDX_71048fd93e2f8320319d2bed90" ON "case_file" ("import_id")`,
  reference('case_file', 'FK_9810ff79bf11e4d64505cd1f1b6', 'words_by', 'account'),
  reference('case_file', 'FK_a7eefb1cec78cdd5da656e7c676', 'summary_by', 'account'),
  reference('case_file', 'FK_c274aacb28ea634e04b6e2cac56', 'path_referent_id', 'account'),
  reference('case_file', 'FK_7dcacdfc02b704d8c14503a3ceb', 'agreement_withdrawn_by', 'account'),
  reference('case_file', 'FK_71048fd93e2f8320319d2bed900', 'import_id', 'case_import'),
];

const OTHERS = [
  `ALTER TABLE "organisation" ADD "merged_into_id" uuid`,
  reference('organisation', 'FK_61e4cee267ed96003d0fb735c51', 'merged_into_id', 'organisation'),
  `ALTER TABLE "follow_up" ADD "assignee_id" uuid`,
  reference('follow_up', 'FK_c5c8fed1bc98a73168312b2df86', 'assignee_id', 'account'),
  `ALTER TYPE "follow_up_status" ADD VALUE 'cancelled'`,
];

/**
 * A withdrawn agreement is no agreement, and what it stopped stays declined: the former release knows nothing else.
 * What was written (wish, summary, dates, referents) goes.
 */
const DOWN = [
  `UPDATE "case_file" SET "agreement_at" = NULL, "agreement_by" = NULL WHERE "agreement_withdrawn_at" IS NOT NULL`,
  `ALTER TABLE "case_file"
    DROP COLUMN "wish",
    DROP COLUMN "words_at",
    DROP COLUMN "words_by",
    DROP COLUMN "summary",
    DROP COLUMN "summary_at",
    DROP COLUMN "summary_by",
    DROP COLUMN "path_referent_id",
    DROP COLUMN "last_contact_on",
    DROP COLUMN "agreement_purposes",
    DROP COLUMN "agreement_withdrawn_at",
    DROP COLUMN "agreement_withdrawn_by",
    DROP COLUMN "import_id"`,
  `DROP TABLE "case_import"`,
  `ALTER TABLE "organisation" DROP COLUMN "merged_into_id"`,
  `ALTER TABLE "follow_up" DROP COLUMN "assignee_id"`,
  `ALTER TYPE "follow_up_status" RENAME TO "follow_up_status_before"`,
  `CREATE TYPE "follow_up_status" AS ENUM('given', 'accepted', 'declined', 'done')`,
  `ALTER TABLE "follow_up" ALTER COLUMN "status" TYPE "follow_up_status"
    USING replace("status"::text, 'cancelled', 'declined')::"follow_up_status"`,
  `DROP TYPE "follow_up_status_before"`,
];

/** The whole case file, the lists that bring cases and can be taken back, organisations that were one. */
export class CaseFilesWhole1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LISTS, ...CASES, ...OTHERS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
