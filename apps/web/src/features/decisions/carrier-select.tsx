import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { OrganisationView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import listClasses from './choice-list.module.css';
import classes from './decision-panel.module.css';

interface CarrierSelectProps {
  organisations: readonly OrganisationView[];
  value: string | null;
  onChange: (organisationId: string) => void;
}

/** The organisation that carries the decision. Its name wraps: a name is never cut. */
export function CarrierSelect({ organisations, value, onChange }: CarrierSelectProps) {
  const { t } = useTranslation('decisions');
  const combobox = useCombobox({ onDropdownOpen: () => combobox.selectActiveOption() });
  const chosen = organisations.find((organisation) => organisation.id === value);
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(id) => {
        onChange(id);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <InputBase
          component="button"
          type="button"
          pointer
          multiline
          classNames={{ root: classes.beside }}
          label={t('carrier')}
          rightSection={<IconSelector size={16} stroke={1.75} aria-hidden />}
          rightSectionPointerEvents="none"
          onClick={() => combobox.toggleDropdown()}
        >
          {chosen?.name ?? <span className={classes.empty}>{t('carrierPlaceholder')}</span>}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={listClasses.options} aria-label={t('organisations')}>
          {organisations.map((organisation) => (
            <Combobox.Option key={organisation.id} value={organisation.id} active={organisation.id === value}>
              {organisation.name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
