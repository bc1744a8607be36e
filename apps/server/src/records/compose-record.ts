import { Injectable } from '@nestjs/common';
import type { DecisionRecordContent, Meeting, RecordEntry } from '@passerelle/domain';
import { CommitteeRepository } from '../committees/committee.repository.js';
import { RoomNames } from '../meeting-room/room-names.js';
import { RoomPeople } from '../meeting-room/room-people.js';
import type { Work } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import type { SettledItem } from './closing-facts.js';

/** Writes the record from the facts of the meeting: no field is typed again, and no sheet is read. */
@Injectable()
export class ComposeRecord {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly names: RoomNames,
    private readonly people: RoomPeople,
  ) {}

  async execute(work: Work, meeting: Meeting, settled: SettledItem[]): Promise<DecisionRecordContent> {
    const committee = await this.committees.get(work, meeting.committeeId);
    const organisations = await this.names.organisations(work, meeting.committeeId);
    const people = await this.names.people(work, [meeting.leaderId]);
    const attended = await this.people.whoAttended(work, meeting);
    return {
      committee: committee.name,
      startsAt: meeting.startsAt.toISOString(),
      openedAt: (meeting.openedAt ?? meeting.startsAt).toISOString(),
      closedAt: (meeting.closedAt ?? work.now).toISOString(),
      place: meeting.place,
      facilitator: meeting.leaderId ? (people.get(meeting.leaderId) ?? '') : '',
      attendance: attended.map(({ name, organisationName }) => ({ name, organisation: organisationName })),
      entries: settled.map((one) => entryOf(one, organisations)),
    };
  }
}

function entryOf(
  { item, caseFile, decision, followUps }: SettledItem,
  organisations: Map<string, string>,
): RecordEntry {
  const nameOf = (id: string): string => organisations.get(id) ?? refuse('record-unreadable');
  const { question, reason } = item;
  const base = { agendaItemId: item.id, caseFileId: caseFile.id, reference: caseFile.reference };
  if (!decision) {
    const from = item.missingFromOrganisationId;
    const missingFrom = from ? nameOf(from) : null;
    return {
      ...base,
      result: { kind: 'postponed', missing: item.missing ?? '', missingFrom, question },
      followUps: [],
    };
  }
  const { outcome, wording, wordingDigest, plannedDate } = decision;
  const carrierId = decision.carrierOrganisationId;
  const carrier = nameOf(carrierId);
  return {
    ...base,
    result: { kind: 'decided', outcome, wording, wordingDigest, carrier, carrierId, plannedDate, reason, question },
    followUps: followUps.map((followUp) => ({
      organisation: nameOf(followUp.organisationId),
      organisationId: followUp.organisationId,
      text: followUp.text,
      dueDate: followUp.dueDate,
      status: followUp.status,
    })),
  };
}
