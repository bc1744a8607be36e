import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AdministrationModule } from './administration/administration.module.js';
import { CaseDeskModule } from './case-desk/case-desk.module.js';
import { CaseFilesModule } from './case-files/case-files.module.js';
import { CommitteesModule } from './committees/committees.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { DemoModule } from './demo/demo.module.js';
import { FollowUpsModule } from './follow-ups/follow-ups.module.js';
import { HomeModule } from './home/home.module.js';
import { LoadDoorModule } from './load-door/load-door.module.js';
import { MeetingRoomModule } from './meeting-room/meeting-room.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { HealthController } from './platform/health.controller.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { ViewCheck } from './platform/http/view-check.js';
import { PlatformModule, type Ground } from './platform/platform.module.js';
import { PreparationModule } from './preparation/preparation.module.js';
import { RecordsModule } from './records/records.module.js';
import { SheetsModule } from './sheets/sheets.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { SignedInGuard } from './sign-in/signed-in.guard.js';
import { SteeringModule } from './steering/steering.module.js';

const FEATURES = [
  SignInModule,
  CommitteesModule,
  CaseFilesModule,
  MeetingsModule,
  SheetsModule,
  PreparationModule,
  DecisionsModule,
  FollowUpsModule,
  CaseDeskModule,
  MeetingRoomModule,
  RecordsModule,
  HomeModule,
  AdministrationModule,
  SteeringModule,
];

/** Doors that a server of a real committee does not have. */
function onlyWhenAsked({ config }: Ground) {
  return [...(config.demo ? [DemoModule] : []), ...(config.loadDoor ? [LoadDoorModule] : [])];
}

@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.on(ground), ...FEATURES, ...onlyWhenAsked(ground)],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: SignedInGuard },
        { provide: APP_INTERCEPTOR, useClass: ViewCheck },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
