import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { KeepVersions } from './keep-versions.js';
import { SHEET_VERSION_ENDPOINTS } from './sheet-versions.endpoints.js';
import { SheetsGateway } from './sheets.gateway.js';
import { VersionAccess } from './version-access.js';
import { WriteInSheet } from './write-in-sheet.js';

@Module({
  controllers: [endpointsController(SHEET_VERSION_ENDPOINTS)],
  providers: [...handlersOf(SHEET_VERSION_ENDPOINTS), KeepVersions, SheetsGateway, VersionAccess, WriteInSheet],
})
export class SheetsModule {}
