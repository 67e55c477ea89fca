/** The selected events, or all that the filter lets be seen, as a Demarche file for the reader to keep. */
import { useEffect, useRef, useState } from 'react';
import { type EventId } from '../../domain/ids.ts';
import { fileNameOf, writeRecord } from '../../formats/writeRecord.ts';
import { type Columns } from '../../query/columns.ts';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import { inSlices } from '../inSlices.ts';
import { saveFile } from '../saveFile.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { idsOf } from './useBulkEdit.ts';

interface ExportActionProps {
  readonly columns: Columns;
  readonly count: number;
  /** In the record's order. */
  readonly rows: () => Uint32Array;
}

/** Parts of the text beside the events. */
const headAndThings = 8;

export function ExportAction({ columns, count, rows }: ExportActionProps) {
  const { language, store } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const announce = useAnnounce();
  const [percent, setPercent] = useState<number>();
  const endingRef = useRef<AbortController>(undefined);
  useEffect(() => () => endingRef.current?.abort(), []);
  const write = async () => {
    const { record } = store.getState();
    const written = rows();
    const wanted = new Uint8Array(columns.rowCount);
    for (const row of written) wanted[row] = 1;
    const has = (id: EventId) => wanted[columns.rowOf.get(id) ?? -1] === 1;
    const ending = new AbortController();
    endingRef.current = ending;
    const text = await inSlices(writeRecord(record, { ids: idsOf(columns, written), has }), {
      isWorthwhile: () => !ending.signal.aborted,
      onProgress: partCount => {
        setPercent(Math.floor((100 * partCount) / (written.length + headAndThings)));
      },
    });
    if (text === undefined) return;
    const name = fileNameOf(record.title, written.length);
    saveFile(new Blob([text], { type: 'application/json' }), name);
    setPercent(undefined);
    announce(table.exported(written.length, name));
  };
  return (
    <button
      type="button"
      className={controls['quiet']}
      aria-disabled={percent !== undefined}
      onClick={() => {
        if (percent === undefined) void write();
      }}
    >
      {percent === undefined ? table.export(count) : table.exporting(percent)}
    </button>
  );
}
