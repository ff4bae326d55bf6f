// Looks at pages as a browser shows them: WCAG 2.2 AA by axe-core, in light and dark, wide and narrow, and nothing that
// the browser complains about. Usage: node pages.mjs CHROMIUM URL...; prints every fault, exits 1 when there is one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [executablePath, ...urls] = process.argv.slice(2);
const looks = [
    { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 320, height: 640 } }
];

const faults = [];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
for (const look of looks) {
    const name = `${look.colorScheme}, ${look.viewport.width} px`;
    const context = await browser.newContext(look);
    for (const url of urls) {
        const page = await context.newPage();
        page.on('console', message => { if (message.type() === 'error') faults.push(`${url} (${name}): ${message.text()}`); });
        page.on('requestfailed', request => faults.push(`${url} (${name}): ${request.url()} failed`));
        const answer = await page.goto(url, { waitUntil: 'load' });
        if (answer.status() !== 200) faults.push(`${url}: status ${answer.status()}`);
        const foreign = await page.evaluate(() => performance.getEntriesByType('resource').map(r => r.name).filter(n => !n.startsWith(location.origin)));
        if (foreign.length) faults.push(`${url}: asks elsewhere for ${foreign}`);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
        if (wider) faults.push(`${url} (${name}): the page scrolls sideways`);
        await page.evaluate(axe);
        const result = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
        for (const violation of result.violations) {
            for (const node of violation.nodes) faults.push(`${url} (${name}): ${violation.id}: ${violation.help}: ${node.target}`);
        }
        if (process.env.SCREENSHOTS) {
            await page.screenshot({ path: `${process.env.SCREENSHOTS}/${new URL(url).pathname.replaceAll('/', '_')}-${look.colorScheme}.png`, fullPage: true });
        }
        await page.close();
    }
    await context.close();
}
await browser.close();
for (const fault of faults) console.log(fault);
process.exitCode = faults.length ? 1 : 0;
