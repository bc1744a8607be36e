import { Injectable } from '@nestjs/common';
import type { CaseMinutesEntry, MinutesContent, GeneralPoint, Meeting, PointMinutesEntry } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { CommitteeNames } from '../../../model/memberships/committee-names.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { Attended } from './attended.js';
import type { SettledCase, SettledItem } from './closing-facts.js';

/** Writes the minutes from the facts of the meeting: no field is typed again, and no sheet of a case is read. */
@Injectable()
export class ComposeMinutes {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly names: CommitteeNames,
    private readonly attended: Attended,
  ) {}

  /** `notes`: the frozen text of the shared notes, by general point; one that has none is empty. */
  async execute(
    tx: Tx,
    meeting: Meeting,
    settled: SettledItem[],
    notes: ReadonlyMap<string, string> = new Map(),
  ): Promise<MinutesContent> {
    const committee = await this.committees.get(tx, meeting.committeeId);
    const organisations = await this.names.organisations(tx, meeting.committeeId);
    const nameOf = (id: string): string => organisations.get(id) ?? refuse('record-unreadable');
    const people = await this.names.people(tx, [meeting.leaderId]);
    const attended = await this.attended.of(tx, meeting);
    return {
      committee: committee.name,
      startsAt: meeting.startsAt.toISOString(),
      openedAt: (meeting.openedAt ?? meeting.startsAt).toISOString(),
      closedAt: (meeting.closedAt ?? tx.now).toISOString(),
      place: meeting.place,
      facilitator: meeting.leaderId ? (people.get(meeting.leaderId) ?? '') : '',
      attendance: attended.map(({ name, organisationName, presence, arrivedAt, leftAt }) => ({
        ...{ name, organisation: organisationName, presence },
        arrivedAt: arrivedAt?.toISOString() ?? null,
        leftAt: leftAt?.toISOString() ?? null,
      })),
      entries: settled.map((one) =>
        'caseFile' in one ? caseEntry(one, nameOf) : pointEntry(one.item, notes.get(one.item.id) ?? '', nameOf),
      ),
    };
  }
}

type NameOf = (organisationId: string) => string;

function caseEntry(settled: SettledCase, nameOf: NameOf): CaseMinutesEntry {
  const { item, caseFile, followUps, reservations } = settled;
  return {
    agendaItemId: item.id,
    caseFileId: caseFile.id,
    reference: caseFile.reference,
    result: resultOf(settled, nameOf),
    followUps: followUps.map(({ organisationId, text, dueDate, status }) => ({
      ...{ organisation: nameOf(organisationId), organisationId, text, dueDate, status },
    })),
    ...(reservations.length > 0 && {
      reservations: reservations.map(({ kind, organisationId, text }) => ({
        ...{ kind, organisation: nameOf(organisationId), text },
      })),
    }),
  };
}

function resultOf({ item, decision }: SettledCase, nameOf: NameOf): CaseMinutesEntry['result'] {
  const { question, reason, missingFromOrganisationId: from } = item;
  if (!decision) {
    return { kind: 'postponed', missing: item.missing ?? '', missingFrom: from ? nameOf(from) : null, question };
  }
  const { outcome, wording, wordingDigest, plannedDate, carrierOrganisationId: carrierId } = decision;
  const carrier = nameOf(carrierId);
  return { kind: 'decided', outcome, wording, wordingDigest, carrier, carrierId, plannedDate, reason, question };
}

function pointEntry(point: GeneralPoint, note: string, nameOf: NameOf): PointMinutesEntry {
  return {
    agendaItemId: point.id,
    point: point.kind,
    title: point.title,
    organisation: point.organisationId ? nameOf(point.organisationId) : null,
    note,
    postponed: point.status === 'postponed' ? { missing: point.missing } : null,
  };
}
