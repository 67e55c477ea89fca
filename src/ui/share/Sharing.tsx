/** A task of sharing: what is copied is copied at once, what leaves as a file is chosen in a dialog. */
import { latePart } from '../latePart.ts';
import { Copying } from './Copying.tsx';
import { type ShareTask } from './shareTask.ts';

const OutgoingDialog = latePart(async () => (await import('../outgoing/OutgoingDialog.tsx')).OutgoingDialog);

const PictureDialog = latePart(async () => (await import('../picture/PictureDialog.tsx')).PictureDialog);

interface SharingProps {
  readonly task: ShareTask;
  readonly onDone: () => void;
}

export function Sharing({ task, onDone }: SharingProps) {
  switch (task.kind) {
    case 'export':
      return <OutgoingDialog onClose={onDone} />;
    case 'picture':
      return <PictureDialog onClose={onDone} />;
    default:
      return <Copying task={task} onDone={onDone} />;
  }
}
