/** Opens the edit of several fields of the selected events; the form is fetched then. */
import { useRef, useState } from 'react';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { type BulkProps, useBulkEdit } from './useBulkEdit.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const BulkForm = latePart(async () => (await import('./BulkForm.tsx')).BulkForm);

export function EditAction({ columns, count, rows }: BulkProps) {
  const { language } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const { mayChange } = useBulkEdit();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<Uint32Array>();
  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        className={controls['button']}
        onClick={() => {
          if (mayChange(count)) setOpened(rows());
        }}
      >
        {table.bulk.open}
      </button>
      {opened !== undefined && (
        <PartBoundary>
          <BulkForm
            columns={columns}
            rows={opened}
            onClose={() => {
              setOpened(undefined);
              buttonRef.current?.focus();
            }}
          />
        </PartBoundary>
      )}
    </>
  );
}
