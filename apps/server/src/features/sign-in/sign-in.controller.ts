import { Controller, Inject, Req, Res } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import type { Response } from 'express';
import { CONFIG, type Config } from '../../platform/config.js';
import {
  Endpoint,
  ForVisitors,
  Input,
  type EndpointRequest,
  type VisitorRequest,
  type SignedRequest,
} from '../../platform/http/endpoint.js';
import { refuse } from '../../platform/refused.js';
import { Cookies } from '../../model/sign-ins/cookies.js';
import { newSecret } from '../../model/sign-ins/digest.js';
import { InVisitorLane } from '../../model/sign-ins/visitor-lane.interceptor.js';
import { SendSignInLink } from './commands/send-sign-in-link.js';
import { OpenSignInLink } from './commands/open-sign-in-link.js';
import { SignOut } from './commands/sign-out.js';

const DONE = { done: true } as const;

/** What sets or reads a cookie: more than the input of an endpoint. */
@Controller()
export class SignInController {
  constructor(
    private readonly sendLink: SendSignInLink,
    private readonly openLink: OpenSignInLink,
    private readonly end: SignOut,
    private readonly cookies: Cookies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ForVisitors()
  @Endpoint(contracts.showInstance)
  showInstance(): contracts.ViewOf<typeof contracts.showInstance> {
    return { demo: this.config.demo };
  }

  @ForVisitors()
  @InVisitorLane('each')
  @Endpoint(contracts.sendSignInLink)
  async sendSignInLink(
    @Input(contracts.sendSignInLink) { body }: VisitorRequest<typeof contracts.sendSignInLink>,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<typeof DONE> {
    const browser = this.cookies.browser(request.headers.cookie) ?? newSecret();
    const knownCookie = this.cookies.known(request.headers.cookie);
    await this.sendLink.execute({ email: body.email, browser, knownCookie });
    this.cookies.setBrowser(response, browser);
    return DONE;
  }

  @ForVisitors()
  @InVisitorLane('failures')
  @Endpoint(contracts.signIn)
  async signIn(
    @Input(contracts.signIn) { body }: VisitorRequest<typeof contracts.signIn>,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<typeof DONE> {
    const { signIn, known } = await this.openLink.execute({
      token: body.token,
      browser: this.cookies.browser(request.headers.cookie),
      replacedCookie: this.cookies.signIn(request.headers.cookie),
      knownCookie: this.cookies.known(request.headers.cookie),
      userAgent: request.headers['user-agent'],
    });
    this.cookies.setSignIn(response, signIn);
    this.cookies.setKnown(response, known);
    return DONE;
  }

  @Endpoint(contracts.signOut)
  async signOut(
    @Input(contracts.signOut) { actor }: EndpointRequest<typeof contracts.signOut>,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<typeof DONE> {
    await this.end.execute(actor, request.signInId ?? refuse('sign-in-required'));
    this.cookies.clearSignIn(response);
    return DONE;
  }
}
