import { Module } from '@nestjs/common';
import { RestoreVersion } from './commands/restore-version.js';
import { KeepVersions } from './keep-versions.js';
import { ListVersions } from './queries/list-versions.js';
import { ReadVersion } from './queries/read-version.js';
import { SheetVersionsController } from './sheet-versions.controller.js';
import { SheetsGateway } from './sheets.gateway.js';
import { VersionAccess } from './version-access.js';
import { WriteInSheet } from './write-in-sheet.js';

@Module({
  controllers: [SheetVersionsController],
  providers: [KeepVersions, ListVersions, ReadVersion, RestoreVersion, SheetsGateway, VersionAccess, WriteInSheet],
})
export class SheetsModule {}
