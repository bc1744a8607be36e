import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { OpenCaseFile } from './commands/open-case-file.js';
import { PrepareCaseFile } from './queries/prepare-case-file.js';

@Controller()
export class NewCaseController {
  constructor(
    private readonly form: PrepareCaseFile,
    private readonly open: OpenCaseFile,
  ) {}

  @Endpoint(contracts.prepareCaseFile)
  prepared(
    @Input(contracts.prepareCaseFile) { actor, params }: EndpointRequest<typeof contracts.prepareCaseFile>,
  ): Promise<contracts.ViewOf<typeof contracts.prepareCaseFile>> {
    return this.form.execute(actor, params.committeeId);
  }

  @Endpoint(contracts.openCaseFile)
  opened(
    @Input(contracts.openCaseFile) { actor, params, body }: EndpointRequest<typeof contracts.openCaseFile>,
  ): Promise<contracts.ViewOf<typeof contracts.openCaseFile>> {
    return this.open.execute(actor, params.committeeId, body);
  }
}
