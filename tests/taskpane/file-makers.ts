/** The real writers of files, for a job that runs without a worker. */
import { createDocx } from '../../src/docx/create-docx';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import type { FileMakers } from '../../src/taskpane/calls/inline-job';

export const fileMakers: FileMakers = { createWorkbook: createXlsx, createDocument: createDocx };
