import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** A call that waits until others like it have stopped coming, but not for ever. */
export interface Debounced {
  (): void;
  cancel(): void;
}

/** Calls `action` once `quiet` milliseconds have passed without a further call, at the latest `longest()` milliseconds after the first. */
export function debounce(action: () => void, quiet: number, longest: () => number): Debounced {
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let longestTimer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(quietTimer);
    clearTimeout(longestTimer);
    quietTimer = longestTimer = undefined;
  };
  const fire = () => {
    cancel();
    action();
  };
  return Object.assign(() => {
    clearTimeout(quietTimer);
    quietTimer = setTimeout(fire, quiet);
    longestTimer ??= setTimeout(fire, longest());
  }, { cancel });
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
