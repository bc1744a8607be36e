import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from './features/accounts/accounts.module.js';
import { AdministrationModule } from './features/administration/administration.module.js';
import { CaseFilesModule } from './features/case-files/case-files.module.js';
import { CommitteesModule } from './features/committees/committees.module.js';
import { DecisionsModule } from './features/decisions/decisions.module.js';
import { FollowUpsModule } from './features/follow-ups/follow-ups.module.js';
import { HomeModule } from './features/home/home.module.js';
import { MeetingsModule } from './features/meetings/meetings.module.js';
import { ModelModule } from './model/model.module.js';
import { HealthController } from './platform/health.controller.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { ViewCheck } from './platform/http/view-check.js';
import { MemberQueue } from './platform/limits/member-queue.js';
import { PlatformModule, type AppContext } from './platform/platform.module.js';
import { SheetsModule } from './features/sheets/sheets.module.js';
import { SignInModule } from './features/sign-in/sign-in.module.js';
import { SignedInGuard } from './features/sign-in/signed-in.guard.js';
import { SteeringModule } from './features/steering/steering.module.js';

const FEATURES = [
  SignInModule,
  CommitteesModule,
  CaseFilesModule,
  MeetingsModule,
  SheetsModule,
  DecisionsModule,
  FollowUpsModule,
  HomeModule,
  AccountsModule,
  AdministrationModule,
  SteeringModule,
];

/** Loaded only behind their flags: a server of a real committee does not have them. */
async function devModules({ config }: AppContext): Promise<Type[]> {
  const modules: Type[] = [];
  if (config.demo) modules.push((await import('./dev/demo/demo.module.js')).DemoModule);
  if (config.benchmarkApi) modules.push((await import('./dev/benchmark/benchmark.module.js')).BenchmarkModule);
  return modules;
}

@Module({})
export class AppModule {
  static async on(context: AppContext): Promise<DynamicModule> {
    return {
      module: AppModule,
      imports: [PlatformModule.on(context), ModelModule, ...FEATURES, ...(await devModules(context))],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: SignedInGuard },
        { provide: APP_INTERCEPTOR, useClass: MemberQueue },
        { provide: APP_INTERCEPTOR, useClass: ViewCheck },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
