import { Injectable } from '@nestjs/common';
import type { Work } from '../../platform/database/transaction.js';
import type { DemoTable } from './demo-table.js';
import { inDays, SeedComingMeetings } from './seed-coming-meetings.js';
import { SeedPastAttendance } from './seed-past-attendance.js';
import { SeedPastMeeting } from './seed-past-meeting.js';
import { SeedPastPoints } from './seed-past-points.js';
import { SeedPastRecord } from './seed-past-record.js';

/** The meetings of the demo: Toulouse tells a whole story, the other territories have a date. */
@Injectable()
export class SeedMeetings {
  constructor(
    private readonly past: SeedPastMeeting,
    private readonly attendance: SeedPastAttendance,
    private readonly points: SeedPastPoints,
    private readonly record: SeedPastRecord,
    private readonly coming: SeedComingMeetings,
  ) {}

  async execute(work: Work, tables: readonly DemoTable[]): Promise<void> {
    for (const table of tables.filter(({ committee }) => committee.territory === 'Toulouse')) {
      const held = await this.past.execute(work, table, inDays(work, table.committee, -42, '09:30'));
      await this.attendance.execute(work, table, held);
      await this.record.execute(work, held, await this.points.execute(work, table, held));
      await this.coming.today(work, table);
      await this.coming.inPreparation(work, table);
    }
    const others = tables.map(({ committee }) => committee).filter(({ territory }) => territory !== 'Toulouse');
    await this.coming.elsewhere(work, others);
  }
}
