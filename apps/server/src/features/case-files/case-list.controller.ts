import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
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

  @Door(contracts.listCaseFiles)
  listed(
    @Input(contracts.listCaseFiles) { actor, params }: Asked<typeof contracts.listCaseFiles>,
  ): Promise<contracts.CaseFileSummary[]> {
    return this.cases.execute(actor, params.committeeId);
  }

  @Door(contracts.showCaseFile)
  shown(
    @Input(contracts.showCaseFile) { actor, params }: Asked<typeof contracts.showCaseFile>,
  ): Promise<contracts.CaseFileView> {
    return this.caseFile.execute(actor, params.caseFileId);
  }

  @Door(contracts.exportCaseFiles)
  exported(
    @Input(contracts.exportCaseFiles) { actor, params }: Asked<typeof contracts.exportCaseFiles>,
  ): Promise<contracts.FileView> {
    return this.file.execute(actor, params.committeeId, params.format);
  }

  @Door(contracts.listCaseImports)
  listsBrought(
    @Input(contracts.listCaseImports) { actor, params }: Asked<typeof contracts.listCaseImports>,
  ): Promise<contracts.CaseImportView[]> {
    return this.imports.execute(actor, params.committeeId);
  }

  @Door(contracts.undoCaseImport)
  undone(
    @Input(contracts.undoCaseImport) { actor, params, body }: Asked<typeof contracts.undoCaseImport>,
  ): Promise<contracts.ViewOf<typeof contracts.undoCaseImport>> {
    return this.undo.execute(actor, { ...params, ...body });
  }
}
