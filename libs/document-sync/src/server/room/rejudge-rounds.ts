import type { KeptRights } from './kept-rights.js';

/**
 * Judges kept rights again, one round at a time: what is added during a round makes one more. A slow judge is not asked
 * the same question many times.
 */
export class RejudgeRounds {
  private waiting = new Set<KeptRights>();
  private work: Promise<void> | null = null;

  /** `lost` is called for rights that no longer include reading. */
  constructor(private readonly lost: (rights: KeptRights) => void) {}

  /** The rights are forgotten before this returns: no push uses them any more. */
  add(rights: KeptRights): void {
    rights.forget();
    this.waiting.add(rights);
  }

  /** Resolves once everything added so far has been judged. Never rejects. */
  async run(): Promise<void> {
    if (!this.work && this.waiting.size > 0) this.work = this.judgeAll();
    await this.work;
  }

  private async judgeAll(): Promise<void> {
    while (this.waiting.size > 0) {
      const round = [...this.waiting];
      this.waiting = new Set();
      await Promise.all(round.map((rights) => this.judge(rights)));
    }
    this.work = null;
  }

  private async judge(rights: KeptRights): Promise<void> {
    try {
      const { read } = await rights.current();
      if (!read) this.lost(rights);
    } catch {
      // Unknown is not lost: the database may be unreachable for a moment, and no push is accepted then either.
    }
  }
}
