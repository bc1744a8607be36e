import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIGNED = "coalesce(current_setting('passerelle.actor', true), '') <> ''";

const UP = [
  `CREATE TABLE "known_browser" (
    "cookie_digest" text NOT NULL,
    "account_id" uuid NOT NULL,
    "signed_in_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY ("cookie_digest", "account_id")
  )`,
  `ALTER TABLE "known_browser" ADD CONSTRAINT "FK_cfd7764b06687af6085f4b6e2bc" FOREIGN KEY ("account_id") REFERENCES "account"("id")`,
  `CREATE INDEX "IDX_7a2494eacb7436dcbcacd7a2b4" ON "known_browser" ("account_id", "signed_in_at")`,
  `alter table "known_browser" enable row level security`,
  `create policy signed on "known_browser" using (${SIGNED}) with check (${SIGNED})`,
  `ALTER TABLE "sign_in_link" ADD "browser_digests" text[], ADD "from_known" boolean NOT NULL DEFAULT false`,
  `UPDATE "sign_in_link" SET "browser_digests" = ARRAY["browser_digest"]`,
  `ALTER TABLE "sign_in_link" ALTER COLUMN "browser_digests" SET NOT NULL, ALTER COLUMN "from_known" DROP DEFAULT`,
  // Attempts are counted in memory: no digest of a network address is stored any more.
  `ALTER TABLE "sign_in_link" DROP COLUMN "browser_digest", DROP COLUMN "address_digest"`,
];

const DOWN = [
  `ALTER TABLE "sign_in_link" ADD "browser_digest" text, ADD "address_digest" text`,
  `UPDATE "sign_in_link" SET "browser_digest" = "browser_digests"[1], "address_digest" = ''`,
  `ALTER TABLE "sign_in_link" ALTER COLUMN "browser_digest" SET NOT NULL, ALTER COLUMN "address_digest" SET NOT NULL`,
  `CREATE INDEX "IDX_a288473e1cdc2f84bca1e32511" ON "sign_in_link" ("address_digest", "asked_at")`,
  `ALTER TABLE "sign_in_link" DROP COLUMN "browser_digests", DROP COLUMN "from_known"`,
  `DROP TABLE "known_browser"`,
];

/** Browsers in which an account has signed in, and links that several browsers of one mailbox asked for. */
export class KnownBrowsers1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
