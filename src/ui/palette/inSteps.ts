/** Runs a generator in short tasks. */

/** After this long the page gets its turn. */
const taskMs = 8;

/** Hears what the generator gives and what it returns; what it gives as undefined is only a place to rest. */
export function inSteps<Given, Answer>(
  work: Generator<Given | undefined, Answer>,
  {
    onGiven,
    onDone,
  }: { readonly onGiven?: (given: Given) => void; readonly onDone?: (answer: Answer) => void },
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const run = () => {
    const startedMs = performance.now();
    for (;;) {
      const step = work.next();
      if (step.done === true) {
        onDone?.(step.value);
        return;
      }
      if (step.value !== undefined) onGiven?.(step.value);
      if (performance.now() - startedMs > taskMs) break;
    }
    timer = setTimeout(run);
  };
  timer = setTimeout(run);
  return () => {
    clearTimeout(timer);
  };
}
