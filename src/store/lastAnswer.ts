/**
 * Selectors answer again and again from the same state, sixty times a second while the window moves. One
 * answer is remembered, with what it was made from; anything fresh for the same inputs would also make React
 * render for ever.
 */

/** The same answer while every input is identical to the last call's. */
export function rememberLast<Inputs extends readonly unknown[], Answer>(
  make: (...inputs: Inputs) => Answer,
): (...inputs: Inputs) => Answer {
  let last: { readonly inputs: Inputs; readonly answer: Answer } | undefined;
  return (...inputs) => {
    if (last !== undefined && last.inputs.every((input, index) => Object.is(input, inputs[index]))) {
      return last.answer;
    }
    last = { inputs, answer: make(...inputs) };
    return last.answer;
  };
}
