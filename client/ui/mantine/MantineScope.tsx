import { HeadlessMantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { mantineTheme } from './theme.ts';

/** Goes around each use of a Mantine part. Import it only from modules that are loaded lazily: it brings Mantine along. */
export function MantineScope({ children }: { children: ReactNode }) {
  return <HeadlessMantineProvider theme={mantineTheme}>{children}</HeadlessMantineProvider>;
}
