/** any sequence of edits, undos, reloads and imports gives what a model of sixty lines says. */
import * as fc from 'fast-check';
import { check } from '../checks.mjs';
import { appIsReady, openApp } from '../pageTools.mjs';
import { createModel, textOf } from '../referenceModel.mjs';

const commandCount = 200;
const runCount = 100;

const pick = (ids, at) => ids[at % ids.length];

/** What the page holds of the fuzz; others are the sample's own events. */
const shown = page =>
  page.evaluate(() =>
    [...window.faults.session().store.getState().record.events.values()]
      .filter(({ id }) => id.startsWith('z-'))
      .map(({ id, title, summary, note }) => ({ id, title, summary, note })),
  );

async function compare(model, { page }, what) {
  const found = textOf(await shown(page));
  check(found === model.text(), `After ${what} the record is not as the model says.`);
}

/** The page must have the event as a whole; the model knows four of its fields. */
const eventOf = (id, text) => ({ id, title: `Event ${id}`, summary: text, note: undefined });

class Add {
  constructor(at, text) {
    Object.assign(this, { at, text });
  }
  check = model => !model.ids().includes(`z-${this.at}`);
  async run(model, real) {
    const event = eventOf(`z-${this.at}`, this.text);
    model.add(event);
    await real.page.evaluate(({ id, summary }) => {
      window.faults.add(id, { summary });
    }, event);
    await compare(model, real, this.toString());
  }
  toString = () => `add(${this.at}, ${JSON.stringify(this.text)})`;
}

class Edit {
  constructor(at, field, text) {
    Object.assign(this, { at, field, text });
  }
  check = model => model.ids().length > 0;
  async run(model, real) {
    const id = pick(model.ids(), this.at);
    const fields = { [this.field]: this.text };
    model.edit(id, fields);
    await real.page.evaluate(
      ({ id, fields }) => {
        window.faults.edit(id, fields);
      },
      { id, fields },
    );
    await compare(model, real, this.toString());
  }
  toString = () => `edit(${this.at}, ${this.field}, ${JSON.stringify(this.text)})`;
}

class Remove {
  constructor(at) {
    Object.assign(this, { at });
  }
  check = model => model.ids().length > 0;
  async run(model, real) {
    const id = pick(model.ids(), this.at);
    model.remove(id);
    await real.page.evaluate(wanted => {
      window.faults.remove(wanted);
    }, id);
    await compare(model, real, this.toString());
  }
  toString = () => `remove(${this.at})`;
}

class Back {
  constructor(verb) {
    Object.assign(this, { verb });
  }
  check = model => (this.verb === 'undo' ? model.canUndo() : model.canRedo());
  async run(model, real) {
    model[this.verb]();
    await real.page.evaluate(wanted => {
      window.faults.session().commands[wanted]();
    }, this.verb);
    await compare(model, real, this.toString());
  }
  toString = () => this.verb;
}

class Reload {
  check = () => true;
  async run(model, real) {
    const kind = await real.page.evaluate(() => window.faults.settled());
    check(kind === 'saved' || kind === 'idle', `Before a reload the page says ${kind}.`);
    await real.page.reload();
    await appIsReady(real.page);
    await compare(model, real, 'a reload');
  }
  toString = () => 'reload';
}

/** Operations of somebody else's file: an event of theirs, and a change to one that is here. */
class Import {
  constructor(at, text) {
    Object.assign(this, { at, text });
  }
  check = () => true;
  async run(model, real) {
    real.importCount += 1;
    const made = eventOf(`z-other-${real.importCount}`, this.text);
    const ids = model.ids();
    const id = ids.length === 0 ? undefined : pick(ids, this.at);
    const before = id === undefined ? undefined : model.get(id).note;
    model.receive([
      { id: made.id, after: made },
      ...(id === undefined ? [] : [{ id, field: 'note', before, after: this.text }]),
    ]);
    const times = await real.page.evaluate(takeInOthers, {
      made,
      id,
      before,
      text: this.text,
      count: real.importCount,
    });
    check(times.first === (id === undefined ? 1 : 2), `The import took in ${times.first} operations.`);
    check(times.again === 0, `The same import again took in ${times.again} operations.`);
    await compare(model, real, this.toString());
  }
  toString = () => `import(${this.at}, ${JSON.stringify(this.text)})`;
}

/** In the page: takes the operations in twice, as whoever opens the same file again. */
function takeInOthers({ made, id, before, text, count }) {
  const { faults } = window;
  const { commands, store } = faults.session();
  const wallMs = Math.max(Date.now(), ...store.getState().operations.map(({ clock }) => clock.wallMs)) + 1;
  const operation = (name, change) => ({
    id: `o-other-${name}-${count}`,
    actor: 'a-other',
    clock: { wallMs, counter: 0, session: `s-other-${name}` },
    label: { verb: change.field === undefined ? 'add' : 'edit', entity: 'event', subject: made.title },
    changes: [{ entity: 'event', ...change }],
  });
  const after = faults.anEvent(made.id, { summary: made.summary });
  const operations = [operation('add', { id: made.id, after })];
  if (id !== undefined) {
    const change = { id, field: 'note', after: text, ...(before === undefined ? {} : { before }) };
    operations.push(operation('edit', change));
  }
  const takeIn = () => {
    const known = store.getState().operations.length;
    commands.takeIn(operations);
    return store.getState().operations.length - known;
  };
  return { first: takeIn(), again: takeIn() };
}

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);
const small = fc.nat(30);

const anyCommand = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(small, text).map(([at, words]) => new Add(at, words)) },
  {
    weight: 10,
    arbitrary: fc
      .tuple(small, fc.constantFrom('title', 'summary', 'note'), text)
      .map(([at, field, words]) => new Edit(at, field, words)),
  },
  { weight: 4, arbitrary: small.map(at => new Remove(at)) },
  { weight: 6, arbitrary: fc.constantFrom('undo', 'redo').map(verb => new Back(verb)) },
  { weight: 1, arbitrary: fc.constant(null).map(() => new Reload()) },
  { weight: 1, arbitrary: fc.tuple(small, text).map(([at, words]) => new Import(at, words)) },
);

/** A device of its own for every run: nothing of the last one is there. */
async function openAfresh(bench, context) {
  const page = await openApp(context, bench.address);
  const session = await context.newCDPSession(page);
  await page.goto('about:blank');
  const origin = new URL(bench.address).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.goto(bench.address);
  await appIsReady(page);
  return page;
}

export const fuzz = {
  id: 'R-27',
  title: 'any sequence of edits, undo, redo, reload and import',
  isQuick: true,
  seeded: true,
  run: async bench => {
    const browser = await bench.launch();
    const runs = bench.isQuick ? 1 : (bench.rounds ?? runCount);
    const length = bench.isQuick ? 60 : commandCount;
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { minLength: length, maxLength: length }), async commands => {
        const page = await openAfresh(bench, browser.context);
        try {
          const setup = () => ({ model: createModel(), real: { page, importCount: 0 } });
          await fc.asyncModelRun(setup, [...commands, new Reload()]);
          done += 1;
        } finally {
          await page.close();
        }
      }),
      // Shrinking opens the page again and again: what is left after it is what is worth reading.
      { seed: bench.seed, numRuns: runs, endOnFailure: bench.isQuick, interruptAfterTimeLimit: 3_600_000 },
    );
    return `${done} runs of ${length} operations, the record equal to the model after each`;
  },
};
