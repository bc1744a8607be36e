import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';

export interface AuditVisit {
  accountId: string;
  times: number;
  lastAt: Date;
}

/** Who did one thing to one subject, by the audit: nothing else of it can be read by the application. */
@Injectable()
export class AuditVisits {
  /** Latest first. What a member did again within `gapMinutes` is the same time. */
  async of(tx: Tx, subjectId: string, action: string, gapMinutes: number): Promise<AuditVisit[]> {
    const rows = await tx.manager.query<{ actor: string; times: number; last_at: Date }[]>(
      `select actor, times, last_at from audit_visits($1, $2, make_interval(mins => $3)) order by last_at desc, actor`,
      [subjectId, action, gapMinutes],
    );
    return rows.map(({ actor, times, last_at: lastAt }) => ({
      accountId: actor.replace(/^member:/, ''),
      times,
      lastAt,
    }));
  }
}
