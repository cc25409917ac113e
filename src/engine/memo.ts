/** The same function, which works out a text's value once: for a work in which the same texts come again and again, and for as long as that lasts. */
export function memoised<V>(work: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return text => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before!;
    const value = work(text);
    known.set(text, value);
    return value;
  };
}
