import { Button } from '@mantine/core';
import type { AgendaItemView, OrganisationView } from '@passerelle/contracts';
import type { Outcome } from '@passerelle/domain';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveText } from '../../platform/live-text';
import { KeyHint } from '../../ui/key-hint';
import { CarrierSelect } from './carrier-select';
import { carrierOf, type DecisionDraft, type DraftChange } from './decision-draft';
import classes from './decision-panel.module.css';
import { FollowUpLines } from './follow-up-lines';
import { OutcomeChoice } from './outcome-choice';
import { StartField, StartQuestion } from './start-field';
import { LiveWordingPreview } from './wording-preview';

interface DecisionFormProps {
  item: AgendaItemView;
  draft: DecisionDraft;
  /** What becomes of the draft. */
  keptNotice: ReactNode;
  wording: LiveText;
  organisations: readonly OrganisationView[];
  searching: boolean;
  outcomeMissing: boolean;
  pending: boolean;
  /** Decisions wait for the connection; the sentence says so. */
  blocked: boolean;
  problem: ReactNode;
  reservations: ReactNode;
  onChange: (change: DraftChange) => void;
  onSearch: (searching: boolean) => void;
  onRecord: () => void;
  onPostpone: () => void;
  postponeRef: Ref<HTMLButtonElement>;
}

/** Outcome, wording taken from the sheet, carrier, start, follow-ups: one command records all of it. */
export function DecisionForm(props: DecisionFormProps) {
  const { item, draft, organisations, onChange } = props;
  const { t } = useTranslation('decisions');
  const choose = (outcome: Outcome): void => {
    onChange({ kind: 'outcome', outcome });
    props.onSearch(false);
  };
  return (
    <div className={classes.panel}>
      <div className={classes.body}>
        <OutcomeChoice
          usual={item.usualOutcomes}
          value={draft.outcome}
          searching={props.searching}
          error={props.outcomeMissing ? t('outcomeMissing') : null}
          onChoose={choose}
          onSearch={props.onSearch}
        />
        <LiveWordingPreview wording={props.wording} note={t('fromSheet')} />
        <div className={classes.fields}>
          <CarrierSelect
            organisations={organisations}
            value={carrierOf(draft, item)}
            onChange={(organisationId) => onChange({ kind: 'carrier', organisationId })}
          />
          <StartField {...{ item, draft, onChange }} wording={props.wording} />
        </div>
        <StartQuestion {...{ item, draft, onChange }} wording={props.wording} />
        <FollowUpLines item={item} draft={draft} organisations={organisations} onChange={onChange} />
        {props.reservations}
      </div>
      <div className={classes.actions}>
        {props.keptNotice}
        {props.problem ? <div className={classes.problem}>{props.problem}</div> : null}
        {props.blocked ? <p className={classes.why}>{t('waitsForConnection')}</p> : null}
        <div className={classes.buttons}>
          {item.abilities.postpone ? (
            <Button
              ref={props.postponeRef}
              variant="default"
              size="md"
              aria-keyshortcuts="R"
              onClick={props.onPostpone}
            >
              {t('postpone')} <KeyHint keys="R" />
            </Button>
          ) : null}
          <Button
            variant="filled"
            size="md"
            className={classes.primary}
            aria-keyshortcuts="Control+Enter"
            aria-busy={props.pending}
            disabled={props.blocked}
            onClick={props.onRecord}
          >
            {t('record')} <KeyHint keys="Ctrl+↵" />
          </Button>
        </div>
      </div>
    </div>
  );
}
