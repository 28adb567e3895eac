import { useState } from 'react';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

/** A link to hand on: selected on focus, and copied by a button where the browser allows it. */
export function LinkToShare({ label, url }: { label: string; url: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <>
      <TextField
        label={label}
        value={url}
        onChange={() => {}}
        readOnly
        data-autofocus
        onFocus={(event) => event.target.select()}
      />
      {/* The clipboard is refused on a plain-http address of a workshop's network; the field is there then. */}
      {navigator.clipboard !== undefined && (
        <Button
          onClick={async () => {
            await navigator.clipboard.writeText(url);
            setCopied(true);
            announce('The link is copied.');
          }}
        >
          {copied ? 'Copied' : 'Copy the link'}
        </Button>
      )}
    </>
  );
}
