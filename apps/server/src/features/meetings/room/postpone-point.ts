import { Injectable } from '@nestjs/common';
import type { BodyOf, postponePointCommand } from '@passerelle/contracts';
import { cleanText, isCase, postponeItem, TEXT_LIMITS } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { acceptedText } from '../../../platform/refused.js';
import { ChangeAgenda } from '../agenda/change-agenda.js';

/** A facilitator leaves a general point for the next meeting, and says what is missing. */
@Injectable()
export class PostponePoint {
  constructor(private readonly change: ChangeAgenda) {}

  async execute(actor: MemberActor, itemId: string, request: BodyOf<typeof postponePointCommand>): Promise<void> {
    const { commandId, expectedVersion } = request;
    await this.change.execute(actor, itemId, {
      commandId,
      expectedVersion,
      action: 'agenda.postpone-point',
      asked: request,
      decide: ({ meeting, item }) => {
        if (isCase(item)) return { refused: 'not-found' };
        const missing = acceptedText(cleanText(request.missing, TEXT_LIMITS.missing, 'missing'));
        return postponeItem(meeting, item, { missing, missingFromOrganisationId: null });
      },
    });
  }
}
