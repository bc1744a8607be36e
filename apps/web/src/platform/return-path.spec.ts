import { keepReturnPath, takeReturnPath } from './return-path';

beforeEach(() => localStorage.clear());

describe('the page to come back to after signing in', () => {
  test('is kept once', () => {
    keepReturnPath('/situations/1');
    expect(takeReturnPath()).toBe('/situations/1');
    expect(takeReturnPath()).toBe('/');
  });

  test.each(['https://example.org/', '//example.org', 'javascript:alert(1)'])('%s is never followed', (path) => {
    keepReturnPath(path);
    expect(takeReturnPath()).toBe('/');
  });
});
