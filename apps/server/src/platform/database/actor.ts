/** Who acts. Every query and command runs as one of these, and the database knows which. */
export type Actor =
  /** `signInId`: the sign-in of the request, where there is one. */
  | { kind: 'member'; accountId: string; signInId?: string }
  /** No member has signed in: only the sign-in itself runs so. */
  | { kind: 'visitor' }
  /** A task of the server itself, with its purpose. */
  | { kind: 'job'; purpose: string };

export type MemberActor = Extract<Actor, { kind: 'member' }>;

export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'member':
      return `member:${actor.accountId}`;
    case 'visitor':
      return 'visitor';
    case 'job':
      return `job:${actor.purpose}`;
  }
}
