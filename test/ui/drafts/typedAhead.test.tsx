import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { holdTypedAhead } from '../../../src/ui/drafts/typedAhead.ts';

function Form() {
  const [title, setTitle] = useState('');
  return (
    <form>
      <input
        aria-label="Title"
        value={title}
        onChange={change => {
          setTitle(change.target.value);
        }}
      />
      <output>{title}</output>
    </form>
  );
}

it('what is typed before the form is there goes into its first field, and into nothing else', async () => {
  const onKeyDown = vi.fn();
  document.body.addEventListener('keydown', onKeyDown);
  render(<Form />);
  holdTypedAhead();
  await userEvent.keyboard('Talkz{Backspace}s in P');
  expect(onKeyDown).not.toHaveBeenCalled();
  screen.getByLabelText('Title').focus();
  expect(await screen.findByText('Talks in P')).toBeInTheDocument();
  await userEvent.keyboard('aris');
  expect(screen.getByLabelText('Title')).toHaveValue('Talks in Paris');
  expect(onKeyDown).toHaveBeenCalledTimes(4);
  document.body.removeEventListener('keydown', onKeyDown);
});

it('Escape gives the keys back to the page', () => {
  render(<Form />);
  holdTypedAhead();
  fireEvent.keyDown(document.body, { key: 'T' });
  fireEvent.keyDown(document.body, { key: 'Escape' });
  screen.getByLabelText('Title').focus();
  expect(screen.getByLabelText('Title')).toHaveValue('');
});
