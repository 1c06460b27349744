/** Writes every paper of the sample and of the districts named (all where none is) into a folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { districtIds, paperBooks } from './paper-books';

const [folder = 'out/papers', ...named] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const of of named.length > 0 ? named : ['sample', ...districtIds]) {
  for (const { paper, bytes, sheets } of await paperBooks(of)) {
    writeFileSync(join(folder, `${of}-${paper}.xlsx`), bytes);
    const merges = sheets.map((sheet) => sheet.merges.length).reduce((sum, count) => sum + count, 0);
    process.stdout.write(`${of} ${paper}: ${sheets[0]?.columns.length ?? 0} columns, ${merges} merges\n`);
  }
}
