import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { DescribeCaseFile } from './commands/describe-case-file.js';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { NamePathReferent } from './commands/name-path-referent.js';
import { NameProvider } from './commands/name-provider.js';
import { ShowCaseFile } from './queries/show-case-file.js';

const DONE = { done: true } as const;

/** What a case is, and who follows it. */
@Controller()
export class CaseFileController {
  constructor(
    private readonly page: ShowCaseFile,
    private readonly facts: DescribeCaseFile,
    private readonly referent: NamePathReferent,
    private readonly provider: NameProvider,
  ) {}

  @Endpoint(contracts.describeCaseFile)
  async described(
    @Input(contracts.describeCaseFile) { actor, params, body }: EndpointRequest<typeof contracts.describeCaseFile>,
  ): Promise<contracts.CaseFileView> {
    await this.facts.execute(actor, { ...params, ...body });
    return this.page.execute(actor, params.caseFileId);
  }

  @Endpoint(contracts.namePathReferent)
  async referentNamed(
    @Input(contracts.namePathReferent) { actor, params, body }: EndpointRequest<typeof contracts.namePathReferent>,
  ): Promise<contracts.CaseFileView> {
    await this.referent.execute(actor, { ...params, ...body });
    return this.page.execute(actor, params.caseFileId);
  }

  @Endpoint(contracts.nameProvider)
  async providerNamed(
    @Input(contracts.nameProvider) { actor, params, body }: EndpointRequest<typeof contracts.nameProvider>,
  ): Promise<typeof DONE> {
    await this.provider.execute(actor, { ...params, ...body });
    return DONE;
  }
}
