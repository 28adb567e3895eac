import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

interface Props {
  label: string;
  /** Said after the label to screen readers: where it adds. */
  where?: string;
  primary?: boolean;
  onAdd: () => void;
}

/** Makes something in place; its title has the caret at once. */
export function AddButton({ label, where, primary = false, onAdd }: Props) {
  return (
    <Button look={primary ? 'primary' : 'quiet'} onClick={onAdd} data-add="">
      <Icon name="plus" />
      {label}
      {where !== undefined && <VisuallyHidden> {where}</VisuallyHidden>}
    </Button>
  );
}
