/** When a new version is told of, and when the page goes over to it. */
import { describe, expect, it } from 'vitest';
import { followVersions } from '../../../src/ui/offline/followVersions.ts';
import { whyWait, type WaitReason } from '../../../src/ui/offline/whyWait.ts';

/** A browser in which the versions stand as the test says. */
class Registration extends EventTarget {
  waiting: { postMessage: (message: string) => void } | null = null;
  installing: EventTarget | null = null;
  active: unknown = {};
}

function aPage({ controller = {}, wait }: { controller?: unknown; wait?: WaitReason } = {}) {
  const said: string[] = [];
  const page = new EventTarget();
  const container = Object.assign(new EventTarget(), { controller });
  const registration = new Registration();
  let reason = wait;
  let check: () => void = () => undefined;
  const versions = followVersions({
    container: container as unknown as ServiceWorkerContainer,
    page,
    whyWait: () => reason,
    whenSaving: next => {
      check = next;
      return () => undefined;
    },
    reload: () => said.push('reload'),
  });
  versions.follow(registration as unknown as ServiceWorkerRegistration);
  return {
    versions,
    said,
    page,
    bring: () => {
      const installing = new EventTarget();
      registration.installing = installing;
      registration.dispatchEvent(new Event('updatefound'));
      registration.waiting = { postMessage: message => said.push(message) };
      installing.dispatchEvent(new Event('statechange'));
    },
    takeOver: () => {
      registration.waiting = null;
      container.dispatchEvent(new Event('controllerchange'));
    },
    nowWaits: (next: WaitReason | undefined) => {
      reason = next;
    },
    savingMoves: () => {
      check();
    },
  };
}

describe('a new version', () => {
  it('is told of once it is there whole, and does nothing by itself', () => {
    const { versions, said, bring } = aPage();
    expect(versions.news().kind).toBeUndefined();
    bring();
    expect(versions.news().kind).toBe('new-version');
    expect(said).toEqual([]);
  });

  it('takes over when asked for, and then the page is loaded again', () => {
    const { versions, said, bring, takeOver } = aPage();
    bring();
    versions.reload();
    expect(said).toEqual(['take-over']);
    takeOver();
    expect(said).toEqual(['take-over', 'reload']);
  });

  it('that another tab asked for is told of here and reloads nothing', () => {
    const { versions, said, takeOver } = aPage();
    takeOver();
    expect(versions.news().kind).toBe('new-version');
    expect(said).toEqual([]);
  });

  it('is no news where it is the first and takes the page that asked for it', () => {
    const { versions, takeOver } = aPage({ controller: null });
    takeOver();
    expect(versions.news().kind).toBeUndefined();
  });

  it('waits for the edit that is on its way to the disk', () => {
    const { versions, said, bring, nowWaits, savingMoves } = aPage({ wait: 'saving' });
    bring();
    versions.reload();
    expect(versions.news().wait).toBe('saving');
    expect(said).toEqual([]);
    nowWaits(undefined);
    savingMoves();
    expect(said).toEqual(['take-over']);
  });

  it('does not come where something would be lost, and not later without being asked again', () => {
    const { versions, said, bring, takeOver, nowWaits } = aPage({ wait: 'not-saved' });
    bring();
    versions.reload();
    expect(versions.news().wait).toBe('not-saved');
    nowWaits(undefined);
    takeOver();
    expect(said).toEqual([]);
    versions.reload();
    expect(said).toEqual(['reload']);
  });

  it('leaves the page alone where an edit was made while it took over', () => {
    const { versions, said, bring, takeOver, nowWaits } = aPage();
    bring();
    versions.reload();
    nowWaits('not-saved');
    takeOver();
    expect(said).toEqual(['take-over']);
    expect(versions.news().wait).toBe('not-saved');
  });

  it('may have taken a part of the page away, which is said', () => {
    const { versions, page } = aPage();
    page.dispatchEvent(new Event('vite:preloadError'));
    expect(versions.news().kind).toBe('part-lost');
  });
});

describe('what a reload would lose', () => {
  const opened = (kind: 'bundled' | 'file', saving: 'idle' | 'saving' | 'saved' = 'idle') => ({
    source: { kind },
    saving: () => ({ kind: saving }),
  });
  const show = (html: string) => {
    const shown = document.createElement('div');
    const form = document.createElement('form');
    if (html === 'dialog') form.method = 'dialog';
    if (html === 'kept') form.dataset['kept'] = '';
    if (html !== 'none') shown.append(form);
    return shown;
  };

  it.each([
    ['none', true, undefined],
    ['dialog', true, undefined],
    ['kept', true, undefined],
    ['kept', false, 'form'],
    ['other', true, 'form'],
  ] as const)('is with a form of the kind "%s", kept on the device: %s, this: %s', (form, isKept, reason) => {
    expect(whyWait(opened('bundled', 'saved'), show(form), () => isKept)).toBe(reason);
  });

  it('is a file that was opened, and an edit that is being saved', () => {
    expect(whyWait(opened('file'), show('none'), () => true)).toBe('file');
    expect(whyWait(opened('bundled', 'saving'), show('none'), () => true)).toBe('saving');
    expect(whyWait(undefined, show('none'), () => true)).toBeUndefined();
  });
});
