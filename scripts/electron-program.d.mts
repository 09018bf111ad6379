export function electronProgram(): string | null;
export function fetchElectron(announce: () => void): Promise<string | null>;
