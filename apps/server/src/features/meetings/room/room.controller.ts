import { Controller } from '@nestjs/common';
import { listParticipants, showAgendaItem, type AgendaItemView, type ParticipantView } from '@passerelle/contracts';
import { ShowAgendaItem } from '../../../model/agenda/item-page/show-agenda-item.js';
import { Door, Input, type Asked } from '../../../platform/http/endpoint.js';
import { ListParticipants } from './list-participants.js';

@Controller()
export class RoomController {
  constructor(
    private readonly show: ShowAgendaItem,
    private readonly participants: ListParticipants,
  ) {}

  @Door(listParticipants)
  people(@Input(listParticipants) { actor, params }: Asked<typeof listParticipants>): Promise<ParticipantView[]> {
    return this.participants.execute(actor, params.meetingId);
  }

  @Door(showAgendaItem)
  shown(@Input(showAgendaItem) { actor, params }: Asked<typeof showAgendaItem>): Promise<AgendaItemView> {
    return this.show.execute(actor, params.itemId);
  }
}
