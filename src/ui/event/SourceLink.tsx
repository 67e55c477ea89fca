/** A source as a link where its address is a safe one, else as plain text: nothing else becomes an address. */
import { type SourceId } from '../../domain/ids.ts';
import { isSafeLink } from '../../domain/links.ts';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';

interface SourceLinkProps {
  readonly id: SourceId;
  /** Only the publisher: beside a claim or a statement. */
  readonly short?: boolean;
}

export function SourceLink({ id, short = false }: SourceLinkProps) {
  const { language } = useSession();
  const source = useApp(state => state.record.sources.get(id));
  if (source === undefined) return <bdi>{id}</bdi>;
  const title = source.title ?? language.text.screen.event.untitledSource;
  const text = short ? source.publisher : title;
  if (source.url === undefined || !isSafeLink(source.url))
    return (
      <bdi title={source.url}>
        <Marked text={text} />
      </bdi>
    );
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer" dir="auto">
      <Marked text={text} />
    </a>
  );
}
