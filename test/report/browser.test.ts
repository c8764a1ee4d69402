import { dirname, join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readCorrections } from '../../src/corrections/read.js';
import { run } from '../run.js';
import { hasBrowser, launch, type Opened, open } from './browser.js';
import { type Written, writeReport } from './read.js';

/** Texts of this project's own: rival claims; markup, and names in other scripts. */
const ARTICLES = {
  'rivals.txt': [
    'Army and rebels at odds over Kano',
    '',
    'KANO, Nigeria — Gunmen killed nine soldiers and wounded four near Kano on Sunday, the Nigerian army said.',
    '',
    'Boko Haram said that it had killed 40 soldiers near Kano on Sunday. The army denied that figure.',
    '',
    'In Maiduguri a bomb killed two civilians on Monday, police said. Dozens fled the town.',
    '',
  ].join('\n'),
  'hostile.txt': [
    'Blast <script>window.hacked = 1</script> in Aleppo',
    '',
    'ALEPPO, Syria — An air strike killed three people <img src=x onerror="window.hacked = 1"> in حلب (Aleppo) on Tuesday, </script><!-- said activists.',
    '',
    '\u202eThe Syrian army killed five rebels near Homs on Monday, “<b>אבג</b>” reported.',
    '',
    `Word of ${'x'.repeat(3000)} came later.`,
    '',
  ].join('\n'),
  'calm.txt': 'Wheat prices rise\n\nThe price of wheat rose for the third week, traders said.\n',
};

/** What axe found. */
interface Axe {
  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
}

describe.skipIf(!hasBrowser)('the report in Chromium (apt-get install chromium)', () => {
  let browser: Browser;
  let report: Written;
  let opened: Opened;

  beforeAll(async () => {
    report = await writeReport(ARTICLES, ['--published', '2014-08-06']);
    browser = await launch();
  });
  afterAll(() => browser?.close());
  afterEach(() => opened?.context.close());

  const show = async (hash = '', dark = false, width?: number): Promise<Page> => {
    opened = await open(browser, report.path, hash, dark, width);
    return opened.page;
  };
  const rows = (page: Page) => page.locator('table.events tbody tr');
  const texts = async (page: Page, column: number) => rows(page).locator(`td:nth-child(${column})`).allInnerTexts();
  const card = (page: Page, id: string) => page.locator(`#row-${id}`);

  test('opens from disk without a word on the console and without a request', async () => {
    const page = await show();
    expect(await page.locator('h1').innerText()).toBe('What the articles report');
    expect(await rows(page).count()).toBe(report.data.articles.flatMap((article) => article.rows.events).length);
    expect(await page.locator('.map circle.point').count()).toBeGreaterThan(2);
    expect(await page.locator('.timeline rect').count()).toBeGreaterThan(2);
    await page.goto(`file://${report.path}#/article/rivals`);
    await page.goto(`file://${report.path}#/corrections`);
    expect(opened.complaints).toEqual([]);
  });

  test('its policy lets nothing else run or load', async () => {
    const page = await show();
    const blocked = page.waitForEvent('requestfailed');
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 1';
      document.body.append(script, Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' }));
    }`);
    expect((await blocked).failure()?.errorText).toContain('csp');
    expect(await page.evaluate(`'hacked' in window`)).toBe(false);
    expect(opened.complaints.some((line) => /Content Security Policy/.test(line))).toBe(true);
  });

  test('filters by words, country, day and confidence, map and timeline with it', async () => {
    const page = await show();
    const all = await rows(page).count();
    await page.getByLabel('Words').fill('SYRIA');
    expect(await texts(page, 2)).toEqual(expect.arrayContaining([expect.stringContaining('Syria')]));
    expect(await rows(page).count()).toBeLessThan(all);
    await page.getByLabel('Words').fill('no such thing');
    expect(await rows(page).count()).toBe(0);
    expect(await page.getByText('No event passes the filter.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear filter' }).click();
    expect(await rows(page).count()).toBe(all);
    await page.getByLabel('Country').selectOption('Nigeria');
    expect(new Set((await texts(page, 2)).map((place) => place.split(', ').at(-1)))).toEqual(new Set(['Nigeria']));
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await page.getByLabel('From', { exact: true }).fill('2014-08-05');
    for (const day of await texts(page, 1)) expect(day >= '2014-08-05').toBe(true);
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await page.locator('.map circle.point').first().click();
    expect(new Set(await texts(page, 2)).size).toBe(1);
    expect(opened.complaints).toEqual([]);
  });

  test('sorts by any column, unknown last, and says so', async () => {
    const page = await show();
    await page.getByRole('button', { name: 'Killed' }).click();
    const killed = (await texts(page, 5)).map((cell) => Number(/\d+/.exec(cell)?.[0] ?? -1));
    expect(killed).toEqual([...killed].sort((a, b) => b - a));
    expect(await page.getByRole('columnheader', { name: 'Killed' }).getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('button', { name: 'Where' }).click();
    const places = (await texts(page, 2)).filter(Boolean);
    expect(places).toEqual([...places].sort());
  });

  test('a row lights up its words, and the words their row', async () => {
    const page = await show('#/article/rivals');
    await card(page, 'c1').hover();
    expect((await page.locator('.text .lit').allInnerTexts()).join(' ')).toMatch(/killed nine soldiers/);
    await page.locator('.text .claim', { hasText: 'four' }).first().hover();
    expect(await page.locator('.row.casualties.lit').getAttribute('id')).toBe('row-c2');
    expect(await page.locator('.text .lit').allInnerTexts()).toContain('four');
  });

  test('works by keyboard: from a row to the next, from words to words to their row', async () => {
    const page = await show('#/article/rivals');
    await card(page, 'c1').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.id')).toBe('row-c2');
    await page.keyboard.press('a');
    expect(await card(page, 'c2').getAttribute('class')).toContain('is-accepted');
    expect(await page.evaluate('document.activeElement.id')).toBe('row-c2');
    await page.locator('.text .m[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const words = await page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('Enter');
    const row = page.locator('.row:focus');
    expect(await row.count()).toBe(1);
    expect(await page.locator('.text .lit').allInnerTexts()).toContain(words);
  });

  test('the ledger sets rival claims side by side', async () => {
    const page = await show('#/article/rivals');
    const heads = await page.locator('.ledger thead th').allInnerTexts();
    expect(heads.join(' ')).toMatch(/Boko Haram/);
    const rival = page.locator('.ledger tr.rival').first();
    expect(await rival.innerText()).toMatch(/40/);
    expect(await rival.innerText()).toMatch(/9/);
  });

  test('corrects, remembers, downloads, and the next run applies it', async () => {
    const page = await show('#/article/rivals');
    await card(page, 'c1').getByRole('button', { name: 'Accept' }).click();
    await card(page, 'c3').getByRole('button', { name: 'Reject' }).click();
    await card(page, 'c4').getByRole('button', { name: 'Edit' }).click();
    const form = card(page, 'c4').getByRole('form');
    await form.getByLabel('Count best').fill('many');
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await form.getByText('"many" is no value of count_best').isVisible()).toBe(true);
    await form.getByLabel('Count best').fill('3');
    await form.getByLabel('Count low').fill('3');
    await form.getByLabel('Count high').fill('3');
    await form.getByLabel('Victim actor').fill('=HYPERLINK("x")');
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await card(page, 'c4').innerText()).toMatch(/killed\s+3[\s\S]*edited/);

    await page.evaluate(`{
      const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent.indexOf('Dozens fled the town');
        if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 20);
      }
    }`);
    await page.getByRole('button', { name: 'Add a missed claim' }).click();
    const added = page.getByRole('form', { name: 'Add a missed claim' });
    await added.getByLabel('Effect').selectOption('displaced');
    await added.getByLabel('Count low').fill('24');
    await added.getByRole('button', { name: 'Save' }).click();
    expect(await page.locator('.row.is-added').innerText()).toMatch(/displaced/);

    await page.reload();
    await page.waitForSelector('html[data-ready]');
    expect(await card(page, 'c1').getAttribute('class')).toContain('is-accepted');
    await page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name: 'Corrections' }).click();
    const folder = dirname(report.path);
    const files: string[] = [];
    for (const name of ['Download corrections (CSV)', 'Download as JSON']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      files.push(join(folder, download.suggestedFilename()));
      await download.saveAs(files.at(-1)!);
    }
    expect(opened.complaints).toEqual([]);
    const [csv, json] = files.map((path) => readCorrections(path));
    expect(json!.book.corrections).toEqual(csv!.book.corrections);
    expect(csv!.problems).toEqual([]);

    const next = await writeReport(ARTICLES, ['--published', '2014-08-06', '--corrections', files[0]!]);
    expect(next.err).toBe('');
    const { casualties } = next.data.articles.find(({ id }) => id === 'rivals')!.rows;
    const claims = casualties.map(({ corrected, values }) => [
      corrected ?? null,
      values.effect,
      values.count_best ?? values.count_low,
    ]);
    expect(claims).toEqual([
      ['accepted', 'killed', 9],
      [null, 'wounded', 4],
      ['edited', 'killed', 3],
      ['added', 'displaced', 24],
    ]);
    const { out } = await run([
      join(dirname(next.path), 'rivals.txt'),
      '--published',
      '2014-08-06',
      '--table',
      'casualties',
      '--corrections',
      files[1]!,
    ]);
    expect(out.split('\n').filter((line) => /,(?:accepted|edited|added)$/.test(line))).toHaveLength(3);

    await page.goto(`file://${next.path}#/article/rivals`);
    await page.waitForSelector('html[data-ready]');
    expect(await page.locator('.row.casualties').count()).toBe(4);
    expect(await page.locator('.row.casualties .badge').allInnerTexts()).toEqual(['accepted', 'edited', 'added']);
  });

  test('what was said can be taken back', async () => {
    const page = await show('#/article/rivals');
    await card(page, 'c1').getByRole('button', { name: 'Reject' }).click();
    await card(page, 'c1').getByRole('button', { name: 'Reject' }).click();
    await card(page, 'e1').getByRole('button', { name: 'Accept' }).click();
    await page.goto(`file://${report.path}#/corrections`);
    expect(await page.locator('.correction-list li').count()).toBe(1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    expect(await page.getByText('Nothing yet.').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Download corrections (CSV)' }).isDisabled()).toBe(true);
  });

  test('on a phone the page stays where it is while rows are checked, and goes to the words when asked', async () => {
    const page = await show('#/article/rivals', false, 390);
    const accept = card(page, 'c2').getByRole('button', { name: 'Accept' });
    // in the middle, so that the click itself has nothing to scroll to
    await accept.evaluate((button) => button.scrollIntoView({ block: 'center' }));
    const place = (): Promise<number> => accept.evaluate((button) => Math.round(button.getBoundingClientRect().top));
    const before = await place();
    await accept.click();
    await page.waitForTimeout(500);
    expect(await place()).toBe(before);
    const scrolled = await page.evaluate('scrollY');
    await card(page, 'c2').getByRole('button', { name: 'Words of c2 in the text' }).click();
    await expect.poll(() => page.evaluate('scrollY')).toBeLessThan(scrolled as number);
  });

  test('where the browser stores nothing, it works in memory', async () => {
    const page = await show();
    await page.addInitScript(`Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })`);
    await page.goto(`file://${report.path}?again#/article/rivals`);
    await page.waitForSelector('html[data-ready]');
    await card(page, 'c1').getByRole('button', { name: 'Accept' }).click();
    expect(await card(page, 'c1').getAttribute('class')).toContain('is-accepted');
    expect(opened.complaints).toEqual([]);
  });

  test('markup in an article is text, in the page and on it', async () => {
    const page = await show('#/article/hostile');
    expect(await page.evaluate(`'hacked' in window`)).toBe(false);
    expect(await page.locator('h1').innerText()).toContain('<script>window.hacked = 1</script>');
    expect(await page.locator('.text').innerText()).toContain('<img src=x onerror="window.hacked = 1">');
    expect(await page.locator('.text img, .text script, .text b').count()).toBe(0);
    const paragraphs = await page.locator('.text p').evaluateAll((all) => all.map((one) => one.textContent));
    expect(paragraphs).toEqual(ARTICLES['hostile.txt'].split('\n').filter(Boolean));
    expect(report.page.match(/<script/g)).toHaveLength(3);
    expect(opened.complaints).toEqual([]);
  });

  test('an article without rows, and an address of none, say so', async () => {
    const page = await show('#/article/calm');
    expect(await page.getByText('No claim about people was found.').isVisible()).toBe(true);
    await page.goto(`file://${report.path}#/article/%E0%A4%A`);
    await page.goto(`file://${report.path}#/article/nobody`);
    expect(await page.locator('h1').innerText()).toBe('No such article');
    expect(opened.complaints).toEqual([]);
  });

  const pages = ['', '#/article/rivals', '#/article/hostile', '#/article/calm', '#/corrections'];
  test.each(
    pages.flatMap(
      (hash) =>
        [
          [hash, 'light', 1300],
          [hash, 'dark', 1300],
          [hash, 'light', 390],
        ] as const,
    ),
  )('axe finds no fault: %s, %s, %i wide', async (hash, scheme, width) => {
    const page = await show(hash, scheme === 'dark', width);
    if (hash === '#/article/rivals') {
      await card(page, 'c1').getByRole('button', { name: 'Reject' }).click();
      await card(page, 'c2').getByRole('button', { name: 'Accept' }).click();
      await card(page, 'c3').getByRole('button', { name: 'Edit' }).click();
    }
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<Axe>('axe.run()');
    const faults = violations.map(
      ({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`,
    );
    expect(faults).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('prints the whole text and its rows, without buttons', async () => {
    const page = await show('#/article/rivals');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.text').isVisible()).toBe(true);
    expect(await page.locator('.act').first().isVisible()).toBe(false);
    const clipped = await page
      .locator('.pane')
      .evaluateAll((panes) => panes.some((pane) => pane.scrollHeight > pane.clientHeight + 1));
    expect(clipped).toBe(false);
  });

  test('empty runs make a report too', async () => {
    const empty = await writeReport({ 'calm.txt': 'Calm.\n' });
    opened = await open(browser, empty.path);
    expect(await opened.page.getByText('No event was found in these articles.').isVisible()).toBe(true);
    expect(opened.complaints).toEqual([]);
  });
});

test('there is a browser, or this says that none was tested', () => {
  if (!hasBrowser) console.warn('no Chromium: the report was not tested in a browser');
});
