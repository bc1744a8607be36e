import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type CalendarDate, type Committee, type Meeting } from '@passerelle/domain';
import { CaseContacts } from '../../../model/case-files/case-contacts.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { OwingMembers } from '../../../model/follow-ups/owing-members.js';
import { CONFIG, type Config } from '../../../platform/config.js';
import type { Tx } from '../../../platform/database/tx.js';
import { frenchDay } from '../../../platform/mail/french-dates.js';
import type { Mail } from '../../../platform/mail/mailer.js';
import type { OwedSince } from './owed-since-meeting.js';

interface OwedLine {
  reference: string;
  dueDate: CalendarDate;
  /** The organisation to call, when it is another one. */
  toCall: string | undefined;
}

/**
 * What an organisation owes since a meeting, written to one of its members: references, dates and which organisation to
 * call [SEE-11], no word of a case and nobody's name.
 */
@Injectable()
export class DigestMail {
  constructor(
    private readonly owing: OwingMembers,
    private readonly committees: CommitteeRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly contacts: CaseContacts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null when there is no member to write to any more: the membership has ended. */
  async to(tx: Tx, accountId: string, { meeting, organisationId, followUps }: OwedSince): Promise<Mail | null> {
    const { committeeId } = meeting;
    const owing = await this.owing.of(tx, { committeeId, organisationId });
    const to = owing.find((member) => member.accountId === accountId)?.email;
    const cases = await this.caseFiles.getMany(
      tx,
      followUps.map((followUp) => followUp.caseFileId),
    );
    const toCall = await this.contacts.organisationsToCall(tx, { committeeId, organisationId }, [...cases.values()]);
    const lines = followUps.flatMap(({ caseFileId, dueDate }) => {
      const caseFile = cases.get(caseFileId);
      return caseFile ? [{ reference: caseFile.reference, dueDate, toCall: toCall.get(caseFileId) }] : [];
    });
    if (to === undefined || lines.length === 0) return null;
    const committee = await this.committees.get(tx, committeeId);
    return { to, ...written(committee, meeting, lines, `${this.config.origin}/comites/${committeeId}/actions`) };
  }
}

function written(
  committee: Committee,
  meeting: Meeting,
  lines: readonly OwedLine[],
  url: string,
): Pick<Mail, 'subject' | 'text'> {
  const held = frenchDay(dateIn(committee.timeZone, meeting.startsAt));
  const several = lines.length > 1;
  const text = [
    'Bonjour,',
    `La séance du ${held} du comité «\u00a0${committee.name}\u00a0» est close. Elle confie à votre organisation ${
      several ? `${lines.length} actions` : 'une action'
    } de suivi\u00a0:`,
    lines.map(owedLine).join('\n'),
    `${several ? 'Pour les lire et y répondre' : 'Pour la lire et y répondre'}\u00a0: ${url}`,
    'Passerelle',
  ].join('\n\n');
  return { subject: `${committee.name}\u00a0: ${several ? 'vos actions' : 'votre action'} de suivi`, text };
}

function owedLine({ reference, dueDate, toCall }: OwedLine): string {
  const owed = `- situation ${reference}, pour le ${frenchDay(dueDate)}`;
  return toCall === undefined ? owed : `${owed}, à qui s’adresser\u00a0: ${toCall}`;
}
