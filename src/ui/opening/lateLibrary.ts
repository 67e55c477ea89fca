/** The records kept on this device, opened once for the whole page by whoever first asks for them. */
import type { Library } from '../../storage/library.ts';

let library: Promise<Library> | undefined;

export function fetchLibrary(): Promise<Library> {
  library ??= openNow();
  // What could not be fetched may come the next time.
  library.catch(() => {
    library = undefined;
  });
  return library;
}

async function openNow(): Promise<Library> {
  const [{ openLibrary }, { toldOfWaiting }, { noteChange }] = await Promise.all([
    import('../../storage/openLibrary.ts'),
    import('../recovery/storageWaits.ts'),
    import('../recovery/safetyCopy.ts'),
  ]);
  const opened = await toldOfWaiting(onWaiting => openLibrary({ onWaiting }));
  opened.subscribe(() => void noteChange());
  return opened;
}
