import {
  agreesTo,
  AGREEMENT_PURPOSES,
  confirmAgreement,
  requireAgreement,
  withdrawAgreement,
} from './case-agreement.js';

const FIRST = new Date('2026-11-02T09:00:00Z');
const SECOND = new Date('2026-11-23T09:00:00Z');

/** What the rules read of a case to whose discussion the person was not asked yet. */
const caseFile = {
  agreementGivenOn: null,
  agreementAt: null,
  agreementBy: null,
  agreementPurposes: [],
  agreementWithdrawnAt: null,
  agreementWithdrawnBy: null,
  version: 2,
};

function done<Outcome extends object>(outcome: Outcome): Exclude<Outcome, { refused: string }> {
  if ('refused' in outcome) throw new Error(`refused: ${String(outcome.refused)}`);
  return outcome as Exclude<Outcome, { refused: string }>;
}

describe('the agreement', () => {
  const GIVEN = '2026-10-30';
  const ALL = { purposes: AGREEMENT_PURPOSES, givenOn: GIVEN };
  const DISCUSSION = { purposes: ['discussion'], givenOn: GIVEN } as const;
  const timeZone = 'Europe/Paris';
  const byYanis = { by: 'yanis', at: FIRST, timeZone };
  const bySamia = { by: 'samia', at: SECOND, timeZone };
  const confirmed = done(confirmAgreement(caseFile, ALL, byYanis));

  it('[CASE-2] is confirmed by the prescriber, with a name and a date, for each purpose that is named', () => {
    expect(confirmed).toEqual({
      ...caseFile,
      agreementGivenOn: GIVEN,
      agreementAt: FIRST,
      agreementBy: 'yanis',
      agreementPurposes: ['discussion', 'partners'],
      version: 3,
    });
  });

  it('[CASE-2] confirmed twice changes nothing', () => {
    expect(confirmAgreement(confirmed, ALL, bySamia)).toBe(confirmed);
    const narrow = done(confirmAgreement(caseFile, DISCUSSION, byYanis));
    expect(narrow.agreementPurposes).toEqual(['discussion']);
    expect(confirmAgreement(narrow, DISCUSSION, bySamia)).toBe(narrow);
  });

  it('[CASE-2] is dated again when its purposes change, one way or the other', () => {
    const narrow = done(confirmAgreement(confirmed, DISCUSSION, bySamia));
    expect(narrow).toMatchObject({ agreementPurposes: ['discussion'], agreementBy: 'samia', version: 4 });
    const wide = confirmAgreement(narrow, ALL, { ...bySamia, by: 'yanis' });
    expect(wide).toMatchObject({ agreementPurposes: AGREEMENT_PURPOSES, agreementAt: SECOND, version: 5 });
  });

  it('[CASE-22] is dated by the day it was given, which the prescriber may correct', () => {
    const field = 'givenOn';
    const on = (givenOn: string) => confirmAgreement(confirmed, { ...ALL, givenOn }, bySamia);
    expect(on('2026-10-29')).toMatchObject({ agreementGivenOn: '2026-10-29', agreementAt: SECOND, version: 4 });
    // In Paris it is the next day already.
    const late = { ...bySamia, at: new Date('2026-11-23T23:30:00Z') };
    expect(confirmAgreement(caseFile, { ...ALL, givenOn: '2026-11-24' }, late)).toMatchObject({ version: 3 });
    expect(on('2026-11-24')).toEqual({ refused: 'date-in-future', field });
    for (const unread of ['', '30/10/2026', '2026-02-30', '1999-12-31']) {
      expect(on(unread)).toEqual({ refused: 'date-invalid', field });
    }
  });

  it('[CASE-22] starts anew on a day that is not before the withdrawal', () => {
    const withdrawn = done(withdrawAgreement(confirmed, 'ines', FIRST));
    const on = (givenOn: string) => confirmAgreement(withdrawn, { ...ALL, givenOn }, bySamia);
    expect(on('2026-11-01')).toEqual({ refused: 'agreement-before-withdrawal', field: 'givenOn' });
    expect(on('2026-11-02')).toMatchObject({ agreementGivenOn: '2026-11-02', agreementWithdrawnAt: null });
  });

  it('[CASE-8] is withdrawn for every purpose together, with a date and a name', () => {
    const withdrawn = done(withdrawAgreement(confirmed, 'ines', SECOND));
    expect(withdrawn).toEqual({
      ...confirmed,
      agreementWithdrawnAt: SECOND,
      agreementWithdrawnBy: 'ines',
      version: 4,
    });
    expect(AGREEMENT_PURPOSES.filter((purpose) => agreesTo(withdrawn, purpose))).toEqual([]);
    expect(AGREEMENT_PURPOSES.filter((purpose) => agreesTo(confirmed, purpose))).toEqual(AGREEMENT_PURPOSES);
  });

  it('[CASE-8] withdrawn twice changes nothing, and cannot be withdrawn when it never was given', () => {
    const withdrawn = done(withdrawAgreement(confirmed, 'ines', SECOND));
    expect(withdrawAgreement(withdrawn, 'yanis', FIRST)).toBe(withdrawn);
    expect(withdrawAgreement(caseFile, 'yanis', FIRST)).toEqual({ refused: 'agreement-missing' });
  });

  it('[CASE-2] starts anew after a withdrawal', () => {
    const withdrawn = done(withdrawAgreement(confirmed, 'ines', FIRST));
    expect(confirmAgreement(withdrawn, { ...ALL, givenOn: '2026-11-20' }, bySamia)).toEqual({
      ...confirmed,
      agreementGivenOn: '2026-11-20',
      agreementAt: SECOND,
      agreementBy: 'samia',
      version: 5,
    });
  });

  it('[CASE-3] without it, or once it is withdrawn, a case is not discussed', () => {
    expect(requireAgreement(caseFile)).toEqual({ refused: 'agreement-missing' });
    expect(requireAgreement(confirmed)).toBeNull();
    const withdrawn = done(withdrawAgreement(confirmed, 'ines', SECOND));
    expect(requireAgreement(withdrawn)).toEqual({ refused: 'agreement-missing' });
  });
});
