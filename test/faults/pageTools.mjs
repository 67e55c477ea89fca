/**
 * What a test does inside the page. The app is the production build, unchanged: its session is found where React
 * keeps it, so that hundreds of edits go through the same commands as those of the form, without its clicks.
 */

/** Runs in every page before its scripts and defines `window.faults`. Self-contained: it is sent as text. */
export function installTools() {
  const sessionIn = fiber => {
    for (let next = fiber; next !== null; next = next.sibling) {
      const value = next.memoizedProps?.value;
      if (value?.commands !== undefined && value.store !== undefined) return value;
      const below = next.child === null ? undefined : sessionIn(next.child);
      if (below !== undefined) return below;
    }
    return undefined;
  };
  const findSession = () => {
    const host = document.getElementById('app');
    const key = Object.keys(host ?? {}).find(name => name.startsWith('__reactContainer$'));
    return key === undefined ? undefined : sessionIn(host[key].stateNode.current);
  };
  const session = () => {
    const found = findSession();
    if (found === undefined) throw new Error('The page shows no record.');
    return found;
  };
  const settled = ({ store }) =>
    new Promise(resolve => {
      const look = () => {
        const { kind } = store.getState().saving;
        if (kind === 'saving') return;
        leave();
        resolve(kind);
      };
      const leave = store.subscribe(look);
      look();
    });
  const anEvent = (id, fields = {}) => ({
    id,
    title: `Event ${id}`,
    when: { edtf: '2025-04-12' },
    kind: 'meeting',
    status: 'concluded',
    participants: [
      { side: 'US', roles: ['party'] },
      { side: 'IR', roles: ['party'] },
    ],
    processes: [],
    statements: [],
    claims: [],
    links: [],
    sources: [],
    tags: ['fault'],
    confirmed: 'full',
    rev: 1,
    createdAt: '2025-01-01T00:00:00Z',
    modifiedAt: '2025-01-01T00:00:00Z',
    ...fields,
  });
  const sorted = value => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const keys = Object.keys(value).filter(key => value[key] !== undefined);
    return Object.fromEntries(keys.sort().map(key => [key, sorted(value[key])]));
  };
  /** Every event with its fields, in one order: equal texts are equal records. */
  const eventsText = () => {
    const { events } = session().store.getState().record;
    return [...events.keys()]
      .sort()
      .map(id => JSON.stringify(sorted(events.get(id))))
      .join('\n');
  };
  window.faults = {
    isOpen: () => findSession() !== undefined,
    session,
    anEvent,
    eventsText,
    settled: () => settled(session()),
    add: (id, fields) => {
      const { commands } = session();
      commands.addEvent(anEvent(id, fields));
    },
    /** Changes fields of an event as the form does; undefined takes a field out. */
    edit: (id, fields) => {
      const { commands, store } = session();
      const before = store.getState().record.events.get(id);
      if (before !== undefined) commands.replaceEvent({ ...before, ...fields });
    },
    remove: id => {
      const { commands, store } = session();
      if (store.getState().record.events.has(id)) commands.deleteEvent(id);
    },
    /** Text that no backend can pack. */
    noise: length => {
      const letters = [];
      for (let at = 0; at < length; at += 60_000) {
        const bytes = crypto.getRandomValues(new Uint8Array(Math.min(60_000, length - at)));
        letters.push(Array.from(bytes, byte => String.fromCharCode(33 + (byte % 90))).join(''));
      }
      return letters.join('');
    },
  };
}

/** Opens the app and waits until the record is on screen and usable. */
export async function openApp(context, address, hash = '') {
  const page = await context.newPage();
  await page.goto(address + hash);
  await appIsReady(page);
  return page;
}

export async function appIsReady(page, timeoutMs = 30_000) {
  await page.waitForFunction(
    () => performance.getEntriesByName('app:ready').length > 0 && window.faults.isOpen(),
    undefined,
    { timeout: timeoutMs },
  );
}

/** Ids of events, in the page, of which each begins with `prefix`. */
export const idsBeginning = (page, prefix) =>
  page.evaluate(
    wanted =>
      [...window.faults.session().store.getState().record.events.keys()].filter(id => id.startsWith(wanted)),
    prefix,
  );

/** Fills and saves the form with the keyboard, as a person does. */
export async function addByForm(page, title, day = '2025-04-13') {
  await page.getByRole('button', { name: 'Add event', exact: true }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Date', { exact: true }).fill(day);
  await page.getByLabel('Title').press('Control+Enter');
}

export const isSavedShown = page => page.getByText('Saved', { exact: true }).waitFor({ timeout: 15_000 });
