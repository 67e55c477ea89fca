/**
 * What the app should hold after any sequence of edits, as simply as it can be said: events as plain objects, and two
 * stacks of what was changed. It knows nothing of logs, clocks or disks.
 */

const clone = value => structuredClone(value);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export function createModel() {
  /** By id: the fields that the fuzz changes. */
  const events = new Map();
  let undoable = [];
  let redoable = [];

  /** A change: `{id, field?, before, after}`; without a field, the whole event. */
  const apply = ({ id, field, after }) => {
    if (field === undefined) {
      if (after === undefined) events.delete(id);
      else events.set(id, clone(after));
    } else events.get(id)[field] = after;
  };
  const own = changes => {
    if (changes.length === 0) return;
    changes.forEach(apply);
    undoable.push(changes);
    redoable = [];
  };
  /** Takes back what still stands as it was left, and says what that was. */
  const takeBack = changes => {
    const done = [];
    for (const { id, field, before, after } of changes.toReversed()) {
      const now = events.get(id);
      const stands = field === undefined ? same(now, after) : now !== undefined && now[field] === after;
      if (!stands) continue;
      const inverse = { id, field, before: after, after: before };
      apply(inverse);
      done.push(inverse);
    }
    return done;
  };

  return {
    ids: () => [...events.keys()].sort(),
    canUndo: () => undoable.length > 0,
    canRedo: () => redoable.length > 0,
    add: event => {
      own([{ id: event.id, before: undefined, after: event }]);
    },
    edit: (id, fields) => {
      const now = events.get(id);
      const changes = Object.entries(fields)
        .filter(([field, after]) => now[field] !== after)
        .map(([field, after]) => ({ id, field, before: now[field], after }));
      own(changes);
    },
    remove: id => {
      own([{ id, before: clone(events.get(id)), after: undefined }]);
    },
    undo: () => {
      const changes = undoable.pop();
      if (changes !== undefined) redoable.push(takeBack(changes));
    },
    redo: () => {
      const changes = redoable.pop();
      if (changes !== undefined) undoable.push(takeBack(changes));
    },
    /** Somebody else's edits, which nobody here can undo. */
    receive: changes => {
      changes.forEach(apply);
    },
    get: id => clone(events.get(id)),
    text: () => textOf([...events.values()]),
  };
}

/** One text for equal events, whatever order they come in. */
export function textOf(events) {
  return events
    .map(({ id, title, summary, note }) => JSON.stringify({ id, title, summary, note }))
    .sort()
    .join('\n');
}
