import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIGNED = "coalesce(current_setting('passerelle.actor', true), '') <> ''";

function reference(table: string, name: string, column: string, target: string): string {
  return `ALTER TABLE "${table}" ADD CONSTRAINT "${name}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id")`;
}

const UP = [
  `ALTER TABLE "follow_up"
    ADD "done_word" bytea,
    ADD "question" bytea,
    ADD "asked_by" uuid,
    ADD "asked_at" TIMESTAMP WITH TIME ZONE,
    ADD "reply" bytea,
    ADD "replied_at" TIMESTAMP WITH TIME ZONE,
    ADD "reminded_at" TIMESTAMP WITH TIME ZONE`,
  reference('follow_up', 'FK_08202aebafbbd59216b0f434daf', 'asked_by', 'account'),
  `CREATE TYPE "reality_kind" AS ENUM('started', 'not-started')`,
  `CREATE TABLE "decision_reality" (
    "decision_id" uuid NOT NULL,
    "case_file_id" uuid NOT NULL,
    "kind" "reality_kind" NOT NULL,
    "on" date NOT NULL,
    "reason" bytea,
    "recorded_by" uuid NOT NULL,
    "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_2988f37e6068f37958123e4b389" PRIMARY KEY ("decision_id")
  )`,
  `CREATE INDEX "IDX_fd3312e5af29d46ac09d638b57" ON "decision_reality" ("case_file_id")`,
  reference('decision_reality', 'FK_2988f37e6068f37958123e4b389', 'decision_id', 'decision'),
  reference('decision_reality', 'FK_fd3312e5af29d46ac09d638b579', 'case_file_id', 'case_file'),
  reference('decision_reality', 'FK_3eee487aaeabaef3d4b4b4b7281', 'recorded_by', 'account'),
  `alter table "decision_reality" enable row level security`,
  `create policy signed on "decision_reality" using (${SIGNED}) with check (${SIGNED})`,
];

/** Questions, answers and reported starts go: the former release has no room for it. */
const DOWN = [
  `DROP TABLE "decision_reality"`,
  `DROP TYPE "reality_kind"`,
  `ALTER TABLE "follow_up"
    DROP COLUMN "done_word",
    DROP COLUMN "question",
    DROP COLUMN "asked_by",
    DROP COLUMN "asked_at",
    DROP COLUMN "reply",
    DROP COLUMN "replied_at",
    DROP COLUMN "reminded_at"`,
];

/** What is said around a follow-up, and what became of a decision. */
export class FollowUpsAndReality1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
