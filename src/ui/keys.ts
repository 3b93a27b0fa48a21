/** A key as the reducer knows it: a letter or sign as it is typed, or a name (`up`, `shift-left`, `ctrl-c`). */
export interface Key {
  readonly name: string;
  /** What typing it adds to a text; missing for keys that add nothing. */
  readonly text?: string;
}

/** What ink says of a key press besides its text. */
export interface Press {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageDown: boolean;
  readonly pageUp: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly tab: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
}

const arrows = { upArrow: 'up', downArrow: 'down', leftArrow: 'left', rightArrow: 'right' } as const;
const named = {
  pageDown: 'pagedown',
  pageUp: 'pageup',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'escape',
  tab: 'tab',
  backspace: 'backspace',
  // Terminals send for the backspace key what ink calls delete.
  delete: 'backspace',
} as const;
const controls: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\x7f': 'backspace',
  '\b': 'backspace',
  '\x1b': 'escape',
  '\x03': 'ctrl-c',
};
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** The keys of one read from the terminal: several where they came at once (fast typing, paste, ssh). */
export function keysOf(input: string, press: Press): Key[] {
  for (const [flag, name] of Object.entries(arrows))
    if (press[flag as keyof typeof arrows]) return [{ name: press.shift ? `shift-${name}` : name }];
  for (const [flag, name] of Object.entries(named))
    if (press[flag as keyof typeof named])
      return [{ name: press.shift && name === 'tab' ? 'shift-tab' : name }];
  if (press.ctrl) return [{ name: `ctrl-${input}` }];
  return [...graphemes.segment(input)].flatMap(({ segment }): Key[] => {
    if (segment === '\r\n') return [{ name: 'enter' }];
    const control = controls[segment];
    if (control !== undefined) return [{ name: control }];
    return /^\p{Cc}/u.test(segment) ? [] : [{ name: segment, text: segment }];
  });
}
