import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { ExportCaseFiles } from './queries/export-case-files.js';
import { ListCaseFiles } from './queries/list-case-files.js';
import { ListCaseImports } from './import/list-case-imports.js';
import { ShowCaseFile } from './queries/show-case-file.js';
import { UndoCaseImport } from './import/undo-case-import.js';

/** The cases of a committee as lists: on the screen, as a file, and those that came as a file. */
@Controller()
export class CaseDeskController {
  constructor(
    private readonly cases: ListCaseFiles,
    private readonly caseFile: ShowCaseFile,
    private readonly file: ExportCaseFiles,
    private readonly imports: ListCaseImports,
    private readonly undo: UndoCaseImport,
  ) {}

  @Endpoint(contracts.listCaseFiles)
  listed(
    @Input(contracts.listCaseFiles) { actor, params }: EndpointRequest<typeof contracts.listCaseFiles>,
  ): Promise<contracts.CaseFileSummary[]> {
    return this.cases.execute(actor, params.committeeId);
  }

  @Endpoint(contracts.showCaseFile)
  shown(
    @Input(contracts.showCaseFile) { actor, params }: EndpointRequest<typeof contracts.showCaseFile>,
  ): Promise<contracts.CaseFileView> {
    return this.caseFile.execute(actor, params.caseFileId);
  }

  @Endpoint(contracts.exportCaseFiles)
  exported(
    @Input(contracts.exportCaseFiles) { actor, params }: EndpointRequest<typeof contracts.exportCaseFiles>,
  ): Promise<contracts.FileView> {
    return this.file.execute(actor, params.committeeId, params.format);
  }

  @Endpoint(contracts.listCaseImports)
  listsBrought(
    @Input(contracts.listCaseImports) { actor, params }: EndpointRequest<typeof contracts.listCaseImports>,
  ): Promise<contracts.CaseImportView[]> {
    return this.imports.execute(actor, params.committeeId);
  }

  @Endpoint(contracts.undoCaseImport)
  undone(
    @Input(contracts.undoCaseImport) { actor, params, body }: EndpointRequest<typeof contracts.undoCaseImport>,
  ): Promise<contracts.ViewOf<typeof contracts.undoCaseImport>> {
    return this.undo.execute(actor, { ...params, ...body });
  }
}
