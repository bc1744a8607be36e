import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { errorCode } from '../error-code.js';
import { MailNotSent } from './mailer.js';

const CONNECTED_WITHIN_MS = 15_000;
/** A server may take its time to judge a message; giving up then would leave its fate unknown. */
const SILENT_FOR_MS = 180_000;

/**
 * One SMTP dialogue for one message. nodemailer's own transport reports a lost connection before the message and a lost
 * connection after it with the same words, and only one of them may be sent again: so the message is a stream, which is
 * read once the server has said that it takes the message, and not before.
 */
export async function speakSmtp(url: string, envelope: { from: string; to: string }, message: Buffer): Promise<void> {
  let hasBegun = false;
  const content = new Readable({
    read() {
      hasBegun = true;
      this.push(message);
      this.push(null);
    },
  });
  const options = parseConnectionUrl(url);
  const connection = new SMTPConnection({
    connectionTimeout: CONNECTED_WITHIN_MS,
    greetingTimeout: CONNECTED_WITHIN_MS,
    socketTimeout: SILENT_FOR_MS,
    ...options,
  });
  const broken = new Promise<never>((_, fail) => connection.once('error', fail));
  try {
    await Promise.race([broken, dialogue(connection, options.auth, envelope, content)]);
  } catch (error) {
    const answer = answerIn(error);
    if (!hasBegun || answer !== null) throw new MailNotSent(answer ?? errorCode(error) ?? 'unknown');
    throw error;
  } finally {
    connection.close();
  }
}

async function dialogue(
  connection: SMTPConnection,
  account: { user: string; pass: string } | undefined,
  envelope: { from: string; to: string },
  content: Readable,
): Promise<void> {
  await called((done) => connection.connect(done));
  if (account) await called((done) => connection.login({ credentials: account }, done));
  await called((done) => connection.send(envelope, content, done));
}

function called(call: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => call((error) => (error ? reject(error) : resolve())));
}

/** The refusal of the mail server, such as 550, when there was one. */
function answerIn(error: unknown): string | null {
  const answer = error instanceof Error && 'responseCode' in error ? error.responseCode : null;
  return typeof answer === 'number' ? String(answer) : null;
}
