import { parseArgs } from 'node:util';
import type { cli } from '#shared/messages/vi/cli.ts';

export type CliMessages = typeof cli;

/** 0 done; 1 something needs a person; 2 wrong usage; 3 the data folder cannot be used. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** Wrong usage: printed as one line, exit status 2. */
export class UsageError extends Error {}

interface OptionSpec {
  type: 'string' | 'boolean';
  multiple?: boolean;
}

/** What a command is given: its options by name, what stands beside them, where to write. */
export interface Invocation {
  text(option: string): string | undefined;
  /** The option's value, or a usage error that names it. */
  required(option: string): string;
  flag(option: string): boolean;
  list(option: string): string[];
  positionals: string[];
  json: boolean;
  messages: CliMessages;
  print(text: string): void;
}

export interface Command {
  options: Record<string, OptionSpec>;
  run(invocation: Invocation): Promise<ExitStatus>;
}

/** Options that every command takes. */
const common: Record<string, OptionSpec> = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  lang: { type: 'string' },
};

/** @throws UsageError for an unknown option or one without its value. */
export function parseInvocation(
  command: Command,
  args: string[],
  messages: CliMessages,
  print: (text: string) => void,
): Invocation {
  const values = new Map<string, string | boolean | string[]>();
  let positionals: string[] = [];
  try {
    const parsed = parseArgs({ args, options: { ...common, ...command.options }, allowPositionals: true });
    positionals = parsed.positionals;
    for (const [name, value] of Object.entries(parsed.values)) {
      if (Array.isArray(value)) values.set(name, value.map(String));
      else if (value !== undefined) values.set(name, value);
    }
  } catch (error) {
    throw new UsageError(messages.badArguments(error instanceof Error ? error.message : String(error)));
  }
  const text = (option: string) => {
    const value = values.get(option);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    text,
    required: (option) => {
      const value = text(option);
      if (value === undefined || value === '') throw new UsageError(messages.missingOption(`--${option}`));
      return value;
    },
    flag: (option) => values.get(option) === true,
    list: (option) => {
      const value = values.get(option);
      return Array.isArray(value) ? value : [];
    },
    positionals,
    json: values.get('json') === true,
    messages,
    print,
  };
}

/** A whole number option, or a usage error that says which value was wrong. */
export function wholeNumber(invocation: Invocation, option: string): number | undefined {
  const value = invocation.text(option);
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new UsageError(invocation.messages.badValue(`--${option}`, value));
  return Number(value);
}

/** One of a few words, or a usage error. */
export function oneOf<Word extends string>(
  invocation: Invocation,
  option: string,
  words: readonly Word[],
): Word | undefined {
  const value = invocation.text(option);
  if (value === undefined) return undefined;
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new UsageError(invocation.messages.badValue(`--${option}`, value));
  return word;
}
