import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Asks before a plan that was changed is dropped. */
export function LeavePlan({ onLeave, onClose }: { onLeave: () => void; onClose: () => void }) {
  return (
    <Dialog
      title="Begin with another template?"
      size="s"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onLeave}>Drop this plan</Button>
          <Button look="primary" data-autofocus onClick={onClose}>
            Go on with this one
          </Button>
        </>
      }
    >
      <p>What you changed in this plan is on this device alone, and would be gone.</p>
    </Dialog>
  );
}
