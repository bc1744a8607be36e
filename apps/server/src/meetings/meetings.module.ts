import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { AgendaRepository } from './agenda.repository.js';
import { AttendanceRepository } from './attendance.repository.js';
import { CaseSight } from './case-sight.js';
import { ChangeAgenda } from './change-agenda.js';
import { Invitations } from './invitations.js';
import { LeadMeeting } from './lead-meeting.js';
import { MeetingRepository } from './meeting.repository.js';
import { MoveItem } from './move-item.js';
import { PlanMeeting } from './plan-meeting.js';
import { ProposeCase } from './propose-case.js';
import { WaitingItems } from './waiting-items.js';

const PIECES = [
  AgendaRepository,
  AttendanceRepository,
  CaseSight,
  ChangeAgenda,
  Invitations,
  LeadMeeting,
  MeetingRepository,
  MoveItem,
  PlanMeeting,
  ProposeCase,
  WaitingItems,
];

@Module({ imports: [CommitteesModule, CaseFilesModule], providers: PIECES, exports: PIECES })
export class MeetingsModule {}
