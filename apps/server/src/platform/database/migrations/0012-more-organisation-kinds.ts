import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TYPE "organisation_kind" ADD VALUE 'municipality'`,
  `ALTER TYPE "organisation_kind" ADD VALUE 'intermunicipality'`,
  `ALTER TYPE "organisation_kind" ADD VALUE 'association'`,
  `ALTER TYPE "organisation_kind" ADD VALUE 'other'`,
];

/** Refused by PostgreSQL as long as an organisation of an added kind is there: which former kind it had is unknown. */
const DOWN = [
  `ALTER TYPE "organisation_kind" RENAME TO "organisation_kind_before"`,
  `CREATE TYPE "organisation_kind" AS ENUM(
    'france-travail',
    'mission-locale',
    'cap-emploi',
    'departement',
    'plie',
    'youth-justice',
    'second-chance-school',
    'training-provider',
    'social-action-centre',
    'housing',
    'mobility',
    'digital',
    'health-at-work',
    'insertion-employer',
    'region'
  )`,
  `ALTER TABLE "organisation" ALTER COLUMN "kind" TYPE "organisation_kind" USING "kind"::text::"organisation_kind"`,
  `DROP TYPE "organisation_kind_before"`,
];

/** Towns and their groups hold orientation commissions; associations carry actions; the list is never whole. */
export class MoreOrganisationKinds1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
