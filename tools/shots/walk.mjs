/**
 * The walk through the main job, with a picture wherever a screen is new. Acts of the Chair go through its
 * own buttons; everything is waited for by what a screen shows.
 */
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const LANGUAGES = ['en', 'ru'];
const QUALITY = 62;

/** What the buttons say on the screens that act here, which are in English. */
const SAYS = {
  ask: 'Any objection?',
  settle: 'No objection: settled',
  clean: 'Declare the text clean',
  put: 'Put the question',
  gavel: 'Gavel',
};

export async function walk({ browser, url, folder, say }) {
  const council = new Council(browser, url);
  const picture = async (name, { page }, path = null) => {
    for (const language of LANGUAGES) {
      await council.speak(page, language);
      if (path !== null) await page.goto(url + path);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await settled(page);
        const file = `${folder}/${name}-${language}-${size}.jpg`;
        await page.screenshot({ path: file, type: 'jpeg', quality: QUALITY });
        say(file);
      }
    }
    await page.setViewportSize(SIZES.wide);
    await council.speak(page, 'en');
  };

  const nobody = await council.window(null);
  await picture('seats', nobody, '/seats');

  const akrenia = await council.window(council.headOf('XAK'));
  await picture('drafts', akrenia, '/drafts');
  const [draft] = await akrenia.get('/drafts');
  const room = `/drafts/${draft.id}`;
  const op5 = await akrenia.provision(draft.id, 'OP5');
  const at = `${room}#p-${op5.id}`;
  await akrenia.open(at);
  await akrenia.page
    .locator(`[id="p-${op5.id}"]`)
    .evaluate((row) => row.scrollIntoView({ block: 'center' }));
  await picture('room', akrenia);
  await akrenia.press('Propose a change');
  await akrenia.page
    .getByRole('textbox', { name: 'Words of OP5' })
    .fill(op5.text.en.replace('three working days', 'two working days'));
  await picture('composer', akrenia);
  await akrenia.press('Put aside');

  const chair = await council.window(council.seat('chair'));
  await chair.open(room);
  await picture('desk', chair);
  await chair.askFirst();
  await akrenia.page.getByText('Any objection to').first().waitFor();
  await picture('asked', akrenia);
  await chair.settle();
  while (await chair.askFirst()) await chair.settle();
  await chair.press(SAYS.clean);
  await chair.press(SAYS.put);
  await chair.confirm(SAYS.put);
  await akrenia.page.getByText('Is there any objection').waitFor();
  await picture('question', akrenia);
  const observer = await council.window(council.seat('observer'));
  await picture('observer', observer, room);
  await chair.press(SAYS.gavel);
  await chair.confirm(SAYS.gavel);
  await akrenia.page.getByText('Adopted as').waitFor();

  const [decision] = await akrenia.get('/decisions');
  const symbol = encodeURIComponent(decision.symbol);
  await picture('decision', akrenia, `/decisions/${symbol}`);
  const officers = council.seats('secretariat');
  const first = await council.window(officers[0]);
  const second = await council.window(officers[1]);
  await first.publish(symbol, 'prepare');
  await picture('publication', second, `/decisions/${symbol}`);
  await second.publish(symbol, 'issue');
  for (const language of LANGUAGES)
    for (const [size, viewport] of Object.entries(SIZES)) {
      await nobody.page.setViewportSize(viewport);
      await nobody.page.goto(`${url}/id/${decision.symbol}.${language}`);
      const file = `${folder}/published-${language}-${size}.jpg`;
      await nobody.page.screenshot({ path: file, type: 'jpeg', quality: QUALITY });
      say(file);
    }
}

/** Fonts are there, and nothing is under way. */
async function settled(page) {
  await page.evaluate(() => document.fonts.ready);
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

class Council {
  people = null;

  constructor(browser, url) {
    this.browser = browser;
    this.url = url;
  }

  seats(kind) {
    return this.people.seats.filter((one) => one.kind === kind).map(({ person }) => person);
  }

  seat(kind) {
    return this.seats(kind)[0];
  }

  headOf(delegation) {
    return this.people.seats.find((one) => one.delegation === delegation && one.function === 'head')
      .person;
  }

  /** A window of its own, seated as a person; with null, nobody's. */
  async window(person) {
    this.people ??= await (await fetch(`${this.url}/api/v1/demonstration`)).json();
    const context = await this.browser.newContext({ viewport: SIZES.wide, locale: 'en-GB' });
    const page = await context.newPage();
    const window = new Window(page, this.url);
    if (person !== null) await window.sit(person);
    return window;
  }

  /** Through the switch in the heading, as its user would. */
  async speak(page, language) {
    const known = await page.evaluate(() => document.documentElement.lang).catch(() => '');
    if (!page.url().startsWith(this.url)) await page.goto(`${this.url}/seats`);
    if (known === language && page.url().startsWith(this.url)) return;
    const label = language === 'ru' ? 'Русский' : 'English';
    await page.getByText(label, { exact: true }).first().click();
    await page.waitForFunction((one) => document.documentElement.lang === one, language);
  }
}

class Window {
  token = null;

  constructor(page, url) {
    this.page = page;
    this.url = url;
  }

  async sit(person) {
    const taken = await this.ask('POST', '/demonstration/session', { person });
    this.token = taken.token;
    await this.page.addInitScript(
      (token) => sessionStorage.setItem('shanyrak.token', token),
      this.token,
    );
  }

  async ask(method, path, body) {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...{ 'Content-Type': 'application/json', Origin: this.url },
        ...(this.token && { Authorization: `Bearer ${this.token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.json();
  }

  get(path) {
    return this.ask('GET', path);
  }

  async provision(id, label) {
    const { state } = await this.get(`/drafts/${id}/state`);
    return Object.values(state.provisions).find((one) => one.label === label);
  }

  async open(path) {
    await this.page.goto(this.url + path);
    await this.page.getByText('Connected').waitFor();
  }

  press(name) {
    return this.page.getByRole('button', { name, exact: true }).first().click();
  }

  confirm(name) {
    const step = this.page.getByRole('group', { name, exact: true });
    return step.getByRole('button', { name, exact: true }).click();
  }

  /** Asks the room about the first amendment that stands; false where none does. */
  async askFirst() {
    const bracketed = this.page.getByRole('button', { name: /in brackets|new paragraph/ }).first();
    if ((await bracketed.count()) === 0) return false;
    await bracketed.click();
    await this.press(SAYS.ask);
    return true;
  }

  /** As soon as the window for objections has passed. */
  async settle() {
    const button = this.page.getByRole('button', { name: SAYS.settle });
    await button.and(this.page.locator(':not([aria-disabled])')).click();
    await button.waitFor({ state: 'detached' });
  }

  async publish(symbol, act) {
    const { digest } = await this.get(`/decisions/${symbol}/publication`);
    await this.ask('POST', `/decisions/${symbol}/publication`, { act, digest });
  }
}
