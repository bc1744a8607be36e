import type { CaseFileView } from '@passerelle/contracts';
import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { meetingsQuery } from '../../../shared/queries/meetings';
import { caseFileQuery } from '../../../shared/queries/committees';
import { paths } from '../../../shared/paths';
import { isNothingThere } from '../../../platform/api';
import { useForgetDrafts } from '../../../platform/drafts/use-forget-drafts';
import { useView } from '../../../platform/queries';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { ReasonChip } from '../../../ui/reason-chip';
import { ViewState } from '../../../ui/view-state';
import { CaseFacts } from './case-facts';
import { CaseTabs, type CaseTabsProps } from './case-tabs';
import { JUST_OPENED } from '../just-opened';
import classes from './case-file.module.css';

/** The way to the agenda of the first meeting that does not have the case yet. */
function ProposeLink({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const meetings = useView(
    meetingsQuery,
    { committeeId: caseFile.committeeId },
    { enabled: caseFile.abilities.propose },
  );
  const already = caseFile.history.map(({ meetingId }) => meetingId);
  const next = meetings.data
    ?.filter(({ id, status }) => (status === 'planned' || status === 'open') && !already.includes(id))
    .sort((left, right) => left.startsAt.localeCompare(right.startsAt))[0];
  if (!caseFile.abilities.propose || !meetings.data) return null;
  const coming = meetings.data.some(({ status }) => status === 'planned' || status === 'open');
  if (!next) return coming ? null : <span className={classes.noMeeting}>{t('noMeetingYet')}</span>;
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

/** What a case that was just opened still lacks. */
function leftToDo({ words, agreementGivenOn }: CaseFileView): 'both' | 'agreement' | 'words' | 'nothing' {
  if (agreementGivenOn === null) return words === null ? 'both' : 'agreement';
  return words === null ? 'words' : 'nothing';
}

interface CaseFilePageProps {
  /** The command by which a member reports the follow-through of a decision. */
  answer?: CaseTabsProps['answer'];
}

/** One case: who it is about, the facts that count, then its parts. */
export function CaseFilePage({ answer }: CaseFilePageProps) {
  const { t } = useTranslation('case-file');
  const { caseFileId = '' } = useParams();
  const state: unknown = useLocation().state;
  const caseFile = useView(caseFileQuery, { caseFileId });
  useForgetDrafts([caseFileId], isNothingThere(caseFile.error));
  return (
    <ViewState query={caseFile} page>
      {(view) => (
        <>
          <Heading caseFile={view} />
          {state === JUST_OPENED ? (
            <div className={classes.opened}>
              <Notice tone="done" spoken="status" title={t(`opened.${leftToDo(view)}`)} />
            </div>
          ) : null}
          <CaseFacts caseFile={view} />
          <CaseTabs caseFile={view} answer={answer} />
        </>
      )}
    </ViewState>
  );
}
