import { Module } from '@nestjs/common';
import { AgreementsController } from './agreements.controller.js';
import { CaseFileController } from './case-file.controller.js';
import { CaseFilesController } from './case-files.controller.js';
import { CaseDeskController } from './case-list.controller.js';
import { CaseWordsController } from './case-words.controller.js';
import { ChangeCaseFile } from './change-case-file.js';
import { ConfirmAgreements } from './commands/confirm-agreements.js';
import { DescribeCaseFile } from './commands/describe-case-file.js';
import { NamePathReferent } from './commands/name-path-referent.js';
import { NameProvider } from './commands/name-provider.js';
import { OpenCaseFile } from './commands/open-case-file.js';
import { WithdrawAgreement } from './commands/withdraw-agreement.js';
import { WriteCaseSummary } from './commands/write-case-summary.js';
import { WriteCaseWords } from './commands/write-case-words.js';
import { AddImportedCases } from './import/add-imported-cases.js';
import { CountUntouchedCases } from './import/count-untouched-cases.js';
import { ImportCases } from './import/import-cases.js';
import { LoadImportGround } from './import/import-context.js';
import { ListCaseImports } from './import/list-case-imports.js';
import { PreviewCaseImport } from './import/preview-case-import.js';
import { ReadSentList } from './import/read-sent-list.js';
import { ReadSpreadsheet } from './import/read-spreadsheet.js';
import { UndoCaseImport } from './import/undo-case-import.js';
import { NewCaseController } from './new-case.controller.js';
import { CaseHistory } from './queries/case-history.js';
import { CaseOwed } from './queries/case-owed.js';
import { CasePage } from './queries/case-page.js';
import { CasePeople } from './queries/case-people.js';
import { DescribeCases } from './queries/describe-cases.js';
import { ExportCaseFiles } from './queries/export-case-files.js';
import { ListCaseFiles } from './queries/list-case-files.js';
import { NextSteps } from './queries/next-steps.js';
import { PrepareCaseFile } from './queries/prepare-case-file.js';
import { ShowCaseFile } from './queries/show-case-file.js';

@Module({
  controllers: [
    AgreementsController,
    CaseDeskController,
    CaseFileController,
    CaseFilesController,
    CaseWordsController,
    NewCaseController,
  ],
  providers: [
    AddImportedCases,
    CaseHistory,
    CaseOwed,
    CasePage,
    CasePeople,
    ChangeCaseFile,
    ConfirmAgreements,
    CountUntouchedCases,
    DescribeCaseFile,
    DescribeCases,
    ExportCaseFiles,
    ImportCases,
    ListCaseFiles,
    ListCaseImports,
    LoadImportGround,
    NamePathReferent,
    NameProvider,
    NextSteps,
    OpenCaseFile,
    PrepareCaseFile,
    PreviewCaseImport,
    ReadSentList,
    ReadSpreadsheet,
    ShowCaseFile,
    UndoCaseImport,
    WithdrawAgreement,
    WriteCaseSummary,
    WriteCaseWords,
  ],
})
export class CaseFilesModule {}
