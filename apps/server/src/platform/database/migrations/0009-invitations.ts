import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIGNED = "coalesce(current_setting('passerelle.actor', true), '') <> ''";

const UP = [
  `CREATE TABLE "invitation" (
    "id" uuid NOT NULL,
    "token_digest" text NOT NULL,
    "email" text NOT NULL,
    "committee_id" uuid,
    "organisation_id" uuid,
    "role" "public"."member_role",
    "administrator" boolean NOT NULL,
    "replaces_membership_id" uuid,
    "invited_by" uuid,
    "invited_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "used_at" TIMESTAMP WITH TIME ZONE,
    "withdrawn_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "invitation_of_seat_or_administrator" CHECK ("administrator" = ("committee_id" is null)
        and ("committee_id" is null) = ("organisation_id" is null) and ("committee_id" is null) = ("role" is null)),
    CONSTRAINT "PK_beb994737756c0f18a1c1f8669c" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_db13244b9fe1f4a8d2d6a14329" ON "invitation" ("token_digest")`,
  `CREATE INDEX "IDX_0108ece9aaf029e9a32acf1ae0" ON "invitation" ("committee_id")`,
  `ALTER TABLE "invitation" ADD CONSTRAINT "FK_4f9740d2ebe3bfff7d65f240874"
    FOREIGN KEY ("committee_id", "organisation_id")
    REFERENCES "committee_organisation"("committee_id", "organisation_id")`,
  `ALTER TABLE "invitation" ADD CONSTRAINT "FK_1bca615d06f43f55232d3622b4f"
    FOREIGN KEY ("replaces_membership_id") REFERENCES "membership"("id")`,
  `ALTER TABLE "invitation" ADD CONSTRAINT "FK_e720a7c3cde7969988b5d33ca75"
    FOREIGN KEY ("invited_by") REFERENCES "account"("id")`,
  `alter table "invitation" enable row level security`,
  `create policy signed on "invitation" using (${SIGNED}) with check (${SIGNED})`,
];

const DOWN = [`DROP TABLE "invitation"`];

/** Memberships that wait for their member, and the right to run an instance that waits for its administrator. */
export class Invitations1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
