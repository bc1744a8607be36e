/** One small letter. */
export type Author = string;

export interface Token {
  round: number;
  author: Author;
  number: number;
}

const TOKEN = /\[(\d+)([a-z])(\d+)\]/g;

/** The tokens of a text in their order, and what remains of the text without them. */
export function readTokens(text: string): { tokens: Token[]; rest: string } {
  const tokens = [...text.matchAll(TOKEN)].map(([, round, author = '', number]) => ({
    round: Number(round),
    author,
    number: Number(number),
  }));
  return { tokens, rest: text.replace(TOKEN, '').trim() };
}

/** What one author typed in one round, and what the server acknowledged. Tokens are numbered from 1. */
export interface LedgerFacts {
  readonly round: number;
  readonly author: Author;
  readonly typed: number;
  readonly acknowledged: ReadonlySet<number>;
  /** The author's page stayed open: even what was never acknowledged must arrive. */
  readonly stayed: boolean;
}

export class Ledger implements LedgerFacts {
  typed = 0;
  readonly acknowledged = new Set<number>();
  stayed = true;
  private closed = false;

  constructor(
    readonly round: number,
    readonly author: Author,
  ) {}

  /** A new token, written here before anybody sees it. */
  next(): string {
    this.typed += 1;
    return `[${this.round}${this.author}${this.typed}]`;
  }

  /** The server acknowledged a batch that holds these characters. */
  acknowledge(characters: string): void {
    if (this.closed) return;
    for (const { round, author, number } of readTokens(characters).tokens) {
      if (round === this.round && author === this.author) this.acknowledged.add(number);
    }
  }

  /** The screen said "saved": that promises everything typed so far. */
  acknowledgeAll(): void {
    if (this.closed) return;
    for (let number = this.acknowledged.size; number <= this.typed; number++) {
      if (number > 0) this.acknowledged.add(number);
    }
  }

  /** The author's page is gone: no acknowledgement reaches it any more, and nothing is sent again. */
  close(): void {
    this.closed = true;
    this.stayed = false;
  }
}
