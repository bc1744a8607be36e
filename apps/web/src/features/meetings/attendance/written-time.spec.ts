import { readWrittenTime } from './written-time';

describe('an hour as people write it', () => {
  test.each([
    ['9h32', '09:32'],
    ['9 h 32', '09:32'],
    ['9\u00a0h\u00a032', '09:32'],
    ['09:32', '09:32'],
    ['9.32', '09:32'],
    ['932', '09:32'],
    ['1405', '14:05'],
    ['9 h', '09:00'],
    ['14', '14:00'],
  ])('%j is %s', (written, hour) => expect(readWrittenTime(written)).toBe(hour));

  test.each(['', '24h', '9h75', '99', 'midi', '9h3', '12345', '-9'])('%j is no hour', (written) =>
    expect(readWrittenTime(written)).toBeNull(),
  );
});
