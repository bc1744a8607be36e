import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Transaction } from './database/transaction.js';
import { ForVisitors } from './http/endpoint.js';

/** For whatever watches the instance: up, and able to reach its database. */
@Controller()
export class HealthController {
  constructor(private readonly transaction: Transaction) {}

  @Get('health')
  @ForVisitors()
  async health(): Promise<{ healthy: true }> {
    try {
      await this.transaction.run({ kind: 'job', purpose: 'health' }, (work) => work.manager.query('select 1'));
    } catch {
      throw new ServiceUnavailableException();
    }
    return { healthy: true };
  }
}
