/**
 * The page's content policy refuses any text as a script's address. The one policy `app` lets through the
 * addresses of the app's own workers and no others.
 */
import openWorkerUrl from '../../formats/open.worker.ts?worker&url';

const workerAddresses = { open: openWorkerUrl };

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
    if (Object.values(workerAddresses).includes(text)) return text;
    throw new TypeError(`${text} is not one of the app's scripts.`);
  },
};

let policy: ScriptPolicy | undefined;

export function startWorker(name: keyof typeof workerAddresses): Worker {
  policy ??= window.trustedTypes?.createPolicy('app', rules) ?? rules;
  return new Worker(policy.createScriptURL(workerAddresses[name]), { type: 'module', name });
}
