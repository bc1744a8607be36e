import { Injectable } from '@nestjs/common';
import { closeMeeting, type Meeting } from '@passerelle/domain';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import { Tx } from '../../platform/database/tx.js';
import { accepted } from '../../platform/refused.js';
import { ClosingFacts } from '../../features/meetings/close/closing-facts.js';
import { ComposeMinutes } from '../../features/meetings/close/compose-minutes.js';
import { MinutesRepository } from '../../model/minutes/minutes.repository.js';
import { endOf } from './seed-past-meeting.js';

/** Closes the meeting of the past: its minutes are frozen. It has no sheets left to destroy. */
@Injectable()
export class SeedPastMinutes {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly facts: ClosingFacts,
    private readonly compose: ComposeMinutes,
    private readonly minutes: MinutesRepository,
  ) {}

  async execute(tx: Tx, open: Meeting, notes: Map<string, string>): Promise<void> {
    const closing = { undecided: [], unsavedPeople: 0, acceptUnsaved: false };
    const closed = accepted(closeMeeting(open, closing, endOf(open)));
    await this.meetings.save(tx, closed);
    const content = await this.compose.execute(tx, closed, await this.facts.of(tx, closed), notes);
    await this.minutes.freeze(new Tx(tx.manager, tx.actor, endOf(open)), closed.id, content);
  }
}
