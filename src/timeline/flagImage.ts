/** A flag as it stands before a code or a name: small, of one size, and never without letters beside it. */
import styles from './flag.module.css';

/** The address of a side's flag; undefined where it has none, or where the reader wants none. */
export type FlagOf = (code: string) => string | undefined;

export const noFlags: FlagOf = () => undefined;

export const flagLook = { className: styles['flag'] };

export function flagImage(address: string): HTMLImageElement {
  return Object.assign(new Image(), flagLook, { src: address, alt: '' });
}
