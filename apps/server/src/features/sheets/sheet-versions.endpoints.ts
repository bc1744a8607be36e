import { listSheetVersions, readSheetVersion, restoreSheetVersionCommand } from '@passerelle/contracts';
import { command, query } from '../../platform/http/bound-endpoints.js';
import { RestoreVersion } from './commands/restore-version.js';
import { ListVersions } from './queries/list-versions.js';
import { ReadVersion } from './queries/read-version.js';

export const SHEET_VERSION_ENDPOINTS = [
  query(listSheetVersions, ListVersions),
  query(readSheetVersion, ReadVersion),
  // It keeps a version and writes in the sheet outside its transaction.
  command(restoreSheetVersionCommand, RestoreVersion, ListVersions, { retried: false }),
];
