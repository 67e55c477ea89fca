/** A side's flag before its code or name, which says the same in letters; nothing for a side that has none. */
import styles from '../timeline/flag.module.css';
import { flagSizePx } from '../timeline/flagImage.ts';
import { useFlagOf } from './flags.ts';

export function Flag({ side }: { readonly side: string }) {
  const address = useFlagOf()(side);
  if (address === undefined) return null;
  const { widthPx, heightPx } = flagSizePx;
  return <img className={styles['flag']} src={address} alt="" width={widthPx} height={heightPx} />;
}
