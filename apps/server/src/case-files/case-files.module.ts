import { Module } from '@nestjs/common';
import { CommitteesModule } from '../committees/committees.module.js';
import { CaseFileRepository } from './case-file.repository.js';
import { CaseFilesController } from './case-files.controller.js';
import { ConfirmAgreements } from './confirm-agreements.js';
import { ImportCases } from './import-cases.js';
import { ListCaseFiles } from './list-case-files.js';
import { NameProvider } from './name-provider.js';
import { PreviewCaseImport } from './preview-case-import.js';

@Module({
  imports: [CommitteesModule],
  controllers: [CaseFilesController],
  providers: [CaseFileRepository, ConfirmAgreements, ImportCases, ListCaseFiles, NameProvider, PreviewCaseImport],
  exports: [CaseFileRepository, ConfirmAgreements, ImportCases],
})
export class CaseFilesModule {}
