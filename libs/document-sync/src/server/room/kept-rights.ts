import type { DocumentAccess, MemberRights, RejudgeFilter } from './document-access.js';
import type { RoomConnection } from './room-connection.js';

/**
 * The rights of one connection in one document, from the moment it asks to join until it leaves. A judgement is kept
 * until it is forgotten; one that failed is not kept, and whatever needs the rights next asks again.
 */
export class KeptRights {
  private latest: Promise<MemberRights> | null = null;
  private settled: MemberRights | null = null;
  private scope: string | undefined;

  constructor(
    private readonly access: DocumentAccess,
    readonly connection: RoomConnection,
    readonly documentId: string,
  ) {}

  /** The kept judgement, if it is made: what a push may rely on at this very moment. */
  get known(): MemberRights | null {
    return this.settled;
  }

  /** The kept judgement, or a new one. */
  current(entering = false): Promise<MemberRights> {
    this.latest ??= this.judge(entering);
    return this.latest;
  }

  /** Something changed: from now on the rights are judged again. */
  forget(): void {
    this.latest = null;
    this.settled = null;
  }

  /** Rights whose scope is not known yet are in every scope. */
  isIn({ memberKey, scope }: RejudgeFilter): boolean {
    const isMember = memberKey === undefined || memberKey === this.connection.member.memberKey;
    return isMember && (scope === undefined || this.scope === undefined || this.scope === scope);
  }

  private judge(entering: boolean): Promise<MemberRights> {
    const judgement = this.access.judge(this.connection.member.memberKey, this.documentId, { entering });
    judgement.then(
      (rights) => {
        this.scope = rights.scope;
        if (this.latest === judgement) this.settled = rights;
      },
      () => {
        if (this.latest === judgement) this.latest = null;
      },
    );
    return judgement;
  }
}
