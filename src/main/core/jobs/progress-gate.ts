/** Progress is shown at most ten times a second. */
const millisecondsBetween = 100;

/** Lets the first of a burst through at once and the newest of the rest when the time has come. */
export function createProgressGate<Value>(show: (value: Value) => void): {
  offer(value: Value): void;
  close(): void;
} {
  let lastShown = Number.NEGATIVE_INFINITY;
  let waiting: Value | undefined;
  let timer: NodeJS.Timeout | undefined;
  const showNow = (value: Value): void => {
    lastShown = performance.now();
    show(value);
  };
  const showWaiting = (): void => {
    timer = undefined;
    if (waiting !== undefined) showNow(waiting);
    waiting = undefined;
  };
  return {
    offer: (value) => {
      const rest = lastShown + millisecondsBetween - performance.now();
      if (rest <= 0 && timer === undefined) {
        showNow(value);
        return;
      }
      waiting = value;
      timer ??= setTimeout(showWaiting, rest);
    },
    close: () => {
      clearTimeout(timer);
      timer = undefined;
      if (waiting !== undefined) show(waiting);
      waiting = undefined;
    },
  };
}
