import { Radio, Select, UnstyledButton } from '@mantine/core';
import '@mantine/core/styles/RadioCard.layer.css';
import '@mantine/core/styles/RadioIndicator.layer.css';
import { OUTCOMES, type Outcome } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint';
import listClasses from './choice-list.module.css';
import classes from './outcome-choice.module.css';

interface OutcomeChoiceProps {
  /** The five that the case calls for, most likely first. */
  usual: readonly Outcome[];
  value: Outcome | null;
  /** The list of all outcomes is open. */
  searching: boolean;
  error: string | null;
  onChoose: (outcome: Outcome) => void;
  onSearch: (searching: boolean) => void;
}

/** Five outcomes at one key each, and all the others one key away. */
export function OutcomeChoice({ usual, value, searching, error, onChoose, onSearch }: OutcomeChoiceProps) {
  const { t } = useTranslation(['decisions', 'words']);
  const shown = value !== null && !usual.includes(value) ? [...usual, value] : usual;
  return (
    <>
      <div className={classes.head}>
        <h2>{t('title')}</h2>
        <UnstyledButton
          className={classes.other}
          aria-keyshortcuts="O"
          aria-expanded={searching}
          onClick={() => onSearch(!searching)}
        >
          {t('otherOutcome')} <KeyHint keys="O" />
        </UnstyledButton>
      </div>
      {searching ? (
        <Select
          className={classes.search}
          classNames={{ options: listClasses.options }}
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          aria-label={t('otherOutcome')}
          placeholder={t('searchOutcome')}
          searchable
          autoFocus
          defaultDropdownOpened
          selectFirstOptionOnChange
          nothingFoundMessage={t('noOutcome')}
          data={OUTCOMES.filter((outcome) => !usual.includes(outcome)).map((outcome) => ({
            value: outcome,
            label: t(`words:outcome.${outcome}`),
          }))}
          onChange={(chosen) => {
            const outcome = OUTCOMES.find((one) => one === chosen);
            if (outcome) onChoose(outcome);
          }}
          onBlur={() => onSearch(false)}
        />
      ) : null}
      <Radio.Group
        value={value}
        onChange={(chosen) => {
          const outcome = OUTCOMES.find((one) => one === chosen);
          if (outcome) onChoose(outcome);
        }}
        aria-label={t('outcome')}
        error={error}
      >
        <div className={classes.cards}>
          {shown.map((outcome, index) => (
            <Radio.Card
              key={outcome}
              value={outcome}
              withBorder={false}
              className={classes.card}
              aria-keyshortcuts={index < usual.length ? String(index + 1) : undefined}
            >
              <Radio.Indicator size="xs" className={classes.indicator} />
              <span>{t(`words:outcome.${outcome}`)}</span>
              {index < usual.length ? <KeyHint keys={String(index + 1)} /> : null}
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
    </>
  );
}
