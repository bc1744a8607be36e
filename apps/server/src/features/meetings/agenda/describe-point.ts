import { Injectable } from '@nestjs/common';
import type { BodyOf, describePointCommand } from '@passerelle/contracts';
import { describePoint, isCase } from '@passerelle/domain';
import { ChangeAgenda } from './change-agenda.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { PointSpeakers } from './point-speakers.js';

/** A facilitator gives a general point another title, or another organisation that speaks of it. */
@Injectable()
export class DescribePoint {
  constructor(
    private readonly change: ChangeAgenda,
    private readonly speakers: PointSpeakers,
  ) {}

  execute(actor: MemberActor, itemId: string, request: BodyOf<typeof describePointCommand>): Promise<string> {
    const { commandId, expectedVersion, title, organisationId } = request;
    return this.change.execute(actor, itemId, {
      commandId,
      expectedVersion,
      action: 'agenda.describe-point',
      asked: request,
      decide: async ({ meeting, item, tx }) => {
        if (isCase(item)) return { refused: 'not-found' };
        // Whoever has left the committee since may still be named there.
        if (organisationId !== item.organisationId) {
          await this.speakers.require(tx, meeting.committeeId, organisationId);
        }
        return describePoint(meeting, item, { title, organisationId });
      },
    });
  }
}
