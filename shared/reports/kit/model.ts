import type { Block, LabelledText, Orientation, Picture } from './blocks.ts';

/**
 * What a document says, as plain readonly data. `compose.ts` of each document builds it, the writers (`word.ts`, `text.ts`)
 * and the preview on the screen read it. Every word a reader sees is in the model, except the fixed labels in `labels.ts`;
 * how it looks is in `styles.ts` and nowhere else.
 */

/** What stands in the header of every page. */
export interface RunningHead {
  /** „Hajdú-Bihar Megyei Mentoriroda” */
  readonly office: string;
  /** The programme's title, then the project's id. */
  readonly programme: readonly string[];
}

/** The notice of co-financing on the first page: the programme's pictures, or its words while there are none. */
export interface CoFinancingNotice {
  readonly pictures: readonly Picture[];
  /** „Európai Unió”, „Európai Szociális Alap”, „Magyarország Kormánya”; the last line is the slogan: „Befektetés a jövőbe” */
  readonly lines: readonly string[];
}

/** The first block of an official paper. An absent field is left out; an empty one is a dotted line to be filled in by hand. */
export interface FirstBlock {
  readonly fileNumber?: string;
  readonly referenceNumber?: string;
  readonly clerk?: { readonly name: string; readonly phone?: string; readonly email?: string };
  /** Without a full stop. */
  readonly subject?: string;
  /** Number of enclosures, in pieces. */
  readonly enclosures?: number;
}

/** What an auditor looks for under the title. */
export interface FactBlock {
  readonly projectTitle: string;
  readonly projectId: string;
  readonly beneficiary?: string;
  /** Tárgyidőszak, in words. */
  readonly period?: string;
  /** Adatállapot: the day the records were read, in words. */
  readonly dataState: string;
  /** „1. változat” */
  readonly version?: string;
  /** Further lines, before Adatállapot: the mentor's name, employer, post. */
  readonly further?: readonly LabelledText[];
}

export interface DocumentModel {
  /** The report's id in `all-reports.ts`. */
  readonly id: string;
  /** The property „Cím” of the file, one line: „Havi mentori munkanapló, Kovács Béla, 2018. március”. */
  readonly title: string;
  readonly subject?: string;
  /** The office: creator and last modifier of the file. */
  readonly author: string;
  /** Local date and time, `YYYY-MM-DDTHH:mm:ss`: a value passed in, so that the same model makes the same bytes. */
  readonly created: string;
  /** Made of invented data: „MINTA” stands on every page. */
  readonly sample?: boolean;
  readonly runningHead: RunningHead;
  readonly notice?: CoFinancingNotice;
  readonly firstBlock?: FirstBlock;
  /** Printed centred in capitals; write it in ordinary letters, the kit raises them. */
  readonly titleLines: readonly string[];
  /** Under the title: „2018. január 1. – 2018. március 31.” */
  readonly periodLine?: string;
  readonly facts?: FactBlock;
  /** Of the first page; default portrait. */
  readonly orientation?: Orientation;
  readonly blocks: readonly Block[];
}
