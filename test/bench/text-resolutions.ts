/**
 * Texts for the text engine's figures: running text in the language of resolutions, and what
 * delegations make of it. Drawn by a generator with a fixed beginning, so that two runs weigh the
 * same words. Words repeat as they do at the table: few verbs and subjects, many times.
 */
import { Draws } from './draws';

export type Tongue = 'en' | 'ru';

interface Stock {
  readonly openings: readonly string[];
  readonly subjects: readonly string[];
  readonly duties: readonly string[];
  readonly acts: readonly string[];
  readonly objects: readonly string[];
  readonly manners: readonly string[];
  readonly insertions: readonly string[];
}

const STOCK: Readonly<Record<Tongue, Stock>> = {
  en: {
    openings: [
      ...[
        'Recalling',
        'Reaffirming',
        'Noting with concern',
        'Welcoming',
        'Stressing',
        'Bearing in mind',
      ],
      ...['Invites', 'Requests', 'Encourages', 'Decides', 'Calls upon', 'Urges'],
    ],
    subjects: [
      ...[
        'the participating States',
        'all Members',
        'the Secretariat',
        'the Chair',
        'each delegation',
      ],
      ...[
        'the working group of experts',
        'coastal neighbours',
        'the body established in PC.DEC/31/Rev.2',
      ],
    ],
    duties: ['shall', 'should', 'may', 'are invited to', 'will continue to', 'shall endeavour to'],
    acts: [
      ...[
        'promote',
        'ensure',
        'submit',
        'review',
        'exchange',
        'strengthen',
        'implement',
        'designate',
      ],
      ...['consider', 'report on', 'facilitate', 'support', 'monitor', 'assess'],
    ],
    objects: [
      ...[
        'confidence-building measures',
        'the annual exchange of information',
        'the safety of pipelines',
      ],
      ...[
        'the rights of minorities and of displaced persons',
        'a voluntary fund of 1,000,000 units',
      ],
      ...[
        'measures against trafficking in small arms',
        'points of contact',
        'their national practice',
      ],
      ...[
        'cross-border management of water',
        'the protection of journalists',
        'early warning systems',
      ],
    ],
    manners: [
      ...[
        'in accordance with their obligations',
        'on a voluntary basis',
        'without delay',
        'by 31 March 2027',
      ],
      ...[
        'in good faith and with due regard to the interests of others',
        'within existing resources',
      ],
      ...[
        'as set out in paragraph 5(a)',
        'at the request of the State concerned',
        'no later than at 16:00',
      ],
    ],
    insertions: [
      ...[
        ', where appropriate,',
        'fully',
        'jointly and severally',
        'upon request',
        'relevant',
        'national',
      ],
      ...['[to be completed]', 'regular and transparent', ', subject to available resources,'],
    ],
  },
  ru: {
    openings: [
      ...['Напоминая', 'Подтверждая', 'Отмечая с обеспокоенностью', 'Приветствуя', 'Подчёркивая'],
      ...['Предлагает', 'Просит', 'Призывает', 'Постановляет', 'Настоятельно призывает'],
    ],
    subjects: [
      ...[
        'государства-участники',
        'все члены Совета',
        'Секретариат',
        'Председатель',
        'каждая делегация',
      ],
      ...[
        'рабочая группа экспертов',
        'прибрежные соседи',
        'орган, учреждённый решением PC.DEC/31/Rev.2',
      ],
    ],
    duties: ['должны', 'обязуются', 'могут', 'продолжают', 'будут стремиться', 'намерены'],
    acts: [
      ...['поощрять', 'обеспечивать', 'представлять', 'рассматривать', 'укреплять', 'осуществлять'],
      ...['назначать', 'изучать', 'облегчать', 'поддерживать', 'отслеживать', 'оценивать'],
    ],
    objects: [
      ...['меры укрепления доверия', 'ежегодный обмен сведениями', 'безопасность трубопроводов'],
      ...['права меньшинств и перемещённых лиц', 'добровольный фонд в 1 000 000 единиц'],
      ...['меры против оборота стрелкового оружия', 'пункты связи', 'свою национальную практику'],
      ...['трансграничное управление водами', 'защиту журналистов', 'системы раннего оповещения'],
    ],
    manners: [
      ...[
        'в соответствии с принятыми обязательствами',
        'на добровольной основе',
        'без промедления',
      ],
      ...[
        'добросовестно и с учётом интересов других',
        'в пределах имеющихся средств',
        'до 31.03.2027',
      ],
      ...[
        'как изложено в пункте 5(a)',
        'по просьбе заинтересованного государства',
        'не позднее 16:00',
      ],
    ],
    insertions: [
      ...[
        ', где это уместно,',
        'полностью',
        'совместно',
        'по запросу',
        'соответствующие',
        'национальные',
      ],
      ...['[будет дополнено]', 'регулярные и открытые', ', при наличии средств,'],
    ],
  },
};

export class Resolutions extends Draws {
  constructor(
    private readonly tongue: Tongue,
    seed?: number,
  ) {
    super(seed);
  }

  /** Running text of exactly so many words. */
  text(words: number): string {
    const { openings, subjects, duties, acts, objects, manners } = STOCK[this.tongue];
    const found: string[] = [];
    while (found.length < words) {
      const clauses = Array.from({ length: 1 + this.draw(3) }, () => {
        const clause = [subjects, duties, acts, objects].map((stock) => this.pick(stock));
        return this.draw(3) > 0 ? [...clause, this.pick(manners)].join(' ') : clause.join(' ');
      });
      const sentence = `${this.pick(openings)} ${clauses.join(this.pick([', and ', '; ', ', ']))}.`;
      found.push(...sentence.split(' '));
    }
    return found.slice(0, words).join(' ');
  }

  /** The text with so many edits, each in a stretch of its own: words replaced, added, taken away. */
  reworded(text: string, edits: number): string {
    const words = text.split(' ');
    const stride = words.length / edits;
    for (let edit = edits - 1; edit >= 0; edit -= 1) {
      this.edit(words, Math.floor(edit * stride + this.draw(Math.max(1, Math.floor(stride)))));
    }
    return words.join(' ');
  }

  /** One edit of these words at this place, as a delegation makes it. */
  edit(words: string[], at: number): void {
    const { duties, acts, manners, insertions } = STOCK[this.tongue];
    const kind = this.draw(6);
    if (kind === 0) words.splice(at, 1 + this.draw(3));
    else if (kind === 1) words.splice(at, 0, this.pick(insertions));
    else if (kind === 2) words.splice(at, 2 + this.draw(3), this.pick(manners));
    else words.splice(at, 1, this.pick(this.draw(2) === 0 ? duties : acts));
  }
}
