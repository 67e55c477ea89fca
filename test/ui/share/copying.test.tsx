import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { eventId, sourceId } from '../../../src/domain/ids.ts';
import { htmlForm } from '../../../src/formats/chronologyForms.ts';
import { ShareHost } from '../../../src/ui/share/ShareHost.tsx';
import { type CopyTask, useShare } from '../../../src/ui/share/shareTask.ts';
import { writeShared } from '../../../src/ui/share/writeShared.ts';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { aSession, renderWithSession } from '../../support/aSession.tsx';
import { englishWith } from '../../support/wordsOf.ts';

const record = aRecord([
  anEvent({ id: 'one', title: 'First round', on: '2025-04-12', sides: [['US'], ['IR']] }),
  anEvent({ id: 'two', title: '<img src=x onerror=alert(1)>', on: '2025-04-19', sides: [['IR']] }),
]);
const page = { origin: 'https://talks.example', pathname: '/app/', search: '' };

async function sharedText(task: CopyTask, opened = aSession({ record })): Promise<string> {
  const shared = await writeShared(task, {
    session: opened.session,
    language: englishWith('share'),
    page,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return shared.text.text();
}

describe('a link', () => {
  test('says the window that is on screen, and leaves defaults out', async () => {
    const opened = aSession({ record });
    opened.session.commands.setWindow(
      { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1) },
      'settled',
    );
    opened.session.commands.toggleValue('side', 'US');
    expect(await sharedText({ kind: 'link' }, opened)).toBe(
      'https://talks.example/app/#any=US&win=2025-04-01/2025-04-30',
    );
  });

  test('to an event shows it chosen, in sight, and hidden by no filter', async () => {
    const opened = aSession({ record });
    opened.session.commands.setWindow(
      { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1) },
      'settled',
    );
    opened.session.commands.toggleValue('side', 'US');
    expect(await sharedText({ kind: 'event-link', id: eventId('two') }, opened)).toBe(
      'https://talks.example/app/#win=2025-04-01/2025-04-30&event=two',
    );
  });
});

describe('a citation', () => {
  test('names record, filter, count, window, the data and the day of access', async () => {
    const opened = aSession({ record });
    opened.session.commands.setWindow(
      { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1) },
      'settled',
    );
    opened.session.commands.toggleValue('side', 'US');
    expect(await sharedText({ kind: 'citation' }, opened)).toBe(
      '“A record”, the United States, 1 of 2 events, showing Apr 2025. Data of 1 January 2025. ' +
        'Accessed 14 April 2025. https://talks.example/app/#any=US&win=2025-04-01/2025-04-30',
    );
  });

  test('says that the data has edits of one’s own', async () => {
    const opened = aSession({ record });
    opened.session.commands.addEvent(anEvent({ id: 'mine' }));
    expect(await sharedText({ kind: 'citation' }, opened)).toContain(
      'Data of 14 April 2025, with 1 edit of one’s own. ',
    );
  });

  test('of an event names it, its date and its record', async () => {
    expect(await sharedText({ kind: 'event-citation', id: eventId('one') })).toMatch(
      /^“First round”, Saturday 12 April 2025, in “A record”\. Data of .* Accessed 14 April 2025\. https:.*event=one$/,
    );
  });
});

describe('what is quoted of a day as known', () => {
  const onThe13th = async () => {
    const opened = aSession({ record });
    opened.session.commands.setWindow(
      { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1) },
      'settled',
    );
    await opened.session.openKnowledge();
    opened.session.commands.setAsOf('2025-04-13');
    return opened;
  };

  test('names the day in the citation of a view, of an event, and over a chronology', async () => {
    expect(await sharedText({ kind: 'citation' }, await onThe13th())).toBe(
      '“A record”, all 1 event, showing Apr 2025, as known on 13 April 2025. Data of 1 January 2025. ' +
        'Accessed 14 April 2025. https://talks.example/app/#win=2025-04-01/2025-04-30&asof=2025-04-13',
    );
    const event = await sharedText({ kind: 'event-citation', id: eventId('one') }, await onThe13th());
    expect(event).toContain('in “A record”, as known on 13 April 2025. Data of');
    const chronology = await sharedText({ kind: 'chronology', form: 'plain' }, await onThe13th());
    expect(chronology).toContain('All 1 event · showing Apr 2025 · as known on 13 April 2025');
    expect(chronology).not.toContain('onerror');
  });
});

describe('the rich text of a chronology', () => {
  test('holds the title as text and nothing that a title could make of it', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '</p></body><b>',
      '&lt;b&gt;',
    ];
    for (const title of hostile) {
      const html = htmlForm.entry({
        heading: title,
        title,
        status: title,
        sides: title,
        disputes: [title],
        sources: [1],
        noSource: '',
      });
      const holder = document.createElement('template');
      // What a word processor does with it, in a document that runs nothing.
      // eslint-disable-next-line no-restricted-syntax
      holder.innerHTML = html;
      const strong = holder.content.querySelector('strong');
      expect(strong?.textContent).toBe(title);
      expect(holder.content.querySelector('h2')?.textContent).toBe(title);
      expect([...holder.content.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
        'h2',
        'p',
        'strong',
        'br',
        'br',
        'br',
        'br',
      ]);
    }
  });
});

function Asker({ task }: { readonly task: CopyTask }) {
  const share = useShare();
  return (
    <button
      type="button"
      onClick={() => {
        share(task);
      }}
    >
      Ask
    </button>
  );
}

describe('where the browser refuses to copy', () => {
  test('the text is shown to be copied by hand', async () => {
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    const user = userEvent.setup({ writeToClipboard: false });
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        write: () => Promise.reject(new Error('No.')),
        writeText: () => Promise.reject(new Error('No.')),
      },
    });
    renderWithSession(
      <ShareHost>
        <Asker task={{ kind: 'chronology', form: 'plain' }} />
      </ShareHost>,
      { record: aRecord([anEvent({ title: 'First round', sources: [sourceId('s')] })]) },
    );
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    const text = await screen.findByRole('textbox', { name: 'Text to copy' });
    expect(await screen.findByDisplayValue(/First round/)).toBe(text);
  });
});
