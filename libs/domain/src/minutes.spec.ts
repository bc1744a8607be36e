import fc from 'fast-check';
import { canonicalText } from './minutes.js';

it('[REC-1] the order in which fields were written changes nothing', () => {
  expect(canonicalText({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
  expect(canonicalText({ a: { c: null, d: [2, 1] }, b: 1 })).toBe(canonicalText({ b: 1, a: { d: [2, 1], c: null } }));
});

it('[REC-1] the order of a list is part of what it says', () => {
  expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
});

it('[REC-1] a field without a value is as if it were not there, and null is a value', () => {
  expect(canonicalText({ a: undefined, b: 1 })).toBe('{"b":1}');
  expect(canonicalText({ a: null, b: 1 })).toBe('{"a":null,"b":1}');
});

it('[REC-1] quotes, line breaks and accents survive', () => {
  expect(JSON.parse(canonicalText({ é: 'une « navette »\nle "matin" \u2028' }))).toEqual({
    é: 'une « navette »\nle "matin" \u2028',
  });
});

it('[REC-1] different contents give different texts, and a text gives its content back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('[REC-1] shuffling every field of a content gives the same text', () => {
  const shuffled = fc.dictionary(fc.string(), fc.integer()).chain((record) =>
    fc.shuffledSubarray(Object.entries(record), { minLength: Object.keys(record).length }).map((entries) => ({
      record,
      again: Object.fromEntries(entries),
    })),
  );
  fc.assert(
    fc.property(shuffled, ({ record, again }) => {
      expect(canonicalText(again)).toBe(canonicalText(record));
    }),
  );
});
