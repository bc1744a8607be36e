import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { DemoTable } from './demo-table.js';
import { inDays, SeedComingMeetings } from './seed-coming-meetings.js';
import { SeedPastAttendance } from './seed-past-attendance.js';
import { SeedPastMeeting } from './seed-past-meeting.js';
import { SeedPastPoints } from './seed-past-points.js';
import { SeedPastMinutes } from './seed-past-minutes.js';

/** The meetings of the demo: Toulouse has a whole story, the other territories have a date. */
@Injectable()
export class SeedMeetings {
  constructor(
    private readonly past: SeedPastMeeting,
    private readonly attendance: SeedPastAttendance,
    private readonly points: SeedPastPoints,
    private readonly minutes: SeedPastMinutes,
    private readonly coming: SeedComingMeetings,
  ) {}

  async execute(tx: Tx, tables: readonly DemoTable[]): Promise<void> {
    for (const table of tables.filter(({ committee }) => committee.territory === 'Toulouse')) {
      const held = await this.past.execute(tx, table, inDays(tx, table.committee, -42, '09:30'));
      await this.attendance.execute(tx, table, held);
      await this.minutes.execute(tx, held, await this.points.execute(tx, table, held));
      await this.coming.today(tx, table);
      await this.coming.inPreparation(tx, table);
    }
    const others = tables.map(({ committee }) => committee).filter(({ territory }) => territory !== 'Toulouse');
    await this.coming.elsewhere(tx, others);
  }
}
