import {
  AlignmentType,
  DocumentGridType,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';

/**
 * The layout of official documents, GB/T 9704-2012: A4, margins 37/35/28/26 mm, 22 lines of 28 characters a page. Lengths
 * are twips (1/20 pt) unless said otherwise; font sizes are half-points.
 */
export const FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  part: '黑体',
  section: '楷体_GB2312',
  pageNumber: '宋体',
} as const;

/** 三号. */
const BODY_SIZE = 32;
/** 二号. */
const TITLE_SIZE = 44;
/** 四号. */
export const PAGE_NUMBER_SIZE = 28;
/** 22 lines of 28.95 pt fill the 225 mm between the margins. */
const LINE = 579;
/**
 * 28 characters of 16 pt are wider than the 156 mm between the margins: each stands 0.25 pt closer. (A character grid
 * would say the same, but LibreOffice spreads it to 20 pt a character.)
 */
const CHARACTER_SPACING = -5;
/** Two characters of that pitch. */
const INDENT = 630;

const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 851, footer: 1304 },
} as const;

export const SECTION: ISectionPropertiesOptions = {
  page: PAGE,
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
};

/** One font for every script: quotation marks would else turn half-width. */
export const fontNamed = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' });

const spacing = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const indent = { firstLine: INDENT, firstLineChars: 200 };

/** Word lets an inherited indent in characters overrule one in twips: both have to be none. */
export const NO_INDENT = { firstLine: 0, firstLineChars: 0 } as const;

const headingStyle = (font: string, outlineLevel: number) => ({
  run: { font: fontNamed(font), size: BODY_SIZE, bold: false, color: '000000' },
  paragraph: { spacing, indent, keepNext: true, outlineLevel },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontNamed(FONTS.body),
        size: BODY_SIZE,
        characterSpacing: CHARACTER_SPACING,
        language: { eastAsia: 'zh-CN', value: 'en-US' },
      },
      paragraph: { spacing, alignment: AlignmentType.BOTH, indent },
    },
    title: {
      run: { font: fontNamed(FONTS.title), size: TITLE_SIZE, bold: false },
      paragraph: { spacing: { ...spacing, after: LINE }, alignment: AlignmentType.CENTER, indent: NO_INDENT },
    },
    heading1: headingStyle(FONTS.part, 0),
    heading2: headingStyle(FONTS.section, 1),
    heading3: headingStyle(FONTS.body, 2),
  },
};
