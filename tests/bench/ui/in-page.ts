import type { Page } from 'playwright';

/** What is waited for: the first element that `selector` finds has content, and another than at the start if `changes`. */
export interface Expected {
  selector: string;
  /** Taken instead of the element's text. */
  attribute?: string;
  changes?: boolean;
  /** Also while more is still on its way. */
  busy?: boolean;
}

export interface Timing {
  /** From the event to the first frame that shows what is expected, in milliseconds; null where it never came. */
  milliseconds: number | null;
  /** The longest task of the page's main thread meanwhile. */
  longestTask: number;
}

const patience = 20_000;

/** Times what follows the first event of this type that `act` causes. Typed keys count from the last. */
export async function timed(
  page: Page,
  event: 'hashchange' | 'keydown' | 'click' | 'input',
  expected: Expected,
  act: () => Promise<unknown>,
): Promise<Timing> {
  await page.evaluate(arm, { event, expected, atMost: patience });
  await act();
  return page.evaluate(() => window.benchTiming);
}

declare global {
  interface Window {
    benchTiming: Promise<Timing>;
  }
}

/** Runs in the page: nothing from outside of it can be used. */
function arm({ event, expected, atMost }: { event: string; expected: Expected; atMost: number }): void {
  const look = (): string => {
    const element = document.querySelector(expected.selector);
    const isBusy = expected.busy !== true && document.querySelector('main [aria-busy=true]') !== null;
    if (element === null || isBusy) return '';
    return expected.attribute === undefined
      ? (element.textContent ?? '').trim()
      : (element.getAttribute(expected.attribute) ?? '');
  };
  const before = look();
  let started: number | null = null;
  let longestTask = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  tasks.observe({ type: 'longtask' });
  const begin = (happened: Event): void => {
    started = happened.timeStamp;
  };
  window.addEventListener(event, begin, { capture: true });
  window.benchTiming = new Promise((resolve) => {
    const armed = performance.now();
    const finish = (milliseconds: number | null): void => {
      observer.disconnect();
      window.removeEventListener(event, begin, { capture: true });
      // Long tasks are told of a moment after they end.
      setTimeout(() => {
        tasks.disconnect();
        resolve({ milliseconds, longestTask });
      }, 60);
    };
    let shown = false;
    const check = (): void => {
      const now = look();
      if (shown || started === null || now === '' || (expected.changes === true && now === before)) return;
      shown = true;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => finish(performance.now() - (started ?? 0)));
        port1.start();
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(check);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const poll = (): void => {
      check();
      if (shown) return;
      if (performance.now() - armed > atMost) finish(null);
      else requestAnimationFrame(poll);
    };
    poll();
  });
}
