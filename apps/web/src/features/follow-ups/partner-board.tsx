import type { FollowUpView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemindOrganisation } from '../../shared/follow-ups/remind-organisation';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/section';
import { FollowUpRow } from './follow-up-row';
import { followUpSections, isRunning } from './follow-up-sections';
import { partnersOf, type Partner } from './partners';
import { Settled } from './settled';

interface PartnerBoardProps {
  committeeId: string;
  followUps: readonly FollowUpView[];
  today: string;
}

/** Who owes what, the latest first; before it the questions that wait for a reply. Rows stay where they were answered. */
export function PartnerBoard({ committeeId, followUps, today }: PartnerBoardProps) {
  const { t } = useTranslation('follow-ups');
  const [replied, setReplied] = useState<ReadonlySet<string>>(new Set());
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const asking = followUps.filter(({ id, abilities }) => abilities.reply || replied.has(id));
  const others = followUps.filter((followUp) => !asking.includes(followUp));
  const partners = partnersOf(others, (followUp) => isRunning(followUp) || touched.has(followUp.id));
  const ended = others.filter((followUp) => !touched.has(followUp.id));
  const settled = followUpSections(ended, today).find(({ key }) => key === 'settled');
  return (
    <>
      {asking.length > 0 ? (
        <Section title={t('questions')} note={asking.length}>
          <ul>
            {asking.map((followUp) => (
              <FollowUpRow
                key={followUp.id}
                followUp={followUp}
                owed={false}
                named
                onTouched={() => setReplied(new Set(replied).add(followUp.id))}
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {partners.length + asking.length === 0 ? (
        <EmptyState title={t('noPartnerTitle')}>{t('noPartner')}</EmptyState>
      ) : null}
      {partners.map((partner) => (
        <PartnerSection
          key={partner.organisationId}
          committeeId={committeeId}
          partner={partner}
          onTouched={(id) => setTouched(new Set(touched).add(id))}
        />
      ))}
      {settled ? <Settled followUps={settled.followUps} owed={false} /> : null}
    </>
  );
}

interface PartnerSectionProps {
  committeeId: string;
  partner: Partner;
  onTouched: (followUpId: string) => void;
}

function PartnerSection({ committeeId, partner, onTouched }: PartnerSectionProps) {
  const { t } = useTranslation('follow-ups');
  const { organisationId: id, organisationName: name, running, late, mayRemind, remindedAt } = partner;
  const owing = t('owing', { count: running.length });
  return (
    <Section
      title={name}
      note={late > 0 ? `${owing}${t('ofWhichLate', { count: late })}` : owing}
      link={
        <RemindOrganisation
          committeeId={committeeId}
          organisation={{ id, name }}
          may={mayRemind}
          remindedAt={remindedAt}
        />
      }
    >
      <ul>
        {running.map((followUp) => (
          <FollowUpRow key={followUp.id} followUp={followUp} owed={false} onTouched={() => onTouched(followUp.id)} />
        ))}
      </ul>
    </Section>
  );
}
