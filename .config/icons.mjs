/** Draws the ribbon's icons anew from their .svg sources in assets/icons: `node .config/icons.mjs` after changing one. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './ensure-browser.mjs';

const folder = fileURLToPath(new URL('../assets/icons', import.meta.url));
/** What the ribbon asks for, in pixels. */
const sizes = [16, 32, 80];

const browser = await launchBrowser();
try {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
    const drawing = readFileSync(join(folder, file), 'utf8');
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`);
      await page.screenshot({
        path: join(folder, `${basename(file, '.svg')}-${size}.png`),
        omitBackground: true,
      });
      await page.close();
    }
  }
} finally {
  await browser.close();
}
