import { Controller } from '@nestjs/common';
import {
  listSheetVersions,
  readSheetVersion,
  restoreSheetVersionCommand,
  type SheetVersionsView,
  type SheetVersionView,
} from '@passerelle/contracts';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
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

  @Door(listSheetVersions)
  listed(@Input(listSheetVersions) { actor, params }: Asked<typeof listSheetVersions>): Promise<SheetVersionsView> {
    return this.list.execute(actor, params.sheetId);
  }

  @Door(readSheetVersion)
  shown(@Input(readSheetVersion) { actor, params }: Asked<typeof readSheetVersion>): Promise<SheetVersionView> {
    return this.read.execute(actor, params.sheetId, params.versionId);
  }

  @Door(restoreSheetVersionCommand)
  async restored(
    @Input(restoreSheetVersionCommand) { actor, params, body }: Asked<typeof restoreSheetVersionCommand>,
  ): Promise<SheetVersionsView> {
    await this.restore.execute(actor, params.sheetId, params.versionId, body);
    return this.list.execute(actor, params.sheetId);
  }
}
