import { MultiSelect } from '@mantine/core';
import '@mantine/core/styles/Pill.layer.css';
import '@mantine/core/styles/PillsInput.layer.css';
import { useTranslation } from 'react-i18next';
import { useBarrierChoices } from '../../shared/barriers/barrier-label';
import classes from './barriers-field.module.css';

interface BarriersFieldProps {
  barriers: string[];
  onBarriers: (barriers: string[]) => void;
}

/** The data·inclusion barriers that the common file may show, by theme. */
export function BarriersField({ barriers, onBarriers }: BarriersFieldProps) {
  const { t } = useTranslation('case-file');
  const choices = useBarrierChoices();
  const groups = choices.map(({ theme, barriers: items }) => ({
    group: t(`theme.${theme}` as 'theme.mobilite'),
    items,
  }));
  return (
    <MultiSelect
      classNames={{ options: classes.options, inputField: classes.search }}
      comboboxProps={{ withinPortal: false }}
      withScrollArea={false}
      label={t('barriers')}
      description={t('barriersHint')}
      nothingFoundMessage={t('barriersNone')}
      searchable
      hidePickedOptions
      data={groups}
      value={barriers}
      onChange={onBarriers}
    />
  );
}
