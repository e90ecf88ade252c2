// Looks at pages in Chromium, in light and dark, wide and narrow, with axe-core. Prints what it finds as JSON.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, executablePath, ...files] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, 'x.js'))('playwright-core');
const axe = readFileSync(join(modules, 'axe-core', 'axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
const looks = [];
for (const file of files) {
  for (const [colorScheme, width] of [['light', 1200], ['dark', 1200], ['light', 400]]) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const fetched = [];
    page.on('request', (request) => request.url().startsWith('file:') || fetched.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    const over = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    const violations = found.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 200)}`);
    looks.push({ file, colorScheme, width, violations, over, fetched });
    await page.close();
  }
}
await browser.close();
process.stdout.write(JSON.stringify(looks));
