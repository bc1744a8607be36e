import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
import { OpenCaseFile } from './commands/open-case-file.js';
import { PrepareCaseFile } from './queries/prepare-case-file.js';

@Controller()
export class NewCaseController {
  constructor(
    private readonly form: PrepareCaseFile,
    private readonly open: OpenCaseFile,
  ) {}

  @Door(contracts.prepareCaseFile)
  prepared(
    @Input(contracts.prepareCaseFile) { actor, params }: Asked<typeof contracts.prepareCaseFile>,
  ): Promise<contracts.ViewOf<typeof contracts.prepareCaseFile>> {
    return this.form.execute(actor, params.committeeId);
  }

  @Door(contracts.openCaseFile)
  opened(
    @Input(contracts.openCaseFile) { actor, params, body }: Asked<typeof contracts.openCaseFile>,
  ): Promise<contracts.ViewOf<typeof contracts.openCaseFile>> {
    return this.open.execute(actor, params.committeeId, body);
  }
}
