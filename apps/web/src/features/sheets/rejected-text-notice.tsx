import { useMe } from '../../shared/account/me';
import { sheetsOf } from './account-sheets';
import { RejectedText } from './rejected-text';
import { useSheetsFact } from './use-sheet';

interface RejectedTextNoticeProps {
  /** The meeting is closed; otherwise the right to write was taken back. */
  closed: boolean;
  className?: string;
}

/** Text that the server will never take, of all the sheets of the page; nothing when there is none. */
export function RejectedTextNotice({ closed, className }: RejectedTextNoticeProps) {
  const { accountId } = useMe();
  const text = useSheetsFact('rejectedText');
  if (text === '') return null;
  return (
    <div className={className}>
      <RejectedText text={text} closed={closed} onForget={() => sheetsOf(accountId).forgetRejectedText()} />
    </div>
  );
}
