import { buildMessage, Matches, ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * The shapes that the fields of commands share. They say what may be read at all; whether the words
 * are fit for a text (control characters, surrogates) is for `checkText`, whether the thing exists
 * for the rules.
 */

/**
 * Code units of a provision's text that are looked at at all; the rule counts characters and refuses
 * at 20,000 (design 3: one event per provision, at most 64 kB).
 */
export const LONGEST_TEXT = 100_000;
/** Characters of a reason, a note, a rationale. */
export const LONGEST_REMARK = 4_000;

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

/** A command's own name: a UUID in lower case. */
export function IsCommandId(options?: ValidationOptions): PropertyDecorator {
  return Matches(new RegExp(`^${UUID}$`), {
    message: '$property must be a UUID in lower case',
    ...options,
  });
}

/**
 * The same, given by a sender. Those of version 8 are the council's own: what its clock will do has such
 * a name, known to everybody before it is done, and nobody may take it before.
 */
export function IsChosenId(options?: ValidationOptions): PropertyDecorator {
  return Matches(new RegExp(`^${UUID.replace('[1-8]', '[1-7]')}$`), {
    message: '$property must be a UUID in lower case, of another version than 8',
    ...options,
  });
}

/** The name of a thing that a command brought into the world: `<command id>.<n>`, or the command's own. */
export function IsThing(options?: ValidationOptions): PropertyDecorator {
  return Matches(new RegExp(`^${UUID}(\\.[1-9][0-9]{0,4})?$`), {
    message: '$property must name a thing: <command id>.<n>',
    ...options,
  });
}

/** The name of a stream: its kind and a UUID. */
export function IsStream(options?: ValidationOptions): PropertyDecorator {
  return Matches(new RegExp(`^(draft|submission|meeting):${UUID}$`), {
    message: '$property must name a stream: draft:<uuid>, submission:<uuid> or meeting:<uuid>',
    ...options,
  });
}

/** A delegation's code: `XAA`. */
export function IsDelegation(options?: ValidationOptions): PropertyDecorator {
  return Matches(/^[A-Z]{2,10}$/, {
    message: '$property must be the code of a delegation',
    ...options,
  });
}

/** The code of a body of the council: `PC`. */
export const IsBody = (): PropertyDecorator =>
  Matches(/^[A-Z]{1,10}$/, { message: '$property must be the code of a body' });

/** The id of a person, as the roster names it. */
export function IsPerson(options?: ValidationOptions): PropertyDecorator {
  return Matches(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/, {
    message: '$property must be the id of a person',
    ...options,
  });
}

/** A language's two-letter code. Whether texts are kept in it is the rule's business. */
export function IsLanguage(options?: ValidationOptions): PropertyDecorator {
  return Matches(/^[a-z]{2}$/, { message: '$property must be a two-letter code', ...options });
}

/** Any language, as BCP 47 names it. Whether there is such a one is the rule's business. */
export const IsAnyLanguage = (): PropertyDecorator =>
  Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, {
    message: '$property must be the code of a language: kk, fa-AF, zh-Hant',
  });

/** A SHA-256 in lower-case hexadecimal. */
export function IsDigest(options?: ValidationOptions): PropertyDecorator {
  return Matches(/^[0-9a-f]{64}$/, { message: '$property must be a digest', ...options });
}

/** A text per language: at least one, each at most `longest` characters. */
export function IsTexts(longest: number): PropertyDecorator {
  return ValidateBy({
    name: 'isTexts',
    validator: {
      validate: (value: unknown) => areTexts(value, longest),
      defaultMessage: buildMessage(
        () => `$property must hold one text per language, each of at most ${longest} characters`,
      ),
    },
  });
}

function areTexts(value: unknown, longest: number): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = Object.entries(value);
  return (
    texts.length > 0 &&
    texts.length <= 12 &&
    texts.every(
      ([language, text]) =>
        /^[a-z]{2}$/.test(language) && typeof text === 'string' && text.length <= longest,
    )
  );
}
