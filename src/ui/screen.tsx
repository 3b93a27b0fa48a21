import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { frameOf } from './frame.js';
import type { Line, Span } from './span.js';
import type { State } from './state.js';

/** A state as a frame: nothing but a function of its props. */
export function Screen({ state }: { readonly state: State }): ReactElement {
  return (
    <Box flexDirection="column" width={state.size.columns}>
      {frameOf(state).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen
        <Row key={i} line={line} />
      ))}
    </Box>
  );
}

function Row({ line }: { readonly line: Line }): ReactElement {
  const spans = line.filter(({ text }) => text !== '');
  if (spans.length === 0) return <Text> </Text>;
  return (
    <Text wrap="truncate-end">
      {spans.map((span, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place on the line
        <Run key={i} span={span} />
      ))}
    </Text>
  );
}

function Run({ span }: { readonly span: Span }): ReactElement {
  const { text, color, bold = false, dim = false, inverse = false, underline = false } = span;
  return (
    <Text
      {...(color !== undefined && { color })}
      bold={bold}
      dimColor={dim}
      inverse={inverse}
      underline={underline}
    >
      {text}
    </Text>
  );
}
