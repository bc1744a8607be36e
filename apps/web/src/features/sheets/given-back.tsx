import type { UnsentText } from '../../platform/unsent-text';
import { RejectedText } from './rejected-text';
import { SentText } from './sent-text';

interface GivenBackProps extends Pick<UnsentText, 'rejectedText' | 'mayLeave' | 'sentText'> {
  closed?: boolean;
  className?: string;
  onForget: () => void;
  onRead: () => void;
}

/** Text that was not received, then what becomes of it; nothing when there is none. */
export function GivenBack(props: GivenBackProps) {
  const { rejectedText, mayLeave, sentText, closed = false, className, onForget, onRead } = props;
  return (
    <>
      {rejectedText === '' ? null : (
        <div className={className}>
          <RejectedText text={rejectedText} {...{ closed, mayLeave, onForget }} />
        </div>
      )}
      {sentText === '' ? null : (
        <div className={className}>
          <SentText text={sentText} onRead={onRead} />
        </div>
      )}
    </>
  );
}
