export function installPackages(root: string): Promise<boolean>;
export function whyInstallingFailed(output: string): string;
