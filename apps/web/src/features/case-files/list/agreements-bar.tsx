import { Button, Checkbox } from '@mantine/core';
import { confirmAgreements, type CaseFileSummary, type ViewOf } from '@passerelle/contracts';
import type { AgreementPurpose } from '@passerelle/domain';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thing } from '../../../shared/queries/things';
import { Refused } from '../../../platform/api';
import { useCommandId } from '../../../platform/command-id';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { Notice } from '../../../ui/notice';
import { AgreementDayField } from '../agreement-day-field';
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
  const [confirmed, setConfirmed] = useState<ViewOf<typeof confirmAgreements> | null>(null);
  const [partners, setPartners] = useState(false);
  const [givenOn, setGivenOn] = useState('');
  const [tried, setTried] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLDivElement>(null);
  const confirm = useCommand(confirmAgreements, { changes: [thing('committee', committeeId)] });
  const caseFileIds = confirmable.map(({ id }) => id).filter((id) => chosen.has(id));
  const send = (): void => {
    setTried(givenOn === '');
    if (givenOn === '') {
      fields.current?.querySelector<HTMLElement>('input[type="date"]')?.focus();
      return;
    }
    const purposes: AgreementPurpose[] = partners ? ['discussion', 'partners'] : ['discussion'];
    confirm.mutate(
      { params: { committeeId }, body: { commandId, caseFileIds, purposes, givenOn } },
      {
        onSuccess: (answer) => {
          renew();
          setConfirmed(answer);
          setPartners(false);
          setGivenOn('');
          onChosen(new Set());
          // The button goes with the last agreement that was awaited.
          said.current?.focus();
        },
        onError: (error) => (error instanceof Refused ? renew() : undefined),
      },
    );
  };
  const refused = confirm.error instanceof Refused && confirm.error.problem.field === 'givenOn';
  const dayError = tried && givenOn === '' ? t('agreementDayNeeded') : refused ? sentence(confirm.error) : null;
  const chooseAll = (all: boolean): void => onChosen(new Set(all ? confirmable.map(({ id }) => id) : []));
  return (
    <>
      <div ref={said} role="status" tabIndex={-1}>
        {confirmed === null ? null : (
          <Notice tone="done" title={t('confirmed', { count: confirmed.confirmed })}>
            {confirmed.alreadyGiven > 0 ? t('alreadyGiven', { count: confirmed.alreadyGiven }) : null}
          </Notice>
        )}
      </div>
      {confirmable.length === 0 ? null : (
        <section className={classes.bar} aria-label={t('agreement')}>
          <div ref={fields}>
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
            <AgreementDayField day={givenOn} error={dayError} onDay={setGivenOn} />
            {confirm.error && !refused ? <Notice tone="late">{sentence(confirm.error)}</Notice> : null}
          </div>
          <Button onClick={send} loading={confirm.isPending} disabled={caseFileIds.length === 0}>
            {t('confirm', { count: caseFileIds.length })}
          </Button>
        </section>
      )}
    </>
  );
}
