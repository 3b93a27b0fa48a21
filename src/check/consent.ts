/** What a register says where consent to be quoted was not given. */
const no = new Set(['no', 'n', 'tidak', 't', 'false', '0', '-']);

/** Whether an informant, by the attributes of the register, refused to be quoted; a blank is no refusal. */
export function refusesQuotation(attributes: Readonly<Record<string, string>>): boolean {
  return no.has((attributes.quote_ok ?? '').trim().toLowerCase());
}
