import { canonical, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Payloads } from '../commands';
import { type Context } from '../context';
import { FORM_FIELDS, type FormEdit, type FormField, type Journal } from '../state';
import { entryUnder } from './journal-corrections';
import { notIssued } from './journal';
import { happening, unless, type MeetingRule } from './rule';
import { titled } from './words';

/**
 * The Secretariat edits form only (domain 0.4, practice 2.14): the place, the wording of headings, the
 * order of what is appended. Who spoke and what was said, an outcome, a decision, a ruling are
 * substance, and are refused by that name. After the issue the same is a corrigendum (domain 0.7).
 */
export const editJournal: MeetingRule<'journal.edit'> = (state, { payload }, context) => {
  const { journal } = state;
  if (!journal) return unless(refuse('journal.none', {}), () => []);
  return unless(notIssued(journal) ?? formOnly(payload, journal, context), () => [
    happening('journal.edit', { edit: asEdit(payload) }),
  ]);
};

export const correctIssued: MeetingRule<'journal.correctIssued'> = (
  { journal },
  { payload },
  context,
) => {
  if (!journal) return unless(refuse('journal.none', {}), () => []);
  const notYet = journal.status === 'ISSUED' ? null : refuse('journal.notIssued', {});
  return unless(notYet ?? formOnly(payload, journal, context), () => {
    const symbol = `${journal.symbol}/Corr.${journal.corrigenda.length + 1}`;
    const corrigendum = { symbol, at: context.at, edit: asEdit(payload) };
    return [happening('journal.correctIssued', { corrigendum })];
  });
};

/** Only what the field needs is kept. */
function asEdit({ field, item, texts, order }: Payloads['journal.edit']): FormEdit {
  return {
    field: field as FormField,
    item: field === 'heading' ? item : null,
    texts: field === 'attachments' ? null : texts,
    order: field === 'attachments' ? order : null,
  };
}

function formOnly(
  { field, item, texts, order }: Payloads['journal.edit'],
  journal: Journal,
  { settings }: Context,
): Refusal | null {
  if (!FORM_FIELDS.some((one) => one === field)) return refuse('journal.substance', { field });
  if (field === 'attachments') return reordered(order ?? [], journal);
  const entry = item === null ? null : entryUnder(journal, item);
  if (field === 'heading' && !entry) return refuse('journal.absent', {});
  if (texts === null)
    return field === 'place' && journal.place !== null
      ? null
      : refuse(field === 'place' ? 'journal.unchanged' : 'text.empty', { field });
  const before = field === 'place' ? journal.place : entry!.heading;
  return (
    titled(texts, field, settings) ??
    (before !== null && canonical(before) === canonical(texts)
      ? refuse('journal.unchanged', {})
      : null)
  );
}

/** The same attachments in another order: none comes and none goes. */
function reordered(order: readonly string[], { attachments }: Journal): Refusal | null {
  const same = canonical([...order].sort()) === canonical([...attachments].sort());
  if (!same) return refuse('journal.attachments', {});
  return canonical(order) === canonical(attachments) ? refuse('journal.unchanged', {}) : null;
}
