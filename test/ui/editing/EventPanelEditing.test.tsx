import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { useRef } from 'react';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DiplomaticEvent } from '../../../src/domain/event.ts';
import { edtfText, eventId, sourceId, statementId } from '../../../src/domain/ids.ts';
import { Announcer } from '../../../src/ui/announce.tsx';
import { fetchFieldEditor } from '../../../src/ui/editing/fetchFieldEditor.ts';
import { movedAsked } from '../../../src/ui/editing/movedAsked.ts';
import { EventPanel } from '../../../src/ui/event/EventPanel.tsx';
import { useApp } from '../../../src/ui/useStore.ts';
import { anEvent } from '../../support/anEvent.ts';
import { renderWithSession, type SessionWords } from '../../support/aSession.tsx';
import { usIranRecord } from '../../support/usIranRecord.ts';

const wideScreen = {
  matches: false,
  media: '',
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
};

/** Fetched before the first test, which else waits for all of the form. */
beforeAll(async () => {
  await fetchFieldEditor();
  globalThis.matchMedia = () => Object.assign(new EventTarget(), wideScreen);
});

/** The panel of whatever is selected, as the screen shows it. */
function Panel() {
  const event = useApp(({ record, view }) => record.events.get(view.selected ?? eventId('B19')));
  const headingRef = useRef<HTMLHeadingElement>(null);
  return (
    <Announcer>
      {event && (
        <EventPanel
          key={event.id}
          event={event}
          onEdit={() => undefined}
          onClose={() => undefined}
          headingRef={headingRef}
        />
      )}
    </Announcer>
  );
}

function openPanel(words: SessionWords = {}) {
  const user = userEvent.setup();
  const opened = renderWithSession(<Panel />, { record: usIranRecord(), todayIso: '2025-06-01', ...words });
  const rome = () => eventOf(opened.session.store.getState().record.events.get(eventId('B19')));
  return { user, rome, ...opened };
}

function eventOf(event: DiplomaticEvent | undefined): DiplomaticEvent {
  if (event === undefined) throw new Error('The event is gone.');
  return event;
}

/** The panel of a real event has hundreds of elements, and jsdom computes the roles of all. */
const patient = { timeout: 10_000 };

const edit = async (user: UserEvent, name: string) => {
  await user.click(await screen.findByRole('button', { name: `Edit ${name}` }, patient));
  return within(await screen.findByRole('form', { name: `Edit ${name}` }, patient));
};
const fill = async (user: UserEvent, box: HTMLElement, text: string) => {
  await user.clear(box);
  await user.paste(text);
};

describe('a fact of the panel', () => {
  test('turns into its field with the focus in it, and Enter keeps what is typed as one operation', async () => {
    const { user, rome, written } = openPanel();
    const form = await edit(user, 'title');
    const box = form.getByLabelText('Title');
    expect(box).toHaveFocus();
    await fill(user, box, 'Second round');
    await user.keyboard('{Enter}');
    expect(rome().title).toBe('Second round');
    expect(written.map(({ label }) => label)).toEqual([
      { verb: 'edit', entity: 'event', subject: 'Second round', field: 'title' },
    ]);
    expect(screen.getByRole('status')).toHaveTextContent('Changed title of “US–Iran talks, second round”');
    expect(screen.getByRole('button', { name: 'Edit title' })).toHaveFocus();
  });

  test('gives back the old value and the focus on Esc', async () => {
    const { user, rome, written } = openPanel();
    const form = await edit(user, 'title');
    await fill(user, form.getByLabelText('Title'), 'Something else');
    await user.keyboard('{Escape}');
    expect(rome().title).toBe('US–Iran talks, second round');
    expect(written).toEqual([]);
    expect(screen.getByRole('button', { name: 'Edit title' })).toHaveFocus();
    await edit(user, 'title');
    expect(screen.getByLabelText('Title')).toHaveValue('US–Iran talks, second round');
  });

  test('says that nothing was changed where what is typed is what is there', async () => {
    const { user, written } = openPanel();
    const form = await edit(user, 'kind');
    await user.selectOptions(form.getByLabelText('Kind'), 'Talks round');
    await user.click(form.getByRole('button', { name: 'Save kind' }));
    expect(screen.getByRole('status')).toHaveTextContent('Nothing was changed');
    expect(written).toEqual([]);
  });

  test('keeps a mistake beside its cause and leaves the record alone', async () => {
    const { user, written } = openPanel();
    const form = await edit(user, 'title');
    await user.clear(form.getByLabelText('Title'));
    await user.keyboard('{Enter}');
    expect(form.getByText('Give the event a title.')).toBeVisible();
    expect(form.getByLabelText('Title')).toHaveFocus();
    expect(written).toEqual([]);
  });

  test('is not held up by what is wrong elsewhere in the event', async () => {
    const quote = { id: statementId('q'), by: [{ text: 'An official' }], quote: 'Yes.', lang: 'en' };
    const { user, session } = openPanel();
    session.commands.addEvent(anEvent({ id: 'X1', title: 'Said', statements: [quote], on: '2025-04-12' }));
    const form = await edit(user, 'title');
    await fill(user, form.getByLabelText('Title'), 'Said in the open');
    await user.keyboard('{Enter}');
    expect(session.store.getState().record.events.get(eventId('X1'))?.title).toBe('Said in the open');
  });

  test('can be added where the event does not say it', async () => {
    const { user, rome } = openPanel();
    await user.click(await screen.findByText('Add …'));
    await user.click(screen.getByRole('button', { name: 'private notes' }));
    await fill(user, await screen.findByLabelText('Private notes'), 'Ask Rome');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(rome().privateNotes).toBe('Ask Rome');
  });

  test('comes back with what was typed after a look at another event, and after a reload', async () => {
    const { user, session, unmount } = openPanel();
    const form = await edit(user, 'summary');
    await fill(user, form.getByLabelText('Summary'), 'Half a thought');
    session.commands.select(eventId('B23'));
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('third round');
    });
    expect(screen.queryByLabelText('Summary')).toBeNull();
    session.commands.select(eventId('B19'));
    expect(await screen.findByLabelText('Summary')).toHaveValue('Half a thought');
    unmount();
    expect(session.drafts.readFields(eventId('B19'))).toBeDefined();
    await waitFor(() => {
      expect(screen.queryByLabelText('Summary')).toBeNull();
    });
  });

  test('opens by E from within it, and by F2 shows every button', async () => {
    const { user } = openPanel();
    const button = await screen.findByRole('button', { name: 'Edit date' });
    button.focus();
    await user.keyboard('e');
    expect(await screen.findByLabelText('Date')).toHaveFocus();
    await user.keyboard('{Escape}');
    screen.getByRole('heading', { level: 2 }).focus();
    await user.keyboard('{F2}');
    expect(screen.getByRole('button', { name: 'Edit title' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('What can be corrected has a button now');
  });
});

describe('parts of an event', () => {
  test('a side is corrected in its place and taken away by its own button', async () => {
    const { user, rome } = openPanel();
    const form = await edit(user, 'side: Antonio Tajani');
    await user.click(form.getByText('Office, level, lead'));
    await fill(user, form.getByLabelText('Office'), 'Foreign Minister');
    await user.click(form.getByRole('button', { name: 'Save side: Antonio Tajani' }));
    expect(rome().participants[3]).toMatchObject({ person: 'Tajani', office: 'Foreign Minister' });
    const again = await edit(user, 'side: Antonio Tajani');
    await user.click(again.getByRole('button', { name: 'Remove Italy' }));
    expect(rome().participants.map(({ side }) => side)).toEqual(['IR', 'US', 'OM', 'IR']);
  });

  test('a source is taken away and brought back by undo', async () => {
    const { user, rome, session } = openPanel();
    const before = rome().sources;
    const [button] = await screen.findAllByRole('button', { name: /^Remove source/ });
    if (button === undefined) throw new Error('No source can be removed.');
    await user.click(button);
    expect(rome().sources).toEqual(before.slice(1));
    session.commands.undo();
    expect(rome().sources).toEqual(before);
  });

  test('a link is added by choosing another event by its title', async () => {
    const { user, rome } = openPanel();
    await user.click(await screen.findByText('Add …'));
    await user.click(screen.getByRole('button', { name: 'a link to another event' }));
    await user.selectOptions(await screen.findByLabelText('This event'), 'follows');
    await user.click(screen.getByLabelText('Other event'));
    await user.paste('first round');
    const [nearest] = await screen.findAllByRole('option', { name: /US–Iran talks, first round/ });
    if (nearest === undefined) throw new Error('No event is offered.');
    await user.click(nearest);
    await user.click(screen.getByRole('button', { name: 'Save link' }));
    expect(rome().links).toContainEqual({ type: 'follows', to: 'A01' });
  });
});

describe('an account', () => {
  test('is what a field with accounts is asked for first, and says by whom, when and how surely', async () => {
    const { user, rome, written } = openPanel();
    const before = rome().claims.length;
    const form = await edit(user, 'place');
    expect(form.getByLabelText(/^Record a new account/)).toBeChecked();
    await fill(user, form.getByLabelText('Place'), 'Geneva');
    await user.click(form.getByLabelText('According to'));
    await user.paste('Italian government');
    await user.click(form.getByLabelText('Speaks for'));
    await user.paste('Italy');
    await fill(user, form.getByLabelText('Known on'), '15 April 2025');
    await user.selectOptions(form.getByLabelText('Stance'), 'denies it');
    await user.selectOptions(form.getByLabelText('Certainty'), 'confirmed');
    await user.click(form.getByRole('button', { name: 'Record the account' }));
    expect(rome().claims).toHaveLength(before + 1);
    expect(rome().claims.at(-1)).toMatchObject({
      field: 'venue.place',
      value: 'GVA',
      by: 'Italian government',
      side: 'IT',
      knownOn: '2025-04-15',
      stance: 'denies',
      certainty: 'confirmed',
    });
    expect(rome().venue?.place).toBe('ROM');
    expect(written.map(({ label }) => label.field)).toEqual(['claims']);
  });

  test('asks who says so', async () => {
    const { user, written } = openPanel();
    const form = await edit(user, 'status');
    await user.click(form.getByRole('button', { name: 'Record the account' }));
    expect(form.getByText('Who said it?')).toBeVisible();
    expect(form.getByLabelText('According to')).toHaveFocus();
    expect(written).toEqual([]);
  });

  test('may rest on a new source, which joins those of the event', async () => {
    const { user, rome, session } = openPanel();
    const form = await edit(user, 'length');
    await user.click(form.getByLabelText(/^Record a new account/));
    await fill(user, form.getByLabelText('Length'), '3–4 h');
    await user.click(form.getByLabelText('According to'));
    await user.paste('A wire');
    await user.selectOptions(form.getByLabelText('Source'), 'Another source…');
    await user.click(form.getByLabelText('Address'));
    await user.paste('https://example.org/rome');
    await user.click(form.getByRole('button', { name: 'Record the account' }));
    const claim = rome().claims.at(-1);
    expect(claim).toMatchObject({ field: 'durationMin', value: '180/240', by: 'A wire' });
    const source = claim?.source ?? sourceId('none');
    expect(rome().sources).toContain(source);
    expect(session.store.getState().record.sources.get(source)?.publisher).toBe('example.org');
  });

  test('answers a question that the event has no field for', async () => {
    const { user, rome } = openPanel();
    await user.click(await screen.findByText('Add …'));
    await user.click(screen.getByRole('button', { name: 'a question with accounts' }));
    await user.click(await screen.findByLabelText('Question'));
    await user.paste('Who paid');
    await user.click(screen.getByLabelText('Answer'));
    await user.paste('Oman');
    await user.click(screen.getByLabelText('According to'));
    await user.paste('AFP');
    await user.click(screen.getByRole('button', { name: 'Record the account' }));
    expect(rome().claims.at(-1)).toMatchObject({ field: 'about:who-paid', label: 'Who paid', value: 'Oman' });
  });

  test('a correction leaves the accounts as they are', async () => {
    const { user, rome } = openPanel();
    const claims = rome().claims;
    const form = await edit(user, 'date');
    await user.click(form.getByLabelText(/^Correct the record/));
    await fill(user, form.getByLabelText('Date'), '20 April 2025');
    await user.click(form.getByRole('button', { name: 'Save date' }));
    expect(rome().when.edtf).toBe(edtfText('2025-04-20'));
    expect(rome().claims).toBe(claims);
  });

  test('an event that was moved on the timeline asks the same, with its new date in the field', async () => {
    const { user, rome } = openPanel();
    await screen.findByRole('button', { name: 'Edit date' }, patient);
    const { claims } = rome();
    act(() => {
      movedAsked.ask({ id: eventId('B12'), when: { edtf: edtfText('2025-05-01') } });
      movedAsked.ask({ id: eventId('B19'), when: { edtf: edtfText('2025-04-20') } });
    });
    const form = within(await screen.findByRole('form', { name: 'Edit date' }, patient));
    expect(form.getByLabelText('Date')).toHaveValue('2025-04-20');
    expect(form.getByLabelText(/^Record a new account/)).toBeChecked();
    expect(rome().when.edtf).toBe(edtfText('2025-04-19'));
    await user.click(form.getByLabelText(/^Correct the record/));
    await user.click(form.getByRole('button', { name: 'Save date' }));
    expect(rome().when.edtf).toBe(edtfText('2025-04-20'));
    expect(rome().claims).toBe(claims);
  });
});
