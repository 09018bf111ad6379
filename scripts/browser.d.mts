export function browserProgram(): string | null;
export function installBrowser(): boolean;
