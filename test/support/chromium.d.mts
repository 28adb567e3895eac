export const howToGetChromium: string;
export function findChromium(environment?: Readonly<Record<string, string | undefined>>): string | undefined;
export function installChromium(): Promise<boolean>;
