/** The simple types of ECMA-376 part 4 (transitional) that our files use. */
const INTEGER = /^-?\d+$/;
const LENGTH = /^\d+$/;
const ON_OFF = /^(?:true|false|on|off|0|1)$/;
const SOME = /^[^\p{Cc}]+$/u;
const HEX = /^(?:[\dA-F]{6}|auto)$/i;

/** Values by element and attribute; an attribute that is not listed for its element does not belong there. */
const VALUES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'w:pgSz': { 'w:w': LENGTH, 'w:h': LENGTH, 'w:orient': /^(?:portrait|landscape)$/ },
  'w:pgMar': {
    'w:top': INTEGER,
    'w:bottom': INTEGER,
    'w:left': LENGTH,
    'w:right': LENGTH,
    'w:header': LENGTH,
    'w:footer': LENGTH,
    'w:gutter': LENGTH,
  },
  'w:docGrid': { 'w:type': /^(?:default|lines|linesAndChars|snapToChars)$/, 'w:linePitch': INTEGER },
  'w:pgNumType': { 'w:start': INTEGER, 'w:fmt': SOME },
  'w:footerReference': { 'w:type': /^(?:even|default|first)$/, 'r:id': SOME },
  'w:jc': { 'w:val': /^(?:left|center|right|both|distribute|start|end)$/ },
  'w:spacing': {
    'w:before': LENGTH,
    'w:after': LENGTH,
    'w:line': INTEGER,
    'w:lineRule': /^(?:auto|exact|atLeast)$/,
    'w:val': INTEGER,
  },
  'w:ind': {
    'w:left': INTEGER,
    'w:right': INTEGER,
    'w:firstLine': LENGTH,
    'w:firstLineChars': INTEGER,
    'w:hanging': LENGTH,
  },
  'w:outlineLvl': { 'w:val': /^[0-9]$/ },
  'w:sz': { 'w:val': LENGTH },
  'w:szCs': { 'w:val': LENGTH },
  'w:b': { 'w:val': ON_OFF },
  'w:bCs': { 'w:val': ON_OFF },
  'w:keepNext': { 'w:val': ON_OFF },
  'w:pageBreakBefore': { 'w:val': ON_OFF },
  'w:color': { 'w:val': HEX, 'w:themeColor': SOME },
  'w:highlight': { 'w:val': /^(?:yellow|none)$/ },
  'w:vertAlign': { 'w:val': /^(?:baseline|superscript|subscript)$/ },
  'w:rFonts': {
    'w:ascii': SOME,
    'w:hAnsi': SOME,
    'w:eastAsia': SOME,
    'w:cs': SOME,
    'w:hint': /^(?:default|eastAsia|cs)$/,
  },
  'w:lang': { 'w:val': SOME, 'w:eastAsia': SOME },
  'w:fldChar': { 'w:fldCharType': /^(?:begin|separate|end)$/ },
  'w:t': { 'xml:space': /^(?:preserve|default)$/ },
  'w:instrText': { 'xml:space': /^(?:preserve|default)$/ },
  'w:style': { 'w:type': /^(?:paragraph|character|table|numbering)$/, 'w:styleId': SOME, 'w:default': ON_OFF },
  'w:footnote': { 'w:id': INTEGER, 'w:type': /^(?:normal|separator|continuationSeparator|continuationNotice)$/ },
  'w:endnote': { 'w:id': INTEGER, 'w:type': /^(?:normal|separator|continuationSeparator|continuationNotice)$/ },
  'w:defaultTabStop': { 'w:val': LENGTH },
  'w:uiPriority': { 'w:val': INTEGER },
};
const ELEMENT = /<([A-Za-z][\w.-]*(?::[\w.-]+)?)((?:\s+[\w:.-]+="[^"]*")*)\s*\/?>/gu;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/gu;
const FIELD = ['begin', 'separate', 'end'];

/**
 * Attributes that do not belong to their element or have a value that their type does not allow, prefixes that nothing
 * declares, and fields that are not begun, separated and ended in this order.
 */
export function valueFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  return [...parts].flatMap(([part, xml]) => {
    const faults: string[] = [];
    const declared = new Set(['xml', 'xmlns', ...[...xml.matchAll(/xmlns:([\w.-]+)="/gu)].map(([, prefix]) => prefix)]);
    const use = (name: string): void => {
      const [prefix, local] = name.split(':');
      if (local !== undefined && !declared.has(prefix ?? '')) faults.push(`${part}: prefix of ${name} is not declared`);
    };
    const fields: string[] = [];
    for (const [, element = '', attributes = ''] of xml.matchAll(ELEMENT)) {
      use(element);
      for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
        use(name);
        if (name === 'mc:Ignorable')
          for (const prefix of value.split(' '))
            if (!declared.has(prefix)) faults.push(`${part}: ignorable ${prefix} is not declared`);
        if (name === 'w:fldCharType') fields.push(value);
        const known = VALUES[element];
        if (known && !known[name]?.test(value)) faults.push(`${part}: ${element} ${name}="${value}"`);
      }
    }
    if (fields.some((type, index) => type !== FIELD[index % FIELD.length]) || fields.length % FIELD.length > 0)
      faults.push(`${part}: field not whole`);
    return faults;
  });
}
