/**
 * A journey in real Chromium that fails on any console error, uncaught exception, content policy violation,
 * dialog or request to another origin, whatever else it asserts.
 */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    policyViolations?: string[];
    __pwned?: unknown;
  }
}

/** What the test runner says where a journey lets the service worker sleep, as all do but `offline.spec.ts`. */
const asleep = 'Service Worker registration blocked by Playwright';

interface Journey {
  /** Opens the app at an address of its own and waits until it says that it is usable. */
  readonly open: (hash?: string) => Promise<void>;
  /** The page's day, ISO; its clock stands still at noon. Before `open`. */
  readonly setToday: (iso: string) => Promise<void>;
  /** Fails on any WCAG 2.2 A or AA finding of axe. */
  readonly checkAccessibility: () => Promise<void>;
}

export const test = base.extend<{ journey: Journey }>({
  journey: async ({ page, baseURL }, provide) => {
    const troubles: string[] = [];
    page.on('console', message => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      if (message.text() !== asleep) troubles.push(message.text());
    });
    page.on('pageerror', error => troubles.push(error.message));
    page.on('dialog', dialog => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', request => {
      const url = new URL(request.url());
      const isOwn =
        url.origin === new URL(baseURL ?? '').origin || url.protocol === 'data:' || url.protocol === 'blob:';
      if (!isOwn) troubles.push(`request to ${url.origin}`);
    });
    await page.addInitScript(() => {
      window.policyViolations = [];
      document.addEventListener('securitypolicyviolation', violation => {
        window.policyViolations?.push(`${violation.violatedDirective}: ${violation.blockedURI}`);
      });
    });
    await provide({
      open: async (hash = '') => {
        await page.goto(`./${hash}`);
        await appIsReady(page);
      },
      // Playwright's own clock also replaces `performance`, and with it the marks that the app sets.
      setToday: async iso => {
        await page.addInitScript(
          noonMs => {
            const RealDate = Date;
            globalThis.Date = new Proxy(RealDate, {
              construct: (target, given: ConstructorParameters<typeof Date> | []) =>
                given.length === 0 ? new target(noonMs) : new target(...given),
              get: (target, name) => (name === 'now' ? () => noonMs : (Reflect.get(target, name) as unknown)),
            });
          },
          Date.parse(`${iso}T12:00:00Z`),
        );
      },
      checkAccessibility: async () => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`),
        ).toEqual([]);
      },
    });
    troubles.push(...(await page.evaluate(() => window.policyViolations ?? [])));
    expect(await page.evaluate(() => window.__pwned)).toBeUndefined();
    expect(troubles).toEqual([]);
  },
});

export async function appIsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('app:ready').length > 0);
}

export { expect };
