import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LanguageContext } from '../../src/ui/languageContext.ts';
import { latePart } from '../../src/ui/latePart.ts';
import { PartBoundary } from '../../src/ui/PartBoundary.tsx';
import { inEnglish } from '../support/draftNames.ts';

const said = 'This part of the page could not be shown.';

// React tells the console of every error that a boundary catches.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

function Page({ Part }: { readonly Part: React.ComponentType }) {
  return (
    <LanguageContext value={inEnglish}>
      <input aria-label="Note" />
      <PartBoundary>
        <Part />
      </PartBoundary>
    </LanguageContext>
  );
}

describe('a part that cannot be shown', () => {
  test('is said in its place, comes when it is tried again, and what was typed beside it stays', async () => {
    const user = userEvent.setup();
    let isThere = false;
    const Part = latePart(() =>
      isThere ? Promise.resolve(() => <p>Here it is.</p>) : Promise.reject(new Error('no network')),
    );
    render(<Page Part={Part} />);
    await user.type(screen.getByLabelText('Note'), 'Muscat');
    expect(await screen.findByRole('alert')).toHaveTextContent(said);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(said);
    isThere = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Here it is.')).toBeVisible();
    expect(screen.getByLabelText('Note')).toHaveValue('Muscat');
  });

  test('is fetched once however often it is tried in vain by the page itself', async () => {
    let fetchCount = 0;
    const Part = latePart(() => {
      fetchCount += 1;
      return Promise.reject(new Error('no network'));
    });
    render(<Page Part={Part} />);
    await screen.findByRole('alert');
    expect(fetchCount).toBe(1);
  });

  test('that throws while it is shown takes nothing else down', async () => {
    const user = userEvent.setup();
    let isBroken = true;
    render(
      <Page
        Part={() => {
          if (isBroken) throw new Error('broken');
          return <p>Here it is.</p>;
        }}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(said);
    expect(screen.getByLabelText('Note')).toBeVisible();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Here it is.')).toBeVisible();
  });
});
