import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_SHEET_STORE = "current_setting('passerelle.context', true) = 'sheet-store'";

const UP = [
  `CREATE TYPE "public"."sheet_version_reason" AS ENUM('activity', 'mass-deletion', 'before-restoration')`,
  `CREATE TABLE "sheet_version" (
    "id" uuid NOT NULL,
    "sheet_id" uuid NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "seq" integer NOT NULL,
    "reason" "public"."sheet_version_reason" NOT NULL,
    "characters" integer NOT NULL,
    "authors" uuid array NOT NULL,
    "member_id" uuid,
    "part" text,
    "payload" bytea NOT NULL,
    CONSTRAINT "PK_4dedb0f40d4c1d4f71cc2477310" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "IDX_8acd6452b4dd72d88d55582e40" ON "sheet_version" ("sheet_id")`,
  `ALTER TABLE "sheet_version" ADD CONSTRAINT "FK_8acd6452b4dd72d88d55582e40b"
    FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id")`,
  `ALTER TABLE "sheet_version" ADD CONSTRAINT "FK_e797023ebfec1ccfb10ffcd630d"
    FOREIGN KEY ("member_id") REFERENCES "account"("id")`,
  `alter table "sheet_version" enable row level security`,
  `create policy signed on "sheet_version" using (${IN_SHEET_STORE}) with check (${IN_SHEET_STORE})`,
];

const DOWN = [`DROP TABLE "sheet_version"`, `DROP TYPE "public"."sheet_version_reason"`];

/** The texts of a sheet at some moments of a meeting, sealed with the sheet's key and destroyed with it. */
export class SheetVersions1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
