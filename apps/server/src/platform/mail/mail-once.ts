import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import { Transaction } from '../database/transaction.js';
import { LOG, withoutContent, type Log } from '../log.js';
import { MAIL_SENDING_TABLE, type MailSending } from './mail-sending.table.js';
import { MAILER, MailNotSent, type Mail, type Mailer } from './mailer.js';

/** `sent` now, `known` to have been sent before, or `uncertain`: it may have left, and is never sent again. */
export type MailResult = 'sent' | 'known' | 'uncertain';

const ACTOR = { kind: 'job', purpose: 'mail.once' } as const;

/**
 * Sends a mail once for each key, however often it is asked. The claim is committed before the mail server is spoken
 * to: a crash between both leaves a claim, which is reported to the operator and not sent again.
 */
@Injectable()
export class MailOnce {
  /** Claimed here and surely not sent, but the database did not take the claim back. */
  private readonly unsent = new Set<string>();

  constructor(
    private readonly transaction: Transaction,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Throws `MailNotSent` when the mail surely did not leave: to be asked again, which a job that throws does by itself.
   */
  async send(key: string, mail: Mail): Promise<MailResult> {
    const earlier = await this.transaction.run(ACTOR, (tx) => this.claim(tx, key));
    if (earlier === 'sent') return 'known';
    if (earlier === 'claimed' && !this.unsent.delete(key)) return this.doubt(key);
    try {
      await this.mailer.deliver(mail, messageIdOf(key));
    } catch (error) {
      if (!(error instanceof MailNotSent)) return this.doubt(key, error);
      this.unsent.add(key);
      await this.transaction.run(ACTOR, (tx) => tx.manager.delete(MAIL_SENDING_TABLE, { key }));
      this.unsent.delete(key);
      throw error;
    }
    await this.transaction.run(ACTOR, (tx) =>
      tx.manager.update(MAIL_SENDING_TABLE, { key }, { state: 'sent', at: tx.now }),
    );
    return 'sent';
  }

  /** Claims the key, or answers how far an earlier sending went. A twin that arrives meanwhile waits for the commit. */
  private async claim(tx: Tx, key: string): Promise<MailSending['state'] | null> {
    const row = { key, state: 'claimed', at: tx.now } as const;
    const insert = tx.manager.createQueryBuilder().insert().into(MAIL_SENDING_TABLE).values(row);
    const inserted = await insert.orIgnore().returning('key').execute();
    if (Array.isArray(inserted.raw) && inserted.raw.length > 0) return null;
    return (await tx.manager.findOneByOrFail(MAIL_SENDING_TABLE, { key })).state;
  }

  private doubt(key: string, error?: unknown): 'uncertain' {
    this.log.error(
      { mail: key, ...(error === undefined ? {} : { error: withoutContent(error) }) },
      'a mail may or may not have left: it is not sent again',
    );
    return 'uncertain';
  }
}

/** The same for the same mail: a mail server that sees it twice may know it. */
function messageIdOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}
