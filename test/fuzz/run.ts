/**
 * How far properties and fuzz tests look: fixed seeds keep the everyday run the same for everybody; `npm run fuzz` looks further
 * (FC_RUNS: how often each is tried, FC_SEED: where it begins).
 */
import fc from 'fast-check';

const runs = process.env['FC_RUNS'];

export const further: number | undefined = runs === undefined ? undefined : Number(runs);
export const SEED = Number(process.env['FC_SEED'] ?? 20_240_429);

interface Options<T> {
  /** How often it is tried in the everyday run. */
  readonly runs: number;
  /** What once broke it, tried first. */
  readonly examples?: readonly NoInfer<T>[];
}

/** A test that `assertion` throws for nothing that `arbitrary` makes. */
export function holds<T>(title: string, arbitrary: fc.Arbitrary<T>, assertion: (value: T) => void | Promise<void>, { runs: everyday, examples = [] }: Options<T>): void {
  it(title, async function () {
    this.timeout(further === undefined ? 180_000 : 0);
    await fc.assert(fc.asyncProperty(arbitrary, async value => { await assertion(value); }), { seed: SEED, numRuns: further ?? everyday, examples: examples.map(example => [example]) });
  });
}
