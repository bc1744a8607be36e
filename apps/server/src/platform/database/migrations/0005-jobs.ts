import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TYPE "mail_sending_state" AS ENUM('claimed', 'sent')`,
  `CREATE TABLE "mail_sending" (
    "key" text NOT NULL,
    "state" "mail_sending_state" NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_6a847400114f8e55c09926b7497" PRIMARY KEY ("key")
  )`,
  'alter table "mail_sending" enable row level security',
  `create policy signed on "mail_sending"
    using (coalesce(current_setting('passerelle.actor', true), '') <> '')
    with check (coalesce(current_setting('passerelle.actor', true), '') <> '')`,
];

/** Mails that leave once. The queue itself is graphile-worker's, which makes its own schema after our migrations. */
export class Jobs1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "mail_sending"');
    await runner.query('drop type "mail_sending_state"');
  }
}
