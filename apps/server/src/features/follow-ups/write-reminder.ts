import { Injectable } from '@nestjs/common';
import { dateIn, workingDaysLate, type CalendarDate, type FollowUp } from '@passerelle/domain';
import { CaseContacts } from '../../model/case-files/case-contacts.js';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { OwingMembers } from '../../model/follow-ups/owing-members.js';
import type { Tx } from '../../platform/database/tx.js';
import { frenchDay } from '../../platform/mail/french-dates.js';
import type { Mail } from '../../platform/mail/mailer.js';
import { LateFollowUps } from './late-follow-ups.js';

type Owing = Pick<FollowUp, 'committeeId' | 'organisationId'>;

/** The words of a reminder: references, dates and which organisation to call; never a person's name nor what is asked. */
@Injectable()
export class WriteReminder {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly late: LateFollowUps,
    private readonly owing: OwingMembers,
    private readonly contacts: CaseContacts,
  ) {}

  /** The mail to one member; null for one who answers for the organisation no more, or when nothing is late any more. */
  async execute(tx: Tx, owing: Owing, accountId: string, origin: string): Promise<Mail | null> {
    const recipient = (await this.owing.of(tx, owing)).find((member) => member.accountId === accountId);
    if (!recipient) return null;
    const late = await this.late.of(tx, owing);
    if (late.length === 0) return null;
    const committee = await this.committees.get(tx, owing.committeeId);
    const today = dateIn(committee.timeZone, tx.now);
    const cases = await this.caseFiles.getMany(
      tx,
      late.map(({ caseFileId }) => caseFileId),
    );
    const firstDueFirst = [...late].sort((left, right) => left.dueDate.localeCompare(right.dueDate));
    const toCall = await this.contacts.organisationsToCall(tx, owing, [...cases.values()]);
    const owed = firstDueFirst.map((followUp) => {
      const reference = cases.get(followUp.caseFileId)?.reference ?? '';
      return owedLine(followUp, { reference, toCall: toCall.get(followUp.caseFileId) }, today);
    });
    return {
      to: recipient.email,
      subject: `${committee.name}\u00a0: ${late.length > 1 ? 'des actions de suivi attendent' : 'une action de suivi attend'} votre réponse`,
      text: [
        'Bonjour,',
        '',
        `Votre organisation devait agir pour le comité «\u00a0${committee.name}\u00a0»\u00a0:`,
        ...owed,
        '',
        'Dites ce qui est fait, ce qui ne peut pas l’être, ou posez une question\u00a0:',
        `${origin}/comites/${committee.id}/actions`,
        '',
        'Passerelle',
      ].join('\n'),
    };
  }
}

function owedLine(
  followUp: FollowUp,
  { reference, toCall }: { reference: string; toCall: string | undefined },
  today: CalendarDate,
): string {
  const days = workingDaysLate(followUp, today);
  const late = days > 1 ? `${days} jours ouvrés` : '1 jour ouvré';
  const owed = `• ${reference}, pour le ${frenchDay(followUp.dueDate)} (en retard de ${late})`;
  return toCall === undefined ? owed : `${owed}, à qui s’adresser\u00a0: ${toCall}`;
}
