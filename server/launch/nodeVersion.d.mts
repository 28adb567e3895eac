export function isNewEnough(version: string): boolean;
export function requireNewEnoughNode(): void;
