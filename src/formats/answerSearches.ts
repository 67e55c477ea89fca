/**
 * Answers what is searched for in a large record, in the worker that read it, where its folded text stays. A newer
 * question ends an older one: after a few milliseconds of search the next message gets its turn.
 */
import { type SideCode } from '../domain/ids.ts';
import { readerOfHead, type RecordHead } from '../domain/recordHead.ts';
import { findText } from '../query/findText.ts';
import { nearWords } from '../query/nearWords.ts';
import { readNeedles } from '../query/needles.ts';
import { applyTextEdit } from '../query/textEdit.ts';
import { foldThings, type NamedThings, type TextIndex } from '../query/textIndex.ts';
import type { SearchReply, SearchRequest } from './openProtocol.ts';

interface Answering {
  readonly index: TextIndex;
  /** Of the file, before any edit. */
  readonly head: RecordHead;
  readonly reply: (message: SearchReply, transfer: Transferable[]) => void;
  /** Resolves once the messages that have come were heard. */
  readonly takeTurn: () => Promise<void>;
  readonly nowMs: () => number;
}

const turnMs = 8;

/** Hears one message after the other. */
export function createAnswerer(answering: Answering): (request: SearchRequest) => void {
  const { index, head, reply, takeTurn, nowMs } = answering;
  let sides: ReadonlyMap<SideCode, readonly string[]> = new Map();
  const source: NamedThings = { record: readerOfHead(head), sideWords: side => sides.get(side) ?? [] };
  let newest = 0;

  /** The answer, or nothing where a newer question came first. */
  const search = async <Answer>(
    question: number,
    steps: Generator<void, Answer>,
  ): Promise<{ readonly answer: Answer } | undefined> => {
    let turnEndMs = nowMs() + turnMs;
    for (;;) {
      const step = steps.next();
      if (step.done === true) return { answer: step.value };
      if (nowMs() < turnEndMs) continue;
      await takeTurn();
      if (question !== newest) return undefined;
      turnEndMs = nowMs() + turnMs;
    }
  };

  const find = async (question: number, text: string): Promise<void> => {
    const found = await search(question, findText(index, readNeedles(text)));
    if (found === undefined) return;
    const rows = found.answer;
    reply({ kind: 'found', question, rows }, [rows.buffer]);
  };

  const findNear = async (question: number, text: string): Promise<void> => {
    const found = await search(question, nearWords(index, text));
    if (found === undefined) return;
    const words = found.answer;
    reply(
      { kind: 'near', question, words },
      words.map(({ rows }) => rows.buffer),
    );
  };

  return request => {
    switch (request.kind) {
      case 'sides':
        sides = request.words;
        break;
      case 'edit':
        applyTextEdit(index, request.edit, source);
        break;
      case 'find':
      case 'near': {
        const { question, text } = request;
        newest = question;
        foldThings(index, source);
        void (request.kind === 'find' ? find(question, text) : findNear(question, text));
      }
    }
  };
}
