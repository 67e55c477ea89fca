/** The link where the browser refuses to copy it: selected, to be copied by hand. */
import { useEffect, useRef } from 'react';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import { type OutgoingLink } from './writeLink.ts';

interface LinkReportProps {
  readonly link: OutgoingLink;
  readonly words: LanguageWith<'share'>['text']['outgoing'];
}

export function LinkReport({ link, words }: LinkReportProps) {
  const fieldRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    fieldRef.current?.focus();
    fieldRef.current?.select();
  }, [link]);
  return (
    <label>
      {words.linkByHand}
      <input ref={fieldRef} className={controls['field']} dir="ltr" readOnly value={link.address} />
    </label>
  );
}
