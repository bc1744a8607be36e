import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction.js';
import { ProvideBenchmarkDocument } from './provide-benchmark-document.js';

/** Opens a measured document by its name. */
@Injectable()
export class OpenBenchmarkDocument {
  /** One at a time: what two requests need, the first one makes. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly provide: ProvideBenchmarkDocument,
  ) {}

  execute(name: string, state?: Uint8Array): Promise<string> {
    const opened = this.turn.then(() =>
      this.transaction.run({ kind: 'job', purpose: 'load' }, (tx) => this.provide.execute(tx, name, state)),
    );
    this.turn = opened.catch(() => undefined);
    return opened;
  }
}
