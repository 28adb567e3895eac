export function installPackages(root: string, what?: string): Promise<boolean>;
export function whyInstallingFailed(output: string): string;
