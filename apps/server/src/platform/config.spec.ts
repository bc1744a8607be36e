import { randomBytes } from 'node:crypto';
import { readConfig } from './config.js';

const WELL = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://localhost/none',
  PASSERELLE_MASTER_KEY: randomBytes(32).toString('base64'),
  PASSERELLE_SMTP_URL: 'smtp://localhost',
};

it('asks how many proxies are in front of an instance that is reached by https', () => {
  const behind = { ...WELL, PASSERELLE_ORIGIN: 'https://passerelle.example' };
  expect(() => readConfig(behind)).toThrow(/PASSERELLE_PROXIES: .*https.*how many/);
  expect(readConfig({ ...behind, PASSERELLE_PROXIES: '1' }).proxies).toBe(1);
  expect(readConfig({ ...behind, PASSERELLE_PROXIES: '0' }).proxies).toBe(0);
});

it('asks nothing of one that is reached by http, on a machine of one’s own', () => {
  expect(readConfig({ ...WELL, PASSERELLE_ORIGIN: 'http://localhost:3000' }).proxies).toBe(0);
});
