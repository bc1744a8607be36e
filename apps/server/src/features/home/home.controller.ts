import { Controller } from '@nestjs/common';
import { showHome, type HomeView } from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { ShowHome } from './show-home.js';

@Controller()
export class HomeController {
  constructor(private readonly home: ShowHome) {}

  @Endpoint(showHome)
  shown(@Input(showHome) { actor, params }: EndpointRequest<typeof showHome>): Promise<HomeView> {
    return this.home.execute(actor, params.committeeId);
  }
}
