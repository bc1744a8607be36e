import { Controller } from '@nestjs/common';
import { showHome, type HomeView } from '@passerelle/contracts';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
import { ShowHome } from './show-home.js';

@Controller()
export class HomeController {
  constructor(private readonly home: ShowHome) {}

  @Door(showHome)
  shown(@Input(showHome) { actor, params }: Asked<typeof showHome>): Promise<HomeView> {
    return this.home.execute(actor, params.committeeId);
  }
}
