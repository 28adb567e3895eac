import { SchemeSwitch } from '../theme/SchemeSwitch.tsx';
import { AnnouncementSwitch } from '../ui/AnnouncementSwitch.tsx';
import { Section } from './Section.tsx';

/** What is about the screen in front of somebody, and not about them: it is kept in this browser alone. */
export function ThisDevice() {
  return (
    <Section title="This device">
      <SchemeSwitch />
      <AnnouncementSwitch />
    </Section>
  );
}
