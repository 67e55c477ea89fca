import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Marked } from '../../src/ui/Marked.tsx';
import { renderWithSession } from '../support/aSession.tsx';

test('marks what the words in the box match, and follows them', () => {
  const { session, container } = renderWithSession(<Marked text="Talks in Genève, talks in Rome" />);
  expect(container).toHaveTextContent('Talks in Genève, talks in Rome');
  expect(container.querySelector('mark')).toBeNull();
  act(() => {
    session.commands.setText('geneve tal');
  });
  expect([...container.querySelectorAll('mark')].map(mark => mark.textContent)).toEqual([
    'Tal',
    'Genève',
    'tal',
  ]);
  expect(container).toHaveTextContent('Talks in Genève, talks in Rome');
  act(() => {
    session.commands.setText('');
  });
  expect(container.querySelector('mark')).toBeNull();
});
