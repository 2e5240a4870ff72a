/** The clauses of a folded text, without their marks. */
export const clausesIn = (text: string): readonly string[] => text.split(/[,，;；。:：\n]/u).filter(Boolean);
