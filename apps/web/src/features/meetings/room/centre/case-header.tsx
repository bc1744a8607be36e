import type { AgendaItemView } from '@passerelle/contracts';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { noBreakSpaces } from '../../../../platform/no-break-spaces';
import { useBarrierLabel } from '../../../../shared/barriers/barrier-label';
import { PersonQuote } from '../../../../shared/case-files/person-quote';
import classes from './case-header.module.css';
import { LastTime } from './last-time';

interface CaseHeaderProps {
  item: AgendaItemView;
  /** The question takes the focus when the leader changes case. */
  questionRef: Ref<HTMLHeadingElement>;
}

/** The current case: its question, the facts, the person's own words before anybody's, and last time. */
export function CaseHeader({ item, questionRef }: CaseHeaderProps) {
  const { t } = useTranslation(['meeting-room', 'words']);
  const barrierLabel = useBarrierLabel();
  const [open, setOpen] = useState(false);
  const person = [t(`words:ageBand.${item.ageBand}`), item.commune].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [t('person'), person],
    [
      t('moment'),
      item.caseStatus === 'open' ? t(`words:moment.${item.moment}`) : t(`words:caseStatus.${item.caseStatus}`),
    ],
    [t('prescriber'), item.prescriberName],
    [t('provider'), item.providerName ?? t('noProvider')],
  ];
  return (
    <>
      <p className={classes.reference}>
        {[item.reference, item.label].filter(Boolean).join(', ')}{' '}
        <span className={classes.from}>{t('proposedBy', { name: item.proposedByName })}</span>
      </p>
      <h2 className={classes.question} ref={questionRef} tabIndex={-1}>
        {noBreakSpaces(item.question)}
      </h2>
      <div className={classes.short}>
        <span>{person}</span>
        <UnstyledButton className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('facts')} <IconChevronDown size={18} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </div>
      <dl className={classes.facts} data-open={open || undefined}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {item.words ? (
        <div className={classes.quote}>
          <PersonQuote words={item.words} />
        </div>
      ) : null}
      <p className={classes.reason}>
        <strong>{t('reason')}</strong> <span>{noBreakSpaces(item.reason)}</span>
        {item.barriers.length > 0 ? (
          <span>
            {' '}
            <strong>{t('barriers')}</strong> <span>{`${item.barriers.map(barrierLabel).join(', ')}.`}</span>
          </span>
        ) : null}
      </p>
      {item.lastTime ? <LastTime item={item} lastTime={item.lastTime} /> : null}
    </>
  );
}
