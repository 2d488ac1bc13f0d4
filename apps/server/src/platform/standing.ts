import { type Instant } from '@shanyrak/kernel';

/**
 * What the platform asks of the council about a person: whether anything still entitles him or her
 * to be here at this instant, an accreditation or an office. The council answers (council.module).
 */
export abstract class Standing {
  abstract accredited(person: string, at: Instant): Promise<boolean>;
}
