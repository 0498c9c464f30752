/** What is to be made of files, as plain values: which table is which list, and which column which field. Nothing here changes what it is given. */

/** What a table can be besides the lists of a problem: points of polygons, or nothing. */
export const KINDS = ['HAZARDS', 'POINTS', 'COMMUNITIES', 'INFRASTRUCTURE', 'CREWS', 'FUNDS', ''];

/** Fields that stand for a place; a table that carries shapes itself needs none. */
const LISTS = {HAZARDS: 'hazardAreas', COMMUNITIES: 'communities', INFRASTRUCTURE: 'infrastructure', CREWS: 'crews', FUNDS: 'funds'};

export const listOf = (kind) => LISTS[kind];

/** What names a table among all: its file, and its sheet where there are several. */
export const keyOf = ({file, sheet}) => (sheet ? `${file}#${sheet}` : file);

export const kindOf = (source) => (!source ? '' : source.points ? 'POINTS' : source.list);

/** The sources with a table taken as another kind; its mapping is then guessed anew. */
export function withKind(sources, part, kind) {
  const others = sources.filter((source) => keyOf(source) !== keyOf(part));
  if (kind === '') return others;
  return [...others, {file: part.file, ...(part.sheet ? {sheet: part.sheet} : {}), list: kind === 'POINTS' ? 'HAZARDS' : kind, points: kind === 'POINTS'}];
}

/** The source with a column taken as a field ('' = not used); a field has one column. */
export function withColumn(source, column, field) {
  const columns = Object.fromEntries(Object.entries(source.mapping?.columns ?? {}).filter(([name, target]) => name !== column && target !== field));
  if (field) columns[column] = field;
  return patched(source, {columns, unused: []});
}

/** The source with what holds for all records that do not say; '' takes it away. */
export const withConstant = (source, field, value) => patched(source, {constants: changed(source.mapping?.constants, field, value)});

/** The source with what a column's numbers are multiplied by; 1 = as they are. */
export const withFactor = (source, column, factor) => patched(source, {factors: changed(source.mapping?.factors, column, factor === 1 ? '' : factor)});

export const withSystem = (source, crs) => patched(source, {crs: crs.trim() || undefined});
export const withDateOrder = (source, dateOrder) => patched(source, {dateOrder: dateOrder || undefined});
export const withDecimalComma = (source, comma) => patched(source, {decimalComma: comma === '' ? undefined : comma === 'yes'});

/** The source with what a word of the file means in a field; '' = as it is understood by itself. */
export function withWord(source, field, word, meaning) {
  const words = changed(source.mapping?.values?.[field], word, meaning);
  return patched(source, {values: changed(source.mapping?.values, field, Object.keys(words).length ? words : '')});
}

/** The sources with one of them replaced. */
export const replaced = (sources, source) => sources.map((one) => (keyOf(one) === keyOf(source) ? source : one));

/** Fields that every record needs and that neither a column nor a value for all gives. */
export function lacking(source, fields) {
  if (source.points) return [];
  const given = new Set([...Object.values(source.mapping?.columns ?? {}), ...Object.keys(source.mapping?.constants ?? {})]);
  return fields.filter((field) => field.needed && !given.has(field.path)).map((field) => field.path);
}

/** What is sent to the server. Sources that were never shown go without: the server says what they look like. */
export function orderOf({sources, target, encoding}, keep) {
  const into = target.into ? {into: target.into, replace: Boolean(target.replace)} : {start: target.start, weeks: Number(target.weeks), name: target.name};
  return {...into, keep, ...(encoding ? {encoding} : {}), ...(sources ? {sources: sources.map(({file, sheet, list, points, mapping}) => ({file, ...(sheet ? {sheet} : {}), list, points: Boolean(points), ...(mapping ? {mapping} : {})}))} : {})};
}

/** How many records came out which way: {TAKEN, MENDED, REFUSED, all}, over all lists or of one. */
export function tally(report, list = null) {
  const counts = {TAKEN: 0, MENDED: 0, REFUSED: 0, all: 0};
  for (const entry of report) {
    if (list && entry.list !== list) continue;
    counts[entry.outcome]++;
    counts.all++;
  }
  return counts;
}

/** Whether a JSON text is a problem file, and not a map. */
export function isProblem(text) {
  try {
    const json = JSON.parse(text);
    return !(json && typeof json === 'object' && typeof json.type === 'string' && (json.features || json.geometry || json.coordinates));
  } catch (broken) {
    return true;
  }
}

/** The first Monday after a day, as an ISO date: when a new plan starts unless somebody says otherwise. */
export function nextMonday(today = new Date()) {
  return new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + ((8 - today.getDay()) % 7 || 7))).toISOString().slice(0, 10);
}

function patched(source, patch) {
  const mapping = {...source.mapping, ...patch};
  for (const name of Object.keys(mapping)) if (mapping[name] === undefined) delete mapping[name];
  return {...source, mapping};
}

function changed(map, key, value) {
  const {[key]: before, ...rest} = map ?? {};
  return value === '' || value === undefined ? rest : {...rest, [key]: value};
}
