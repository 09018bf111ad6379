import { ORPCError } from '@orpc/server';
import { DomainError } from '#core/domain-error.ts';
import { cli as en } from '#shared/messages/en/cli.ts';
import { cli as vi } from '#shared/messages/vi/cli.ts';
import { type CliMessages, type Command, type ExitStatus, parseInvocation, UsageError } from './command.ts';
import { backup, restore } from './commands/backup.ts';
import { campaignAdd } from './commands/campaign-add.ts';
import { check } from './commands/check.ts';
import { demo } from './commands/demo.ts';
import { importFiles } from './commands/import.ts';
import { init } from './commands/init.ts';
import { inspect } from './commands/inspect.ts';
import { report } from './commands/report.ts';
import { serve } from './commands/serve.ts';
import { summary } from './commands/summary.ts';
import { template } from './commands/template.ts';
import { undo } from './commands/undo.ts';

const commands: Record<string, Command> = {
  init,
  demo,
  'campaign add': campaignAdd,
  import: importFiles,
  undo,
  summary,
  report,
  template,
  check,
  backup,
  restore,
  serve,
  inspect,
};

const languageOf = (argv: readonly string[]): CliMessages => {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? en : vi;
};

const print = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

/** Takes the words after `thidua`; answers the exit status. Nothing is thrown. */
export async function main(argv: readonly string[]): Promise<ExitStatus> {
  const messages = languageOf(argv);
  try {
    const name = argv[0] === 'campaign' && argv[1] === 'add' ? 'campaign add' : (argv[0] ?? '--help');
    if (name.startsWith('-')) {
      print(generalHelp(messages));
      return 0;
    }
    const command = commands[name];
    if (command === undefined) throw new UsageError(messages.unknownCommand(name));
    if (argv.includes('--help')) {
      print(commandHelp(name, messages));
      return 0;
    }
    return await command.run(parseInvocation(command, argv.slice(name.split(' ').length), messages, print));
  } catch (error) {
    return explain(error, messages);
  }
}

function explain(error: unknown, messages: CliMessages): ExitStatus {
  if (error instanceof UsageError) {
    complain(error.message);
    return 2;
  }
  if (error instanceof DomainError) {
    complain([error.message, ...error.items].join('\n'));
    return error.kind === 'STORAGE' ? 3 : 1;
  }
  if (error instanceof ORPCError && error.defined) {
    const { message, items } = error.data as { message: string; items?: string[] };
    complain([message, ...(items ?? [])].join('\n'));
    return error.code === 'STORAGE' ? 3 : 1;
  }
  complain(messages.internal);
  if (process.env['THIDUA_DEBUG'] !== undefined) complain(String(error instanceof Error ? error.stack : error));
  return 1;
}

function generalHelp(messages: CliMessages): string {
  const width = Math.max(...Object.keys(messages.help).map((name) => name.length));
  const lines = Object.entries(messages.help).map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`);
  return [messages.title, '', `${messages.commandsLabel}:`, ...lines, '', messages.helpHint].join('\n');
}

function commandHelp(name: string, messages: CliMessages): string {
  const help = messages.help[name];
  if (help === undefined) return generalHelp(messages);
  const width = Math.max(...help.options.map(([option]) => option.length));
  return [
    help.about,
    '',
    `${messages.usageLabel}: ${help.usage}`,
    '',
    `${messages.optionsLabel}:`,
    ...help.options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`),
  ].join('\n');
}
