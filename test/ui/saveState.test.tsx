import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { SaveFailure } from '../../src/domain/saveProblem.ts';
import { SaveState } from '../../src/ui/bar/SaveState.tsx';
import { UndoButtons } from '../../src/ui/bar/UndoButtons.tsx';
import { anEvent } from '../support/anEvent.ts';
import { renderWithSession } from '../support/aSession.tsx';

describe('the save state', () => {
  test('says "Saved" only once the log has the edit', async () => {
    let finish = (): void => undefined;
    const { session } = renderWithSession(<SaveState />, {
      saveOperation: () =>
        new Promise(resolve => {
          finish = resolve;
        }),
    });
    expect(screen.getByRole('status')).toHaveTextContent('');
    act(() => {
      session.commands.addEvent(anEvent({ id: 'new' }));
    });
    expect(screen.getByRole('status')).toHaveTextContent('Saving…');
    finish();
    expect(await screen.findByText('Saved')).toBeVisible();
  });

  test('a full disk is said aloud with its reason, and saving again brings "Saved"', async () => {
    const user = userEvent.setup();
    let isFull = true;
    const { session } = renderWithSession(<SaveState />, {
      saveOperation: () =>
        isFull
          ? Promise.reject(new SaveFailure({ kind: 'storage-full', detail: 'QuotaExceededError' }))
          : Promise.resolve(),
    });
    act(() => {
      session.commands.addEvent(anEvent({ id: 'new' }));
    });
    expect(await screen.findByText('Not saved')).toBeVisible();
    expect(await screen.findByText('The disk or the browser’s quota is full.')).toBeVisible();
    isFull = false;
    await user.click(screen.getByRole('button', { name: 'Save again' }));
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('');
  });

  test('an edit of a preview offers to keep the record, and nothing that would fail again', async () => {
    const { session } = renderWithSession(<SaveState />, {
      saveOperation: () => Promise.reject(new SaveFailure({ kind: 'preview', detail: 'visits.json' })),
    });
    act(() => {
      session.commands.addEvent(anEvent({ id: 'new' }));
    });
    expect(await screen.findByRole('button', { name: 'Keep this record' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Back up to a file' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save again' })).toBeNull();
  });

  test('a full disk is tried again by itself until there is room', async () => {
    vi.useFakeTimers();
    try {
      let isFull = true;
      const { session } = renderWithSession(<SaveState />, {
        saveOperation: () =>
          isFull
            ? Promise.reject(new SaveFailure({ kind: 'storage-full', detail: 'QuotaExceededError' }))
            : Promise.resolve(),
      });
      await act(async () => {
        session.commands.addEvent(anEvent({ id: 'new' }));
        await vi.advanceTimersByTimeAsync(6000);
      });
      expect(screen.getByText('Not saved')).toBeVisible();
      isFull = false;
      await act(async () => {
        await vi.advanceTimersByTimeAsync(6000);
      });
      expect(screen.getByText('Saved')).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('undo and redo', () => {
  test('name what they take back', async () => {
    const user = userEvent.setup();
    const { session } = renderWithSession(<UndoButtons />);
    expect(screen.getByRole('button', { name: 'Nothing to undo' })).toHaveAttribute('aria-disabled', 'true');
    act(() => {
      session.commands.addEvent(anEvent({ id: 'new', title: 'A rumour' }));
    });
    await user.click(screen.getByRole('button', { name: 'Undo add event' }));
    expect(session.store.getState().record.events.size).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Redo add event' }));
    expect(session.store.getState().record.events.size).toBe(1);
  });
});
