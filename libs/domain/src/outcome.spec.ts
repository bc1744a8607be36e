import { CASE_STATUSES, MOMENTS } from './case-file.js';
import { OUTCOMES, PRESCRIBER_KINDS, usualCarrier, usualOutcomes } from './outcome.js';

const both = { prescriberOrganisationId: 'ml', providerOrganisationId: 'of' };
const alone = { prescriberOrganisationId: 'ml', providerOrganisationId: null };

describe.each(MOMENTS)('[OUT-1] at the moment "%s"', (moment) => {
  it.each(CASE_STATUSES)('and the status "%s", five different outcomes are offered first', (status) => {
    expect(new Set(usualOutcomes(moment, status)).size).toBe(5);
    expect(usualOutcomes(moment, status)).toHaveLength(5);
    expect(OUTCOMES).toEqual(expect.arrayContaining([...usualOutcomes(moment, status)]));
  });
});

it('[OUT-1] a suspended case is first asked whether it resumes', () => {
  expect(usualOutcomes('during', 'suspended')[0]).toBe('RESUME');
  expect(usualOutcomes('during', 'open')).not.toContain('RESUME');
});

it('postponing is no outcome, and an early exit to a job is no dropout', () => {
  expect(OUTCOMES).not.toContain('POSTPONE');
  expect(OUTCOMES).toEqual(expect.arrayContaining(['EXIT_EMPLOYMENT', 'EXIT_DROPOUT']));
});

it('[OUT-2] what has to do with the running of a training falls to its provider', () => {
  const carried = OUTCOMES.filter((outcome) => usualCarrier(outcome, both) === 'of');
  expect(carried.sort()).toEqual(
    ['ADAPT_SCHEDULE', 'CONTINUE', 'EXIT_EXPULSION', 'EXTEND_DURATION', 'RESUME', 'SHORTEN_DURATION', 'SUSPEND'].sort(),
  );
});

it('[OUT-2] everything else falls to the prescriber, and everything without a provider too', () => {
  expect(usualCarrier('IMMERSION', both)).toBe('ml');
  expect(OUTCOMES.every((outcome) => usualCarrier(outcome, alone) === 'ml')).toBe(true);
});

it('providers and support partners do not prescribe', () => {
  expect(PRESCRIBER_KINDS).not.toContain('training-provider');
  expect(PRESCRIBER_KINDS).not.toContain('housing');
  expect(PRESCRIBER_KINDS).toHaveLength(7);
});
