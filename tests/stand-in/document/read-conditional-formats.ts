/** Reads conditional formats back, those with a formula: the mirror of `conditionalFormatsXml`. */
import type { ConditionalFormatModel } from '../../../src/core/model/sheet-model';
import { differentialStyle, type Styles } from './read-styles';
import { shiftFormula } from './shift-formula';
import { parseAreas } from './sheet-reference';
import { attributeOf, childAt, numberAttribute } from './xml-lenient';
import { childrenOf, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

/** The strongest first; one model for each area. A formula is told from the corner of all areas together. */
export function readConditionalFormats(frame: XmlElement, styles: Styles): ConditionalFormatModel[] {
  const rules = ownedRules(frame).sort((one, other) => priorityOf(one) - priorityOf(other));
  return rules.flatMap(({ rule, areas }) => {
    const style = styleOf(rule, styles);
    const formula = (childAt(rule, 'formula') ?? childAt(rule, 'f'))?.text.trim() ?? '';
    if (attributeOf(rule, 'type') !== 'expression' || style === undefined || formula === '') return [];
    const top = Math.min(...areas.map((area) => area.top));
    const left = Math.min(...areas.map((area) => area.left));
    return areas.map((area) => ({
      area,
      formula: shiftFormula(formula, area.top - top, area.left - left),
      style,
    }));
  });
}

interface OwnedRule {
  readonly rule: XmlElement;
  readonly areas: ReturnType<typeof parseAreas>;
}

/** Excel keeps rules that look at other sheets among the extensions, with their appearance inside. */
function ownedRules(frame: XmlElement): OwnedRule[] {
  const extended = childrenOf(childAt(frame, 'extLst'), 'ext').map((ext) =>
    childAt(ext, 'conditionalFormattings'),
  );
  return [frame, ...extended]
    .flatMap((owner) => childrenOf(owner, 'conditionalFormatting'))
    .flatMap((element) => {
      const areas = parseAreas(attributeOf(element, 'sqref') ?? childAt(element, 'sqref')?.text ?? '');
      return childrenOf(element, 'cfRule').map((rule) => ({ rule, areas }));
    });
}

function priorityOf({ rule }: OwnedRule): number {
  return numberAttribute(rule, 'priority') ?? Number.MAX_SAFE_INTEGER;
}

function styleOf(rule: XmlElement, styles: Styles): ConditionalFormatModel['style'] | undefined {
  const inside = childAt(rule, 'dxf');
  if (inside !== undefined) return differentialStyle(inside, styles.color);
  return styles.differential[numberAttribute(rule, 'dxfId') ?? -1];
}
