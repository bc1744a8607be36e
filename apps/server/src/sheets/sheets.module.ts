import { Module } from '@nestjs/common';
import { CommitteesModule } from '../committees/committees.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { KeepVersions } from './keep-versions.js';
import { ListVersions } from './list-versions.js';
import { ReadVersion } from './read-version.js';
import { RestoreVersion } from './restore-version.js';
import { SheetAccess } from './sheet-access.js';
import { SheetActivity } from './sheet-activity.js';
import { SheetRooms } from './sheet-rooms.js';
import { SheetStore } from './sheet-store.js';
import { SheetVersionStore } from './sheet-version-store.js';
import { SheetVersionsController } from './sheet-versions.controller.js';
import { SheetsGateway } from './sheets.gateway.js';
import { VersionSight } from './version-sight.js';
import { WriteInSheet } from './write-in-sheet.js';

@Module({
  imports: [CommitteesModule, MeetingsModule],
  controllers: [SheetVersionsController],
  providers: [
    KeepVersions,
    ListVersions,
    ReadVersion,
    RestoreVersion,
    SheetAccess,
    SheetActivity,
    SheetRooms,
    SheetStore,
    SheetVersionStore,
    SheetsGateway,
    VersionSight,
    WriteInSheet,
  ],
  exports: [SheetRooms, SheetStore],
})
export class SheetsModule {}
