/** Marks that end a sentence, kept with it; those inside brackets and quotation marks end nothing. */
const SENTENCE = /(?:[（(][^（）()\n]*[）)]|“[^”\n]*”|《[^》\n]*》|[^。！？；;!?])+[。！？；;!?]*/gu;

/** The sentences of a text with their closing marks. */
export const sentencesIn = (text: string): readonly string[] =>
  [...text.matchAll(SENTENCE)].map(([sentence]) => sentence);
