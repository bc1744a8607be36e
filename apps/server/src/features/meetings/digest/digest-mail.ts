import { Inject, Injectable } from '@nestjs/common';
import { dateIn, mayAnswerFollowUp, type CalendarDate, type Committee, type Meeting } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { CONFIG, type Config } from '../../../platform/config.js';
import type { Tx } from '../../../platform/database/tx.js';
import { frenchDay } from '../../../platform/mail/french-dates.js';
import type { Mail } from '../../../platform/mail/mailer.js';
import type { OwedSince } from './owed-since-meeting.js';

interface OwedLine {
  reference: string;
  dueDate: CalendarDate;
}

/**
 * What an organisation owes since a meeting, written to one of its members: references and dates, no word of a case.
 */
@Injectable()
export class DigestMail {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly members: MemberRepository,
    private readonly committees: CommitteeRepository,
    private readonly caseFiles: CaseFileRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null when there is no member to write to any more: the membership has ended. */
  async to(tx: Tx, accountId: string, { meeting, organisationId, followUps }: OwedSince): Promise<Mail | null> {
    const { committeeId } = meeting;
    const viewer = await this.viewers.ofAccount(tx, accountId);
    if (!viewer || !mayAnswerFollowUp(viewer, { committeeId, organisationId })) return null;
    const members = await this.members.ofCommittee(tx, committeeId);
    const to = members.find((member) => member.accountId === accountId)?.email;
    const cases = await this.caseFiles.getMany(
      tx,
      followUps.map((followUp) => followUp.caseFileId),
    );
    const lines = followUps.flatMap(({ caseFileId, dueDate }) => {
      const caseFile = cases.get(caseFileId);
      return caseFile ? [{ reference: caseFile.reference, dueDate }] : [];
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
    lines.map(({ reference, dueDate }) => `- situation ${reference}, pour le ${frenchDay(dueDate)}`).join('\n'),
    `${several ? 'Pour les lire et y répondre' : 'Pour la lire et y répondre'}\u00a0: ${url}`,
    'Passerelle',
  ].join('\n\n');
  return { subject: `${committee.name}\u00a0: ${several ? 'vos actions' : 'votre action'} de suivi`, text };
}
