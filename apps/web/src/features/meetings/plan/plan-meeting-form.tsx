import { Button, TextInput } from '@mantine/core';
import { planMeeting, type MeetingView } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { thing } from '../../../shared/queries/things';
import { changesMeeting } from '../../../shared/queries/meetings';
import { Refused } from '../../../platform/api';
import { useCommandId } from '../../../platform/command-id';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { DraftNotice } from '../../../ui/draft-notice';
import { LimitedTextInput } from '../../../ui/limited-text';
import { Notice } from '../../../ui/notice';
import { EMPTY_PLAN, PLAN_FIELDS, readPlan, type PlanDraft, type PlanField } from './plan-meeting-draft';
import classes from './plan-meeting.module.css';

interface PlanMeetingFormProps {
  committeeId: string;
  onClose: () => void;
  onPlanned: (meeting: MeetingView) => void;
}

/** The field that the server spoke of, when it is one of the form. */
function refusedField(error: unknown): PlanField | undefined {
  return error instanceof Refused ? PLAN_FIELDS.find((field) => field === error.problem.field) : undefined;
}

/** Sends the plan once, whatever the number of clicks. */
function usePlanMeeting({ committeeId, onPlanned }: PlanMeetingFormProps) {
  const { commandId, renew } = useCommandId();
  const plan = useCommand(planMeeting, {
    ...changesMeeting(),
    changes: [thing('meeting'), thing('meetings', committeeId)],
  });
  const [wrong, setWrong] = useState<readonly PlanField[]>([]);
  const send = (draft: PlanDraft): void => {
    const read = readPlan(draft, commandId);
    setWrong('wrong' in read ? read.wrong : []);
    if ('wrong' in read || plan.isPending) return;
    plan.mutate(
      { params: { committeeId }, body: read.body },
      {
        onSuccess: (meeting) => {
          renew();
          onPlanned(meeting);
        },
        // A refusal is final for this command: what is corrected is another one.
        onError: (error) => (error instanceof Refused ? renew() : undefined),
      },
    );
  };
  return { send, wrong, error: plan.error, pending: plan.isPending };
}

/** Date, hour, duration, place or link: errors beside the field, nothing lost. */
export function PlanMeetingForm(props: PlanMeetingFormProps) {
  const { t } = useTranslation('meetings-list');
  const sentence = useRefusalSentence();
  const [draft, setDraft, kept] = useDraft(['plan', props.committeeId], () => EMPTY_PLAN);
  const onPlanned = (meeting: MeetingView): void => {
    kept.forget();
    props.onPlanned(meeting);
  };
  const { send, wrong, error, pending } = usePlanMeeting({ ...props, onPlanned });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const refused = refusedField(error);
  const field = (name: PlanField) => ({
    name,
    label: name === 'durationMinutes' ? t('duration') : t(name),
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
    error: wrong.includes(name) ? t(`wrong.${name}`) : refused === name ? sentence(error) : null,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send(draft);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-labelledby="prevoir">
      <h2 id="prevoir" ref={heading} tabIndex={-1}>
        {t('planTitle')}
      </h2>
      <div className={classes.when}>
        <TextInput type="date" {...field('date')} />
        <TextInput type="time" {...field('time')} />
        <TextInput inputMode="numeric" {...field('durationMinutes')} />
      </div>
      <LimitedTextInput maxLength={TEXT_LIMITS.place} {...field('place')} description={t('placeHint')} />
      <TextInput type="url" {...field('link')} description={t('linkHint')} />
      {error && !refused ? (
        <Notice tone="late" spoken="alert">
          {sentence(error)}
        </Notice>
      ) : null}
      <DraftNotice draft={kept} />
      <div className={classes.actions}>
        <Button type="submit" loading={pending}>
          {t('submit')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            kept.forget();
            props.onClose();
          }}
        >
          {t('cancel')}
        </Button>
        <span className={classes.note}>{t('whoKnows')}</span>
      </div>
    </form>
  );
}
