/** A record that a link holds, read as a file is; what it names is no longer than a link may be. */
import { failure } from '../../domain/result.ts';
import type { OpenRequest } from '../../formats/openProtocol.ts';
import { decodeShared } from '../../formats/sharedRecord.ts';
import { requestOf } from './openRequest.ts';
import type { ReadAnswer } from './readAnswer.ts';

/** A list without a record around it has no title of its own. */
const untitled = 'link';

export async function readLink(
  text: string,
  read: (request: OpenRequest) => Promise<ReadAnswer>,
): Promise<ReadAnswer> {
  const decoded = await decodeShared(text);
  return decoded.ok
    ? read(requestOf({ kind: 'parts', parts: [decoded.value.buffer] }, untitled))
    : failure({ kind: `link-${decoded.error}`, detail: String(text.length) });
}
