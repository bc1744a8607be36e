import { useMe } from '../../shared/account/me';
import { sheetsOf } from './account-sheets';
import { LateText } from './late-text';
import { useSheetsFact } from './use-sheet';

interface GivenBackTextProps {
  /** The meeting is closed; otherwise the right to write was taken back. */
  closed: boolean;
  className?: string;
}

/** Text that the server will never take, of all the sheets of the page; nothing when there is none. */
export function GivenBackText({ closed, className }: GivenBackTextProps) {
  const { accountId } = useMe();
  const text = useSheetsFact('lateText');
  if (text === '') return null;
  return (
    <div className={className}>
      <LateText text={text} closed={closed} onForget={() => sheetsOf(accountId).forgetLateText()} />
    </div>
  );
}
