/**
 * The public API of daya: what a program needs to open a study, code it, make tables of it and write them.
 *
 *     const open = openStudy('my-study');
 *     const facts = studyFacts(open, 'my-program 1.0');
 *     const table = display('effects', facts, {}, 'id');
 *     process.stdout.write(String(await emit(table, 'md', { language: 'id' })));
 */

export { consensusCodings } from './code/consensus.js';
export { createPass } from './code/pass.js';
export { CodebookIndex, resolveCodebooks } from './codebook/code-index.js';
export { readCodebook } from './codebook/read-codebook.js';
export { display, kindIds } from './display/display.js';
export { emit, formatIds } from './emit/emit.js';
export type { Code, Codebook, CodeIndex, Facet, Indicator } from './model/codebook.js';
export type { CodedSegment, Coding, CodingEvent, Stance } from './model/coding.js';
export type { Diagnostic } from './model/diagnostic.js';
export type { DocumentMeta, StudyDocument, Unit } from './model/document.js';
export { Failure } from './model/failure.js';
export type { Settings } from './model/settings.js';
export type { Study } from './model/study.js';
export type { Table, TableCell } from './model/table.js';
export { codeStudy } from './pipeline/code-study.js';
export { selectedSegments, studyFacts } from './pipeline/effective-codings.js';
export { faultsAcross, type OpenStudy, openStudy, requireSound } from './pipeline/open-study.js';
export { runStudy } from './pipeline/run-study.js';
export { foldLogs } from './study/fold.js';
export { findQuote, quoteOf } from './text/anchors.js';
export { CodePoints } from './text/code-points.js';
