import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { Hall } from './support/hall';
import {
  ADOPTED,
  type JournalsOfSilence,
  layJournalsOfSilence,
  STATED,
} from './support/journals-of-silence';
import { OP1_READ_IN, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { type Screen } from './support/screen';
import { story } from './support/story';

/**
 * What journals say of silence, before an English and a Russian screen: the interim text annexed to the
 * one, the announcement with its statement in the next, and the interim text as a paper of its own.
 */
const WORDS = {
  en: {
    interim: /^Interim text PC\.SIL\/1\/\d\d$/,
    placed:
      /^The .+ placed Draft .+ “Contact points” under silence \(PC\.SIL\/1\/\d\d\) until .+ Astana time; the interim text is annexed/,
    until: /^\(under silence until .+ Astana time\)$/,
    bySilence: 'Decisions adopted by silence',
    announced:
      /^The Chair announced that the .+ had adopted, by silence, Decision No\. 1 \(PC\.DEC\/1\) “A directory of centres” as of /,
    statement: `${PEOPLE.belvara.delegation!.en} (interpretative statement, see attachment 1 to the decision)`,
    running: /^This is no decision\. /,
    board: 'All rounds of silence',
    recalling: 'Recalling the Almaty Act,',
    waits: /^Statements on its decisions are received until /,
  },
  ru: {
    interim: /^Промежуточный текст PC\.SIL\/1\/\d\d$/,
    placed:
      /^На процедуру умолчания \(PC\.SIL\/1\/\d\d\) до .+ по времени Астаны вынесен документ Draft .+ «Контактные пункты»; промежуточный текст прилагается/,
    until: /^\(в процедуре умолчания до .+ по времени Астаны\)$/,
    bySilence: 'Решения, принятые в порядке процедуры умолчания',
    announced:
      /^Председатель объявил, что в порядке процедуры умолчания принято решение № 1 \(PC\.DEC\/1\) «Справочник центров», датируемое /,
    statement: `${PEOPLE.belvara.delegation!.ru} (интерпретирующее заявление, см. приложение 1 к решению)`,
    running: /^Это не решение\. /,
    board: 'Все процедуры умолчания',
    recalling: 'Ссылаясь на Алматинский акт,',
    waits: /^Заявления к его решениям принимаются до /,
  },
} as const;

describe('silence in the journal', () => {
  const told = story();
  let hall: Hall;
  let laid: JournalsOfSilence;
  let screens: readonly Screen[];
  const journal = (meeting: string): string => `/meetings/${meeting.replace('/', '-')}/journal`;
  const each = async (does: (screen: Screen) => Promise<void>): Promise<void> => {
    for (const screen of screens) await does(screen);
  };
  const annexed = ({ page, language }: Screen) =>
    page.getByRole('article', { name: WORDS[language].interim });

  beforeAll(async () => {
    const silence = { ...DEFAULT_SETTINGS.silence, least: 0, grace: 0 };
    hall = await Hall.open({ settings: { silence } });
    laid = await layJournalsOfSilence(hall);
    const [first, second] = await Promise.all([
      hall.seat(PEOPLE.akrenia),
      hall.seat(PEOPLE.belvara, { language: 'ru' }),
    ]);
    screens = [first.screen, second.screen];
  });
  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('a text put under silence stands under its item, and its interim text is annexed', () =>
    each(async (screen) => {
      const { placed, until } = WORDS[screen.language];
      await screen.open(journal(laid.placed));
      await screen.sees(screen.page.getByText(placed));
      await screen.sees(annexed(screen).getByText(until).first());
      for (const words of Object.values(OP1_READ_IN))
        await screen.sees(screen.page.getByRole('article').getByText(words));
      expect(await screen.obstacles()).toEqual([]);
    }),
  );

  told(
    'the interim text is a paper of its own, in both languages, on the table and in the hand',
    () =>
      each(async (screen) => {
        const { running, until, board, interim, recalling } = WORDS[screen.language];
        await screen.link(interim).first().click();
        await screen.isAt(/^\/drafts\/[^/]+\/interim-texts\//);
        await screen.sees(screen.heading(TITLE[screen.language]));
        await screen.sees(screen.page.getByText(running));
        await screen.sees(screen.page.getByText(until));
        // The words stand beside their label as one, emphasised or not.
        const [paper] = await screen.page.getByRole('article').all();
        await screen.sees(paper!.getByText(recalling, { exact: true }));
        await screen.resize('narrow');
        expect(await screen.obstacles()).toEqual([]);
        await screen.resize('wide');
        await screen.link(board).click();
        await screen.link(interim).click();
        await screen.sees(screen.page.getByText(running));
      }),
  );

  told('the next journal announces what silence has adopted, and lists the statement', () =>
    each(async (screen) => {
      const { announced, statement, bySilence, waits } = WORDS[screen.language];
      await screen.open(journal(laid.announces));
      const section = screen.page.getByRole('region', { name: bySilence });
      await screen.sees(section.getByText(announced));
      await screen.sees(screen.page.getByText(waits));
      expect(await screen.obstacles()).toEqual([]);
      await section.getByRole('link', { name: statement, exact: true }).click();
      await screen.isAt('/decisions/PC.DEC%2F1');
      await screen.sees(screen.page.getByText(STATED));
      await screen.sees(screen.heading(ADOPTED[screen.language]).first());
    }),
  );
});
