import { LostField } from './lost-field';

describe('the end of a sentence whose text was taken away', () => {
  it('is not read as gestures until its author pauses', () => {
    const field = new LostField();
    field.typed(1_000);
    expect([1_200, 1_400, 2_600].map((at) => field.isStillWriting(at))).toEqual([true, true, true]);
    expect(field.isStillWriting(4_200)).toBe(false);
    expect(field.isStillWriting(4_300)).toBe(false);
  });

  it('is nothing once its author left on purpose, or never wrote', () => {
    const field = new LostField();
    expect(field.isStillWriting(10)).toBe(false);
    field.typed(1_000);
    field.left();
    expect(field.isStillWriting(1_100)).toBe(false);
  });
});
