import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/SegmentedControl.layer.css';
import type { FollowUpView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateContext } from '../../platform/time-zone';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/section';
import { FollowUpRow } from './follow-up-row';
import { followUpSections, isRunning, type SectionKey } from './follow-up-sections';
import { Settled } from './settled';
import classes from './follow-ups.module.css';

type Kept = ReadonlyMap<string, SectionKey>;
const NOTHING_KEPT: Kept = new Map();

/** What the viewer's organisation owes: one inbox for all its members. What is answered stays in its place until leaving. */
export function OwedInbox({ followUps }: { followUps: readonly FollowUpView[] }) {
  const { t } = useTranslation('follow-ups');
  const { today } = useDateContext();
  const [kept, setKept] = useState(NOTHING_KEPT);
  const [whose, setWhose] = useState<'all' | 'mine'>('all');
  const shared = followUps.some((followUp) => isRunning(followUp) && followUp.assigneeName !== null && !followUp.mine);
  const shown = followUps.filter(({ id, mine }) => whose === 'all' || !shared || mine || kept.has(id));
  const sections = followUpSections(shown, today, kept);
  const running = sections.filter(({ key }) => key !== 'settled');
  const settled = sections.find(({ key }) => key === 'settled');
  return (
    <>
      {shared ? (
        <SegmentedControl
          className={classes.whose}
          aria-label={t('whose')}
          value={whose}
          onChange={setWhose}
          data={[
            { value: 'all', label: t('everyones') },
            { value: 'mine', label: t('mine') },
          ]}
        />
      ) : null}
      {running.length === 0 ? <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState> : null}
      {running.map(({ key, followUps: rows }) => (
        <Section key={key} title={t(key)} note={rows.length}>
          <ul>
            {rows.map((followUp) => (
              <FollowUpRow
                key={followUp.id}
                followUp={followUp}
                owed
                onTouched={() => setKept(new Map(kept).set(followUp.id, key))}
              />
            ))}
          </ul>
        </Section>
      ))}
      {settled ? <Settled followUps={settled.followUps} owed /> : null}
    </>
  );
}
