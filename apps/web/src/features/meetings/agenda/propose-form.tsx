import { Button, Select } from '@mantine/core';
import { proposeCase, type MeetingView } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import { uuidv4 } from 'lib0/random';
import { useTranslation } from 'react-i18next';
import { changesMeeting } from '../../../shared/queries/meetings';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { DraftNotice } from '../../../ui/draft-notice';
import { LimitedTextarea } from '../../../ui/limited-text';
import classes from './proposals.module.css';

interface Proposal {
  caseFileId: string | null;
  reason: string;
  question: string;
}

const NOTHING_PROPOSED: Proposal = { caseFileId: null, reason: '', question: '' };

/** Proposes a case to the meeting: the reason comes from the case, the question is the one thing to write. */
export function ProposeForm({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('agenda');
  const sentence = useRefusalSentence();
  const propose = useCommand(proposeCase, changesMeeting(meeting.id));
  const [draft, write, kept] = useDraft<Proposal>(['propose', meeting.id], () => NOTHING_PROPOSED);
  const { caseFileId, reason, question } = draft;
  const chosen = meeting.proposable.find((one) => one.caseFileId === caseFileId);
  const choose = (id: string | null): void => {
    const usual = meeting.proposable.find((one) => one.caseFileId === id)?.reason ?? '';
    write({ ...draft, caseFileId: id, reason: usual });
  };
  const send = (): void => {
    if (!chosen || propose.isPending) return;
    const body = { commandId: uuidv4(), caseFileId: chosen.caseFileId, reason, question };
    propose.mutate(
      { params: { meetingId: meeting.id }, body },
      {
        onSuccess: kept.forget,
      },
    );
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>{t('propose')}</h3>
      <Select
        classNames={{ options: classes.options }}
        comboboxProps={{ withinPortal: false }}
        withScrollArea={false}
        label={t('situation')}
        placeholder={t('chooseSituation')}
        searchable
        clearable
        nothingFoundMessage={t('noSituation')}
        data={meeting.proposable.map(({ caseFileId: id, reference }) => ({ value: id, label: reference }))}
        value={caseFileId}
        onChange={choose}
      />
      {chosen ? (
        <>
          <LimitedTextarea
            label={t('reason')}
            autosize
            minRows={2}
            maxLength={TEXT_LIMITS.reason}
            value={reason}
            onChange={(event) => write({ ...draft, reason: event.currentTarget.value })}
          />
          <LimitedTextarea
            label={t('question')}
            placeholder={t('questionExample')}
            autosize
            minRows={2}
            maxLength={TEXT_LIMITS.question}
            value={question}
            onChange={(event) => write({ ...draft, question: event.currentTarget.value })}
          />
          <DraftNotice draft={kept} />
          <Button type="submit" size="xs" variant="default" aria-busy={propose.isPending}>
            {t('proposeThis', { reference: chosen.reference })}
          </Button>
        </>
      ) : null}
      {propose.error ? (
        <p className={classes.refused} role="alert">
          {sentence(propose.error)}
        </p>
      ) : null}
    </form>
  );
}
