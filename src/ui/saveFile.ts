/** How long the browser may take to begin with the file: its address must last till then. */
const keptMs = 60_000;

/** Hands the reader a file, as a download. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, keptMs);
}
