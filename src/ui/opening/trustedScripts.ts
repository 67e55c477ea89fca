/**
 * The page's content policy refuses any text as a script's address. The one policy `app` lets through the
 * addresses of the app's own workers and no others, the service worker's among them.
 */
import convertWorkerUrl from '../../formats/incoming/convert.worker.ts?worker&url';
import openWorkerUrl from '../../formats/open.worker.ts?worker&url';
import safetyWorkerUrl from '../../storage/safetyCopy.worker.ts?worker&url';

const workerAddresses = { convert: convertWorkerUrl, open: openWorkerUrl, safety: safetyWorkerUrl };

/** At the root of the build, as it answers for all below it. */
const serviceWorkerAddress = './serviceWorker.js';

interface ScriptPolicy {
  /** A TrustedScriptURL, which `Worker` takes like the text it was made from. */
  readonly createScriptURL: (text: string) => string;
}

declare global {
  interface Window {
    /** W3C Trusted Types; absent in browsers that do not enforce them. */
    readonly trustedTypes?: {
      readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy;
    };
  }
}

const rules: ScriptPolicy = {
  createScriptURL: text => {
    if (text === serviceWorkerAddress || Object.values(workerAddresses).includes(text)) return text;
    throw new TypeError(`${text} is not one of the app's scripts.`);
  },
};

let policy: ScriptPolicy | undefined;

function trusted(text: string): string {
  policy ??= window.trustedTypes?.createPolicy('app', rules) ?? rules;
  return policy.createScriptURL(text);
}

export function startWorker(name: keyof typeof workerAddresses): Worker {
  return new Worker(trusted(workerAddresses[name]), { type: 'module', name });
}

export async function registerServiceWorker(container: ServiceWorkerContainer): Promise<void> {
  await container.register(trusted(serviceWorkerAddress));
}
