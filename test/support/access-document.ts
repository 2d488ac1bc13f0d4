import {
  ACCESS,
  type Act,
  COMMAND_TYPES,
  DRAFT_COMMAND_TYPES,
  MEETING_COMMAND_TYPES,
  PARTIES,
  type Party,
} from '@shanyrak/council';

/** `docs/access.md` as the table of access says it: nobody writes that page by hand. */
export function accessDocument(): string {
  const commands = new Set<string>(COMMAND_TYPES);
  const acts = Object.keys(ACCESS) as Act[];
  return `<!-- Made from libs/council/src/access.ts by \`UPDATE_DOCS=1 npm test -- unit\`. Do not edit. -->

# Who may do what

One table decides HTTP routes, socket events and buttons alike (design 5). An act is allowed to
whoever is one of its parties; what else must hold, a state, a deadline, a digest, is the business of
the act's own rule. Whoever may not see a stream gets the same answer as for one that does not exist.

## Parties

${list(Object.entries(PARTIES))}

## Acts on a draft

${table(DRAFT_COMMAND_TYPES)}

## Acts in a meeting

${table(MEETING_COMMAND_TYPES)}

## Routes and socket events

${table(acts.filter((act) => !commands.has(act)))}
`;
}

function list(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([party, meaning]) => `- **${party}**: ${meaning}.`).join('\n');
}

function table(acts: readonly Act[]): string {
  const rows = acts.map((act): readonly [string, string] => {
    const parties: readonly Party[] = ACCESS[act];
    return [`\`${act}\``, parties.join(', ')];
  });
  const all = [['act', 'parties'] as const, ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(['act', 'parties']), rule, ...rows.map(line)].join('\n');
}
