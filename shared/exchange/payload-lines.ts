import { LineCutter, type LineLimits } from './line-cutter.ts';
import { damaged, malformed, type Refusal } from './refusal.ts';

/** Lines and longest line there may be, and the bytes there must be, of a payload. */
export interface PayloadLimits extends LineLimits {
  readonly rawBytes: number;
}

/** Cuts what a payload inflates to into its lines, never beyond the limits, whoever inflates it. */
export class PayloadLines {
  private readonly limits: PayloadLimits;
  private readonly cutter: LineCutter;
  private rawBytes = 0;

  constructor(limits: PayloadLimits) {
    this.limits = limits;
    this.cutter = new LineCutter(limits);
  }

  /** The lines that this part completes; no part where the payload is not gzip. */
  push(raw: Uint8Array | undefined): readonly Uint8Array[] | Refusal {
    if (raw === undefined) return damaged('kibontás', 'A tömörített rész hibás.');
    this.rawBytes += raw.length;
    if (this.rawBytes > this.limits.rawBytes)
      return malformed('kibontás', 'A kibontott adat több, mint amennyit a fejléc mond.');
    const lines = this.cutter.push(raw);
    if (lines === 'tooLong') return malformed('kibontás', 'A fájl egyik sora hosszabb a megengedettnél.');
    if (lines === 'tooMany')
      return malformed('kibontás', 'A fájlban több sor van, mint amennyit a fejléc mond.');
    return lines;
  }

  /** The refusal of what is not exactly one gzip member of exactly `rawBytes` bytes ending in a newline. */
  end(isOneMember: boolean): Refusal | undefined {
    return isOneMember && this.rawBytes === this.limits.rawBytes && this.cutter.rest === 0
      ? undefined
      : damaged('kibontás', 'A tömörített rész nem ott ér véget, ahol kellene.');
  }
}
