import { COMMITTEE_KINDS, ROLES } from '@passerelle/domain';
import { z } from 'zod';
import { command, done, id, instant, nothing, query } from './endpoint.js';

/** A membership of the signed-in account, with what it may do there. */
export const membershipView = z.strictObject({
  committeeId: id,
  committeeName: z.string(),
  committeeKind: z.enum(COMMITTEE_KINDS),
  organisationId: id,
  organisationName: z.string(),
  role: z.enum(ROLES),
});
export type MembershipView = z.infer<typeof membershipView>;

export const meView = z.strictObject({
  accountId: id,
  name: z.string(),
  /** 1 to 8, as beside a caret. */
  number: z.number().int().min(1).max(8),
  administrator: z.boolean(),
  demo: z.boolean(),
  /** 32 bytes for this account alone, always the same: what seals, on a device, drafts of forms that are not sent yet. */
  deviceKey: z.base64(),
  seats: z.array(membershipView),
});
export type MeView = z.infer<typeof meView>;

export const demoMemberView = z.strictObject({
  accountId: id,
  name: z.string(),
  administrator: z.boolean(),
  committeeName: z.string().nullable(),
  organisationName: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
});
export type DemoMemberView = z.infer<typeof demoMemberView>;

export const demoMailView = z.strictObject({
  id,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: instant,
});
export type DemoMailView = z.infer<typeof demoMailView>;

/** What anybody may know of the instance before signing in. */
export const instanceView = z.strictObject({ demo: z.boolean() });

export const showInstance = query('/api/instance', nothing, instanceView);
export const showMe = query('/api/me', nothing, meView);
/** The answer is the same whether the address is known or not. */
export const sendSignInLink = command(
  '/api/sign-in/links',
  nothing,
  z.strictObject({ email: z.email().max(254) }),
  done,
);
/** Consumes the link; opening it by GET consumes nothing. */
export const signIn = command('/api/sign-in', nothing, z.strictObject({ token: z.string().min(20).max(200) }), done);
export const signOut = command('/api/sign-out', nothing, nothing, done);

export const listDemoMembers = query('/api/demo/members', nothing, z.array(demoMemberView));
export const signInAsDemoMember = command('/api/demo/sign-in', nothing, z.strictObject({ accountId: id }), done);
export const listDemoMails = query('/api/demo/mails', nothing, z.array(demoMailView));
