import { Module } from '@nestjs/common';
import { CommitteesModule } from '../committees/committees.module.js';
import { AddImportedCases } from './add-imported-cases.js';
import { CaseFileRepository } from './case-file.repository.js';
import { CaseFilesController } from './case-files.controller.js';
import { CaseImportRepository } from './case-import.repository.js';
import { CaseOrganisations } from './case-organisations.js';
import { ChangeCaseFile } from './change-case-file.js';
import { DescribeCaseFile } from './describe-case-file.js';
import { ImportCases } from './import-cases.js';
import { LoadImportGround } from './import-ground.js';
import { NewCaseController } from './new-case.controller.js';
import { OpenCaseFile } from './open-case-file.js';
import { PrepareCaseFile } from './prepare-case-file.js';
import { PreviewCaseImport } from './preview-case-import.js';
import { ReadSentList } from './read-sent-list.js';
import { ReadSpreadsheet } from './read-spreadsheet.js';
import { WriteCaseSummary } from './write-case-summary.js';
import { WriteCaseWords } from './write-case-words.js';

const PIECES = [
  CaseFileRepository,
  CaseImportRepository,
  CaseOrganisations,
  ChangeCaseFile,
  DescribeCaseFile,
  ImportCases,
  WriteCaseSummary,
  WriteCaseWords,
];

@Module({
  imports: [CommitteesModule],
  controllers: [CaseFilesController, NewCaseController],
  providers: [
    ...PIECES,
    AddImportedCases,
    LoadImportGround,
    OpenCaseFile,
    PrepareCaseFile,
    PreviewCaseImport,
    ReadSentList,
    ReadSpreadsheet,
  ],
  exports: PIECES,
})
export class CaseFilesModule {}
