import { Controller } from '@nestjs/common';
import { listParticipants, type ParticipantView } from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../../platform/http/endpoint.js';
import { ListParticipants } from './list-participants.js';

@Controller()
export class RoomController {
  constructor(private readonly participants: ListParticipants) {}

  @Endpoint(listParticipants)
  people(
    @Input(listParticipants) { actor, params }: EndpointRequest<typeof listParticipants>,
  ): Promise<ParticipantView[]> {
    return this.participants.execute(actor, params.meetingId);
  }
}
