import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseRecord } from '../../../src/domain/schema.ts';
import { OutgoingDialog } from '../../../src/ui/outgoing/OutgoingDialog.tsx';
import { renderWithSession } from '../../support/aSession.tsx';
import { anEvent, aRecord } from '../../support/anEvent.ts';

/** What the reader was handed, by name. */
const saved = new Map<string, Blob>();
beforeEach(() => {
  saved.clear();
  let last: Blob | undefined;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  URL.createObjectURL = blob => {
    last = blob as Blob;
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (last !== undefined) saved.set(this.download, last);
  });
});

const record = aRecord([
  anEvent({
    id: 'muscat',
    title: 'First round',
    on: '2025-04-12',
    sides: [['IR']],
    privateNotes: 'Ask again.',
  }),
  anEvent({ id: 'rome', title: 'Second round', on: '2025-04-19', sides: [['IT']] }),
]);

async function shown() {
  const opened = renderWithSession(<OutgoingDialog onClose={() => undefined} />, { record });
  await screen.findByRole('dialog', { name: 'Export' });
  return opened;
}

async function fileNamed(name: string): Promise<string> {
  const blob = saved.get(name);
  if (blob === undefined) throw new Error(`Only ${[...saved.keys()].join()} came.`);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = reject;
    reader.readAsText(blob);
  });
}

async function eventsIn(name: string) {
  const read = parseRecord(JSON.parse(await fileNamed(name)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.events;
}

describe('the dialog of what leaves', () => {
  it('saves the whole record where no filter is set, and says its name, events and size', async () => {
    const user = userEvent.setup();
    await shown();
    expect(screen.getByText('All 2 events: no filter is set')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save file' }));
    expect(await screen.findByText(/^a-record\.json: 2 events, \d+ (?:bytes|kB)$/)).toBeVisible();
    expect((await eventsIn('a-record.json')).map(({ id }) => id)).toEqual(['muscat', 'rome']);
  });

  it('saves what the filter shows, named after it, or the whole', async () => {
    const user = userEvent.setup();
    const { session } = await shown();
    session.commands.setView({
      ...session.store.getState().view,
      filter: { conditions: [{ group: 'side', op: 'any', values: ['IR'] }] },
    });
    expect(await screen.findByRole('radio', { name: /^The 1 event of this filter/ })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Save file' }));
    await screen.findByText(/^a-record--iran\.json: 1 event, /);
    expect((await eventsIn('a-record--iran.json')).map(({ id }) => id)).toEqual(['muscat']);
    await user.click(screen.getByRole('radio', { name: 'The whole record: 2 events' }));
    await user.click(screen.getByRole('button', { name: 'Save file' }));
    await screen.findByText(/^a-record\.json: 2 events, /);
  });

  it('lets private notes go only where they are asked for', async () => {
    const user = userEvent.setup();
    await shown();
    await user.click(screen.getByRole('button', { name: 'Save file' }));
    await screen.findByText(/^a-record\.json: /);
    expect(await fileNamed('a-record.json')).not.toContain('Ask again.');
    await user.click(screen.getByRole('checkbox', { name: /^Include private notes/ }));
    await user.click(screen.getByRole('button', { name: 'Save file' }));
    await screen.findByText(/^a-record\.json: /);
    expect(await fileNamed('a-record.json')).toContain('Ask again.');
  });

  it('says of every form what it keeps and what it leaves out, and writes it without private notes', async () => {
    const user = userEvent.setup();
    await shown();
    const formats = within(screen.getByRole('group', { name: 'Format' })).getAllByRole('radio');
    for (const format of formats) {
      // Drawn only where there is a canvas, and no file: `test/e2e/outgoing.spec.ts`.
      if (/timeline|Link/.test(format.getAttribute('aria-label') ?? '')) continue;
      await user.click(format);
      expect(screen.getByText('Keeps').nextElementSibling).not.toBeEmptyDOMElement();
      expect(screen.getByText('Leaves out').nextElementSibling).not.toBeEmptyDOMElement();
      await user.click(screen.getByRole('button', { name: 'Save file' }));
      expect(await screen.findByText(/^a-record\.[a-z.]+: 2 events, /)).toBeVisible();
    }
    expect(saved.size).toBeGreaterThanOrEqual(5);
    for (const name of saved.keys()) expect(await fileNamed(name)).not.toContain('Ask again.');
  }, 60_000);
});
