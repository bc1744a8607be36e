import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { LoadDoorController } from './load-door.controller.js';
import { OpenLoadDocument } from './open-load-document.js';
import { ProvideLoadDocument } from './provide-load-document.js';
import { SeatLoadMembers } from './seat-load-members.js';
import { SignInLoadMembers } from './sign-in-load-members.js';

@Module({
  imports: [SignInModule, CommitteesModule, CaseFilesModule, MeetingsModule, SheetsModule],
  controllers: [LoadDoorController],
  providers: [OpenLoadDocument, ProvideLoadDocument, SeatLoadMembers, SignInLoadMembers],
})
export class LoadDoorModule {}
