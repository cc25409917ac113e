import { readPassage } from '../../../src/engine/article/passage';
import { readDates } from '../../../src/engine/dates/read';
import type { Quantity } from '../../../src/engine/figures/model';
import { readQuantities } from '../../../src/engine/figures/quantities';

/** The quantities of one paragraph, which names nobody. */
export function quantities(text: string): Quantity[] {
  const passage = readPassage(text);
  return readQuantities(passage, readDates(passage), []);
}

/** `text = value unit (bound)`; a range or a vague quantity shows its interval. */
export function shown({ text, value, low, high, unit, bound }: Quantity): string {
  const number = value ?? `${low ?? ''}..${high ?? ''}`;
  return `${text} = ${number} ${unit}${bound === 'exact' ? '' : ` (${bound})`}`;
}
