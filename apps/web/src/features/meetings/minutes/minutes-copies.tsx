import { NativeSelect } from '@mantine/core';
import type { MinutesView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import classes from './minutes.module.css';

interface MinutesCopiesProps {
  copies: MinutesView['extracts'];
  /** Null: the whole minutes. */
  chosen: string | null;
  onChoose: (organisationId: string | null) => void;
}

/** Which copy is read and printed: the whole minutes, or what one organisation would read. */
export function MinutesCopies({ copies, chosen, onChoose }: MinutesCopiesProps) {
  const { t } = useTranslation('minutes');
  return (
    <div className={classes.copies}>
      <NativeSelect
        label={t('copyToRead')}
        value={chosen ?? ''}
        data={[
          { value: '', label: t('copyWhole') },
          ...copies.map(({ organisationId, name }) => ({ value: organisationId, label: t('copyFor', { name }) })),
        ]}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      />
    </div>
  );
}
