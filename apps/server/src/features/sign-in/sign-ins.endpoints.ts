import { closeOtherSignIns, closeSignIn, listOwnSignIns } from '@passerelle/contracts';
import { command, query } from '../../platform/http/bound-endpoints.js';
import { CloseOtherSignIns } from './commands/close-other-sign-ins.js';
import { CloseSignIn } from './commands/close-sign-in.js';
import { ListOwnSignIns } from './queries/list-own-sign-ins.js';

/** The sign-ins of a member, as they see and close them. What sets a cookie has its own controller. */
export const SIGN_IN_ENDPOINTS = [
  query(listOwnSignIns, ListOwnSignIns),
  command(closeOtherSignIns, CloseOtherSignIns, ListOwnSignIns),
  command(closeSignIn, CloseSignIn, ListOwnSignIns),
];
