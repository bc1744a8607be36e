import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import express from 'express';
import { readConfig } from '../../platform/config.js';
import { Cookies } from './cookies.js';
import { newSecret } from './digest.js';

function cookiesAt(origin: string): Cookies {
  return new Cookies(
    readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: 'postgres://localhost/none',
      PASSERELLE_MASTER_KEY: randomBytes(32).toString('base64'),
      PASSERELLE_ORIGIN: origin,
      PASSERELLE_PROXIES: '1',
    }),
  );
}

/** What a browser receives. */
async function received(cookies: Cookies, secret: string): Promise<string[]> {
  const server = express()
    .get('/', (_request, response) => {
      cookies.setSignIn(response, secret);
      cookies.setBrowser(response, secret);
      cookies.setKnown(response, secret);
      response.end();
    })
    .listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  server.close();
  return response.headers.getSetCookie();
}

it('[S7] over TLS the cookies are bound to this very host', async () => {
  const secret = newSecret();
  const [signIn, browser, known] = await received(cookiesAt('https://passerelle.example'), secret);
  expect(signIn).toBe(`__Host-passerelle=${secret}; Path=/; HttpOnly; Secure; SameSite=Lax`);
  expect(browser).toMatch(/^__Host-passerelle-browser=[^;]+; Max-Age=600; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
  expect(known).toMatch(/^__Host-passerelle-known=[^;]+; Max-Age=15552000; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
});

it('[S7] without TLS, on a machine of one’s own, they have a plain name', async () => {
  const [signIn] = await received(cookiesAt('http://localhost:3000'), 'x'.repeat(43));
  expect(signIn).toBe(`passerelle=${'x'.repeat(43)}; Path=/; HttpOnly; SameSite=Lax`);
});

it('over TLS a plain cookie, which a neighbour may have planted, is not read', () => {
  const secret = newSecret();
  const cookies = cookiesAt('https://passerelle.example');
  expect(cookies.signIn(`passerelle=${secret}`)).toBeNull();
  expect(cookies.signIn(`__Host-passerelle=${secret}`)).toBe(secret);
});
