import { Controller } from '@nestjs/common';
import { Endpoint, ForVisitors, Input, type VisitorRequest } from '../../platform/http/endpoint.js';
import { Cookies } from '../../model/sign-ins/cookies.js';
import { openBenchmarkDocument, signInBenchmarkMembers } from './benchmark.endpoints.js';
import { OpenBenchmarkDocument } from './open-benchmark-document.js';
import { SignInBenchmarkMembers } from './sign-in-benchmark-members.js';

/** The endpoints of a server that is being measured; no other server has them: see README.md. */
@Controller()
export class BenchmarkController {
  constructor(
    private readonly signIn: SignInBenchmarkMembers,
    private readonly open: OpenBenchmarkDocument,
    private readonly cookies: Cookies,
  ) {}

  @ForVisitors()
  @Endpoint(signInBenchmarkMembers)
  async members(
    @Input(signInBenchmarkMembers) { body }: VisitorRequest<typeof signInBenchmarkMembers>,
  ): Promise<{ cookies: string[] }> {
    const secrets = await this.signIn.execute(body.count);
    return { cookies: secrets.map((secret) => this.cookies.asHeader(secret)) };
  }

  @ForVisitors()
  @Endpoint(openBenchmarkDocument)
  async document(
    @Input(openBenchmarkDocument) { body }: VisitorRequest<typeof openBenchmarkDocument>,
  ): Promise<{ documentId: string }> {
    const state = body.state === undefined ? undefined : Buffer.from(body.state, 'base64');
    return { documentId: await this.open.execute(body.name, state) };
  }
}
