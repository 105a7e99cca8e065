/** Whom an invoice is made out to, where that is not simply the buyer. */
export interface InvoiceAddress {
  readonly company: string;
  /** Street and number, in one line or several. */
  readonly street: string;
  readonly postalCode: string | null;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** As the company writes it, such as a VAT identification number; nobody has looked it up. */
  readonly taxNumber: string | null;
}
