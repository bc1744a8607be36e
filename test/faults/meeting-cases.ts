import { randomUUID } from 'node:crypto';
import {
  goToItem,
  listMeetings,
  openMeetingCommand,
  showAgendaItem,
  showMe,
  showMeeting,
  type DemoMemberView,
} from '@passerelle/contracts';
import { Member } from './member.js';

const COMMITTEE = /Toulouse/;

/** The members of the demo's committee. */
export async function membersOfCommittee(address: string): Promise<DemoMemberView[]> {
  return (await Member.demoMembers(address)).filter(({ committeeName }) => COMMITTEE.test(committeeName ?? ''));
}

/** A case of the meeting: its sheet, two members who write in it, and a third who reads. */
export interface MeetingCase {
  meetingId: string;
  itemId: string;
  documentId: string;
  writers: [Member, Member];
  reader: Member;
}

/** Opens today's meeting of the demo and answers its cases, each with a facilitator and the prescriber of the case. */
export async function openMeetingCases(address: string): Promise<MeetingCase[]> {
  const members = await membersOfCommittee(address);
  const cast = new Cast(address, members);
  const [leading, other] = members.filter(({ role }) => role === 'facilitator');
  const facilitator = await cast.play(leading);
  const reader = await cast.play(other);
  const { seats } = await facilitator.ask(showMe, {});
  const committeeId = seats.find(({ committeeName }) => COMMITTEE.test(committeeName))?.committeeId ?? '';
  const meetings = await facilitator.ask(listMeetings, { committeeId });
  const [today] = meetings.filter(({ status }) => status === 'planned').sort((a, b) => b.items - a.items);
  const meetingId = today?.id ?? '';
  const { version } = await facilitator.ask(showMeeting, { meetingId });
  const command = { commandId: randomUUID(), expectedVersion: version };
  const { agenda } = await facilitator.ask(openMeetingCommand, { meetingId }, command);
  const itemIds = agenda.flatMap((item) => (item.kind === 'case' ? [item.itemId] : []));
  const [first = ''] = itemIds;
  await facilitator.ask(goToItem, { meetingId }, { commandId: randomUUID(), itemId: first });
  const cases: MeetingCase[] = [];
  for (const itemId of itemIds) {
    const { prescriberName, sheets } = await facilitator.ask(showAgendaItem, { itemId });
    const [sheet] = sheets;
    if (!sheet?.write) throw new Error('a facilitator cannot write in a sheet');
    const prescriber = members.find((one) => one.role === 'prescriber' && one.organisationName === prescriberName);
    const writers: MeetingCase['writers'] = [facilitator, await cast.play(prescriber)];
    cases.push({ meetingId, itemId, documentId: sheet.documentId, writers, reader });
  }
  return cases;
}

/** Signs each member in once. */
class Cast {
  private readonly signedIn = new Map<string, Promise<Member>>();

  constructor(
    private readonly address: string,
    private readonly members: readonly DemoMemberView[],
  ) {}

  play(member: DemoMemberView | undefined): Promise<Member> {
    if (!member) throw new Error(`a role is missing among ${this.members.length} members of the demo`);
    const known = this.signedIn.get(member.accountId) ?? Member.signIn(this.address, member.accountId);
    this.signedIn.set(member.accountId, known);
    return known;
  }
}
