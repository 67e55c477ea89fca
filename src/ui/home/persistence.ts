/** The browser's promise not to delete what a page keeps (WHATWG Storage Standard). Absent outside secure contexts. */

type Persistence = Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>;

export function browserPersistence(): Persistence | undefined {
  const { storage }: { readonly storage?: Persistence } = navigator;
  return storage;
}
