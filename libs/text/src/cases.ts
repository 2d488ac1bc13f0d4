/**
 * The text commands' cases (design 6, CLI): one JSON object a line in, one answer object out. A line
 * that cannot be read gets `{"error": …}` saying what is wrong with it, and never a throw: the lines
 * after it are other people's.
 */
import { consolidate } from './consolidate';
import { type Rebase, rebase } from './rebase';
import { type Proposal, type RollingText } from './rolling-text';

export interface CaseError {
  error: string;
}

type Fields = Record<string, unknown>;

class UnreadableCase extends Error {}

/** `{"base", "proposals": [{"id", "by", "text"}]}` → the rolling text, or what is wrong. */
export function consolidateLine(line: string): RollingText | CaseError {
  return answering(line, (fields) =>
    consolidate({ base: stringOf(fields, 'base'), proposals: proposalsOf(fields) }),
  );
}

/** `{"base", "adopted", "pending"}` → the pending text's fate, or what is wrong. */
export function rebaseLine(line: string): Rebase | CaseError {
  return answering(line, (fields) =>
    rebase({
      base: stringOf(fields, 'base'),
      adopted: stringOf(fields, 'adopted'),
      pending: stringOf(fields, 'pending'),
    }),
  );
}

function answering<Answer>(line: string, answer: (fields: Fields) => Answer): Answer | CaseError {
  try {
    return answer(fieldsOf(parsed(line), 'the case'));
  } catch (problem) {
    if (problem instanceof UnreadableCase) return { error: problem.message };
    return { error: `the case cannot be answered: ${String(problem)}` };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnreadableCase('the line is not JSON');
  }
}

function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Fields;
  }
  throw new UnreadableCase(`${name} is not an object`);
}

function stringOf(fields: Fields, name: string, path = name): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  throw new UnreadableCase(`"${path}" is ${value === undefined ? 'missing' : 'not a string'}`);
}

function proposalsOf(fields: Fields): Proposal[] {
  const list = fields['proposals'];
  if (!Array.isArray(list)) {
    throw new UnreadableCase(`"proposals" is ${list === undefined ? 'missing' : 'not a list'}`);
  }
  const ids = new Set<string>();
  return list.map((one: unknown, index) => {
    const path = `proposals[${index}]`;
    const proposal = proposalOf(fieldsOf(one, `"${path}"`), path);
    if (ids.has(proposal.id)) {
      throw new UnreadableCase(`"${path}.id" repeats ${JSON.stringify(proposal.id)}`);
    }
    ids.add(proposal.id);
    return proposal;
  });
}

function proposalOf(fields: Fields, path: string): Proposal {
  const id = stringOf(fields, 'id', `${path}.id`);
  const by = fields['by'];
  if (!Array.isArray(by) || !by.every((name): name is string => typeof name === 'string')) {
    throw new UnreadableCase(
      `"${path}.by" is ${by === undefined ? 'missing' : 'not a list of strings'}`,
    );
  }
  const text = fields['text'] === null ? null : stringOf(fields, 'text', `${path}.text`);
  return { id, by, text };
}
