/** The selected events, or all that the filter lets be seen, as a Demarche file for the reader to keep. */
import { useEffect, useRef, useState } from 'react';
import { type EventId } from '../../domain/ids.ts';
import { fileNameOf, writeRecord } from '../../formats/writeRecord.ts';
import { type Columns } from '../../query/columns.ts';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { idsOf } from './useBulkEdit.ts';

interface ExportActionProps {
  readonly columns: Columns;
  readonly count: number;
  /** In the record's order. */
  readonly rows: () => Uint32Array;
}

/** Written for so long between two frames. */
const budgetMs = 10;
/** Parts of text are joined to pieces of about this length before the browser takes them. */
const pieceLength = 1_000_000;

export function ExportAction({ columns, count, rows }: ExportActionProps) {
  const { language, store } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const announce = useAnnounce();
  const [percent, setPercent] = useState<number>();
  const timerRef = useRef(0);
  useEffect(
    () => () => {
      clearTimeout(timerRef.current);
    },
    [],
  );
  const write = () => {
    const { record } = store.getState();
    const written = rows();
    const wanted = new Uint8Array(columns.rowCount);
    for (const row of written) wanted[row] = 1;
    const has = (id: EventId) => wanted[columns.rowOf.get(id) ?? -1] === 1;
    const parts = writeRecord(record, { ids: idsOf(columns, written), has });
    const pieces: Blob[] = [];
    let piece: string[] = [];
    let length = 0;
    let partCount = 0;
    const endPiece = () => {
      pieces.push(new Blob(piece));
      piece = [];
      length = 0;
    };
    const go = () => {
      const endMs = performance.now() + budgetMs;
      for (;;) {
        const part = parts.next();
        if (part.done === true) break;
        piece.push(part.value);
        length += part.value.length;
        partCount += 1;
        if (length > pieceLength) endPiece();
        if (performance.now() > endMs) {
          setPercent(Math.floor((100 * partCount) / (written.length + 8)));
          timerRef.current = window.setTimeout(go, 0);
          return;
        }
      }
      endPiece();
      const name = fileNameOf(record.title, written.length);
      save(new Blob(pieces, { type: 'application/json' }), name);
      setPercent(undefined);
      announce(table.exported(written.length, name));
    };
    go();
  };
  return (
    <button
      type="button"
      className={controls['quiet']}
      aria-disabled={percent !== undefined}
      onClick={percent === undefined ? write : undefined}
    >
      {percent === undefined ? table.export(count) : table.exporting(percent)}
    </button>
  );
}

/** How long the browser may take to begin with the file: its address must last till then. */
const keptMs = 60_000;

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, keptMs);
}
