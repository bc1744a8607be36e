import { INVITATION_DAYS } from '@passerelle/domain';
import { inviteFromTerminal } from './invite-from-terminal.js';
import { OperatorRefused } from './platform/operator-refused.js';

/** The link is printed once, on the terminal: it is in no log, and nothing can read it again. */
try {
  const { email, link } = await inviteFromTerminal(process.argv.slice(2), process.env);
  process.stdout.write(
    `Pour ${email}, un lien d’administration qui s’ouvre une seule fois, dans les ${INVITATION_DAYS} jours :\n` +
      `For ${email}, an administrator’s link that opens once, within ${INVITATION_DAYS} days:\n\n${link}\n\n`,
  );
} catch (error) {
  process.stderr.write(`\n${error instanceof OperatorRefused ? error.message : String(error)}\n\n`);
  process.exitCode = 1;
}
