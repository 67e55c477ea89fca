/** What is in the database, read and written past the app, from a page of its origin that does not run it. */
import { blankPath } from './server.mjs';

/** Runs in every page before its scripts and defines `window.faultsDisk`. Self-contained: it is sent as text. */
export function installDiskTools() {
  const name = 'demarche';
  const answer = request =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const withDatabase = async work => {
    const database = await answer(indexedDB.open(name));
    try {
      return await work(database);
    } finally {
      database.close();
    }
  };
  const complete = transaction =>
    new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');
  const plain = (_key, value) => (value instanceof ArrayBuffer ? hex(value) : value);
  window.faultsDisk = {
    exists: async () => (await indexedDB.databases()).some(found => found.name === name),
    version: () => withDatabase(database => database.version),
    rows: table => withDatabase(database => answer(database.transaction(table).objectStore(table).getAll())),
    add: (table, values) =>
      withDatabase(async database => {
        const transaction = database.transaction(table, 'readwrite');
        for (const value of values) transaction.objectStore(table).add(value);
        await complete(transaction);
      }),
    /** Of every table's keys and values, to see that nothing at all was changed. */
    digest: () =>
      withDatabase(async database => {
        const parts = [String(database.version)];
        for (const table of database.objectStoreNames) {
          const store = database.transaction(table).objectStore(table);
          const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
          parts.push(table, JSON.stringify(keys, plain), JSON.stringify(values, plain));
        }
        return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n'))));
      }),
    /** Makes the database as a version of the app that is `steps` newer would. */
    makeNewer: async steps => {
      const version = await withDatabase(database => database.version);
      const request = indexedDB.open(name, version + steps);
      let wasBlocked = false;
      request.onblocked = () => {
        wasBlocked = true;
      };
      request.onupgradeneeded = () => {
        request.result.createObjectStore(`of-version-${version + steps}`);
      };
      const startMs = performance.now();
      const database = await answer(request);
      database.close();
      return { wasBlocked, tookMs: performance.now() - startMs };
    },
    /** Makes a database of the first version, with rows as that version wrote them. */
    makeFirst: async rows => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        const operations = request.result.createObjectStore('operations', {
          keyPath: 'seq',
          autoIncrement: true,
        });
        operations.createIndex('recordId', 'recordId');
      };
      const database = await answer(request);
      const transaction = database.transaction('operations', 'readwrite');
      for (const row of rows) transaction.objectStore('operations').add(row);
      await complete(transaction);
      database.close();
    },
    /** Records and their bases, as if they had never been kept. */
    dropRecords: ids =>
      withDatabase(async database => {
        const transaction = database.transaction(['records', 'bases'], 'readwrite');
        for (const id of ids) {
          transaction.objectStore('records').delete(id);
          transaction.objectStore('bases').delete(IDBKeyRange.bound([id], [id, []]));
        }
        await complete(transaction);
      }),
    remove: () => answer(indexedDB.deleteDatabase(name)),
    /** A connection that lets nobody upgrade, as of a tab that hangs. */
    holdOpen: async () => {
      window.heldOpen = await answer(indexedDB.open(name));
    },
    /** How many rows the copy has that is made before an upgrade. */
    copyRowCount: async () => {
      const database = await answer(indexedDB.open('demarche-before-upgrade'));
      const count = await answer(database.transaction('rows').objectStore('rows').count());
      database.close();
      return count;
    },
  };
}

export async function openBlank(context, address) {
  const page = await context.newPage();
  await page.goto(address + blankPath);
  return page;
}

/** All rows of the log, in order of writing; none where there is no database. */
export const readRows = page =>
  page.evaluate(async () =>
    (await window.faultsDisk.exists()) ? await window.faultsDisk.rows('operations') : [],
  );

/** Reads the log in a page of its own, which is closed again. */
export async function rowsOnDisk(context, address) {
  const page = await openBlank(context, address);
  const rows = await readRows(page);
  await page.close();
  return rows;
}
