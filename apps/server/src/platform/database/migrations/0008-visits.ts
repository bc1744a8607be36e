import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIGNED = "coalesce(current_setting('passerelle.actor', true), '') <> ''";

function reference(table: string, name: string, column: string, target: string): string {
  return `ALTER TABLE "${table}" ADD CONSTRAINT "${name}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id")`;
}

const UP = [
  `CREATE TABLE "visit" (
    "account_id" uuid NOT NULL,
    "committee_id" uuid NOT NULL,
    "last_ended_at" TIMESTAMP WITH TIME ZONE,
    "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_40ef79e62c3e689d4167a0658e7" PRIMARY KEY ("account_id", "committee_id")
  )`,
  reference('visit', 'FK_afc68c715c7009155b5db9d0026', 'account_id', 'account'),
  reference('visit', 'FK_98c020efcbcebfc2ba90f96a514', 'committee_id', 'committee'),
  `alter table "visit" enable row level security`,
  `create policy signed on "visit" using (${SIGNED}) with check (${SIGNED})`,
  // The time of what happened before is unknown.
  `ALTER TABLE "agenda_item" ADD "status_at" TIMESTAMP WITH TIME ZONE, ADD "status_by" uuid`,
  reference('agenda_item', 'FK_2ea6bce71196233028c95da913c', 'status_by', 'account'),
  `ALTER TABLE "decision_record" ADD "frozen_by" uuid`,
  reference('decision_record', 'FK_99ba3ea1a018e24302b14802817', 'frozen_by', 'account'),
];

const DOWN = [
  `ALTER TABLE "decision_record" DROP COLUMN "frozen_by"`,
  `ALTER TABLE "agenda_item" DROP COLUMN "status_at", DROP COLUMN "status_by"`,
  `DROP TABLE "visit"`,
];

/** When members came last, and who did what is news to them: when an item took its status, and who closed a meeting. */
export class Visits1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
