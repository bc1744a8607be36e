import { Button, TextInput } from '@mantine/core';
import { describeCaseFile, type CaseFileView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../platform/queries';
import { FormattedDate } from '../../../ui/formatted-date';
import classes from './case-facts.module.css';
import { describedFacts } from './described-facts';
import { EditForm, useFieldRefusal } from './edit-form';
import { fillsCase, useCaseEdit } from './use-case-edit';
import { useOpened } from './use-opened';

function ContactForm({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-file');
  const [day, setDay] = useState(caseFile.today);
  const command = useCommand(describeCaseFile, fillsCase(caseFile));
  const edit = useCaseEdit(caseFile, describedFacts, onClose);
  const refusal = useFieldRefusal(edit.error);
  const params = { caseFileId: caseFile.id };
  const body = { ...describedFacts(edit.theirs ?? caseFile), lastContactOn: day === '' ? null : day };
  return (
    <EditForm
      name={t('noteContact')}
      edit={edit}
      submit={t('save')}
      fields={['lastContactOn']}
      theirs={(view) => (view.lastContactOn ? <FormattedDate at={view.lastContactOn} form="long" /> : t('noContact'))}
      onSubmit={() => void edit.save((versioned) => command.mutateAsync({ params, body: { ...versioned, ...body } }))}
      onClose={onClose}
    >
      <TextInput
        type="date"
        label={t('contactDay')}
        max={caseFile.today}
        value={day}
        error={refusal('lastContactOn')}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </EditForm>
  );
}

/** The last day on which somebody spoke with the person. */
export function LastContact({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const { opened, open, close, button } = useOpened();
  if (opened) return <ContactForm caseFile={caseFile} onClose={close} />;
  return (
    <>
      {caseFile.lastContactOn ? <FormattedDate at={caseFile.lastContactOn} /> : <span>{t('noContact')}</span>}
      {caseFile.abilities.edit ? (
        <div>
          <Button ref={button} size="compact-sm" variant="subtle" className={classes.inPlace} onClick={open}>
            {t('noteContact')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
