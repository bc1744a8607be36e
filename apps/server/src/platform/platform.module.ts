import { Module, type DynamicModule } from '@nestjs/common';
import { AuditVisits } from './audit/audit-visits.js';
import { RefusalAudit } from './audit/refusal-audit.js';
import { CLOCK, type Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { APPLICATION_URL, MAIN_SOURCE, STATEMENT_POOL, type Source } from './database/data-source.js';
import type { StatementPool } from './database/statement-pool.js';
import { Transaction } from './database/transaction.js';
import { EndpointServer } from './http/bound-endpoints.js';
import { JobRunner } from './jobs/job-runner.js';
import { JobTasks } from './jobs/job-tasks.js';
import { Jobs } from './jobs/jobs.js';
import { Announcer } from './live/announcer.js';
import { LOG, type Log } from './log.js';
import { DemoMailStore } from './mail/demo-mail-store.js';
import { MailOnce } from './mail/mail-once.js';
import { MAILER, type Mailer } from './mail/mailer.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { KeyRingStore } from './sealing/key-ring-store.js';

export interface AppContext {
  config: Config;
  /** On the role of the application. */
  dataSource: Source;
  /** The same, with connections of its own, for what runs at each key. */
  statementPool: StatementPool;
  /** The same address, for the job runner's own connections. */
  applicationUrl: string;
  clock: Clock;
  log: Log;
}

/** What every feature uses. */
@Module({})
export class PlatformModule {
  static on({ config, dataSource, statementPool, applicationUrl, clock, log }: AppContext): DynamicModule {
    const mailer = {
      provide: MAILER,
      inject: [DemoMailStore],
      useFactory: (demo: DemoMailStore): Mailer =>
        config.smtpUrl ? new SmtpMailer(config.smtpUrl, config.mailFrom, log) : demo,
    };
    const values = [
      { provide: CONFIG, useValue: config },
      { provide: MAIN_SOURCE, useValue: dataSource },
      { provide: STATEMENT_POOL, useValue: statementPool },
      { provide: APPLICATION_URL, useValue: applicationUrl },
      { provide: CLOCK, useValue: clock },
      { provide: LOG, useValue: log },
    ];
    const pieces = [
      EndpointServer,
      Announcer,
      Transaction,
      AuditVisits,
      RefusalAudit,
      KeyRingStore,
      DemoMailStore,
      MailOnce,
      JobTasks,
      Jobs,
      JobRunner,
    ];
    return {
      module: PlatformModule,
      global: true,
      providers: [...values, ...pieces, mailer],
      exports: [CONFIG, MAIN_SOURCE, STATEMENT_POOL, CLOCK, LOG, MAILER, ...pieces],
    };
  }
}
