export function sourceDigest(root: string): Promise<string>;
