import { listMeetings, showCaseFile, type CaseFileView } from '@passerelle/contracts';
import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../platform/paths';
import { useView } from '../../platform/queries';
import { PageHeader } from '../../ui/page-header';
import { ReasonChip } from '../../ui/reason-chip';
import { Section } from '../../ui/section';
import { ViewState } from '../../ui/view-state';
import { Voice } from '../../ui/voice';
import { CaseFacts } from './case-facts';
import { CaseFollowUps } from './case-follow-ups';
import { CaseHistory } from './case-history';
import { ConfirmAgreement } from './confirm-agreement';
import classes from './case-file.module.css';

/** The way to the agenda of the first meeting that does not have the case yet. */
function ProposeLink({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-files');
  const meetings = useView(
    listMeetings,
    { committeeId: caseFile.committeeId },
    { enabled: caseFile.abilities.propose },
  );
  const already = caseFile.history.map(({ meetingId }) => meetingId);
  const next = meetings.data
    ?.filter(({ id, status }) => (status === 'planned' || status === 'open') && !already.includes(id))
    .sort((left, right) => left.startsAt.localeCompare(right.startsAt))[0];
  if (!caseFile.abilities.propose || !next) return null;
  return (
    <Button component={Link} to={paths.preparation(next.id)}>
      {t('propose')}
    </Button>
  );
}

function Heading({ caseFile }: { caseFile: CaseFileView }) {
  const { t: word } = useTranslation('words');
  const { reference, label, ageBand, commune, territory, moment, status } = caseFile;
  return (
    <PageHeader
      title={label ? `${reference}, ${label}` : reference}
      documentTitle={reference}
      aside={
        <span className={classes.aside}>
          <span>{[word(`ageBand.${ageBand}`), commune ?? territory].join(', ')}</span>
          {status === 'open' ? (
            <span>{word(`moment.${moment}`)}</span>
          ) : (
            <ReasonChip tone="watch" icon={<IconPlayerPause stroke={1.75} aria-hidden />}>
              {word(`caseStatus.${status}`)}
            </ReasonChip>
          )}
        </span>
      }
      actions={<ProposeLink caseFile={caseFile} />}
    />
  );
}

function Shown({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-files');
  return (
    <>
      <Heading caseFile={caseFile} />
      <CaseFacts caseFile={caseFile} />
      <ConfirmAgreement caseFile={caseFile} />
      <div className={classes.columns}>
        <div>
          <Section title={t('voiceTitle')}>
            <div className={classes.block}>
              {caseFile.words ? <Voice words={caseFile.words} /> : <p className={classes.meta}>{t('voiceEmpty')}</p>}
            </div>
          </Section>
          <Section title={t('reasonTitle')}>
            <p className={classes.block}>{caseFile.reason}</p>
          </Section>
          <CaseHistory caseFile={caseFile} />
        </div>
        <CaseFollowUps followUps={caseFile.followUps} />
      </div>
    </>
  );
}

export function Component() {
  const { caseFileId = '' } = useParams();
  const caseFile = useView(showCaseFile, { caseFileId });
  return (
    <ViewState query={caseFile} page>
      {(view) => <Shown caseFile={view} />}
    </ViewState>
  );
}
