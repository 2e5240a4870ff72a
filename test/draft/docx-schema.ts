/**
 * What Word repairs or refuses: checked against the sequences of ECMA-376 part 1 (CT_PPr, CT_RPr, CT_SectPr, CT_Style,
 * CT_Settings …), its packaging rules and XML 1.0. Elements that no file of ours has are left out of the sequences.
 */
const SEQUENCES: Readonly<Record<string, string>> = {
  'w:document': 'background body',
  'w:p': 'pPr *',
  'w:r': 'rPr *',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:numbering': 'numPicBullet abstractNum num',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:settings':
    'writeProtection view zoom displayBackgroundShape mirrorMargins alignBordersAndEdges trackRevisions defaultTabStop autoHyphenation evenAndOddHeaders bookFoldRevPrinting drawingGridHorizontalSpacing drawingGridVerticalSpacing characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
};
/** Attributes without which the element is not valid. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'w:pStyle': ['w:val'],
  'w:jc': ['w:val'],
  'w:sz': ['w:val'],
  'w:highlight': ['w:val'],
  'w:outlineLvl': ['w:val'],
  'w:name': ['w:val'],
  'w:basedOn': ['w:val'],
  'w:next': ['w:val'],
  'w:style': ['w:type', 'w:styleId'],
  'w:footerReference': ['w:type', 'r:id'],
  'w:fldChar': ['w:fldCharType'],
  Relationship: ['Id', 'Type', 'Target'],
  Override: ['PartName', 'ContentType'],
  Default: ['Extension', 'ContentType'],
};
const TOKEN = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?xml [^?]*\?>|([^<]+)/gu;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
const ILLEGAL = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

interface Open {
  readonly name: string;
  readonly children: string[];
}

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']));

/** Faults of one XML part: well-formedness, characters, order and number of children, required attributes. */
function partFaults(
  name: string,
  xml: string,
  onElement: (name: string, attributes: ReadonlyMap<string, string>) => void,
): readonly string[] {
  const faults: string[] = [];
  if (ILLEGAL.test(xml)) faults.push(`${name}: character that XML cannot hold`);
  const stack: Open[] = [{ name: '', children: [] }];
  let read = 0;
  const close = ({ name: parent, children }: Open): void => {
    const sequence = SEQUENCES[parent]?.split(' ');
    if (!sequence) return;
    const places = children.map((child) => sequence.indexOf(child.replace('w:', '')));
    places.forEach((place, index) => {
      const child = `${parent} > ${children[index]}`;
      if (place < 0 && !sequence.includes('*')) faults.push(`${name}: ${child} does not belong there`);
      if (place >= 0 && index > 0 && (places[index - 1] ?? 0) > place) faults.push(`${name}: ${child} out of order`);
      if (place === 0 && sequence.includes('*') && index > 0) faults.push(`${name}: ${child} is not first`);
    });
    const single = /^w:(?:pPr|rPr)$/.test(parent) && new Set(children).size !== children.length;
    if (single) faults.push(`${name}: ${parent} has a child twice`);
  };
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, end, element = '', attributeText = '', selfClosing, text] = match;
    if (match.index !== read) faults.push(`${name}: not well-formed near ${xml.slice(read, read + 40)}`);
    read = match.index + whole.length;
    if (ENTITY.test(text ?? attributeText)) faults.push(`${name}: bare ampersand`);
    if (!element) continue;
    if (end) {
      const open = stack.pop();
      if (open?.name !== element) faults.push(`${name}: </${element}> closes <${open?.name}>`);
      if (open) close(open);
      continue;
    }
    const attributes = attributesOf(attributeText);
    for (const required of REQUIRED[element] ?? []) {
      if (!attributes.get(required)) faults.push(`${name}: ${element} lacks ${required}`);
    }
    onElement(element, attributes);
    stack.at(-1)?.children.push(element);
    if (!selfClosing) stack.push({ name: element, children: [] });
    else close({ name: element, children: [] });
  }
  if (read !== xml.length || stack.length !== 1) faults.push(`${name}: not well-formed at its end`);
  return faults;
}

const folderOf = (part: string): string => part.replace(/[^/]*$/, '');

/** Every reason found for which Word would repair or refuse the file; empty for a sound one. */
export function docxFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const faults: string[] = [];
  const types = new Set<string>();
  const extensions = new Set<string>();
  const styles: string[] = [];
  const usedStyles: string[] = [];
  const ids = new Map<string, string[]>();
  const targets = new Map<string, Map<string, string>>();
  const references: (readonly [part: string, id: string])[] = [];
  const note = (kind: string, id: string | undefined): void => {
    if (id !== undefined) ids.set(kind, [...(ids.get(kind) ?? []), id]);
  };
  for (const [part, xml] of parts) {
    const owner = part.replace('_rels/', '').replace(/\.rels$/, '');
    faults.push(
      ...partFaults(part, xml, (element, attributes) => {
        if (element === 'Override') types.add((attributes.get('PartName') ?? '').slice(1));
        if (element === 'Default') extensions.add(attributes.get('Extension') ?? '');
        if (element === 'w:style') styles.push(attributes.get('w:styleId') ?? '');
        if (/^w:(?:pStyle|rStyle|basedOn|next|link)$/.test(element)) usedStyles.push(attributes.get('w:val') ?? '');
        if (element === 'w:abstractNum') note(element, attributes.get('w:abstractNumId'));
        if (/^w:(?:num|footnote|endnote)$/.test(element))
          note(element, attributes.get('w:numId') ?? attributes.get('w:id'));
        if (element === 'Relationship') {
          const own = targets.get(owner) ?? new Map<string, string>();
          if (own.has(attributes.get('Id') ?? '')) faults.push(`${part}: relationship id twice`);
          targets.set(owner, own.set(attributes.get('Id') ?? '', folderOf(owner) + (attributes.get('Target') ?? '')));
        }
        const id = attributes.get('r:id');
        if (id !== undefined) references.push([part, id]);
      }),
    );
  }
  for (const part of parts.keys()) {
    if (!types.has(part) && !extensions.has(/\.(\w+)$/.exec(part)?.[1] ?? '')) faults.push(`${part}: no content type`);
  }
  for (const part of types) if (!parts.has(part)) faults.push(`${part}: content type of no part`);
  for (const [owner, own] of targets) {
    for (const target of own.values())
      if (!parts.has(target)) faults.push(`${owner}: relationship to no part ${target}`);
  }
  for (const [part, id] of references) if (!targets.get(part)?.has(id)) faults.push(`${part}: no relationship ${id}`);
  if (new Set(styles).size !== styles.length) faults.push('a style id twice');
  for (const [kind, all] of ids) if (new Set(all).size !== all.length) faults.push(`${kind}: an id twice`);
  // Word has the default of character styles built in.
  const known = new Set([...styles, 'DefaultParagraphFont']);
  for (const style of usedStyles) if (!known.has(style)) faults.push(`no style ${style}`);
  return faults;
}
