import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Transaction } from './database/transaction.js';
import { ForVisitors } from './http/endpoint.js';
import { JobRunner } from './jobs/job-runner.js';
import { Jobs } from './jobs/jobs.js';

type State = 'ok' | 'failing';

interface Health {
  status: State;
  database: State;
  jobs: State;
}

const PATIENCE_MS = 2_000;

/** For whatever watches the instance: up, able to reach its database, and working on its jobs. */
@Controller()
export class HealthController {
  private asking: Promise<Health> | undefined;

  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly runner: JobRunner,
  ) {}

  @Get('health')
  @ForVisitors()
  async health(@Res({ passthrough: true }) response: Response): Promise<Health> {
    // One question at a time, however many ask: a database that hangs must not lose its connections to this.
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    const health = await this.asking;
    response.status(health.status === 'ok' ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return health;
  }

  private async ask(): Promise<Health> {
    const health: Health = { status: 'failing', database: 'failing', jobs: 'failing' };
    const answers = this.transaction.run({ kind: 'job', purpose: 'health' }, async (tx) => {
      await tx.manager.query('select 1');
      health.database = 'ok';
      await this.jobs.reach(tx);
      if (this.runner.isWell) health.jobs = 'ok';
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((done) => (timer = setTimeout(done, PATIENCE_MS)));
    await Promise.race([answers.catch(() => undefined), late]);
    clearTimeout(timer);
    // A copy: what answers too late changes nothing any more.
    return { ...health, status: health.database === 'ok' && health.jobs === 'ok' ? 'ok' : 'failing' };
  }
}
