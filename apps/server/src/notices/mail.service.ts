import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { mayAct, type NoticeChoices, NOTICES_BY_DEFAULT, outsideStreams } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type ChoicesAnswer, type MailAnswer } from '@shanyrak/protocol';
import { DataSource } from 'typeorm';
import { CouncilService } from '../council/council.service';
import { Config } from '../platform/config';
import { poolOf } from '../platform/database';
import { ProblemError, problemOfRefusal } from '../platform/problems';
import { Deliveries } from './deliveries';

const CHOSEN = `
  SELECT (SELECT choices FROM notice_choices WHERE person = $1) AS choices,
         (SELECT at::float8 FROM calendar_addresses WHERE person = $1) AS "calendarAt"`;

/** What of the mail people see and choose: each their own choice, the Secretariat what went wrong. */
@Injectable()
export class Mail {
  private readonly deliveries: Deliveries;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly council: CouncilService,
    private readonly config: Config,
  ) {
    this.deliveries = new Deliveries(poolOf(source));
  }

  async choices(person: string): Promise<ChoicesAnswer> {
    const [row] = await this.source.query<
      { choices: Partial<NoticeChoices> | null; calendarAt: Instant | null }[]
    >(CHOSEN, [person]);
    return {
      mail: { ...NOTICES_BY_DEFAULT, ...row!.choices },
      mails: this.config.mail !== null,
      calendarAt: row!.calendarAt,
    };
  }

  async choose(person: string, choices: NoticeChoices): Promise<ChoicesAnswer> {
    await this.source.query(
      `INSERT INTO notice_choices (person, choices) VALUES ($1, $2)
       ON CONFLICT (person) DO UPDATE SET choices = excluded.choices`,
      [person, JSON.stringify(choices)],
    );
    return this.choices(person);
  }

  async troubles(person: string, at: Instant): Promise<MailAnswer> {
    const council = await this.council.snapshot();
    const { actor } = council.contextAt(person, 'secretariat', at);
    const refusal = mayAct('notice.mail', actor, outsideStreams(false));
    if (refusal) throw new ProblemError(problemOfRefusal(refusal));
    return { mails: this.config.mail !== null, ...(await this.deliveries.troubles()) };
  }
}
