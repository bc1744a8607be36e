import { Controller } from '@nestjs/common';
import { Endpoint, ForVisitors, Input, type VisitorRequest } from '../../platform/http/endpoint.js';
import { Cookies } from '../../model/sign-ins/cookies.js';
import { openLoadDocument, seatLoadMembers } from './benchmark.endpoints.js';
import { OpenLoadDocument } from './open-benchmark-document.js';
import { SignInLoadMembers } from './sign-in-benchmark-members.js';

/** These doors exist on a server that is being measured, and on no other: see README.md. */
@Controller()
export class LoadDoorController {
  constructor(
    private readonly signIn: SignInLoadMembers,
    private readonly open: OpenLoadDocument,
    private readonly cookies: Cookies,
  ) {}

  @ForVisitors()
  @Endpoint(seatLoadMembers)
  async members(
    @Input(seatLoadMembers) { body }: VisitorRequest<typeof seatLoadMembers>,
  ): Promise<{ cookies: string[] }> {
    const secrets = await this.signIn.execute(body.count);
    return { cookies: secrets.map((secret) => this.cookies.asHeader(secret)) };
  }

  @ForVisitors()
  @Endpoint(openLoadDocument)
  async document(
    @Input(openLoadDocument) { body }: VisitorRequest<typeof openLoadDocument>,
  ): Promise<{ documentId: string }> {
    const state = body.state === undefined ? undefined : Buffer.from(body.state, 'base64');
    return { documentId: await this.open.execute(body.name, state) };
  }
}
