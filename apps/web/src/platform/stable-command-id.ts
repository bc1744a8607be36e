import { uuidv4 } from 'lib0/random';

/**
 * The command id of one command: the same content sent again (double click, retry after a cut) keeps its id and acts
 * once; another content, or the same one after an answer, is another command.
 */
export class StableCommandId {
  private content: string | null = null;
  private commandId = '';

  idFor(body: object): string {
    const content = JSON.stringify(body);
    if (content !== this.content) {
      this.content = content;
      this.commandId = uuidv4();
    }
    return this.commandId;
  }

  /** The server answered: the next command is a new one. */
  answered(): void {
    this.content = null;
  }
}
