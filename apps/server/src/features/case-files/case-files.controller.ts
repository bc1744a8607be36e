import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
import { ImportCases } from './import/import-cases.js';
import { PreviewCaseImport } from './import/preview-case-import.js';

/** A list of cases that somebody brings. */
@Controller()
export class CaseFilesController {
  constructor(
    private readonly preview: PreviewCaseImport,
    private readonly cases: ImportCases,
  ) {}

  @Door(contracts.previewCaseImport)
  previewCaseImport(
    @Input(contracts.previewCaseImport) { actor, params, body }: Asked<typeof contracts.previewCaseImport>,
  ): Promise<contracts.ImportPreview> {
    return this.preview.execute(actor, params.committeeId, body);
  }

  @Door(contracts.importCases)
  importCases(
    @Input(contracts.importCases) { actor, params, body }: Asked<typeof contracts.importCases>,
  ): Promise<contracts.ViewOf<typeof contracts.importCases>> {
    return this.cases.execute(actor, params.committeeId, body);
  }
}
