import { Button } from '@mantine/core';
import type { CaseFileView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { useAudienceWords } from '../../../shared/audiences/audience-label';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import { useBarrierLabel } from '../../../shared/barriers/barrier-label';
import { Section } from '../../../ui/section';
import classes from './case-file.module.css';
import { FactsForm } from './facts-form';
import { useOpened } from './use-opened';

function Facts({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const { t: word } = useTranslation('words');
  const label = useBarrierLabel();
  const { labelOf } = useAudienceWords();
  const { barriers } = caseFile;
  const facts: readonly (readonly [string, string])[] = [
    [t('reason'), noBreakSpaces(caseFile.reason)],
    [t('audience'), caseFile.audience === null ? t('notSaid') : labelOf(caseFile.audience)],
    [t('commune'), caseFile.commune ?? t('notSaid')],
    [t('territory'), caseFile.territory],
    [t('ageBand'), word(`ageBand.${caseFile.ageBand}`)],
    [t('moment'), word(`moment.${caseFile.moment}`)],
    [t('status'), word(`caseStatus.${caseFile.status}`)],
  ];
  return (
    <>
      <dl className={classes.list}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.subtitle}>{t('barriersTitle')}</h3>
      {barriers.length === 0 ? <p className={classes.meta}>{t('noBarrier')}</p> : null}
      <ul>
        {barriers.map((code) => (
          <li key={code}>{label(code)}</li>
        ))}
      </ul>
    </>
  );
}

/** Why the case is followed, the moment of the path, the barriers. */
export function FactsSection({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const { opened, open, close, button } = useOpened(['case-facts', caseFile.id]);
  const action = (
    <Button
      ref={button}
      size="compact-sm"
      variant="subtle"
      aria-label={`${t('edit')}, ${t('factsTitle')}`}
      onClick={open}
    >
      {t('edit')}
    </Button>
  );
  return (
    <Section title={t('factsTitle')} link={caseFile.abilities.edit && !opened ? action : null}>
      <div className={classes.block}>
        {opened ? <FactsForm caseFile={caseFile} onClose={close} /> : <Facts caseFile={caseFile} />}
      </div>
    </Section>
  );
}
