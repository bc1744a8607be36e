import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { AgendaRepository } from './agenda.repository.js';
import { AttendanceRepository } from './attendance.repository.js';
import { CaseSight } from './case-sight.js';
import { ChangeAgenda } from './change-agenda.js';
import { ChangeMeeting } from './change-meeting.js';
import { Invitations } from './invitations.js';
import { ItemSight } from './item-sight.js';
import { LeadMeeting } from './lead-meeting.js';
import { MeetingRepository } from './meeting.repository.js';
import { MoveItem } from './move-item.js';
import { PointSight } from './point-sight.js';
import { PostponePoint } from './postpone-point.js';
import { ProposeCase } from './propose-case.js';

const PIECES = [
  AgendaRepository,
  AttendanceRepository,
  CaseSight,
  ChangeAgenda,
  ChangeMeeting,
  Invitations,
  ItemSight,
  LeadMeeting,
  MeetingRepository,
  MoveItem,
  PointSight,
  PostponePoint,
  ProposeCase,
];

@Module({ imports: [CommitteesModule, CaseFilesModule], providers: PIECES, exports: PIECES })
export class MeetingsModule {}
