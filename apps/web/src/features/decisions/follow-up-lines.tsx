import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { AgendaItemView, OrganisationView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../platform/dates';
import { useDateContext } from '../../platform/time-zone';
import { KeyHint } from '../../ui/key-hint';
import type { DecisionDraft, DraftChange, FollowUpDraft } from './decision-draft';
import { FollowUpField } from './follow-up-field';
import { readFollowUpLine } from './follow-up-line';
import classes from './follow-up-lines.module.css';

interface FollowUpLinesProps {
  item: Pick<AgendaItemView, 'today' | 'usualDueDate'>;
  draft: DecisionDraft;
  organisations: readonly OrganisationView[];
  onChange: (change: DraftChange) => void;
}

/** The follow-ups being prepared: those kept, the one being written, and the command that opens another. */
export function FollowUpLines({ item, draft, organisations, onChange }: FollowUpLinesProps) {
  const { t } = useTranslation('decisions');
  return (
    <>
      <div className={classes.head}>
        <h2>{t('followUps')}</h2>
        <UnstyledButton className={classes.add} aria-keyshortcuts="F" onClick={() => onChange({ kind: 'add' })}>
          {t('addFollowUp')} <KeyHint keys="F" />
        </UnstyledButton>
      </div>
      {draft.followUps.length > 0 ? (
        <ul className={classes.list}>
          {draft.followUps.map((one) => (
            <li key={one.key}>
              <DraftLine
                item={item}
                one={one}
                open={draft.openKey === one.key}
                organisations={organisations}
                onChange={onChange}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

interface DraftLineProps extends Omit<FollowUpLinesProps, 'draft'> {
  one: FollowUpDraft;
  open: boolean;
}

function DraftLine({ item, one, open, organisations, onChange }: DraftLineProps) {
  const { t } = useTranslation(['decisions', 'refusals']);
  const context = useDateContext();
  const read = readFollowUpLine(one.line, organisations, item.today);
  const dueDate = one.chosenDate ?? read.dueDate ?? item.usualDueDate;
  const refusal =
    one.refused === 'organisation-missing' ? t('organisationMissing') : one.refused && t(`refusals:${one.refused}`);
  return (
    <>
      {open ? (
        <FollowUpField
          line={one.line}
          read={read}
          dueDate={dueDate}
          toComplete={one.refused === 'organisation-missing' ? one : null}
          organisations={organisations}
          onWrite={(line) => onChange({ kind: 'write', key: one.key, line })}
          onDate={(date) => onChange({ kind: 'date', key: one.key, date })}
          onKeep={() => onChange(one.line.trim() === '' ? { kind: 'open', key: null } : { kind: 'add' })}
        />
      ) : (
        <div className={classes.kept}>
          <UnstyledButton className={classes.edit} onClick={() => onChange({ kind: 'open', key: one.key })}>
            <span className={classes.name}>{read.organisation?.name ?? t('organisationMissing')}</span>
            <span className={classes.due}>{shortDate(dueDate, context)}</span>
            <span className={classes.text}>{read.text}</span>
          </UnstyledButton>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t('removeFollowUp', { text: read.text })}
            onClick={() => onChange({ kind: 'remove', key: one.key })}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      )}
      {refusal ? (
        <p className={classes.refused} role="alert">
          {refusal}
        </p>
      ) : null}
    </>
  );
}
