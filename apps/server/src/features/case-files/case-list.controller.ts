import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { ImportCases } from './import/import-cases.js';
import { PreviewCaseImport } from './import/preview-case-import.js';

/** A list of cases that somebody brings. */
@Controller()
export class CaseFilesController {
  constructor(
    private readonly preview: PreviewCaseImport,
    private readonly cases: ImportCases,
  ) {}

  @Endpoint(contracts.previewCaseImport)
  previewCaseImport(
    @Input(contracts.previewCaseImport) { actor, params, body }: EndpointRequest<typeof contracts.previewCaseImport>,
  ): Promise<contracts.ImportPreview> {
    return this.preview.execute(actor, params.committeeId, body);
  }

  @Endpoint(contracts.importCases)
  importCases(
    @Input(contracts.importCases) { actor, params, body }: EndpointRequest<typeof contracts.importCases>,
  ): Promise<contracts.ViewOf<typeof contracts.importCases>> {
    return this.cases.execute(actor, params.committeeId, body);
  }
}
