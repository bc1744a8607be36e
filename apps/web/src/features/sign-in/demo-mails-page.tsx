import { listDemoMails, type DemoMailView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { viewQuery } from '../../platform/view-query';
import { paths } from '../../shared/paths';
import { useView } from '../../platform/queries';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ViewState } from '../../ui/view-state';
import { FormattedDate } from '../../ui/formatted-date';
import { OutsideFrame } from './outside-frame';
import classes from './demo-mails.module.css';
import frame from './outside-frame.module.css';

const demoMailsQuery = viewQuery(listDemoMails);

/** The addresses of a message, made into links; the rest stays text. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

function Mail({ mail }: { mail: DemoMailView }) {
  const { t } = useTranslation('sign-in');
  return (
    <li className={classes.mail}>
      <h2>{mail.subject}</h2>
      <p className={classes.meta}>
        {t('mailTo', { to: mail.to })}, <FormattedDate at={mail.sentAt} form="long-time" />
      </p>
      <p className={classes.text}>
        <WithLinks text={mail.text} />
      </p>
    </li>
  );
}

/** A mail leaves through a queue: on a page opened immediately it appears later. */
const ASK_AGAIN_MS = 2_000;

/** What the instance would have sent by e-mail: no server of mail is set in the demonstration. */
export function Component() {
  const { t } = useTranslation('sign-in');
  const mails = useView(demoMailsQuery, {}, { everyMs: ASK_AGAIN_MS });
  return (
    <OutsideFrame wide>
      <PageHeader title={t('mailsTitle')} />
      <p className={frame.intro}>
        {t('mailsIntro')} <Link to={paths.home}>{t('backToSignIn')}</Link>
      </p>
      <ViewState query={mails}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('mailsEmptyTitle')}>{t('mailsEmpty')}</EmptyState>
          ) : (
            <ul>
              {list.map((mail) => (
                <Mail key={mail.id} mail={mail} />
              ))}
            </ul>
          )
        }
      </ViewState>
    </OutsideFrame>
  );
}
