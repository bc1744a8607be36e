import { aMembership } from '@passerelle/testing';
import type { Role, Viewer } from './committee.js';
import {
  isMassDeletion,
  isTextBack,
  isVersionDue,
  mayRestoreVersions,
  requireOpenForVersions,
  takeErasureBack,
  erasureToAnnounce,
  type SheetVersion,
} from './sheet-version.js';

const at = (minute: number, second = 0): Date => new Date(Date.UTC(2026, 10, 24, 9, minute, second));

test('[VER-1] a version is due five minutes after the first change, not before', () => {
  expect(isVersionDue(at(0), at(4, 59))).toBe(false);
  expect(isVersionDue(at(0), at(5))).toBe(true);
});

test.each([
  ['all of a long text', 1000, 1000, true],
  ['61 % of it', 1000, 610, true],
  ['60 % exactly', 1000, 600, false],
  ['200 characters of 200', 200, 200, true],
  ['all of a short text', 199, 199, false],
  ['a text that grew', 1000, -300, false],
])('[VER-2] %s: %i characters, %i erased', (_what, before, erased, mass) => {
  expect(isMassDeletion({ before, erased })).toBe(mass);
});

function viewerAs(role: Role, committeeId = 'here'): Viewer {
  const memberships = [aMembership({ accountId: 'a', committeeId, role })];
  return { accountId: 'a', name: 'A', administrator: false, memberships };
}

test('[VER-3] a facilitator of the committee restores; no other member does', () => {
  expect(mayRestoreVersions(viewerAs('facilitator'), 'here')).toBe(true);
  expect(mayRestoreVersions(viewerAs('facilitator', 'elsewhere'), 'here')).toBe(false);
  for (const role of ['prescriber', 'training-provider', 'support-partner', 'coordinator', 'observer'] as const) {
    expect(mayRestoreVersions(viewerAs(role), 'here')).toBe(false);
  }
});

test('[VER-4] not before the meeting opens, and not after its closing', () => {
  expect(requireOpenForVersions({ status: 'open' })).toBeNull();
  for (const status of ['planned', 'closed', 'cancelled'] as const) {
    expect(requireOpenForVersions({ status })).toEqual({ refused: 'meeting-not-open' });
  }
});

const version = (fields: Partial<SheetVersion>): SheetVersion => ({
  ...{ id: 'v', sheetId: 's', at: at(0), seq: 1, characters: 900, authors: [], memberId: null, part: null },
  reason: 'activity',
  ...fields,
});
const erasure = version({ id: 'erased', reason: 'mass-deletion', memberId: 'samia', part: 'exchanges', seq: 2 });

test('[VER-5] an erasure is announced for ten minutes', () => {
  expect(erasureToAnnounce([], at(0))).toBeNull();
  expect(erasureToAnnounce([version({ at: at(5), seq: 9 }), erasure], at(9, 59))).toBe(erasure);
  expect(erasureToAnnounce([erasure], at(10))).toBeNull();
});

test('[VER-5] an erasure is announced until something is restored, and a later one is announced again', () => {
  const restored = version({ reason: 'before-restoration', seq: 3 });
  expect(erasureToAnnounce([erasure, restored], at(1))).toBeNull();
  expect(erasureToAnnounce([restored, erasure], at(1))).toBeNull();
  const again = version({ ...erasure, id: 'again', at: at(2), seq: 7 });
  expect(erasureToAnnounce([again, restored, erasure], at(3))).toBe(again);
});

test('[VER-6] a text that is back is announced no more; the text before stays a version', () => {
  expect(isTextBack({ before: 1000, now: 899 })).toBe(false);
  expect(isTextBack({ before: 1000, now: 900 })).toBe(true);
  const back = takeErasureBack(erasure);
  expect(erasureToAnnounce([back], at(1))).toBeNull();
  expect(back).toEqual({ ...erasure, reason: 'activity', memberId: null, part: null });
});
