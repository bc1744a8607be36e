import { Button, UnstyledButton } from '@mantine/core';
import { postponeRemainingCommand } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import { changesMeeting } from '../../../shared/queries/meetings';
import { Refused } from '../../../platform/api';
import { useCommandId } from '../../../platform/command-id';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { DraftNotice } from '../../../ui/draft-notice';
import { LimitedTextInput } from '../../../ui/limited-text';
import classes from './closing-panel.module.css';

interface RemainingCasesProps {
  meetingId: string;
  count: number;
  blocked: boolean;
  onPostponed: (count: number) => void;
}

/** One command for all the cases that time did not allow; what is missing is time, unless other words are given. */
export function RemainingCases({ meetingId, count, blocked, onPostponed }: RemainingCasesProps) {
  const { t } = useTranslation('meeting-room');
  const sentence = useRefusalSentence();
  const command = useCommand(postponeRemainingCommand, changesMeeting(meetingId));
  const { commandId, renew } = useCommandId();
  const [words, setWords, kept] = useDraft<string | null>(['remaining', meetingId], () => null);
  const usual = t('remainingUsual');
  const missing = words ?? usual;
  const postpone = (): void => {
    if (command.isPending || blocked) return;
    // By its promise: once nothing is left this part is gone before the command has ended.
    command.mutateAsync({ params: { meetingId }, body: { commandId, missing } }).then(
      () => {
        renew();
        kept.forget();
        onPostponed(count);
      },
      // A refusal is final for this command: what is corrected is another one.
      (error: unknown) => (error instanceof Refused ? renew() : undefined),
    );
  };
  return (
    <form
      className={classes.remaining}
      onSubmit={(event) => {
        event.preventDefault();
        postpone();
      }}
    >
      {words === null ? null : (
        <LimitedTextInput
          label={t('remainingWords')}
          autoFocus
          maxLength={TEXT_LIMITS.missing}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <DraftNotice draft={kept} />
      <Button
        type="submit"
        variant="default"
        className={classes.wrapping}
        aria-busy={command.isPending}
        disabled={blocked}
      >
        {missing === usual ? t('postponeRemaining', { count }) : t('postponeRemainingOther', { count })}
      </Button>
      {words === null ? (
        <UnstyledButton className={classes.linkButton} onClick={() => setWords(usual)}>
          {t('changeWords')}
        </UnstyledButton>
      ) : null}
      {command.error ? (
        <p className={classes.refused} role="alert">
          {sentence(command.error)}
        </p>
      ) : null}
    </form>
  );
}
