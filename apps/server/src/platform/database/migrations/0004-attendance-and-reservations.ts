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

const UP = [
  `CREATE TYPE "presence" AS ENUM('room', 'remote', 'excused')`,
  `CREATE TABLE "attendance_entry" (
    "id" uuid NOT NULL,
    "meeting_id" uuid NOT NULL,
    "account_id" uuid,
    "name" text NOT NULL,
    "organisation_name" text NOT NULL,
    "presence" "presence" NOT NULL,
    "arrived_at" TIMESTAMP WITH TIME ZONE,
    "left_at" TIMESTAMP WITH TIME ZONE,
    "recorded_by" uuid,
    "removed_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "PK_0d1f1a7ac61fd87beb4d8cf1f62" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_fe2972ea644abc4d24f160a352"
    ON "attendance_entry" ("meeting_id", "account_id") WHERE "removed_at" is null`,
  reference('attendance_entry', 'FK_056fdbd7f8b4949afa9a0ad3fb0', 'meeting_id', 'meeting'),
  reference('attendance_entry', 'FK_ccc16cbc6014c3ff7e5259cb0ec', 'account_id', 'account'),
  reference('attendance_entry', 'FK_0772fab24a013780ba35f8be293', 'recorded_by', 'account'),
  ...closed('attendance_entry'),
  `CREATE TYPE "reservation_kind" AS ENUM('reservation', 'dissent')`,
  `CREATE TABLE "reservation" (
    "id" uuid NOT NULL,
    "agenda_item_id" uuid NOT NULL,
    "case_file_id" uuid NOT NULL,
    "kind" "reservation_kind" NOT NULL,
    "organisation_id" uuid NOT NULL,
    "text" bytea NOT NULL,
    "recorded_by" uuid NOT NULL,
    "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "withdrawn_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "PK_48b1f9922368359ab88e8bfa525" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "IDX_c6ccf21e4c582597c44e1103b5" ON "reservation" ("agenda_item_id")`,
  reference('reservation', 'FK_c6ccf21e4c582597c44e1103b56', 'agenda_item_id', 'agenda_item'),
  reference('reservation', 'FK_888f1158986d79621186a3b3dec', 'case_file_id', 'case_file'),
  reference('reservation', 'FK_0198c556c214cd3e1f2798ff82a', 'organisation_id', 'organisation'),
  reference('reservation', 'FK_f113dacfc3554321b8b08750afd', 'recorded_by', 'account'),
  ...closed('reservation'),
  // What is frozen already is of a case; an entry of a general point is sealed with the point's own key.
  `ALTER TABLE "record_entry" ALTER COLUMN "case_file_id" DROP NOT NULL`,
  `ALTER TABLE "record_entry" ADD "agenda_item_id" uuid`,
  `ALTER TABLE "record_entry" ADD CONSTRAINT "record_entry_of_case_or_point"
    CHECK (("case_file_id" is null) <> ("agenda_item_id" is null))`,
  reference('record_entry', 'FK_43dd484c069d77e8d7e53ea050b', 'agenda_item_id', 'agenda_item'),
];

/** The entries of general points go: there is no room for them. Minutes that held one can no longer be read back. */
const DOWN = [
  `DELETE FROM "record_entry" WHERE "case_file_id" IS NULL`,
  `ALTER TABLE "record_entry" DROP COLUMN "agenda_item_id"`,
  `ALTER TABLE "record_entry" ALTER COLUMN "case_file_id" SET NOT NULL`,
  `DROP TABLE "reservation"`,
  `DROP TYPE "reservation_kind"`,
  `DROP TABLE "attendance_entry"`,
  `DROP TYPE "presence"`,
];

/** Who took part, written down by a facilitator, and what organisations want said beside a decision. */
export class AttendanceAndReservations1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
