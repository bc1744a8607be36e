import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { CASE_FILE_ENDPOINTS } from './case-files.endpoints.js';
import { CaseListController } from './case-list.controller.js';
import { AddImportedCases } from './import/add-imported-cases.js';
import { ImportCases } from './import/import-cases.js';
import { LoadImportContext } from './import/import-context.js';
import { PreviewCaseImport } from './import/preview-case-import.js';
import { ReadSentList } from './import/read-sent-list.js';
import { ReadSpreadsheet } from './import/read-spreadsheet.js';
import { CaseHistory } from './queries/case-history.js';
import { CaseOpenings } from './queries/case-openings.js';
import { CasePage } from './queries/case-page.js';
import { CasePeople } from './queries/case-people.js';
import { DescribeCases } from './queries/describe-cases.js';
import { ExportCaseFiles } from './queries/export-case-files.js';
import { NextSteps } from './queries/next-steps.js';

@Module({
  controllers: [endpointsController(CASE_FILE_ENDPOINTS), CaseListController],
  providers: [
    ...handlersOf(CASE_FILE_ENDPOINTS),
    AddImportedCases,
    CaseHistory,
    CaseOpenings,
    CasePage,
    CasePeople,
    DescribeCases,
    ExportCaseFiles,
    ImportCases,
    LoadImportContext,
    NextSteps,
    PreviewCaseImport,
    ReadSentList,
    ReadSpreadsheet,
  ],
})
export class CaseFilesModule {}
