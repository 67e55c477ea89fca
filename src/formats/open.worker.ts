/**
 * Fetches and reads a record off the page's thread. One record a worker; the page ends it to cancel. A large record's
 * text stays here and is searched here.
 */
import { sendableText } from '../query/sentText.ts';
import { foldFile, keptSlices } from './foldFile.ts';
import { type OpenReply, type OpenRequest, type SearchReply, type SearchRequest } from './openProtocol.ts';
import { openRecordFile } from './openRecordFile.ts';
import { sourceBytes } from './sourceBytes.ts';

/** The page itself searches a record whose file has no more bytes: a search takes it a few milliseconds. */
const pageSearchBytes = 4_000_000;

const reply = (message: OpenReply | SearchReply, transfer: Transferable[] = []): void => {
  postMessage(message, { transfer });
};

async function open({ source, words }: OpenRequest): Promise<void> {
  const loaded = await sourceBytes(source, progress => {
    reply({ kind: 'loading', ...progress });
  });
  if (!loaded.ok) {
    reply({ kind: 'failed', problem: loaded.error });
    return;
  }
  const bytes = loaded.value;
  const totalBytes = bytes.length;
  const read = openRecordFile(bytes, {
    ...words,
    onProgress: doneBytes => {
      reply({ kind: 'reading', doneBytes, totalBytes });
    },
  });
  if (!read.ok) {
    reply({ kind: 'failed', problem: { kind: 'file', problem: read.error } });
    return;
  }
  const { message, transfer } = read.value;
  const { head } = message;
  const textStays = message.bytes.length > pageSearchBytes;
  const slices = keptSlices(message);
  reply({ kind: 'opened', file: message, textStays }, transfer);
  const index = await foldFile(slices);
  if (!textStays) {
    const text = sendableText(index);
    reply({ kind: 'text', text: text.message }, text.transfer);
    return;
  }
  const { createAnswerer } = await import('./answerSearches.ts');
  hear = createAnswerer({ index, head, reply, takeTurn, nowMs: () => performance.now() });
  early.forEach(hear);
}

const early: SearchRequest[] = [];
/** What is asked before the text is there waits for it. */
let hear = (request: SearchRequest): void => {
  early.push(request);
};

const turns = new MessageChannel();

function takeTurn(): Promise<void> {
  return new Promise(resolve => {
    turns.port1.onmessage = () => {
      resolve();
    };
    turns.port2.postMessage(undefined);
  });
}

addEventListener('message', ({ data }: MessageEvent<OpenRequest | SearchRequest>) => {
  if (data.kind === 'open') void open(data);
  else hear(data);
});
