import type { Diagnostic } from '../../model/diagnostic.js';
import type { DiagnosticFormat, DiagnosticOptions } from './format.js';
import { inOrder, reaches } from './order.js';
import { messageFor, onOneLine, wellFormed } from './words.js';

/**
 * JUnit XML: a suite a file, a case a diagnostic. What does not fail the check is a case that passes and says so in its
 * output. Nothing found is one case that passes, because some servers take an empty report for a broken one.
 */
export const junit: DiagnosticFormat = (diagnostics, options) => {
  const failOn = options.failOn ?? 'error';
  const fails = (diagnostic: Diagnostic) => reaches(diagnostic.severity, failOn);
  const suites = new Map<string, Diagnostic[]>();
  for (const diagnostic of inOrder(diagnostics)) {
    const file = diagnostic.place?.file ?? 'daya';
    const suite = suites.get(file);
    if (suite) suite.push(diagnostic);
    else suites.set(file, [diagnostic]);
  }
  const failures = diagnostics.filter(fails).length;
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  lines.push(
    `<testsuites name="daya" tests="${Math.max(1, diagnostics.length)}" failures="${failures}" errors="0">`,
  );
  if (suites.size === 0)
    lines.push(
      '  <testsuite name="daya" tests="1" failures="0" errors="0" skipped="0" time="0">',
      '    <testcase name="check" classname="daya" time="0"/>',
      '  </testsuite>',
    );
  for (const [file, list] of suites) {
    const failed = list.filter(fails).length;
    lines.push(
      `  <testsuite name="${xml(file)}" tests="${list.length}" failures="${failed}" errors="0" skipped="0" time="0">`,
    );
    for (const diagnostic of list) lines.push(...testCase(diagnostic, file, fails(diagnostic), options));
    lines.push('  </testsuite>');
  }
  lines.push('</testsuites>');
  return `${lines.join('\n')}\n`;
};

function testCase(
  diagnostic: Diagnostic,
  file: string,
  failed: boolean,
  options: DiagnosticOptions,
): string[] {
  const { id, severity, hint, place, text } = diagnostic;
  const message = messageFor(diagnostic, options.showText);
  const words = message[options.language];
  const where = [place?.line, place?.column].filter((part) => part !== undefined).join(':');
  const body = [
    `${place ? `${place.file}${where && `:${where}`}: ` : ''}${words}`,
    hint?.[options.language],
    options.showText ? text : undefined,
  ]
    .filter((part) => part !== undefined)
    .map((part) => xml(part))
    .join('\n');
  const inner = failed
    ? `<failure message="${xml(words)}" type="${severity}">${body}</failure>`
    : `<system-out>${body}</system-out>`;
  return [
    `    <testcase name="${xml(where ? `${id} ${where}` : id)}" classname="${xml(file)}" time="0">`,
    `      ${inner}`,
    '    </testcase>',
  ];
}

/** Text for XML 1.0, which has no way at all to write most control characters. */
function xml(text: string): string {
  return onOneLine(wellFormed(text))
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;');
}
