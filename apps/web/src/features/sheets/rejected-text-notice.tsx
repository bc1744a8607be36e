import { useMe } from '../../shared/account/me';
import { sheetsOf } from './account-sheets';
import { GivenBack } from './given-back';
import { useSheetsFact } from './use-sheet';

interface RejectedTextNoticeProps {
  /** The meeting is closed; otherwise the right to write was taken back. */
  closed: boolean;
  className?: string;
}

/** Text that was not received, of all the sheets of the page; nothing when there is none. */
export function RejectedTextNotice({ closed, className }: RejectedTextNoticeProps) {
  const sheets = sheetsOf(useMe().accountId);
  const facts = {
    rejectedText: useSheetsFact('rejectedText'),
    mayLeave: useSheetsFact('mayLeave'),
    sentText: useSheetsFact('sentText'),
  };
  return (
    <GivenBack
      {...facts}
      {...{ closed, className }}
      onForget={() => sheets.forgetRejectedText()}
      onRead={() => sheets.forgetSentText()}
    />
  );
}
