import { Select } from '@mantine/core';
import type { OrganisationView } from '@passerelle/contracts';
import { TEXT_LIMITS, type GeneralPointKind } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import { isPresented } from './point-draft';
import { LimitedTextInput } from '../../../ui/limited-text';
import classes from './point-form.module.css';

interface PointFieldsProps {
  kind: GeneralPointKind;
  title: string;
  organisationId: string | null;
  organisations: readonly OrganisationView[];
  /** Why the title is not taken, when it is not. */
  titleError: string | null;
  onTitle: (title: string) => void;
  onOrganisation: (organisationId: string | null) => void;
}

/** The words of a general point: its title, and who presents it when somebody may. */
export function PointFields(props: PointFieldsProps) {
  const { t } = useTranslation('points');
  const { kind, organisations } = props;
  return (
    <>
      <LimitedTextInput
        className={classes.title}
        label={t('pointTitle')}
        description={kind === 'territorial' ? t('territorialHint') : null}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={TEXT_LIMITS.pointTitle}
        value={props.title}
        error={props.titleError}
        onChange={(event) => props.onTitle(event.currentTarget.value)}
      />
      {isPresented(kind) || props.organisationId !== null ? (
        <Select
          className={classes.presenter}
          classNames={{ options: classes.options }}
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          label={t('presenter')}
          placeholder={t('noPresenter')}
          searchable
          clearable
          data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={props.organisationId}
          onChange={props.onOrganisation}
        />
      ) : null}
    </>
  );
}
