import { Button, Checkbox } from '@mantine/core';
import { confirmAgreements, type CaseFileSummary } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thing } from '../../../shared/queries/things';
import { Refused } from '../../../platform/api';
import { useCommandId } from '../../../platform/command-id';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { Notice } from '../../../ui/notice';
import classes from './case-files.module.css';

interface AgreementsBarProps {
  committeeId: string;
  /** The cases of the list whose agreement the viewer may confirm. */
  confirmable: readonly CaseFileSummary[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}

/** One command for many people, with the sentence of what it means. */
export function AgreementsBar({ committeeId, confirmable, chosen, onChosen }: AgreementsBarProps) {
  const { t } = useTranslation('case-files');
  const sentence = useRefusalSentence();
  const { commandId, renew } = useCommandId();
  const [confirmed, setConfirmed] = useState<number | null>(null);
  const [partners, setPartners] = useState(false);
  const confirm = useCommand(confirmAgreements, { changes: [thing('committee', committeeId)] });
  const caseFileIds = confirmable.map(({ id }) => id).filter((id) => chosen.has(id));
  const send = (): void =>
    confirm.mutate(
      {
        params: { committeeId },
        body: { commandId, caseFileIds, purposes: partners ? ['discussion', 'partners'] : ['discussion'] },
      },
      {
        onSuccess: (answer) => {
          renew();
          setConfirmed(answer.confirmed);
          setPartners(false);
          onChosen(new Set());
        },
        onError: (error) => (error instanceof Refused ? renew() : undefined),
      },
    );
  const chooseAll = (all: boolean): void => onChosen(new Set(all ? confirmable.map(({ id }) => id) : []));
  return (
    <>
      <div role="status">
        {confirmed === null ? null : <Notice tone="done" title={t('confirmed', { count: confirmed })} />}
      </div>
      {confirmable.length === 0 ? null : (
        <section className={classes.bar} aria-label={t('agreement')}>
          <div>
            <Checkbox
              label={t('chooseAll')}
              checked={caseFileIds.length === confirmable.length}
              indeterminate={caseFileIds.length > 0 && caseFileIds.length < confirmable.length}
              onChange={(event) => chooseAll(event.currentTarget.checked)}
            />
            <p className={classes.means}>{t('confirmMeans')}</p>
            <Checkbox
              className={classes.also}
              size="sm"
              label={t('alsoPartners')}
              checked={partners}
              onChange={(event) => setPartners(event.currentTarget.checked)}
            />
            {confirm.error ? <Notice tone="late">{sentence(confirm.error)}</Notice> : null}
          </div>
          <Button onClick={send} loading={confirm.isPending} disabled={caseFileIds.length === 0}>
            {t('confirm', { count: caseFileIds.length })}
          </Button>
        </section>
      )}
    </>
  );
}
