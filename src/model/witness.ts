/** Whether a witness had occasion to speak to a code: recorded as asked, recorded as not asked, or not recorded. */
export type Opportunity = 'asked' | 'not_asked' | 'unknown';

/**
 * The independent unit that is counted once (*sumber data*): an informant; else the case that a document is about;
 * else the document. Observations that share observer and site, and documents that share an issuer, are one.
 */
export interface Witness {
  /** `informant:I01`, `case:K03`, `document:d1`, `observer:rina@balai`, `issuer:dinas`. */
  readonly key: string;
  readonly kind: 'informant' | 'case' | 'document' | 'observer' | 'issuer';
  readonly id: string;
  readonly group: string | null;
}
