import type { ModernFakeTimers } from '@jest/fake-timers';

declare class WorkerRealmEnvironment {
  readonly fakeTimersModern: ModernFakeTimers;
  constructor(config: { projectConfig: object });
  teardown(): Promise<void>;
}
export = WorkerRealmEnvironment;
