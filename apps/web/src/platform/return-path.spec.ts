import { keepReturnPath, takeReturnPath } from './return-path';

beforeEach(() => localStorage.clear());

describe('the page to come back to after signing in', () => {
  test('is kept once', () => {
    keepReturnPath('/situations/1', null);
    expect(takeReturnPath('claire')).toBe('/situations/1');
    expect(takeReturnPath('claire')).toBe('/');
  });

  test('of a member whose sign-in ended is for that member alone', () => {
    keepReturnPath('/situations/1', 'claire');
    expect(takeReturnPath('claire')).toBe('/situations/1');
    keepReturnPath('/situations/1', 'claire');
    expect(takeReturnPath('ines')).toBe('/');
    keepReturnPath('/situations/1', 'claire');
    expect(takeReturnPath(null)).toBe('/');
  });

  test.each(['https://example.org/', '//example.org', 'javascript:alert(1)'])('%s is never followed', (path) => {
    keepReturnPath(path, null);
    expect(takeReturnPath('claire')).toBe('/');
  });
});
