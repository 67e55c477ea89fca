/** Converts files of other kinds off the page's thread: one file a worker, which the page ends when it has had enough. */
import { convertCalendar } from '../calendar/convertCalendar.ts';
import { keepCharactersWhole } from '../calendar/wholeCharacters.ts';
import { convertCsv } from '../csv/convertCsv.ts';
import { decodeText, guessEncoding } from '../csv/csvText.ts';
import { surveyCsv } from '../csv/surveyCsv.ts';
import { fileProblem } from '../fileProblem.ts';
import { sourceBytes } from '../sourceBytes.ts';
import { convertTimelineJs, isTimelineJs } from '../timelineJs/convertTimelineJs.ts';
import { timelineOfSheet } from '../timelineJs/timelineSheet.ts';
import type { Conversion } from './conversion.ts';
import type { ConvertReply, ConvertRequest } from './convertProtocol.ts';
import { mostIncomingBytes } from './incomingKind.ts';

const reply = (message: ConvertReply, transfer: Transferable[] = []): void => {
  postMessage(message, { transfer });
};

let bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
let todayIso = '';

async function load({ source, as, ...request }: Extract<ConvertRequest, { kind: 'load' }>): Promise<void> {
  const loaded = await sourceBytes(source, progress => {
    reply({ kind: 'loading', ...progress });
  });
  if (!loaded.ok) {
    reply({ kind: 'failed', problem: loaded.error });
    return;
  }
  bytes = loaded.value;
  ({ todayIso } = request);
  if (bytes.length > mostIncomingBytes) {
    reply({ kind: 'failed', problem: { kind: 'too-large', detail: String(mostIncomingBytes) } });
  } else if (as === 'table') surveyOrTell();
  else if (as === 'timelineJs') tellTimeline();
  else tellCalendar();
}

function tellCalendar(): void {
  keepCharactersWhole(bytes);
  tell(ended(convertCalendar(decodeText(bytes, guessEncoding(bytes)), { todayIso })));
}

/** The sheet of a timeline says itself what its columns hold. */
function surveyOrTell(): void {
  const timeline = timelineOfSheet(decodeText(bytes, guessEncoding(bytes)));
  if (timeline === undefined) reply({ kind: 'surveyed', survey: surveyCsv(bytes) });
  else tell(ended(convertTimelineJs(timeline)));
}

/** JSON that is no timeline is left to whoever asked. */
function tellTimeline(): void {
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes, 'utf-8'));
  } catch {
    value = undefined;
  }
  if (isTimelineJs(value)) tell(ended(convertTimelineJs(value)));
  else reply({ kind: 'failed', problem: { kind: 'file', problem: fileProblem(bytes, 'not-a-record', 0) } });
}

function ended(converting: Iterator<number, Conversion>): Conversion {
  for (;;) {
    const step = converting.next();
    if (step.done === true) return step.value;
    reply({ kind: 'converting', doneShare: step.value });
  }
}

function tell(conversion: Conversion): void {
  reply({ kind: 'converted', conversion }, [conversion.bytes.buffer, conversion.lines.buffer]);
}

addEventListener('message', ({ data }: MessageEvent<ConvertRequest>) => {
  switch (data.kind) {
    case 'load':
      void load(data);
      break;
    case 'survey':
      reply({ kind: 'surveyed', survey: surveyCsv(bytes, data.form) });
      break;
    case 'convert': {
      const onProgress = (doneShare: number) => {
        reply({ kind: 'converting', doneShare });
      };
      tell(convertCsv(bytes, data.decisions, { todayIso, onProgress }));
    }
  }
});
