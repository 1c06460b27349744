/** What the pages may load: themselves and nothing else. The pages carry it as a meta element, the server as a header. */

/** Griffel, Fluent's style engine, makes empty style elements and fills them through the object model. */
const emptyStyleElement = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const own = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' ${emptyStyleElement}`,
  'img-src': "'self' data:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** The page opened in a browser, without Excel. */
export const fileModePolicy = written(own);

/** The task pane in Excel. `officeSource`: the origin of office.js where it is not served with the add-in. */
export function taskPanePolicy(officeSource = null) {
  return written(officeSource === null ? own : { ...own, 'script-src': `'self' ${officeSource}` });
}

/** Headers say what a meta element may not: who may frame the page. */
export function asHeader(policy, frameAncestors = "'none'") {
  return `${policy}; frame-ancestors ${frameAncestors}`;
}

function written(directives) {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
