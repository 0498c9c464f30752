import {suite, equal, check} from './check.js';
import {keyOf, kindOf, withKind, withColumn, withConstant, withFactor, withWord, withSystem, withDecimalComma, replaced, lacking, orderOf, tally, isProblem, nextMonday} from '/js/import/order.js';

const source = {file: 'a.csv', list: 'HAZARDS', points: false, mapping: {columns: {Nr: 'id', Art: 'classification'}, unused: ['X'], constants: {}, factors: {}, values: {}, zeroIsUnknown: []}};
const fields = [{path: 'id', needed: false, choices: []}, {path: 'classification', needed: true, choices: ['SHA', 'CHA']}];

export default suite({
  'a sheet has its file in its name': () => equal([keyOf({file: 'a.xlsx', sheet: 'S1'}), keyOf({file: 'a.csv'})], ['a.xlsx#S1', 'a.csv']),
  'a field has one column': () => equal(withColumn(source, 'X', 'id').mapping.columns, {Art: 'classification', X: 'id'}),
  'a column that is not used is taken out': () => equal(withColumn(source, 'Nr', '').mapping.columns, {Art: 'classification'}),
  'nothing is changed in place': () => {
    withColumn(source, 'Nr', '');
    equal(source.mapping.columns.Nr, 'id');
  },
  'a value for all is set and taken away': () => {
    const set = withConstant(source, 'district', 'Aghdam');
    equal([set.mapping.constants, withConstant(set, 'district', '').mapping.constants], [{district: 'Aghdam'}, {}]);
  },
  'square metres need no factor': () => equal([withFactor(source, 'A', 10000).mapping.factors, withFactor(withFactor(source, 'A', 10000), 'A', 1).mapping.factors], [{A: 10000}, {}]),
  'a word gets a meaning and loses it': () => {
    const set = withWord(source, 'classification', 'v', 'SHA');
    equal([set.mapping.values, withWord(set, 'classification', 'v', '').mapping.values], [{classification: {v: 'SHA'}}, {}]);
  },
  'an empty coordinate system is none': () => equal([withSystem(source, ' UTM38N ').mapping.crs, 'crs' in withSystem(source, ' ').mapping], ['UTM38N', false]),
  'a decimal comma is yes, no or as shown': () => equal(['yes', 'no', ''].map((comma) => withDecimalComma(source, comma).mapping.decimalComma ?? null), [true, false, null]),
  'another list has its mapping guessed anew': () => {
    const [changed] = withKind([source], source, 'CREWS');
    equal([changed.list, changed.mapping ?? null, kindOf(changed)], ['CREWS', null, 'CREWS']);
  },
  'points belong to hazard areas': () => equal(withKind([], {file: 'p.csv'}, 'POINTS'), [{file: 'p.csv', list: 'HAZARDS', points: true}]),
  'what is left out is no source': () => equal([withKind([source], source, ''), kindOf(undefined)], [[], '']),
  'one source is replaced by its name': () => equal(replaced([{file: 'b.csv'}, source], {...source, list: 'FUNDS'}).map((one) => one.list ?? ''), ['', 'FUNDS']),
  'a needed field comes from a column or a value for all': () => {
    const without = withColumn(source, 'Art', '');
    equal([lacking(source, fields), lacking(without, fields), lacking(withConstant(without, 'classification', 'SHA'), fields), lacking({...without, points: true}, fields)], [[], ['classification'], [], []]);
  },
  'an order without sources lets the server look': () => equal(orderOf({sources: null, target: {start: '2026-11-30', weeks: '26', name: 'N'}, encoding: ''}, false), {start: '2026-11-30', weeks: 26, name: 'N', keep: false}),
  'records for a problem that is there need no start': () => {
    const order = orderOf({sources: [source], target: {into: '7', replace: true}, encoding: 'windows-1251'}, true);
    equal([order.into, order.replace, order.keep, order.encoding, order.start ?? null, order.sources[0].mapping.columns.Nr], ['7', true, true, 'windows-1251', null, 'id']);
  },
  'outcomes are counted': () => equal(tally([{list: 'HAZARDS', outcome: 'TAKEN'}, {list: 'CREWS', outcome: 'REFUSED'}], 'CREWS'), {TAKEN: 0, MENDED: 0, REFUSED: 1, all: 1}),
  'a map is no problem file, and a broken file is shown with its errors': () => equal([isProblem('{"type":"FeatureCollection","features":[]}'), isProblem('{"format":1}'), isProblem('{')], [false, true, true]),
  'a new plan starts on the next Monday, never today': () => equal([nextMonday(new Date(2026, 10, 29)), nextMonday(new Date(2026, 10, 30)), nextMonday(new Date(2026, 11, 1))], ['2026-11-30', '2026-12-07', '2026-12-07']),
});
