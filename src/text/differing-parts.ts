/** Texts that are nearly alike, each cut to what tells it from the others. */

const context = 3;
/** Shorter texts are as quickly read whole. */
const longEnough = 60;
const longest = 100;

/** @example differingParts(['Отчёт … района за год', 'Отчёт … школ за год']) → ['… по итогам года района за год', …] */
export function differingParts(texts: readonly string[]): readonly string[] {
  if (texts.length < 2 || texts.every((text) => text.length < longEnough)) return texts;
  const words = texts.map((text) => text.split(' '));
  const shortest = Math.min(...words.map(({ length }) => length));
  const before = commonCount(words, shortest, (list, index) => list[index]);
  const after = commonCount(words, shortest - before, (list, index) => list[list.length - 1 - index]);
  const from = Math.max(0, before - context);
  const kept = Math.max(0, after - context);
  return words.map((list) => {
    const middle = list.slice(from, list.length - kept).join(' ');
    return `${from > 0 ? '… ' : ''}${beginning(middle)}${kept > 0 ? ' …' : ''}`;
  });
}

/** Enough to find the cell in the document. */
function beginning(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
}

function commonCount(
  lists: readonly (readonly string[])[],
  most: number,
  at: (list: readonly string[], index: number) => string | undefined,
): number {
  const [first = []] = lists;
  let count = 0;
  while (count < most && lists.every((list) => at(list, count) === at(first, count))) count += 1;
  return count;
}
