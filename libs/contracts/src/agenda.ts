import { GENERAL_POINT_KINDS, TEXT_LIMITS } from '@passerelle/domain';
import { z } from 'zod';
import { command, commandId, id } from './endpoint.js';
import { itemParams, meetingParams, meetingView, versioned } from './meetings.js';

export const acceptProposal = command(
  '/api/agenda-items/:itemId/accept',
  itemParams,
  z.strictObject({ ...versioned, minutes: z.number().int() }),
  meetingView,
);
export const withdrawProposal = command(
  '/api/agenda-items/:itemId/withdraw',
  itemParams,
  z.strictObject(versioned),
  meetingView,
);
export const returnToProposalsCommand = command(
  '/api/agenda-items/:itemId/return',
  itemParams,
  z.strictObject(versioned),
  meetingView,
);
export const giveItemMinutes = command(
  '/api/agenda-items/:itemId/minutes',
  itemParams,
  z.strictObject({ ...versioned, minutes: z.number().int() }),
  meetingView,
);
/**
 * Puts an item just after another (null: first). The server finds the position, so two concurrent moves both happen.
 */
export const moveAgendaItem = command(
  '/api/agenda-items/:itemId/move',
  itemParams,
  z.strictObject({ commandId, after: id.nullable() }),
  meetingView,
);

const pointText = { title: z.string().max(TEXT_LIMITS.pointTitle * 2), organisationId: id.nullable() };
/** A general point takes the last position of the agenda. */
export const addGeneralPointCommand = command(
  '/api/meetings/:meetingId/general-points',
  meetingParams,
  z.strictObject({ commandId, point: z.enum(GENERAL_POINT_KINDS), minutes: z.number().int(), ...pointText }),
  meetingView,
);
export const describePointCommand = command(
  '/api/agenda-items/:itemId/describe',
  itemParams,
  z.strictObject({ ...versioned, ...pointText }),
  meetingView,
);
export const removePointCommand = command(
  '/api/agenda-items/:itemId/remove',
  itemParams,
  z.strictObject(versioned),
  meetingView,
);
/** One command for all the cases that time did not allow; each waits for the next meeting with the same words. */
export const postponeRemainingCommand = command(
  '/api/meetings/:meetingId/postpone-remaining',
  meetingParams,
  z.strictObject({ commandId, missing: z.string().max(2000) }),
  meetingView,
);
