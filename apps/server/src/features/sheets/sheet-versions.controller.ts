import { Controller } from '@nestjs/common';
import {
  listSheetVersions,
  readSheetVersion,
  restoreSheetVersionCommand,
  type SheetVersionsView,
  type SheetVersionView,
} from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { ListVersions } from './queries/list-versions.js';
import { ReadVersion } from './queries/read-version.js';
import { RestoreVersion } from './commands/restore-version.js';

/** The versions of a sheet. */
@Controller()
export class SheetVersionsController {
  constructor(
    private readonly list: ListVersions,
    private readonly read: ReadVersion,
    private readonly restore: RestoreVersion,
  ) {}

  @Endpoint(listSheetVersions)
  listed(
    @Input(listSheetVersions) { actor, params }: EndpointRequest<typeof listSheetVersions>,
  ): Promise<SheetVersionsView> {
    return this.list.execute(actor, params.sheetId);
  }

  @Endpoint(readSheetVersion)
  shown(
    @Input(readSheetVersion) { actor, params }: EndpointRequest<typeof readSheetVersion>,
  ): Promise<SheetVersionView> {
    return this.read.execute(actor, params.sheetId, params.versionId);
  }

  @Endpoint(restoreSheetVersionCommand)
  async restored(
    @Input(restoreSheetVersionCommand) { actor, params, body }: EndpointRequest<typeof restoreSheetVersionCommand>,
  ): Promise<SheetVersionsView> {
    await this.restore.execute(actor, params.sheetId, params.versionId, body);
    return this.list.execute(actor, params.sheetId);
  }
}
