/**
 * The worker that reads records (`formats/open.worker.ts`). The first record is asked for here, by a script of its
 * own that comes before all others (`vite.config.ts`): it is read while the page is fetched and evaluated.
 */
import type { OpenReply, OpenRequest } from '../../formats/openProtocol.ts';
import { firstRequest, isSameRequest } from './openRequest.ts';
import { startWorker } from './trustedScripts.ts';

type ReaderEvent = MessageEvent<OpenReply> | ErrorEvent;

interface EarlyReader {
  readonly worker: Worker;
  /** What it reads already. */
  readonly request: OpenRequest | undefined;
  /** What it has said before anybody listened. */
  readonly said: readonly ReaderEvent[];
}

let early: EarlyReader | undefined = startEarly();

function startEarly(): EarlyReader {
  const worker = startWorker('open');
  const request = firstRequest(location, document.baseURI);
  const said: ReaderEvent[] = [];
  const keep = (event: ReaderEvent) => {
    said.push(event);
  };
  worker.onmessage = keep;
  worker.onerror = keep;
  if (request !== undefined) worker.postMessage(request);
  return { worker, request, said };
}

interface Listening {
  readonly onReply: (reply: OpenReply) => void;
  readonly onError: (message: string) => void;
}

/** A worker of its own for one record. Nothing is heard of it before this returns. */
export function startReading(request: OpenRequest, { onReply, onError }: Listening): Worker {
  const taken = takeEarly(request);
  const worker = taken?.worker ?? startWorker('open');
  const hear = (event: ReaderEvent) => {
    if ('data' in event) onReply(event.data);
    else onError(event.message);
  };
  worker.onmessage = hear;
  worker.onerror = hear;
  if (taken?.request === undefined) {
    worker.postMessage(request, request.source.kind === 'parts' ? [...request.source.parts] : []);
  }
  queueMicrotask(() => {
    taken?.said.forEach(hear);
  });
  return worker;
}

/** The early reader, if it reads this already or nothing yet. */
function takeEarly(request: OpenRequest): EarlyReader | undefined {
  const reader = early;
  early = undefined;
  if (reader?.request === undefined || isSameRequest(reader.request, request)) return reader;
  reader.worker.terminate();
  return undefined;
}
