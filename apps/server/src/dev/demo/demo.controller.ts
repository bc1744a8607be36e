import { Controller, Req, Res } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import type { Response } from 'express';
import { Endpoint, ForVisitors, Input, type VisitorRequest, type SignedRequest } from '../../platform/http/endpoint.js';
import { Cookies } from '../../model/sign-ins/cookies.js';
import { ListDemoMails } from './list-demo-mails.js';
import { ListDemoMembers } from './list-demo-members.js';
import { SignInAsDemoMember } from './sign-in-as-demo-member.js';

/** Without the demo this module isn't loaded, and these endpoints don't exist. */
@Controller()
export class DemoController {
  constructor(
    private readonly members: ListDemoMembers,
    private readonly mails: ListDemoMails,
    private readonly become: SignInAsDemoMember,
    private readonly cookies: Cookies,
  ) {}

  @ForVisitors()
  @Endpoint(contracts.listDemoMembers)
  listDemoMembers(): Promise<contracts.DemoMemberView[]> {
    return this.members.execute();
  }

  @ForVisitors()
  @Endpoint(contracts.listDemoMails)
  listDemoMails(): Promise<contracts.DemoMailView[]> {
    return this.mails.execute();
  }

  @ForVisitors()
  @Endpoint(contracts.signInAsDemoMember)
  async signInAsDemoMember(
    @Input(contracts.signInAsDemoMember) { body }: VisitorRequest<typeof contracts.signInAsDemoMember>,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ done: true }> {
    const replaced = this.cookies.signIn(request.headers.cookie);
    const secret = await this.become.execute(body.accountId, replaced, request.headers['user-agent']);
    this.cookies.setSignIn(response, secret);
    return { done: true };
  }
}
