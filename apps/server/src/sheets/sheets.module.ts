import { Module } from '@nestjs/common';
import { CommitteesModule } from '../committees/committees.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { DeviceKey } from './device-key.js';
import { SheetAccess } from './sheet-access.js';
import { SheetRooms } from './sheet-rooms.js';
import { SheetStore } from './sheet-store.js';
import { SheetsGateway } from './sheets.gateway.js';

@Module({
  imports: [CommitteesModule, MeetingsModule],
  providers: [DeviceKey, SheetAccess, SheetRooms, SheetStore, SheetsGateway],
  exports: [SheetRooms, SheetStore],
})
export class SheetsModule {}
