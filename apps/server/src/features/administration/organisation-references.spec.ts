import type { DataSource } from 'typeorm';
import { createDataSource } from '../../platform/database/data-source.js';
import { TABLES } from '../../tables.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { ORGANISATION_REFERENCES } from '../../model/organisations/organisation-references.repository.js';

/** Moved apart: the membership in a committee, and the entries that were merged before. */
const MOVED_APART = ['committee_organisation.organisation_id', 'organisation.merged_into_id'];

let app: TestApp;
let owner: DataSource;

beforeAll(async () => {
  app = await startTestApp();
  owner = await createDataSource(app.ownerUrl, TABLES, 2).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await app.close();
});

function columnOf({ table, column }: (typeof ORGANISATION_REFERENCES)[number]): string {
  const metadata = owner.getMetadata(table);
  return `${metadata.tableName}.${metadata.findColumnWithPropertyName(column)?.databaseName ?? ''}`;
}

const moved = (): string[] => [...ORGANISATION_REFERENCES.map(columnOf), ...MOVED_APART].sort();

test('[ORG-3] a merger moves every column that points at an organisation, or at its entry in a committee', async () => {
  const rows: { tied: string }[] = await owner.query(`
    select distinct source.relname || '.' || here.attname as tied
    from pg_constraint as tie
    cross join unnest(tie.conkey, tie.confkey) as pair(here, there)
    join pg_class as source on source.oid = tie.conrelid
    join pg_class as target on target.oid = tie.confrelid
    join pg_attribute as here on here.attrelid = source.oid and here.attnum = pair.here
    join pg_attribute as there on there.attrelid = target.oid and there.attnum = pair.there
    where tie.contype = 'f' and (target.relname, there.attname) in
      (('organisation', 'id'), ('committee_organisation', 'organisation_id'))
    order by 1`);
  expect(rows.map(({ tied }) => tied)).toEqual(moved());
});

test('[ORG-3] no column names an organisation without a tie that the database checks', async () => {
  const rows: { named: string }[] = await owner.query(`
    select table_name || '.' || column_name as named from information_schema.columns
    where table_schema = 'public' and column_name like '%organisation_id' order by 1`);
  expect(rows.map(({ named }) => named).filter((named) => !moved().includes(named))).toEqual([]);
});

test('[ORG-3] what readers compare by its version has a new one after a merger', () => {
  for (const { table, versioned } of ORGANISATION_REFERENCES) {
    const { columns } = owner.getMetadata(table);
    expect([table.options.name, versioned]).toEqual([
      table.options.name,
      columns.some(({ propertyName }) => propertyName === 'version'),
    ]);
  }
});
