import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SHOWN, type CaseFilter } from './case-filter';
import classes from './case-files.module.css';

interface CaseFiltersProps {
  filter: CaseFilter;
  count: number;
  onFilter: (filter: CaseFilter) => void;
}

/** One search, one choice of what is shown, and how many are left. */
export function CaseFilters({ filter, count, onFilter }: CaseFiltersProps) {
  const { t } = useTranslation('case-files');
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        className={classes.filter}
        label={t('filter')}
        description={t('filterHint')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <NativeSelect
        className={classes.shown}
        label={t('show')}
        data={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
        value={filter.shown}
        onChange={(event) => {
          const wanted = event.currentTarget.value;
          onFilter({ ...filter, shown: SHOWN.find((one) => one === wanted) ?? 'all' });
        }}
      />
      <span className={classes.count} role="status">
        {t('count', { count })}
      </span>
    </div>
  );
}
