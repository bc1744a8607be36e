import { Controller } from '@nestjs/common';
import {
  exportCaseFiles,
  importCases,
  previewCaseImport,
  type FileView,
  type ImportPreview,
  type ViewOf,
} from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { Heavy } from '../../platform/limits/member-queue.js';
import { ImportCases } from './import/import-cases.js';
import { PreviewCaseImport } from './import/preview-case-import.js';
import { ExportCaseFiles } from './queries/export-case-files.js';

/** Lists of cases as files, which are read before a transaction, or written after it. */
@Controller()
export class CaseListController {
  constructor(
    private readonly preview: PreviewCaseImport,
    private readonly cases: ImportCases,
    private readonly file: ExportCaseFiles,
  ) {}

  @Heavy('lists')
  @Endpoint(previewCaseImport)
  previewCaseImport(
    @Input(previewCaseImport) { actor, params, body }: EndpointRequest<typeof previewCaseImport>,
  ): Promise<ImportPreview> {
    return this.preview.execute(actor, params.committeeId, body);
  }

  @Heavy('lists')
  @Endpoint(importCases)
  importCases(
    @Input(importCases) { actor, params, body }: EndpointRequest<typeof importCases>,
  ): Promise<ViewOf<typeof importCases>> {
    return this.cases.execute(actor, params.committeeId, body);
  }

  @Heavy('lists')
  @Endpoint(exportCaseFiles)
  exportCaseFiles(
    @Input(exportCaseFiles) { actor, params }: EndpointRequest<typeof exportCaseFiles>,
  ): Promise<FileView> {
    return this.file.execute(actor, params.committeeId, params.format);
  }
}
