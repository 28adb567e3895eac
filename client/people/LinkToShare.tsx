import { useRef, useState } from 'react';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

/** A link to hand on: selected on focus, and copied by a button where the browser allows that. */
export function LinkToShare({ label, url }: { label: string; url: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean>();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
      announce('The link is copied.');
    } catch {
      setCopied(false);
      field.current?.focus();
    }
  }
  return (
    <>
      <TextField
        ref={field}
        label={label}
        value={url}
        onChange={() => {}}
        readOnly
        data-autofocus
        onFocus={(event) => event.target.select()}
        error={
          copied === false ? 'Your browser did not allow copying: copy the link from this field.' : undefined
        }
      />
      {/* Browsers offer no clipboard on a plain-http address of a workshop's network; the field is there then. */}
      {navigator.clipboard !== undefined && (
        <Button onClick={copy}>{copied ? 'Copied' : 'Copy the link'}</Button>
      )}
    </>
  );
}
