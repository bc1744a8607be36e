import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { ConfirmAgreements } from './commands/confirm-agreements.js';
import { ShowCaseFile } from './queries/show-case-file.js';
import { WithdrawAgreement } from './commands/withdraw-agreement.js';

/** What the person agrees to: confirmed for many cases at once, withdrawn for one. */
@Controller()
export class AgreementsController {
  constructor(
    private readonly page: ShowCaseFile,
    private readonly confirm: ConfirmAgreements,
    private readonly withdraw: WithdrawAgreement,
  ) {}

  @Endpoint(contracts.confirmAgreements)
  async confirmed(
    @Input(contracts.confirmAgreements) { actor, params, body }: EndpointRequest<typeof contracts.confirmAgreements>,
  ): Promise<contracts.ViewOf<typeof contracts.confirmAgreements>> {
    return { confirmed: await this.confirm.execute(actor, params.committeeId, body) };
  }

  @Endpoint(contracts.withdrawAgreementCommand)
  async withdrawn(
    @Input(contracts.withdrawAgreementCommand)
    { actor, params, body }: EndpointRequest<typeof contracts.withdrawAgreementCommand>,
  ): Promise<contracts.CaseFileView> {
    await this.withdraw.execute(actor, { ...params, ...body });
    return this.page.execute(actor, params.caseFileId);
  }
}
