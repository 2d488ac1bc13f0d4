import { Injectable, Logger } from '@nestjs/common';
import { refuse } from '@shanyrak/council';
import {
  aknForm,
  aknOfWork,
  FORM_NAMES,
  type FormName,
  formName,
  MEDIA_TYPES,
  pageForm,
  pageSideBySide,
  SIDE_BY_SIDE,
  textForm,
  textSideBySide,
} from '@shanyrak/forms';
import { type Manuscript } from '@shanyrak/publishing';
import { createHash } from 'node:crypto';
import { ProblemError, problemOfRefusal } from '../platform/problems';
import { Words } from '../words';
import { addressOf, type IssuedDocument, STYLE, styleAddress } from './issued-document';

/** A form of a document as it was made. */
export interface MadeForm {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  readonly digest: string;
}

/** What a form is made of, and what makes Word files beside the event loop. */
interface Making {
  readonly symbol: string;
  readonly document: IssuedDocument<unknown>;
  readonly name: FormName;
  readonly words: Words;
}

const page = ({ symbol, document, name }: Omit<Making, 'words'>): string => {
  const [one, other] = wanted(document, name);
  const addresses = {
    document: addressOf(symbol),
    style: styleAddress(STYLE.name),
    forms: FORM_NAMES,
  };
  return other ? pageSideBySide(one!, other, addresses) : pageForm(one!, addresses);
};

type Maker = (making: Making) => string | Uint8Array | Promise<Uint8Array>;
/** A PDF is printed from its page afterwards. */
type MadeFormat = Exclude<FormName['format'], 'pdf'>;
type MadeName = FormName & { readonly format: MadeFormat };

/** How each format is made of a document. */
const MAKERS: Readonly<Record<MadeFormat, Maker>> = {
  html: page,
  txt({ document, name }) {
    const [one, other] = wanted(document, name);
    return other ? textSideBySide(one!, other) : textForm(one!);
  },
  json: ({ document: { json } }) => json,
  xml({ document, name }) {
    const [one] = name.tongue === null ? [] : wanted(document, name);
    return one ? aknForm(one) : aknOfWork(document.manuscripts);
  },
  docx: ({ document, name, words }) => words.word(wanted(document, name)),
};

/** The forms that are made with the issue. */
const MADE = FORM_NAMES.filter((name): name is MadeName => name.format !== 'pdf');

/**
 * Makes the forms of a document. A form that cannot be made refuses the issue and is named: nothing is
 * half issued. Word files are built beside the event loop.
 */
@Injectable()
export class Forms {
  private readonly logger = new Logger('Forms');

  constructor(private readonly words: Words) {}

  /** The pages alone, by language; throws a refusal that names the page that cannot be made. */
  pagesOf(symbol: string, document: IssuedDocument<unknown>): Readonly<Record<string, string>> {
    const pages = MADE.filter(({ format }) => format === 'html').map(
      (name) => [name.tongue!, this.page(symbol, document, name)] as const,
    );
    return Object.fromEntries(pages);
  }

  /** Every form that is made with the issue; throws a refusal that names the one that cannot be made. */
  async of(symbol: string, document: IssuedDocument<unknown>): Promise<MadeForm[]> {
    const forms: MadeForm[] = [];
    for (const name of MADE) {
      const content = await this.made(symbol, document, name);
      const digest = createHash('sha256').update(content).digest('hex');
      forms.push({ name: formName(name), type: MEDIA_TYPES[name.format], content, digest });
    }
    return forms;
  }

  private async made(
    symbol: string,
    document: IssuedDocument<unknown>,
    name: MadeName,
  ): Promise<Buffer> {
    await this.words.turn();
    try {
      const { words } = this;
      return Buffer.from(await MAKERS[name.format]({ symbol, document, name, words }));
    } catch (error) {
      throw this.refusal(symbol, name, error);
    }
  }

  private page(symbol: string, document: IssuedDocument<unknown>, name: FormName): string {
    try {
      return page({ symbol, document, name });
    } catch (error) {
      throw this.refusal(symbol, name, error);
    }
  }

  private refusal(symbol: string, name: FormName, error: unknown): ProblemError {
    const form = formName(name);
    this.logger.error(error, `${form} of ${symbol} could not be made`);
    return new ProblemError(problemOfRefusal(refuse('issue.form', { symbol, form })));
  }
}

/** The manuscript of a language, or both, the original first. */
function wanted({ manuscripts }: IssuedDocument<unknown>, { tongue }: FormName): Manuscript[] {
  return manuscripts.filter(({ language }) => tongue === SIDE_BY_SIDE || tongue === language);
}
