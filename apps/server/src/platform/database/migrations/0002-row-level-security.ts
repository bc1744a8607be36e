import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHEET_TABLES = ['sheet', 'sheet_client', 'sheet_update'];

const OTHER_TABLES = [
  'account',
  'agenda_item',
  'attendance',
  'audit',
  'case_file',
  'command',
  'committee',
  'committee_organisation',
  'decision',
  'decision_record',
  'demo_mail',
  'follow_up',
  'meeting',
  'membership',
  'organisation',
  'person',
  'record_entry',
  'seal_key',
  'sign_in',
  'sign_in_link',
];

const SIGNED = "coalesce(current_setting('passerelle.actor', true), '') <> ''";
const IN_SHEET_STORE = "current_setting('passerelle.context', true) = 'sheet-store'";

function closed(table: string, condition: string): string[] {
  return [
    `alter table "${table}" enable row level security`,
    `create policy signed on "${table}" using (${condition}) with check (${condition})`,
  ];
}

function opened(table: string): string[] {
  return [`drop policy signed on "${table}"`, `alter table "${table}" disable row level security`];
}

/** A query without an actor sees nothing, and the sheets open in their own store's context only. */
export class RowLevelSecurity1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const others = OTHER_TABLES.flatMap((table) => closed(table, SIGNED));
    const sheets = SHEET_TABLES.flatMap((table) => closed(table, IN_SHEET_STORE));
    for (const statement of [...others, ...sheets]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...OTHER_TABLES, ...SHEET_TABLES].flatMap(opened)) await runner.query(statement);
  }
}
