/**
 * The page's address as the open record sees it. While the reader looks at the page of all records the address is that
 * page's: the record behind it neither follows it nor writes into it, and goes on where it was when one comes back.
 */
import { type AddressPort } from '../../store/addressBar.ts';
import { isHome } from './recordSource.ts';

export function sessionAddress(browser: Window): AddressPort {
  const { location, history, performance } = browser;
  const heard = new Map<() => void, () => void>();
  const unlessHome = (act: () => void) => (): void => {
    if (!isHome(location)) act();
  };
  return {
    location,
    performance,
    history: {
      pushState: (...step) => {
        unlessHome(() => {
          history.pushState(...step);
        })();
      },
      replaceState: (...step) => {
        unlessHome(() => {
          history.replaceState(...step);
        })();
      },
    },
    requestAnimationFrame: onFrame => browser.requestAnimationFrame(onFrame),
    setTimeout: (onTime, delayMs) => browser.setTimeout(onTime, delayMs),
    addEventListener: (type, listener) => {
      const wrapped = heard.get(listener) ?? unlessHome(listener);
      heard.set(listener, wrapped);
      browser.addEventListener(type, wrapped);
    },
    removeEventListener: (type, listener) => {
      browser.removeEventListener(type, heard.get(listener) ?? listener);
    },
  };
}
