import { Button } from '@mantine/core';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { casePreparationQuery } from '../case-queries';
import { paths } from '../../../shared/paths';
import { useView } from '../../../platform/queries';
import { DraftNotice } from '../../../ui/draft-notice';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { Section } from '../../../ui/section';
import { ViewState } from '../../../ui/view-state';
import { AgreementDayField } from '../agreement-day-field';
import { PurposesField } from '../page/purposes-field';
import { MoreFields } from './more-fields';
import type { Preparation } from './new-case-draft';
import { NewCaseFields } from './new-case-fields';
import { useNewCase, type NewCase } from './use-new-case';
import classes from './new-case.module.css';

/** The agreement, when the viewer's own organisation prescribes; else who will confirm it. */
function NewCaseAgreement({ form, preparation }: { form: NewCase; preparation: Preparation }) {
  const { t } = useTranslation('case-file');
  const { prescriberOrganisationId: prescriber, agreement, agreementGivenOn } = form.draft;
  const organisation = preparation.prescribers.find(({ id }) => id === prescriber)?.name;
  const mine = preparation.mayConfirm.includes(prescriber);
  if (!mine && !organisation) return null;
  return (
    <Section title={t('agreementTitle')}>
      <div className={classes.agreement}>
        {mine ? (
          <PurposesField
            purposes={agreement}
            onPurposes={(next) => form.change({ agreement: next })}
            error={form.errorOf('agreement')}
          />
        ) : null}
        {mine && agreement.length > 0 ? (
          <AgreementDayField
            day={agreementGivenOn}
            error={form.errorOf('agreementGivenOn')}
            onDay={(day) => form.change({ agreementGivenOn: day })}
          />
        ) : null}
        <p className={classes.note}>
          {mine
            ? `${t('confirmMeans')} ${t('agreementLater')}`
            : t('agreementTheirs', { organisation: organisation ?? '' })}
        </p>
      </div>
    </Section>
  );
}

function NewCaseForm({ committeeId, preparation }: { committeeId: string; preparation: Preparation }) {
  const { t } = useTranslation('case-file');
  const form = useNewCase(committeeId, preparation);
  const element = useRef<HTMLFormElement>(null);
  const tried = useRef(false);
  useEffect(() => {
    if (!tried.current || form.pending) return;
    tried.current = false;
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    tried.current = true;
    form.send();
  };
  return (
    <form ref={element} className={classes.form} onSubmit={submit} noValidate aria-label={t('newTitle')}>
      <NewCaseFields form={form} preparation={preparation} />
      <MoreFields form={form} preparation={preparation} />
      <NewCaseAgreement form={form} preparation={preparation} />
      {form.error ? (
        <Notice tone="late" spoken="alert">
          {form.error}
        </Notice>
      ) : null}
      <DraftNotice draft={form.kept} />
      <div className={classes.actions}>
        <Button type="submit" loading={form.pending}>
          {t('open')}
        </Button>
        <Button component={Link} to={paths.cases(committeeId)} variant="subtle">
          {t('toCases')}
        </Button>
      </div>
    </form>
  );
}

/** A new case of the committee, with as little as it takes to begin. */
export function Component() {
  const { t } = useTranslation('case-file');
  const { committeeId = '' } = useParams();
  const preparation = useView(casePreparationQuery, { committeeId });
  return (
    <ViewState query={preparation} page>
      {(view) => (
        <>
          <PageHeader title={t('newTitle')} />
          <p className={classes.intro}>{t('newIntro')}</p>
          <NewCaseForm key={committeeId} committeeId={committeeId} preparation={view} />
        </>
      )}
    </ViewState>
  );
}
