import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the first slice. Names of constraints are those that TypeORM gives, so that no drift is seen. */
export class FirstSlice1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('the first migration is not undone: drop the database'));
  }
}

const STATEMENTS = [
  `CREATE TABLE "account" (
    "id" uuid NOT NULL,
    "email" text NOT NULL,
    "name" text NOT NULL,
    "administrator" boolean NOT NULL,
    CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_4c8f96ccf523e9a3faefd5bdd4" ON "account" ("email")`,
  `CREATE TYPE "agenda_item_status" AS ENUM('proposed', 'accepted', 'decided', 'postponed', 'withdrawn')`,
  `CREATE TABLE "agenda_item" (
    "id" uuid NOT NULL,
    "meeting_id" uuid NOT NULL,
    "case_file_id" uuid NOT NULL,
    "status" "agenda_item_status" NOT NULL,
    "position" text COLLATE "C",
    "minutes" integer NOT NULL,
    "proposed_by" uuid NOT NULL,
    "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "reason" bytea NOT NULL,
    "question" bytea NOT NULL,
    "missing" bytea,
    "missing_from_organisation_id" uuid,
    "carried_from_item_id" uuid,
    "moved_by" uuid,
    "moved_at" TIMESTAMP WITH TIME ZONE,
    "seconds_spent" integer NOT NULL,
    "version" integer NOT NULL,
    CONSTRAINT "PK_413623e61232799619c2e0a1d42" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "IDX_e0105d9b940882af03184c8b46" ON "agenda_item" ("case_file_id")`,
  `CREATE UNIQUE INDEX "IDX_81eec577602382e5d1c41513a0" ON "agenda_item" ("meeting_id", "case_file_id") WHERE "status" <> 'withdrawn'`,
  `CREATE UNIQUE INDEX "IDX_01001918f678f0420b5318d3eb" ON "agenda_item" ("carried_from_item_id")`,
  `CREATE TABLE "attendance" (
    "meeting_id" uuid NOT NULL,
    "account_id" uuid NOT NULL,
    "arrived_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "left_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "PK_bcc92040ef4fcb5c7b733b1d340" PRIMARY KEY ("meeting_id", "account_id")
  )`,
  `CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "actor" text NOT NULL,
    "action" text NOT NULL,
    "subject_id" uuid,
    "committee_id" uuid,
    "refused" text,
    CONSTRAINT "PK_1d3d120ddaf7bc9b1ed68ed463a" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "IDX_7e2aeeae4096b7ca3b4632d535" ON "audit" ("subject_id")`,
  `CREATE INDEX "IDX_48b688a4cdc293697d7fd86a8c" ON "audit" ("at")`,
  `CREATE TYPE "age_band" AS ENUM('16-25', '26-45', '46+')`,
  `CREATE TYPE "moment" AS ENUM('before-entry', 'during', 'before-exit')`,
  `CREATE TYPE "case_status" AS ENUM('open', 'suspended', 'exited')`,
  `CREATE TABLE "case_file" (
    "id" uuid NOT NULL,
    "person_id" uuid NOT NULL,
    "committee_id" uuid NOT NULL,
    "reference" text NOT NULL,
    "label" text,
    "territory" text NOT NULL,
    "commune" text,
    "age_band" "age_band" NOT NULL,
    "audience" bytea,
    "moment" "moment" NOT NULL,
    "status" "case_status" NOT NULL,
    "prescriber_organisation_id" uuid NOT NULL,
    "provider_organisation_id" uuid,
    "barriers" bytea NOT NULL,
    "reason" bytea NOT NULL,
    "words" bytea,
    "agreement_at" TIMESTAMP WITH TIME ZONE,
    "agreement_by" uuid,
    "version" integer NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_911fb1b39fb664d0e88843036b9" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_55db8d0de3624d62d8cb798738" ON "case_file" ("committee_id", "reference")`,
  `CREATE TABLE "command" (
    "account_id" uuid NOT NULL,
    "command_id" uuid NOT NULL,
    "meaning" text NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_8557ecd3ab0aadae0e49299bc2a" PRIMARY KEY ("account_id", "command_id")
  )`,
  `CREATE TABLE "committee_organisation" (
    "committee_id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    CONSTRAINT "PK_37f5039efa3fb10449b89621c98" PRIMARY KEY ("committee_id", "organisation_id")
  )`,
  `CREATE TYPE "committee_kind" AS ENUM('copass', 'orientation-commission', 'steering')`,
  `CREATE TABLE "committee" (
    "id" uuid NOT NULL,
    "name" text NOT NULL,
    "kind" "committee_kind" NOT NULL,
    "territory" text NOT NULL,
    "time_zone" text NOT NULL,
    "demo" boolean NOT NULL,
    CONSTRAINT "PK_29569bbabae77e56711f2310563" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "decision_record" (
    "meeting_id" uuid NOT NULL,
    "fingerprint" text NOT NULL,
    "frozen_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "heading" jsonb NOT NULL,
    CONSTRAINT "PK_b59147e9690ba67f6dc5feb4302" PRIMARY KEY ("meeting_id")
  )`,
  `CREATE TYPE "outcome" AS ENUM(
    'ENTER_PREQUALIFICATION',
    'ENTER_QUALIFICATION',
    'REPOSITION',
    'ADAPT_SCHEDULE',
    'EXTEND_DURATION',
    'SHORTEN_DURATION',
    'SUSPEND',
    'RESUME',
    'IMMERSION',
    'HOLD_INTERIM',
    'REFER_SOCIAL',
    'REFER_LANGUAGE',
    'CONTINUE',
    'RECONTACT',
    'EXIT_EMPLOYMENT',
    'EXIT_TRAINING',
    'EXIT_OTHER_SCHEME',
    'EXIT_DROPOUT',
    'EXIT_EXPULSION',
    'EXIT_NO_SOLUTION'
  )`,
  `CREATE TABLE "decision" (
    "id" uuid NOT NULL,
    "agenda_item_id" uuid NOT NULL,
    "case_file_id" uuid NOT NULL,
    "meeting_id" uuid NOT NULL,
    "outcome" "outcome" NOT NULL,
    "wording" bytea NOT NULL,
    "wording_digest" text NOT NULL,
    "sheet_seq" integer NOT NULL,
    "carrier_organisation_id" uuid NOT NULL,
    "planned_date" date NOT NULL,
    "recorded_by" uuid NOT NULL,
    "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "superseded_by" uuid,
    CONSTRAINT "PK_fa4cbd6abf1215054f13c27df5a" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "IDX_2fc455c48d77dbfdd2ee1724c5" ON "decision" ("case_file_id")`,
  `CREATE INDEX "IDX_2f94d2220056fd79cfd6e0e898" ON "decision" ("meeting_id")`,
  `CREATE UNIQUE INDEX "IDX_2c6827240176a312b9a628da0b" ON "decision" ("agenda_item_id") WHERE "superseded_by" is null`,
  `CREATE TABLE "demo_mail" (
    "id" uuid NOT NULL,
    "recipient" text NOT NULL,
    "subject" text NOT NULL,
    "text" text NOT NULL,
    "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_43568516b018f8aff2fd055bb8f" PRIMARY KEY ("id")
  )`,
  `CREATE TYPE "follow_up_status" AS ENUM('given', 'accepted', 'declined', 'done')`,
  `CREATE TABLE "follow_up" (
    "id" uuid NOT NULL,
    "decision_id" uuid NOT NULL,
    "agenda_item_id" uuid NOT NULL,
    "case_file_id" uuid NOT NULL,
    "committee_id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "text" bytea NOT NULL,
    "due_date" date NOT NULL,
    "status" "follow_up_status" NOT NULL,
    "decline_reason" bytea,
    "given_by" uuid NOT NULL,
    "given_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "answered_by" uuid,
    "answered_at" TIMESTAMP WITH TIME ZONE,
    "version" integer NOT NULL,
    CONSTRAINT "PK_5c0a5f5b32937e47e0ab09d596c" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "IDX_b731f2673d6e8d6c4f50530eb9" ON "follow_up" ("committee_id", "organisation_id")`,
  `CREATE INDEX "IDX_d6b316a42041dfd4501ffbb43e" ON "follow_up" ("agenda_item_id")`,
  `CREATE INDEX "IDX_246b859e31f5c6b3472c49e9f6" ON "follow_up" ("case_file_id")`,
  `CREATE TYPE "meeting_status" AS ENUM('planned', 'open', 'closed', 'cancelled')`,
  `CREATE TABLE "meeting" (
    "id" uuid NOT NULL,
    "committee_id" uuid NOT NULL,
    "status" "meeting_status" NOT NULL,
    "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "duration_minutes" integer NOT NULL,
    "place" text,
    "link" text,
    "opened_at" TIMESTAMP WITH TIME ZONE,
    "closed_at" TIMESTAMP WITH TIME ZONE,
    "current_item_id" uuid,
    "current_since" TIMESTAMP WITH TIME ZONE,
    "leader_id" uuid,
    "version" integer NOT NULL,
    CONSTRAINT "PK_dccaf9e4c0e39067d82ccc7bb83" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "IDX_9a264293fd4cc4af7190a30427" ON "meeting" ("committee_id", "starts_at")`,
  `CREATE TYPE "member_role" AS ENUM('facilitator', 'prescriber', 'training-provider', 'support-partner', 'coordinator', 'observer')`,
  `CREATE TABLE "membership" (
    "id" uuid NOT NULL,
    "account_id" uuid NOT NULL,
    "committee_id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "role" "member_role" NOT NULL,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "PK_83c1afebef3059472e7c37e8de8" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_455854720f08e012cb9439d171" ON "membership" ("account_id", "committee_id", "organisation_id", "role") WHERE "ended_at" is null`,
  `CREATE INDEX "IDX_3aa4a70d376b1fc37dbc4940d8" ON "membership" ("committee_id")`,
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
  `CREATE TABLE "organisation" (
    "id" uuid NOT NULL,
    "name" text NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "siret" text,
    "demo" boolean NOT NULL,
    CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "person" (
    "id" uuid NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "record_entry" (
    "meeting_id" uuid NOT NULL,
    "place" integer NOT NULL,
    "case_file_id" uuid NOT NULL,
    "content" bytea NOT NULL,
    CONSTRAINT "PK_c2a40447398133af389ced43945" PRIMARY KEY ("meeting_id", "place")
  )`,
  `CREATE TABLE "seal_key" (
    "subject_id" uuid NOT NULL,
    "wrapped" bytea NOT NULL,
    CONSTRAINT "PK_65e060f01eba9eca6dce273ba1b" PRIMARY KEY ("subject_id")
  )`,
  `CREATE TABLE "sheet_client" (
    "sheet_id" uuid NOT NULL,
    "client_id" bigint NOT NULL,
    "member_id" uuid NOT NULL,
    CONSTRAINT "PK_0f0114e8c458d4260a78d36599d" PRIMARY KEY ("sheet_id", "client_id")
  )`,
  `CREATE TABLE "sheet" (
    "id" uuid NOT NULL,
    "agenda_item_id" uuid NOT NULL,
    "compartment" text NOT NULL,
    "epoch" integer NOT NULL,
    "head" integer NOT NULL,
    "schema_version" integer NOT NULL,
    "destroyed_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "PK_dad09477f092119a15d46ee598e" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_174721d3d5647536ec70bf551b" ON "sheet" ("agenda_item_id", "compartment")`,
  `CREATE TABLE "sheet_update" (
    "sheet_id" uuid NOT NULL,
    "seq" integer NOT NULL,
    "batch_id" uuid NOT NULL,
    "member_id" uuid,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "payload" bytea NOT NULL,
    CONSTRAINT "PK_b026d4ee69d677858daa163ab8f" PRIMARY KEY ("sheet_id", "seq")
  )`,
  `CREATE UNIQUE INDEX "IDX_f55f5a89ff0eb320a87c8f0f1e" ON "sheet_update" ("sheet_id", "batch_id")`,
  `CREATE TABLE "sign_in_link" (
    "id" uuid NOT NULL,
    "token_digest" text NOT NULL,
    "browser_digest" text NOT NULL,
    "email_digest" text NOT NULL,
    "address_digest" text NOT NULL,
    "account_id" uuid,
    "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "used_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "PK_2e37c859be8a656fef206f62b27" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_39b1ead74b894d2cf95b3112bc" ON "sign_in_link" ("token_digest")`,
  `CREATE INDEX "IDX_a7c04d4fef2b0b3721bedb40a7" ON "sign_in_link" ("email_digest", "asked_at")`,
  `CREATE INDEX "IDX_a288473e1cdc2f84bca1e32511" ON "sign_in_link" ("address_digest", "asked_at")`,
  `CREATE INDEX "IDX_1f5e14ff71a1c4fea4529d5f33" ON "sign_in_link" ("asked_at")`,
  `CREATE TABLE "sign_in" (
    "id" uuid NOT NULL,
    "cookie_digest" text NOT NULL,
    "account_id" uuid NOT NULL,
    "started_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "last_used_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_e1c2af97265eef8174c9a652a5e" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_d53091b681bda4d4b05e283230" ON "sign_in" ("cookie_digest")`,
  `CREATE INDEX "IDX_f37f6c66cfe0be0eb6e2e23e44" ON "sign_in" ("account_id")`,
  `ALTER TABLE "agenda_item" ADD CONSTRAINT "FK_4d88141b534e8aad85bb583eb3b"
    FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id")`,
  `ALTER TABLE "agenda_item" ADD CONSTRAINT "FK_e0105d9b940882af03184c8b460"
    FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id")`,
  `ALTER TABLE "agenda_item" ADD CONSTRAINT "FK_8e1552a45d2d9c92b7aafcd6842"
    FOREIGN KEY ("proposed_by") REFERENCES "account"("id")`,
  `ALTER TABLE "agenda_item" ADD CONSTRAINT "FK_4aa473e33c402a9dd80cb4cbf77"
    FOREIGN KEY ("missing_from_organisation_id") REFERENCES "organisation"("id")`,
  `ALTER TABLE "attendance" ADD CONSTRAINT "FK_fedd75244556b90cd6a92b7c149"
    FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id")`,
  `ALTER TABLE "attendance" ADD CONSTRAINT "FK_c90ade84aa38411fbe76d39e80e"
    FOREIGN KEY ("account_id") REFERENCES "account"("id")`,
  `ALTER TABLE "case_file" ADD CONSTRAINT "FK_39fb0479a969094e3a0418879e0"
    FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
  `ALTER TABLE "case_file" ADD CONSTRAINT "FK_a2f35f776a580c7005f129a4eaf"
    FOREIGN KEY ("committee_id") REFERENCES "committee"("id")`,
  `ALTER TABLE "case_file" ADD CONSTRAINT "FK_58699e75efa18f952fc50e2f175"
    FOREIGN KEY ("committee_id", "prescriber_organisation_id") REFERENCES "committee_organisation"("committee_id","organisation_id")`,
  `ALTER TABLE "case_file" ADD CONSTRAINT "FK_7bba8243bc47504c6b0022a5a87"
    FOREIGN KEY ("committee_id", "provider_organisation_id") REFERENCES "committee_organisation"("committee_id","organisation_id")`,
  `ALTER TABLE "case_file" ADD CONSTRAINT "FK_9037db812c6863984a655566f6f"
    FOREIGN KEY ("agreement_by") REFERENCES "account"("id")`,
  `ALTER TABLE "command" ADD CONSTRAINT "FK_90752421b8e4c81aad83a4145ce"
    FOREIGN KEY ("account_id") REFERENCES "account"("id")`,
  `ALTER TABLE "committee_organisation" ADD CONSTRAINT "FK_3eac03e123cc410aa2924525b3f"
    FOREIGN KEY ("committee_id") REFERENCES "committee"("id")`,
  `ALTER TABLE "committee_organisation" ADD CONSTRAINT "FK_86cb12361aae080a646cc2f0de7"
    FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id")`,
  `ALTER TABLE "decision_record" ADD CONSTRAINT "FK_b59147e9690ba67f6dc5feb4302"
    FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id")`,
  `ALTER TABLE "decision" ADD CONSTRAINT "FK_aa9f50900900cd92171d1555b8b"
    FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id")`,
  `ALTER TABLE "decision" ADD CONSTRAINT "FK_2fc455c48d77dbfdd2ee1724c5c"
    FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id")`,
  `ALTER TABLE "decision" ADD CONSTRAINT "FK_2f94d2220056fd79cfd6e0e898c"
    FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id")`,
  `ALTER TABLE "decision" ADD CONSTRAINT "FK_bac639a5f4f6b4543a554f70267"
    FOREIGN KEY ("carrier_organisation_id") REFERENCES "organisation"("id")`,
  `ALTER TABLE "decision" ADD CONSTRAINT "FK_37138266dab469cbd7b27bd87b1"
    FOREIGN KEY ("recorded_by") REFERENCES "account"("id")`,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_dbf9dc3fdd378c37dd17655b5ef"
    FOREIGN KEY ("decision_id") REFERENCES "decision"("id")`,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_d6b316a42041dfd4501ffbb43ef"
    FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id")`,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_246b859e31f5c6b3472c49e9f6a"
    FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id")`,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_e907a11fadbff51caa0ebe3a367"
    FOREIGN KEY ("committee_id") REFERENCES "committee"("id")`,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_97de42c6e49bd4382209db81ac4"
    FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id")`,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_9212b9bfcce0986651cd4a27979"
    FOREIGN KEY ("given_by") REFERENCES "account"("id")`,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_ec6eae1e0f081214f58fb793369"
    FOREIGN KEY ("answered_by") REFERENCES "account"("id")`,
  `ALTER TABLE "meeting" ADD CONSTRAINT "FK_50a19762fc514219a3fcd63a592"
    FOREIGN KEY ("committee_id") REFERENCES "committee"("id")`,
  `ALTER TABLE "meeting" ADD CONSTRAINT "FK_d19b68bd383cb3f0e8deb9e041a"
    FOREIGN KEY ("leader_id") REFERENCES "account"("id")`,
  `ALTER TABLE "membership" ADD CONSTRAINT "FK_2771c409240b06ba165a531217e"
    FOREIGN KEY ("account_id") REFERENCES "account"("id")`,
  `ALTER TABLE "membership" ADD CONSTRAINT "FK_2b8cc7380cd2ef1756addd49b6d"
    FOREIGN KEY ("committee_id", "organisation_id") REFERENCES "committee_organisation"("committee_id","organisation_id")`,
  `ALTER TABLE "record_entry" ADD CONSTRAINT "FK_bfbdb1ef2c9971c56b668a4b0ca"
    FOREIGN KEY ("meeting_id") REFERENCES "decision_record"("meeting_id")`,
  `ALTER TABLE "record_entry" ADD CONSTRAINT "FK_9deb6c2db10f7a7af2cc40bb0a5"
    FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id")`,
  `ALTER TABLE "sheet_client" ADD CONSTRAINT "FK_68c2438e786d4d26e143fb0361f"
    FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id")`,
  `ALTER TABLE "sheet_client" ADD CONSTRAINT "FK_b4f9d9c8d800d3912e4d95c8746"
    FOREIGN KEY ("member_id") REFERENCES "account"("id")`,
  `ALTER TABLE "sheet" ADD CONSTRAINT "FK_64569329ec2cf3f0624773afbaa"
    FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id")`,
  `ALTER TABLE "sheet_update" ADD CONSTRAINT "FK_78a0900a60936c6e064e4103d8b"
    FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id")`,
  `ALTER TABLE "sheet_update" ADD CONSTRAINT "FK_17bea03e7a32f1b9726336e2a7a"
    FOREIGN KEY ("member_id") REFERENCES "account"("id")`,
  `ALTER TABLE "sign_in_link" ADD CONSTRAINT "FK_077369053d7495a43562cf2d724"
    FOREIGN KEY ("account_id") REFERENCES "account"("id")`,
  `ALTER TABLE "sign_in" ADD CONSTRAINT "FK_f37f6c66cfe0be0eb6e2e23e441"
    FOREIGN KEY ("account_id") REFERENCES "account"("id")`,
];
