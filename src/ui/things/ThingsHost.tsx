/** Where the editors of things are opened, whatever part of the page asks for them. They are fetched then. */
import { useEffect, useState } from 'react';
import { type AskedThing, thingAsked } from './openThing.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const ThingsDialog = latePart(async () => (await import('./ThingsDialog.tsx')).ThingsDialog);

export function ThingsHost() {
  const [asked, setAsked] = useState<AskedThing>();
  useEffect(() => thingAsked.listen(setAsked), []);
  const close = () => {
    setAsked(undefined);
  };
  return (
    asked && (
      <PartBoundary isApart onClose={close}>
        <ThingsDialog asked={asked} onClose={close} />
      </PartBoundary>
    )
  );
}
