import { NativeSelect } from '@mantine/core';
import type { RecordView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import classes from './record.module.css';

interface RecordCopiesProps {
  copies: RecordView['extracts'];
  /** Null: the whole record. */
  chosen: string | null;
  onChoose: (organisationId: string | null) => void;
}

/** Which copy is read and printed: the whole record, or what one organisation would read. */
export function RecordCopies({ copies, chosen, onChoose }: RecordCopiesProps) {
  const { t } = useTranslation('records');
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
