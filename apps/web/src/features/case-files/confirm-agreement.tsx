import { Button } from '@mantine/core';
import { confirmAgreements, listCaseFiles, showCaseFile, type CaseFileView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { useCommandId } from '../../platform/command-id';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import classes from './case-file.module.css';

/** For the prescriber of a case that waits for its agreement: what confirming means, and the gesture. */
export function ConfirmAgreement({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-files');
  const sentence = useRefusalSentence();
  const { commandId } = useCommandId();
  const confirm = useCommand(confirmAgreements, [showCaseFile, listCaseFiles]);
  if (caseFile.agreementAt || !caseFile.abilities.confirmAgreement) return null;
  const send = (): void =>
    confirm.mutate({
      params: { committeeId: caseFile.committeeId },
      body: { commandId, caseFileIds: [caseFile.id] },
    });
  return (
    <div className={classes.confirm}>
      <Notice
        tone="watch"
        title={t('agreementMissing')}
        actions={
          <Button size="xs" variant="default" onClick={send} loading={confirm.isPending}>
            {t('confirmThis')}
          </Button>
        }
      >
        {confirm.error ? sentence(confirm.error) : t('confirmMeans')}
      </Notice>
    </div>
  );
}
