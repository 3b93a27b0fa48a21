import type { Argument, Help, Option } from 'commander';

/** The parser's own headings of a help text, in Indonesian. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Opsi:',
  'Commands:': 'Perintah:',
};

/** What the parser says of a command line, in Indonesian; `$1` … are taken over as they are. */
const errors: readonly (readonly [RegExp, string])[] = [
  [/missing required argument (.+)/, 'argumen $1 belum diberikan'],
  [/required option (.+) not specified/, 'opsi $1 wajib diberikan'],
  [/option (.+) argument missing/, 'opsi $1 memerlukan nilai'],
  [/option (.+) argument '(.*)' is invalid\./, 'nilai `$2` untuk opsi $1 tidak dapat dipakai.'],
  [
    /command-argument value '(.*)' is invalid for argument (.+?)\./,
    'nilai `$1` untuk argumen $2 tidak dapat dipakai.',
  ],
  [/Allowed choices are (.+?)\./, 'Pilihannya: $1.'],
  [/option (.+) cannot be used with option (.+)/, 'opsi $1 tidak dapat dipakai bersama opsi $2'],
  [/unknown option (.+)/, 'opsi $1 tidak dikenal'],
  [/unknown command (.+)/, 'perintah $1 tidak dikenal'],
  [
    /too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\./,
    'terlalu banyak argumen: paling banyak $2, diberikan $3.',
  ],
  [/\(Did you mean one of (.+)\?\)/, '(Mungkin salah satu dari $1?)'],
  [/\(Did you mean (.+)\?\)/, '(Mungkin $1?)'],
  [/^error: /, 'galat: '],
];

interface Described {
  readonly description: string;
  readonly argChoices?: readonly string[] | undefined;
  readonly defaultValue?: unknown;
}

function described({ description, argChoices, defaultValue }: Described): string {
  const chosen = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  const more = [
    ...(argChoices ? [`pilihan: ${argChoices.join(', ')}`] : []),
    ...(chosen ? [`bawaan: ${defaultValue}`] : []),
  ];
  return more.length === 0 ? description : `${description} (${more.join('; ')})`;
}

/** The help of a command with Indonesian headings, choices and defaults. */
export const indonesianHelp: Partial<Help> = {
  styleTitle: (title) => titles[title] ?? title,
  styleUsage: (usage) => usage.replace('[options]', '[opsi]').replace('[command]', '[perintah]'),
  optionDescription: (option: Option) => described(option),
  argumentDescription: (argument: Argument) => described(argument),
};

/** A message of the parser in Indonesian; what is not known stays as it is. */
export function indonesianError(message: string): string {
  return errors.reduce((text, [pattern, words]) => text.replace(pattern, words), message);
}
