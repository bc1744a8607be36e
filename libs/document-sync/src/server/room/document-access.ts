/** What a member may do in a document, as judged at one moment. */
export interface MemberRights {
  read: boolean;
  write: boolean;
  /** name of the member, shown beside the caret */
  name: string;
  /** what the rights depend on, given back to `rejudge` to judge only those again; opaque to the rooms */
  scope?: string;
}

export interface DocumentAccess {
  /**
   * Judges a member. `entering` is true for a join, of which the product may keep a trace, and false for the later
   * judgements of a member who has joined. Rejects when the rights can't be known at the moment.
   */
  judge(memberKey: string, documentId: string, context: { entering: boolean }): Promise<MemberRights>;
}

/** Whose rights to judge again; without `memberKey` and `scope`, everybody's. */
export interface RejudgeFilter {
  memberKey?: string;
  scope?: string;
}
