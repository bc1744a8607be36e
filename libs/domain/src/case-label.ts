import { cleanText, TEXT_LIMITS } from './free-text.js';
import type { Refusal } from './refusal.js';

/**
 * [CASE-5] A label is a first name, and an initial at most ("Lina", "Lina B.", "Jean-Marc D"): never a surname. Empty
 * gives null. Refuses `label-too-precise`, and what every text refuses.
 */
export function cleanLabel(label: string): { label: string | null } | Refusal {
  if (label.trim() === '') return { label: null };
  const text = cleanText(label, TEXT_LIMITS.label, 'label');
  if (typeof text !== 'string') return text;
  const shape = /^\p{L}[\p{L}\p{M}'’-]*( \p{L}\.?)?$/u;
  return shape.test(text) ? { label: text } : { refused: 'label-too-precise', field: 'label' };
}
