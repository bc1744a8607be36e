import * as contracts from '@passerelle/contracts';
import { answering, command, done, query } from '../../platform/http/bound-endpoints.js';
import { ConfirmAgreement } from './commands/confirm-agreement.js';
import { ConfirmAgreements } from './commands/confirm-agreements.js';
import { DescribeCaseFile } from './commands/describe-case-file.js';
import { NamePathReferent } from './commands/name-path-referent.js';
import { NameProvider } from './commands/name-provider.js';
import { OpenCaseFile } from './commands/open-case-file.js';
import { WithdrawAgreement } from './commands/withdraw-agreement.js';
import { WriteCaseSummary } from './commands/write-case-summary.js';
import { WriteCaseWords } from './commands/write-case-words.js';
import { ListCaseImports } from './import/list-case-imports.js';
import { UndoCaseImport } from './import/undo-case-import.js';
import { ListCaseFiles } from './queries/list-case-files.js';
import { PrepareCaseFile } from './queries/prepare-case-file.js';
import { ShowCaseFile } from './queries/show-case-file.js';

export const CASE_FILE_ENDPOINTS = [
  query(contracts.listCaseFiles, ListCaseFiles),
  query(contracts.showCaseFile, ShowCaseFile),
  query(contracts.prepareCaseFile, PrepareCaseFile),
  answering(contracts.openCaseFile, OpenCaseFile),
  command(contracts.describeCaseFile, DescribeCaseFile, ShowCaseFile),
  command(contracts.writeCaseWords, WriteCaseWords, ShowCaseFile),
  command(contracts.writeCaseSummary, WriteCaseSummary, ShowCaseFile),
  command(contracts.namePathReferent, NamePathReferent, ShowCaseFile),
  command(contracts.nameProvider, NameProvider, done),
  answering(contracts.confirmAgreements, ConfirmAgreements),
  command(contracts.confirmAgreementCommand, ConfirmAgreement, ShowCaseFile),
  command(contracts.withdrawAgreementCommand, WithdrawAgreement, ShowCaseFile),
  query(contracts.listCaseImports, ListCaseImports),
  answering(contracts.undoCaseImport, UndoCaseImport),
];
