import { cleanLabel } from './case-label.js';

describe('a label', () => {
  it.each([
    ['Lina B.', 'Lina B.'],
    ['  Lina ', 'Lina'],
    ['Jean-Marc D', 'Jean-Marc D'],
    ['N’Golo K.', 'N’Golo K.'],
    ['E\u0301milie', 'Émilie'],
    ['Þóra', 'Þóra'],
    [' \n', null],
    ['', null],
  ])('[CASE-5] %j is %j', (written, label) => {
    expect(cleanLabel(written)).toEqual({ label });
  });

  it.each([
    'Lina Bernard',
    'L. Bernard',
    'Lina B. C.',
    'Lina  B.',
    '😀',
    'Lina 😀',
    '2026-03-01',
    '16',
    '-Lina',
    '=Lina',
  ])('[CASE-5] %j is no first name with an initial at most', (written) => {
    expect(cleanLabel(written)).toEqual({ refused: 'label-too-precise', field: 'label' });
  });

  it.each([
    ['x'.repeat(41), 'text-too-long'],
    ['1 85 05 78 006 084', 'looks-like-social-security-number'],
  ])('[CASE-5] %j is refused as any text is', (written, refused) => {
    expect(cleanLabel(written)).toEqual({ refused, field: 'label' });
  });
});
