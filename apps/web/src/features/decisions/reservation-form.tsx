import { Button, Radio, Select } from '@mantine/core';
import { makeReservationCommand, type OrganisationView } from '@passerelle/contracts';
import { RESERVATION_KINDS, TEXT_LIMITS, type ReservationKind } from '@passerelle/domain';
import { useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { changesAgendaItem } from '../../shared/queries/meetings';
import { Refused } from '../../platform/api';
import type { Draft } from '../../platform/drafts/use-draft';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { DraftNotice } from '../../ui/draft-notice';
import listClasses from './choice-list.module.css';
import { StableCommandId } from '../../platform/stable-command-id';
import type { ReservationDraft } from './reservation-draft';
import { LimitedTextarea } from '../../ui/limited-text';
import { isPressed } from '../../ui/pressed';
import classes from './reservations.module.css';

interface ReservationFormProps {
  itemId: string;
  draft: ReservationDraft;
  kept: Draft;
  /** Those in whose name the writer may speak. */
  organisations: readonly OrganisationView[];
  blocked: boolean;
  field: Ref<HTMLTextAreaElement>;
  onChange: (draft: ReservationDraft) => void;
  onAdded: (kind: ReservationKind) => void;
  onLeave: () => void;
}

/** Reservation or dissent, of which organisation, in its words. */
export function ReservationForm(props: ReservationFormProps) {
  const { itemId, draft, organisations, blocked, onChange } = props;
  const { t } = useTranslation('decisions');
  const sentence = useRefusalSentence();
  const make = useCommand(makeReservationCommand, changesAgendaItem());
  const stableId = useRef(new StableCommandId());
  const [unchosen, setUnchosen] = useState(false);
  const add = (): void => {
    const { kind, organisationId, text } = draft;
    setUnchosen(organisationId === null);
    if (make.isPending || blocked || organisationId === null) return;
    const body = { kind, organisationId, text };
    make.mutate(
      { params: { itemId }, body: { ...body, commandId: stableId.current.idFor(body) } },
      {
        onSuccess: () => {
          stableId.current.answered();
          props.onAdded(kind);
        },
        onError: (error) => error instanceof Refused && stableId.current.answered(),
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isPressed(event, 'Enter') || !(event.ctrlKey || event.metaKey)) return;
    // Elsewhere in the room this records the decision.
    event.preventDefault();
    add();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('addReservation')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Radio.Group
        value={draft.kind}
        onChange={(value) => {
          const kind = RESERVATION_KINDS.find((one) => one === value);
          if (kind) onChange({ ...draft, kind });
        }}
        aria-label={t('reservationOrDissent')}
      >
        <div className={classes.kinds}>
          {RESERVATION_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={t(`reservationKind.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      {organisations.length > 1 ? (
        <Select
          classNames={{ options: listClasses.options }}
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          label={t('reservationFrom')}
          placeholder={t('carrierPlaceholder')}
          searchable
          data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.organisationId}
          error={unchosen && draft.organisationId === null ? t('reservationFromMissing') : null}
          onChange={(organisationId) => onChange({ ...draft, organisationId })}
        />
      ) : null}
      <LimitedTextarea
        ref={props.field}
        label={t('reservationText')}
        description={t('reservationAbout')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={TEXT_LIMITS.reservation}
        value={draft.text}
        error={make.error ? sentence(make.error) : null}
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
      <DraftNotice draft={props.kept} />
      {blocked ? <p className={classes.by}>{t('waitsForConnection')}</p> : null}
      <div className={classes.actions}>
        <Button
          type="submit"
          size="xs"
          variant="default"
          aria-keyshortcuts="Control+Enter"
          aria-busy={make.isPending}
          disabled={blocked}
        >
          {t('addThisReservation')}
        </Button>
        <Button size="xs" variant="subtle" onClick={props.onLeave}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
