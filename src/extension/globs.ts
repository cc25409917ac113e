/** Most braces that one glob may expand to; beyond that it is taken as it stands. */
const MOST = 200;

/**
 * One glob that matches what any of `globs` matches. Braces are written out first, because the search that VS Code runs doesn't know
 * braces within braces.
 */
export function anyOf(globs: readonly string[]): string {
  const all = globs.flatMap(expandBraces);
  return all.length === 1 ? all[0]! : `{${all.join(',')}}`;
}

/** `a.{b,c}` → `a.b`, `a.c`. */
export function expandBraces(glob: string): readonly string[] {
  let globs = [glob];
  for (;;) {
    const next = [...new Set(globs.flatMap(expandInnermost))];
    if (next.length > MOST) return [glob];
    if (next.every((item, i) => item === globs[i])) return globs;
    globs = next;
  }
}

/** Expands the first pair of braces that holds none itself. */
function expandInnermost(glob: string): readonly string[] {
  const close = glob.indexOf('}');
  const open = glob.lastIndexOf('{', close);
  if (open < 0 || close < 0) return [glob];
  return glob.slice(open + 1, close).split(',').map(part => glob.slice(0, open) + part + glob.slice(close + 1));
}
