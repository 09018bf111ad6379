import { describe, expect, test } from 'vitest';
import { registrationListReport } from '#core/reports/builders/registration-list.ts';
import type { ReportModel } from '#core/reports/model.ts';
import { nameList } from '#core/reports/name-list.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import { listedNames, paper } from '#tests/support/report-data.ts';

const award = defaultAwardTypes.find((type) => type.code === 'BK-LDLD') ?? defaultAwardTypes.slice(-1)[0];
if (award === undefined) throw new Error('the catalogue is empty');

function textOf(model: ReportModel, style: string): string[] {
  return model.body.flatMap((block) =>
    block.kind === 'paragraph' && block.style === style ? [block.pieces.map((piece) => piece.text).join('')] : [],
  );
}

describe('the list of names under one award', () => {
  test('numbers through and says how many it has', () => {
    const model = registrationListReport({
      paper: paper(),
      award,
      subject: 'individual',
      names: listedNames(12),
      differences: [],
      registered: 12,
    });
    const [table] = model.body;
    if (table?.kind !== 'table') throw new Error('the report has no table');
    expect(table.columns.map((column) => column.heading[0])).toEqual([
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Chức vụ',
      'Đơn vị',
    ]);
    expect(table.rows.at(-1)?.cells[0]).toMatchObject({ text: '12' });
    expect(textOf(model, 'closing')).toEqual(['Danh sách này có 12 cá nhân./.']);
    expect(textOf(model, 'remark')).toEqual([]);
  });

  test('names the units that sent numbers only, so that list and figure agree', () => {
    const model = registrationListReport({
      paper: paper(),
      award,
      subject: 'individual',
      names: listedNames(1069),
      differences: [
        { unitId: '4', unitName: 'LĐLĐ huyện Chợ Mới', registered: 371, listed: 0 },
        { unitId: '9', unitName: 'Công đoàn ngành Giáo dục', registered: 25, listed: 20 },
      ],
      registered: 1445,
    });
    expect(textOf(model, 'closing')).toEqual([
      'Danh sách này có 1.069 cá nhân; ngoài ra có 376 cá nhân do 02 đơn vị chỉ báo số lượng, tổng số đăng ký là 1.445 cá nhân./.',
    ]);
    expect(textOf(model, 'remark')).toEqual([
      'Đơn vị chỉ báo số lượng, chưa gửi danh sách (hoặc gửi thiếu): LĐLĐ huyện Chợ Mới: 371; Công đoàn ngành Giáo dục: 05.',
    ]);
  });

  test('says when a settled number is smaller than the names', () => {
    const model = registrationListReport({
      paper: paper(),
      award,
      subject: 'collective',
      names: listedNames(5),
      differences: [{ unitId: '4', unitName: 'LĐLĐ huyện Na Rì', registered: 3, listed: 5 }],
      registered: 3,
    });
    expect(textOf(model, 'closing')).toEqual(['Danh sách này có 05 tập thể; số đăng ký được tính là 03 tập thể./.']);
    expect(textOf(model, 'remark')).toEqual([
      'Đơn vị có số lượng được chốt ít hơn số tên trong danh sách: LĐLĐ huyện Na Rì: 02.',
    ]);
  });

  test('a list of collectives has neither birth nor position', () => {
    const model = registrationListReport({
      paper: paper(),
      award,
      subject: 'collective',
      names: listedNames(5),
      differences: [],
      registered: 5,
    });
    const [table] = model.body;
    expect(table?.kind === 'table' ? table.columns.map((column) => column.heading[0]) : []).toEqual([
      'STT',
      'Tên tập thể',
      'Đơn vị',
    ]);
    expect(model.heading?.abstract).toEqual(['Tập thể đăng ký Bằng khen Liên đoàn Lao động tỉnh năm 2020']);
  });
});

const name = (unitId: string, text: string, partName: string | null = null) => ({
  unitId,
  name: text,
  partName,
  birth: null,
  position: null,
});

const unit = (key: string, title: string, registered: number) => ({
  key,
  name: title,
  awards: [{ award: 'LDTT', subject: 'individual' as const, registered, named: 0, countedOnly: 0, people: 0 }],
});

describe('names in the order of printing', () => {
  test('units as they come, the unit itself before its parts, names inside as they come', () => {
    const { names } = nameList(
      [
        name('2', 'An'),
        name('1', 'Bình', 'Trường B'),
        name('1', 'Chi'),
        name('1', 'Dũng', 'Trường A'),
        name('2', 'Yến'),
      ],
      [unit('1', 'Ba Bể', 3), unit('2', 'Na Rì', 2)],
    );
    expect(names.map((entry) => [entry.name, entry.unitName])).toEqual([
      ['Chi', 'Ba Bể'],
      ['Dũng', 'Trường A, Ba Bể'],
      ['Bình', 'Trường B, Ba Bể'],
      ['An', 'Na Rì'],
      ['Yến', 'Na Rì'],
    ]);
  });

  test('units whose figure is not the number of their names are told', () => {
    const { differences } = nameList([name('1', 'An')], [unit('1', 'Ba Bể', 1), unit('2', 'Na Rì', 9)]);
    expect(differences).toEqual([{ unitId: '2', unitName: 'Na Rì', registered: 9, listed: 0 }]);
  });
});
