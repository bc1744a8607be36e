import type { CaseFileView } from '@passerelle/contracts';
import { useParams } from 'react-router';
import { caseFileQuery } from '../../../shared/queries/committees';
import { CaseFilePage } from '../../../features/case-files/page/case-file-page';
import { ReportFollowThrough } from '../../../shared/decision-follow-through/report-follow-through';
import { useView } from '../../../platform/queries';

/** The file of a case, where a member reports the follow-through of each decision. */
export function Component() {
  const { caseFileId = '' } = useParams();
  const caseFile = useView(caseFileQuery, { caseFileId }).data;
  const answer = ({ decisionId, plannedDate, mayTellReality }: CaseFileView['history'][number]) =>
    decisionId && caseFile ? (
      <ReportFollowThrough
        {...{ decisionId, plannedDate }}
        reference={caseFile.reference}
        today={caseFile.today}
        may={mayTellReality}
      />
    ) : null;
  return <CaseFilePage key={caseFileId} answer={answer} />;
}
