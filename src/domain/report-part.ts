/** The four parts that reports must have; what stands outside the others is `work`. */
export type ReportPart = 'work' | 'problems' | 'responsibility' | 'plan';
