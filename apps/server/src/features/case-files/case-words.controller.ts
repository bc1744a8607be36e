import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { WriteCaseSummary } from './commands/write-case-summary.js';
import { WriteCaseWords } from './commands/write-case-words.js';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { ShowCaseFile } from './queries/show-case-file.js';

/** What is told of a case: the person's own words, and the path so far. */
@Controller()
export class CaseWordsController {
  constructor(
    private readonly page: ShowCaseFile,
    private readonly words: WriteCaseWords,
    private readonly summary: WriteCaseSummary,
  ) {}

  @Endpoint(contracts.writeCaseWords)
  async wordsWritten(
    @Input(contracts.writeCaseWords) { actor, params, body }: EndpointRequest<typeof contracts.writeCaseWords>,
  ): Promise<contracts.CaseFileView> {
    await this.words.execute(actor, { ...params, ...body });
    return this.page.execute(actor, params.caseFileId);
  }

  @Endpoint(contracts.writeCaseSummary)
  async summaryWritten(
    @Input(contracts.writeCaseSummary) { actor, params, body }: EndpointRequest<typeof contracts.writeCaseSummary>,
  ): Promise<contracts.CaseFileView> {
    await this.summary.execute(actor, { ...params, ...body });
    return this.page.execute(actor, params.caseFileId);
  }
}
