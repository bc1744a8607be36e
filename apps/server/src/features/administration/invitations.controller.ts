import { Controller, Req, Res } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import type { Response } from 'express';
import { Endpoint, ForVisitors, Input, type VisitorRequest, type SignedRequest } from '../../platform/http/endpoint.js';
import { Cookies } from '../../model/sign-ins/cookies.js';
import { InVisitorLane } from '../../model/sign-ins/visitor-lane.interceptor.js';
import { AcceptInvitation } from './commands/accept-invitation.js';
import { PreviewInvitation } from './queries/preview-invitation.js';

const DONE = { done: true } as const;

/** The link of an invitation, for people who may have no account yet. */
@Controller()
export class InvitationsController {
  constructor(
    private readonly preview: PreviewInvitation,
    private readonly accept: AcceptInvitation,
    private readonly cookies: Cookies,
  ) {}

  @ForVisitors()
  @InVisitorLane('failures')
  @Endpoint(contracts.previewInvitation)
  previewed(
    @Input(contracts.previewInvitation) { body }: VisitorRequest<typeof contracts.previewInvitation>,
  ): Promise<contracts.ViewOf<typeof contracts.previewInvitation>> {
    return this.preview.execute(body.token);
  }

  @ForVisitors()
  @InVisitorLane('failures')
  @Endpoint(contracts.acceptInvitationCommand)
  async accepted(
    @Input(contracts.acceptInvitationCommand) { body }: VisitorRequest<typeof contracts.acceptInvitationCommand>,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<typeof DONE> {
    const replacedCookie = this.cookies.signIn(request.headers.cookie);
    const knownCookie = this.cookies.known(request.headers.cookie);
    const userAgent = request.headers['user-agent'];
    const signedIn = await this.accept.execute({ ...body, replacedCookie, knownCookie, userAgent });
    if (signedIn) {
      this.cookies.setSignIn(response, signedIn.signIn);
      this.cookies.setKnown(response, signedIn.known);
    }
    return DONE;
  }
}
