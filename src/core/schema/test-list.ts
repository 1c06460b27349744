/** Which tests a rule applies to, written on one line: `procedure grade, grade: subject, subject; procedure grade: subject`. */

export interface TestList {
  readonly procedure: string;
  readonly grades: readonly number[];
  readonly subjects: readonly string[];
}

const group = /^(\S.*?)\s+(\d+(?:\s*,\s*\d+)*)\s*:\s*(\S.*)$/u;

/** Null when a part of the line cannot be read. */
export function parseTestLists(text: string): TestList[] | null {
  const lists: TestList[] = [];
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const match = group.exec(part.trim());
    if (match === null) return null;
    const [, procedure = '', grades = '', subjects = ''] = match;
    lists.push({
      procedure,
      grades: grades.split(',').map(Number),
      subjects: subjects
        .split(',')
        .map((subject) => subject.trim())
        .filter((subject) => subject !== ''),
    });
  }
  return lists.length === 0 ? null : lists;
}

/** True where one of the lists names the test. */
export function isListed(
  lists: readonly TestList[],
  test: { readonly procedure: string; readonly grade: number; readonly subject: string },
): boolean {
  return lists.some(
    ({ procedure, grades, subjects }) =>
      procedure === test.procedure && grades.includes(test.grade) && subjects.includes(test.subject),
  );
}
