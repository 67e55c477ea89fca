/** A file dropped anywhere on the page. Without this the browser would leave the page for the file. */
import { useEffect, useRef, useState } from 'react';

/** Whether a file hangs over the page now. */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const onFileRef = useRef(onFile);
  useEffect(() => {
    onFileRef.current = onFile;
  });
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const onOver = (dragEvent: DragEvent) => {
      if (!hasFile(dragEvent)) return;
      dragEvent.preventDefault();
      setOver(true);
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const onDrop = (dragEvent: DragEvent) => {
      if (!hasFile(dragEvent)) return;
      dragEvent.preventDefault();
      setOver(false);
      const file = dragEvent.dataTransfer?.files.item(0) ?? undefined;
      if (file !== undefined) onFileRef.current(file);
    };
    addEventListener('dragover', onOver, { signal });
    addEventListener('dragleave', onLeave, { signal });
    addEventListener('drop', onDrop, { signal });
    return () => {
      ending.abort();
    };
  }, []);
  return isOver;
}
