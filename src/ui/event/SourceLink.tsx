/** A source as a link where its address is a safe one, else as plain text: nothing else becomes an address. */
import { type SourceId } from '../../domain/ids.ts';
import { addressInBrief, isSafeLink } from '../../domain/links.ts';
import { Marked } from '../Marked.tsx';
import { useApp } from '../useStore.ts';
import { usePanelWords } from './usePanelWords.ts';

interface SourceLinkProps {
  readonly id: SourceId;
  /** Only the publisher: beside a claim or a statement. */
  readonly short?: boolean;
}

export function SourceLink({ id, short = false }: SourceLinkProps) {
  const words = usePanelWords();
  const source = useApp(state => state.record.sources.get(id));
  if (source === undefined) return <bdi>{id}</bdi>;
  const address = source.url === undefined ? words.untitledSource : addressInBrief(source.url);
  const text = short ? source.publisher : (source.title ?? address);
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
