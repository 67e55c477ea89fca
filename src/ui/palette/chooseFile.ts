import { openableFiles } from '../opening/recordSource.ts';

/** Lets the reader choose a file to open, as the menu of records does. */
export function chooseFile(onChosen: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = openableFiles;
  input.addEventListener('change', () => {
    const file = input.files?.item(0);
    if (file) onChosen(file);
  });
  input.click();
}
