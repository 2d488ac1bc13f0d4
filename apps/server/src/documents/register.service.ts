import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type Instant } from '@shanyrak/kernel';
import { type EntityManager } from 'typeorm';
import { readAsset, readJsonAsset } from '../platform/assets';
import { DocumentRow } from './document.entity';

interface Names {
  readonly en: string;
  readonly ru: string;
}

/** The entry as it stands in `register.json` beside the paper. */
interface SeedEntry {
  readonly symbol: string;
  readonly kind: Names;
  readonly title: Names;
  readonly preparedBy: Names & { readonly code: string };
  readonly date: string;
  readonly originalLanguage: string;
  /** Where it was tabled and how it came: kept as they stand. */
  readonly body: unknown;
  readonly mandate: unknown;
  readonly circulation: unknown;
  readonly agenda: unknown;
  readonly file: string;
  readonly sha256: string;
}

/**
 * The register of documents. Its first document, in every council, is the vision paper of 2013 that
 * proposed such a body, as background (issue 2, item 8; practice rule 13): nobody's position today.
 */
@Injectable()
export class Register {
  /** Enters the seed paper, within the transaction that installs a council. Throws where its bytes have changed. */
  async enterSeedPaper(manager: EntityManager, registeredAt: Instant): Promise<DocumentRow> {
    const entry = readJsonAsset('seed', 'register.json') as SeedEntry;
    const bytes = readAsset('seed', entry.file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== entry.sha256)
      throw new Error(`The text of ${entry.symbol} is not as it was received.`);
    const { symbol, kind, title, preparedBy, date, originalLanguage } = entry;
    const { body, mandate, circulation, agenda } = entry;
    const details = { body, mandate, circulation, agenda };
    const content = bytes.toString('utf8');
    const row = manager.create(DocumentRow, {
      ...{ symbol, kind, title, preparedBy: { ...preparedBy }, dated: date },
      ...{ originalLanguage, details, content, sha256, registeredAt },
    });
    return manager.save(DocumentRow, row);
  }
}
