import { INVITATION_DAYS } from '@passerelle/domain';
import { inviteFromTerminal } from './invite-from-terminal.js';
import { OperatorRefused } from './platform/operator-refused.js';

/** The link is printed once, on the terminal: it is in no log, and nothing can read it again. */
try {
  const { email, committee, link } = await inviteFromTerminal(process.argv.slice(2), process.env);
  const french = committee === null ? 'd’administration' : `pour animer « ${committee} »`;
  const english = committee === null ? 'an administrator’s link' : `a link to facilitate “${committee}”`;
  process.stdout.write(
    `Pour ${email}, un lien ${french} qui s’ouvre une seule fois, dans les ${INVITATION_DAYS} jours :\n` +
      `For ${email}, ${english} that opens once, within ${INVITATION_DAYS} days:\n\n${link}\n\n`,
  );
} catch (error) {
  process.stderr.write(`\n${error instanceof OperatorRefused ? error.message : String(error)}\n\n`);
  process.exitCode = 1;
}
