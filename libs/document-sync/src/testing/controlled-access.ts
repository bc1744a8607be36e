import type { DocumentAccess, MemberRights } from '../server/room/document-access.js';

/** Rights that a test controls. Members may read and write unless `set` says otherwise; `set` may also throw. */
export class ControlledAccess implements DocumentAccess {
  /** every judgement that was asked for */
  readonly judged: Array<{ memberKey: string; entering: boolean }> = [];
  private readonly rights = new Map<string, () => Partial<MemberRights>>();
  private gate: Promise<void> | null = null;
  private openGate: () => void = () => {};

  set(memberKey: string, rights: () => Partial<MemberRights>): void {
    this.rights.set(memberKey, rights);
  }

  /** Judgements made from now on are answered after `release`, with the rights of the moment when they were asked. */
  hold(): void {
    this.gate = new Promise((resolve) => {
      this.openGate = resolve;
    });
  }

  release(): void {
    this.openGate();
    this.gate = null;
  }

  async judge(memberKey: string, _documentId: string, { entering }: { entering: boolean }): Promise<MemberRights> {
    this.judged.push({ memberKey, entering });
    const rights = this.rights.get(memberKey)?.();
    if (this.gate) await this.gate;
    return { read: true, write: true, name: `Name of ${memberKey}`, ...rights };
  }
}
