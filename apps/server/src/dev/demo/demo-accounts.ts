import { randomUUID } from 'node:crypto';
import type { Account } from '@passerelle/domain';

/** Every account of the demo has its address here, and no real one can: `.example` is reserved by RFC 2606. */
export const DEMO_MAIL_DOMAIN = 'demo.passerelle.example';

/** The first members of Toulouse have the names that the documentation uses; the others follow the alphabet. */
const TOULOUSE = [
  'Claire V.', 'Hélène R.', 'Karim A.', 'Yanis B.', 'Samia K.', 'Marc D.', 'Lucie P.', 'Aude F.',
  'Inès M.', 'Paul G.', 'Rémi L.', 'Karine L.', 'Louise B.', 'Samir O.', 'Nadia T.', 'Bruno E.',
]; // prettier-ignore

const FIRST_NAMES = [
  'Agathe', 'Bilal', 'Carole', 'Driss', 'Élodie', 'Fabien', 'Gaëlle', 'Hugo', 'Irène', 'Jonas', 'Katia', 'Loïc',
  'Maëlle', 'Nabil', 'Odile', 'Pascal', 'Rachida', 'Sylvain', 'Tania', 'Ugo', 'Valérie', 'Xavier', 'Yasmine', 'Zoé',
]; // prettier-ignore
const INITIALS = 'BCDFGHLMPRSTV';

/** Gives the names of the demo one after the other; each is an invented first name and an initial, never a surname. */
export class DemoNames {
  private given = 0;

  /** The name of a member, `index` being its rank in the committee, from 0. */
  next(territory: string, index: number): string {
    const known = territory === 'Toulouse' ? TOULOUSE[index] : undefined;
    if (known) return known;
    const first = FIRST_NAMES[this.given % FIRST_NAMES.length] ?? 'Alix';
    const initial = INITIALS[this.given % INITIALS.length] ?? 'A';
    this.given += 1;
    return `${first} ${initial}.`;
  }
}

export function demoAccount(name: string, place: string, administrator = false): Account {
  const email = `${slug(name)}.${slug(place)}@${DEMO_MAIL_DOMAIN}`;
  return { id: randomUUID(), email, name, administrator, deactivatedAt: null };
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
