import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Door, Input, type Asked } from '../platform/http/endpoint.js';
import { ConfirmAgreements } from './confirm-agreements.js';
import { ImportCases } from './import-cases.js';
import { ListCaseFiles } from './list-case-files.js';
import { NameProvider } from './name-provider.js';
import { PreviewCaseImport } from './preview-case-import.js';

const DONE = { done: true } as const;

@Controller()
export class CaseFilesController {
  constructor(
    private readonly list: ListCaseFiles,
    private readonly provider: NameProvider,
    private readonly agreements: ConfirmAgreements,
    private readonly preview: PreviewCaseImport,
    private readonly cases: ImportCases,
  ) {}

  @Door(contracts.listCaseFiles)
  listCaseFiles(
    @Input(contracts.listCaseFiles) { actor, params }: Asked<typeof contracts.listCaseFiles>,
  ): Promise<contracts.CaseFileSummary[]> {
    return this.list.execute(actor, params.committeeId);
  }

  @Door(contracts.nameProvider)
  async nameProvider(
    @Input(contracts.nameProvider) { actor, params, body }: Asked<typeof contracts.nameProvider>,
  ): Promise<typeof DONE> {
    await this.provider.execute(actor, { ...params, ...body });
    return DONE;
  }

  @Door(contracts.confirmAgreements)
  async confirmAgreements(
    @Input(contracts.confirmAgreements) { actor, params, body }: Asked<typeof contracts.confirmAgreements>,
  ): Promise<contracts.ViewOf<typeof contracts.confirmAgreements>> {
    return { confirmed: await this.agreements.execute(actor, params.committeeId, body.caseFileIds) };
  }

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
