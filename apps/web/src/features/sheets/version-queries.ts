import { listSheetVersions, readSheetVersion } from '@passerelle/contracts';
import { viewQuery } from '../../platform/view-query';
import { thing } from '../../shared/queries/things';

/** An event says of which meeting the versions changed, and not of which of its sheets. */
export const sheetVersionsQuery = viewQuery(listSheetVersions, () => [thing('sheet-versions')]);
/** A version never changes. */
export const sheetVersionQuery = viewQuery(readSheetVersion);
