import type { CaseFileSummary } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { paths } from '../../shared/paths';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/section';
import classes from './cases-followed.module.css';

const SHOWN = 6;

/** The first cases that the viewer follows, with the status of each. */
export function CasesFollowed({ committeeId, cases }: { committeeId: string; cases: readonly CaseFileSummary[] }) {
  const { t } = useTranslation('home');
  const { t: word } = useTranslation('words');
  const mayOpen = useCurrentCommittee().committee?.abilities.openCase ?? false;
  const open = mayOpen ? <Link to={paths.newCase(committeeId)}>{t('openCase')}</Link> : null;
  return (
    <Section
      title={t('casesTitle')}
      note={cases.length > 0 ? cases.length : null}
      link={<Link to={paths.cases(committeeId)}>{t('allCases')}</Link>}
    >
      {cases.length === 0 ? (
        <EmptyState title={t('noCasesTitle')} action={open}>
          {t('noCases')}
        </EmptyState>
      ) : null}
      <ul>
        {cases.slice(0, SHOWN).map(({ id, reference, label, moment, status }) => (
          <li key={id} className={classes.row}>
            <Link to={paths.caseFile(id)}>{label ? `${reference}, ${label}` : reference}</Link>
            <span>{status === 'open' ? word(`moment.${moment}`) : word(`caseStatus.${status}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
