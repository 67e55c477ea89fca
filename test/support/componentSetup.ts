import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom lays nothing out: there all is in sight.
globalThis.IntersectionObserver = class implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  readonly #onSeen: IntersectionObserverCallback;
  constructor(onSeen: IntersectionObserverCallback) {
    this.#onSeen = onSeen;
  }
  observe(target: Element) {
    const boundingClientRect = target.getBoundingClientRect();
    const entry: IntersectionObserverEntry = {
      boundingClientRect,
      intersectionRatio: 1,
      intersectionRect: boundingClientRect,
      isIntersecting: true,
      rootBounds: null,
      target,
      time: 0,
    };
    this.#onSeen([entry], this);
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
  takeRecords() {
    return [];
  }
};

afterEach(cleanup);
