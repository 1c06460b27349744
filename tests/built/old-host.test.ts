/**
 * The page's first script under the user agents of the hosts it speaks of. It has never run in Internet Explorer, the first
 * Edge or Excel on an iPad: here it is parsed as ES5, and run in jsdom without the methods that came after ES5.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { JSDOM } from 'jsdom';

const folder = join(__dirname, '../../dist/web');
const script = readFileSync(join(folder, 'host-check.js'), 'utf8');
const pageOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

const trident = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; .NET4.0E; rv:11.0) like Gecko';
const firstEdge =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042';
const webView2 =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0';
const ipad =
  'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

interface Host {
  readonly agent: string;
  readonly page?: string;
  readonly search?: string;
  readonly touches?: number;
  readonly isFramed?: boolean;
}

/** The headings in sight after the script has run; the pane's place counts as «pane». */
function shown({
  agent,
  page = 'taskpane.html',
  search = '',
  touches = 0,
  isFramed = false,
}: Host): string[] {
  const { window } = new JSDOM(pageOf(page), {
    url: `https://msoko.example.ru/${page}${search}`,
    runScripts: 'outside-only',
  });
  window.eval(`
    for (const name of ['includes', 'startsWith', 'endsWith', 'repeat', 'padStart']) delete String.prototype[name];
    for (const name of ['find', 'includes', 'at', 'flatMap']) delete Array.prototype[name];
    for (const name of ['assign', 'entries', 'values', 'fromEntries']) delete Object[name];
    delete Element.prototype.remove;
    delete Element.prototype.toggleAttribute;
  `);
  Object.defineProperties(window.navigator, {
    userAgent: { value: agent },
    maxTouchPoints: { value: touches },
  });
  // jsdom's own `top` is fixed: the script is given a window with another.
  window.eval(
    `(function (window) { ${script} })(Object.create(window, { top: { value: ${isFramed ? '{}' : 'window'} },
      self: { value: window }, name: { value: '' } }));`,
  );
  return [...window.document.querySelectorAll('#pane, main')]
    .filter((element) => !element.hasAttribute('hidden'))
    .map((element) => element.querySelector('h1')?.textContent ?? element.id);
}

test('it parses as ES5 and names nothing that a browser of that time lacks', () => {
  const messages = new Linter().verify(script, {
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: { window: 'readonly', document: 'readonly', navigator: 'readonly', location: 'readonly' },
    },
    rules: { 'no-undef': 'error' },
  });
  expect(messages).toEqual([]);
});

test('it stands before the bundle, which the page defers', () => {
  const page = pageOf('taskpane.html');
  expect(page).toMatch(/<script src="?host-check\.js"?><\/script>\s*<\/body>/u);
  const bundle = [...page.matchAll(/<script([^>]*) src="?(?:functions|excel)[^">]*\.js/gu)];
  expect(bundle.length).toBeGreaterThanOrEqual(2);
  for (const [, attributes] of bundle) expect(attributes).toContain('defer');
});

test.each<[string, Host, string[]]>([
  ['Internet Explorer in Excel', { agent: trident }, ['Нужен компонент Microsoft Edge WebView2']],
  ['the first Edge in Excel', { agent: firstEdge }, ['Нужен компонент Microsoft Edge WebView2']],
  ['Internet Explorer on the page', { agent: trident, page: 'index.html' }, ['Нужен другой браузер']],
  ['Excel on an iPad', { agent: ipad, touches: 5 }, ['Excel на iPad не поддерживается']],
  [
    'Excel on an iPad that calls itself a Mac',
    { agent: mac, touches: 5 },
    ['Excel на iPad не поддерживается'],
  ],
  [
    'a host that names itself',
    { agent: mac, search: '?_host_Info=Excel%24iOS%2416.00%24ru-RU' },
    ['Excel на iPad не поддерживается'],
  ],
  ['WebView2', { agent: webView2, search: '?_host_Info=Excel$Win32$16.01$ru-RU' }, ['pane']],
  ['Excel on a Mac', { agent: mac, search: '?_host_Info=Excel$Mac$16.01$ru-RU' }, ['pane']],
  ['Excel on the web on an iPad', { agent: ipad, touches: 5, isFramed: true }, ['pane']],
  ['the page on an iPad', { agent: ipad, touches: 5, page: 'index.html' }, ['pane']],
])('%s', (_, host, expected) => expect(shown(host)).toEqual(expected));
