import { readFileSync } from 'node:fs';
import * as domain from '@passerelle/domain';
import { english } from './english';
import { french } from './french';

/** Where the catalogues name each code of a list of the domain. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  ADMISSION_STATES: ['attendance.admission'],
  AGENDA_ITEM_STATUSES: ['words.itemStatus'],
  AGE_BANDS: ['words.ageBand'],
  AGREEMENT_PURPOSES: ['case-file.purpose', 'case-file.scope'],
  CASE_STATUSES: ['words.caseStatus'],
  COMMITTEE_KINDS: ['words.committeeKind'],
  FOLLOW_THROUGH_KINDS: ['case-file.followThrough', 'follow-through.kind', 'follow-through.reported'],
  FOLLOW_UP_STATUSES: ['words.followUpStatus'],
  GENERAL_POINT_KINDS: ['words.pointKind'],
  IMPORT_FIELDS: ['case-files.field', 'case-files.missing'],
  // The line of an invitation says each in a sentence of its own, with who and until when.
  INVITATION_AGREEMENTS: [],
  MEETING_STATUSES: ['words.meetingStatus'],
  MOMENTS: ['words.moment'],
  ORGANISATION_KINDS: ['words.organisationKind'],
  OUTCOMES: ['words.outcome'],
  OWED_STATUSES: ['words.followUpStatus'],
  PRESCRIBER_KINDS: ['words.organisationKind'],
  PRESENCES: ['attendance.presence', 'attendance.presenceWord', 'attendance.wholePresence'],
  REFUSAL_CODES: ['refusals'],
  REQUIRED_IMPORT_FIELDS: ['case-files.field'],
  RESERVATION_KINDS: ['decisions.reservationKind', 'minutes.reservation'],
  ROLES: ['words.role'],
  ROW_PROBLEMS: ['case-files.problem'],
  SIRET_DOUBTS: ['people.doubt'],
  VERSION_PARTS: ['sheet.part'],
  VERSION_REASONS: ['sheet.versionReason'],
};
/** The text of a note is named by the catalogue of the points. */
const ELSEWHERE = ['VERSION_PARTS note'];

const lists = Object.entries<unknown>(domain).flatMap(([name, list]) =>
  Array.isArray(list) && list.every((code) => typeof code === 'string') ? [{ name, codes: list.map(String) }] : [],
);

function labelIn(catalogue: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? Object.entries(part).find(([k]) => k === key)?.[1] : null,
    catalogue,
  );
}

test.each([
  ['French', french],
  ['English', english],
])('each code of each list of the domain has its label in %s', (_language, catalogue) => {
  expect(lists.length).toBeGreaterThan(20);
  const raw = lists.flatMap(({ name, codes }) =>
    (LABELS[name] ?? ['no label is known of this list']).flatMap((place) =>
      codes
        .filter((code) => !ELSEWHERE.includes(`${name} ${code}`))
        .filter((code) => {
          const label = labelIn(catalogue, [...place.split('.'), code]);
          // In English the code of a plain word may be its label.
          return typeof label !== 'string' || (label === code && /[^a-z]/.test(code));
        })
        .map((code) => `${name} ${code} in ${place}`),
    ),
  );
  expect(raw).toEqual([]);
});

test('each published code that the lists of the demo hold has its label', () => {
  const demo = ['cas-fictifs', 'toulouse-cases']
    .map((name) => readFileSync(`${__dirname}/../../../../server/src/dev/demo/${name}.ts`, 'utf8'))
    .join('\n');
  const rows = demo.split('\n').filter((line) => /^DEMO-\d+,\d+,/.test(line));
  expect(rows.length).toBeGreaterThan(50);
  const unknownAudiences = rows.map((line) => line.split(',')[5] ?? '').filter((code) => !(code in french.audiences));
  const barriers = rows.flatMap((line) => line.match(/[a-z-]+--[a-z-]+/g) ?? []);
  expect(unknownAudiences).toEqual([]);
  expect(barriers.filter((code) => !(code in french.barriers))).toEqual([]);
});

test('published labels are words, and English has its own', () => {
  for (const part of ['barriers', 'audiences'] as const) {
    const [frenchLabels, englishLabels] = [french, english].map((catalogue) => Object.entries(catalogue[part]));
    expect(englishLabels?.filter(([code, label]) => code === label || /^[a-z]+(-+[a-z]+)+$/.test(label))).toEqual([]);
    const same = frenchLabels?.filter(([code, label]) => english[part][code as never] === label).map(([code]) => code);
    expect(same).toEqual(part === 'barriers' ? ['sante--addictions'] : []);
  }
});
