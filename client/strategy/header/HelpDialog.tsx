import { AnnouncementSwitch } from '../../ui/AnnouncementSwitch.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { onThisKeyboard } from '../keyboard.ts';
import styles from './HelpDialog.module.css';

const groups: readonly { title: string; keys: readonly [what: string, key: string][] }[] = [
  {
    title: 'Getting about',
    keys: [
      ['On to the next part, or back', 'Tab, Shift+Tab'],
      ['From a title to the words below it', 'Enter'],
      ['Comment on the selected words, or go to the comments on those at the caret', 'Mod+Alt+M'],
      ['From a thread back to the words that it is about', 'Escape'],
      ['This list', '? (while you write: Mod+/)'],
    ],
  },
  {
    title: 'Putting things in order',
    keys: [
      ['Move an outcome or objective up', 'Alt+Shift+↑'],
      ['Move it down', 'Alt+Shift+↓'],
      ['Undo what you did, anywhere on the page', 'Mod+Z'],
      ['Do it again', 'Mod+Shift+Z'],
    ],
  },
  {
    title: 'Writing',
    keys: [
      ['Bold', 'Mod+B'],
      ['Italic', 'Mod+I'],
      ['Link', 'Mod+K'],
      ['Heading', '# and space'],
      ['Subheading', '## and space'],
      ['Bulleted list', '- and space, or Mod+Shift+8'],
      ['Numbered list', '1. and space, or Mod+Shift+7'],
      ['Quotation', '> and space, or Mod+Shift+B'],
      ['Deeper or less deep in a list', 'Mod+], Mod+['],
      ['A new line in the same paragraph', 'Shift+Enter'],
      ['To the formatting bar', 'Alt+F10'],
    ],
  },
];

/** Every shortcut of the page, and what it reads out. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" size="m" onClose={onClose}>
      {groups.map(({ title, keys }) => (
        <section key={title} className={styles.group}>
          <h3>{title}</h3>
          <dl className={styles.keys}>
            {keys.map(([what, key]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  <kbd>{onThisKeyboard(key)}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <AnnouncementSwitch />
    </Dialog>
  );
}
