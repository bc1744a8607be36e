import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { AcceptProposal } from './accept-proposal.js';
import { SheetAccess } from './sheet-access.js';
import { SheetRooms } from './sheet-rooms.js';
import { SheetStore } from './sheet-store.js';
import { SheetsGateway } from './sheets.gateway.js';

@Module({
  imports: [CommitteesModule, CaseFilesModule, MeetingsModule],
  providers: [AcceptProposal, SheetAccess, SheetRooms, SheetStore, SheetsGateway],
  exports: [AcceptProposal, SheetRooms, SheetStore],
})
export class SheetsModule {}
