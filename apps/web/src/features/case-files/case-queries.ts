import { listCaseImports, prepareCaseFile } from '@passerelle/contracts';
import { viewQuery } from '../../platform/view-query';
import { thing } from '../../shared/queries/things';

export const caseImportsQuery = viewQuery(listCaseImports, ({ committeeId }) => [thing('committee', committeeId)]);
/** What a new case needs to be written. */
export const casePreparationQuery = viewQuery(prepareCaseFile, ({ committeeId }) => [thing('committee', committeeId)]);
