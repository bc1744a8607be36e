import { Inject, Injectable } from '@nestjs/common';
import { SIGN_IN_LIMITS } from '@passerelle/domain';
import { parse } from 'cookie';
import type { CookieOptions, Response } from 'express';
import { CONFIG, type Config } from '../../platform/config.js';
import { hasSecretShape } from './digest.js';
import { LINK_LIFETIME } from './lifetimes.js';

/** Our cookies: who is signed in, which browser asked for a link, and which had signed in. All are random and say nothing. */
@Injectable()
export class Cookies {
  private readonly signInName: string;
  private readonly browserName: string;
  private readonly knownName: string;
  private readonly options: CookieOptions;

  constructor(@Inject(CONFIG) config: Config) {
    const secure = config.origin.startsWith('https:');
    // A browser takes a `__Host-` cookie from this very host alone, over TLS: no neighbour can plant one.
    const prefix = secure ? '__Host-' : '';
    this.signInName = `${prefix}passerelle`;
    this.browserName = `${prefix}passerelle-browser`;
    this.knownName = `${prefix}passerelle-known`;
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  }

  signIn(header: string | undefined): string | null {
    return secretIn(header, this.signInName);
  }

  browser(header: string | undefined): string | null {
    return secretIn(header, this.browserName);
  }

  /** The cookie of a browser in which some account has signed in. */
  known(header: string | undefined): string | null {
    return secretIn(header, this.knownName);
  }

  /** The sign-in cookie as a request carries it. */
  asHeader(secret: string): string {
    return `${this.signInName}=${secret}`;
  }

  setSignIn(response: Response, secret: string): void {
    response.cookie(this.signInName, secret, this.options);
  }

  setBrowser(response: Response, secret: string): void {
    response.cookie(this.browserName, secret, { ...this.options, maxAge: LINK_LIFETIME });
  }

  setKnown(response: Response, secret: string): void {
    response.cookie(this.knownName, secret, { ...this.options, maxAge: SIGN_IN_LIMITS.knownFor });
  }

  clearSignIn(response: Response): void {
    response.clearCookie(this.signInName, this.options);
  }
}

function secretIn(header: string | undefined, name: string): string | null {
  const value = parse(header ?? '')[name];
  return value !== undefined && hasSecretShape(value) ? value : null;
}
