import { LostField } from './lost-field';

describe('the end of a sentence whose text was taken away', () => {
  it('is not read as gestures until its author pauses', () => {
    const field = new LostField();
    field.typed(1_000);
    expect([1_200, 1_400, 2_600].map((at) => field.isStillWriting(at, 'n'))).toEqual([true, true, true]);
    expect(field.isStillWriting(4_200, 'n')).toBe(false);
    expect(field.isStillWriting(4_300, 'n')).toBe(false);
  });

  it('is nothing once its author left on purpose, or never wrote', () => {
    const field = new LostField();
    expect(field.isStillWriting(10, 'n')).toBe(false);
    field.typed(1_000);
    field.left();
    expect(field.isStillWriting(1_100, 'n')).toBe(false);
  });
});

describe('a sentence begun although the key that leads to its text was refused', () => {
  it('is not read as gestures, but for the refused key itself', () => {
    const field = new LostField();
    field.refused(1_000, 'E');
    expect(field.isStillWriting(1_200, 'e')).toBe(false);
    expect([1_200, 1_400].map((at) => field.isStillWriting(at, 'n'))).toEqual([true, true]);
    expect(field.isStillWriting(3_000, 'n')).toBe(false);
  });
});
