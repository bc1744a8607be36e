import { Injectable } from '@nestjs/common';
import type { Meeting } from '@passerelle/domain';
import type { Tx } from '../../../platform/database/tx.js';
import { WaitingItems } from '../plan/waiting-items.js';
import type { SettledItem } from './closing-facts.js';
import { PostMeetingDigest } from '../digest/post-meeting-digest.js';

/** What follows an ended meeting: carried items, and the digest to organisations that owe something since. */
@Injectable()
export class AfterMeeting {
  constructor(
    private readonly waiting: WaitingItems,
    private readonly digests: PostMeetingDigest,
  ) {}

  /** What was left undone opens the agenda of the next planned meeting, if there is one already. */
  async execute(tx: Tx, closed: Meeting, settled: SettledItem[]): Promise<void> {
    await this.waiting.carryToNext(tx, closed.committeeId);
    await this.digests.plan(tx, closed, settled);
  }
}
