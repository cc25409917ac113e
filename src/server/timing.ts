import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Calls an action once nobody has asked for it for `quiet()` milliseconds, at the latest `longest()` milliseconds after the first asked. */
export class Debounced {
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly action: () => void, private readonly quiet: () => number, private readonly longest = quiet) {}

  /** The action was asked for and is yet to come. */
  get isPending(): boolean {
    return this.#longest !== undefined;
  }

  ask(): void {
    const act = () => {
      this.cancel();
      this.action();
    };
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(act, this.quiet());
    this.#longest ??= setTimeout(act, this.longest());
  }

  cancel(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#longest);
    this.#quiet = this.#longest = undefined;
  }
}

/** The promise's value if it comes within so many milliseconds, `undefined` otherwise. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => { timer = setTimeout(() => resolve(undefined), milliseconds); });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The promise's value, or at once the protocol's answer to a request that the client has withdrawn. */
export function unlessCancelled<T>(promise: Promise<T>, token: CancellationToken): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'The client has withdrawn the request'));
    if (token.isCancellationRequested) return cancel();
    const listening = token.onCancellationRequested(cancel);
    promise.then(resolve, reject).finally(() => listening.dispose());
  });
}
