import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_SHEET_STORE = "current_setting('passerelle.context', true) = 'sheet-store'";

const UP = [
  `CREATE TABLE "sheet_snapshot" (
    "sheet_id" uuid NOT NULL,
    "epoch" integer NOT NULL,
    "upto_seq" integer NOT NULL,
    "digest" bytea NOT NULL,
    "payload" bytea NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_5cc42791ad28912cea7943695f7" PRIMARY KEY ("sheet_id")
  )`,
  `ALTER TABLE "sheet_snapshot" ADD CONSTRAINT "FK_5cc42791ad28912cea7943695f7" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id")`,
  `alter table "sheet_snapshot" enable row level security`,
  `create policy signed on "sheet_snapshot" using (${IN_SHEET_STORE}) with check (${IN_SHEET_STORE})`,
];

/** Compacted logs. Going back is refused as long as one is there: the rows that it replaces are gone. */
const DOWN = [
  `DO $$ BEGIN IF EXISTS (SELECT 1 FROM "sheet_snapshot") THEN RAISE 'sheets have been folded'; END IF; END $$`,
  `DROP TABLE "sheet_snapshot"`,
];

export class SheetSnapshots1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
