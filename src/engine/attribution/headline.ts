import { isAllCapitals, isCapitalised } from '../article/tokens';
import { verbReadings } from './lexicon';
import type { Item, Unit } from './units';
import { ON, isClosedClass, isOn, itemOf } from './words';

/** Fewer capitals tell nothing about a headline's style. */
const FEWEST = 3;

/** A headline In Title Case in the letters of a sentence, as far as its verbs, function words and common sources go: there a capital tells no name. */
export function sentenceCase(unit: Unit): Unit {
  let capitals = 0;
  for (let at = 1; at < unit.length; at++) {
    const item = unit[at]!;
    if (item.kind !== 'word' || isClosedClass(item)) continue;
    if (!isCapitalised(item.text)) return unit;
    capitals++;
  }
  if (capitals < FEWEST) return unit;
  return unit.map((item, at) => (at > 0 && isLowered(item, unit[at - 1]!) ? itemOf(item.kind, item.lower, item.lower, item) : item));
}

function isLowered(item: Item, previous: Item): boolean {
  if (item.kind !== 'word' || isAllCapitals(item.text)) return false;
  if (previous.lower === 'to' || isOn(item, ON.role | ON.body) || isClosedClass(item)) return true;
  // names are spelled like base forms too
  return verbReadings(item.lower).some(({ base }) => !base || /[^s]s$/.test(previous.lower) || isOn(previous, ON.body));
}
