/** A rule for oxlint: no Cyrillic letter in a literal, written or escaped; sentences and the field's words have their own folders. */
const cyrillic = /[\u0400-\u052f]/u;

const noCyrillic = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'Russian words live in src/text (sentences) or src/data (the words of the field).' },
  },
  create(context) {
    const check = (node, text) => {
      if (typeof text === 'string' && cyrillic.test(text)) context.report({ node, messageId: 'found' });
    };
    return {
      Literal: (node) => check(node, node.regex ? unescape(node.regex.pattern) : node.value),
      TemplateElement: (node) => check(node, node.value.cooked ?? node.value.raw),
      JSXText: (node) => check(node, node.value),
      Identifier: (node) => check(node, node.name),
    };
  },
};

/** A pattern as its letters: \u0416, \u{416} and \xHH stand for themselves in it. */
function unescape(pattern) {
  return pattern.replace(/\\u\{?([0-9a-f]{3,6})\}?/giu, (_, code) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
}

export default { meta: { name: 'house' }, rules: { 'no-cyrillic': noCyrillic } };
