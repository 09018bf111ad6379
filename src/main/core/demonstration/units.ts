import type { Sector, UnitKind } from '#shared/contract/common.ts';

/** How a unit writes its workbook; one function in `layouts/` each. */
export type Layout =
  | 'marks-by-section'
  | 'one-table-two-parts'
  | 'three-lists'
  | 'titles-and-forms'
  | 'two-tables'
  | 'sheet-per-award'
  | 'numbers-by-unit'
  | 'numbers-by-award';

export interface DemonstrationUnit {
  name: string;
  /** The line over the unit's name in its letterhead. */
  superior: string;
  kind: UnitKind;
  sector: Sector;
  cluster: string;
  layout: Layout;
  format: 'xlsx' | 'xls' | 'ods';
  /** Share of the totals. */
  weight: number;
  /** Where its collectives and people are: the word before a place or department. */
  field: 'district' | 'education' | 'health' | 'enterprise' | 'office';
}

const federation = 'LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN';

const district = (place: string, layout: Layout, weight: number, format: DemonstrationUnit['format'] = 'xlsx') =>
  ({
    name: `LĐLĐ ${place}`,
    superior: federation,
    kind: 'district-federation',
    sector: 'public-service',
    cluster: 'Cụm thi đua số 1',
    layout,
    format,
    weight,
    field: 'district',
  }) satisfies DemonstrationUnit;

const sectorUnion = (
  name: string,
  field: DemonstrationUnit['field'],
  layout: Layout,
  weight: number,
  sector: Sector = 'public-service',
) =>
  ({
    name,
    superior: federation,
    kind: 'sector-union',
    sector,
    cluster: 'Cụm thi đua số 2',
    layout,
    format: 'xlsx',
    weight,
    field,
  }) satisfies DemonstrationUnit;

const office = (name: string, layout: Layout, weight: number, format: DemonstrationUnit['format'] = 'xlsx') =>
  ({
    name: `CĐCS ${name}`,
    superior: federation,
    kind: 'grassroots-union',
    sector: 'public-service',
    cluster: 'Cụm thi đua số 3',
    layout,
    format,
    weight,
    field: 'office',
  }) satisfies DemonstrationUnit;

const enterprise = (
  name: string,
  sector: Sector,
  layout: Layout,
  weight: number,
  format: DemonstrationUnit['format'] = 'xlsx',
) =>
  ({
    name: `CĐCS ${name}`,
    superior: federation,
    kind: 'grassroots-union',
    sector,
    cluster: 'Cụm thi đua số 4',
    layout,
    format,
    weight,
    field: 'enterprise',
  }) satisfies DemonstrationUnit;

/** Forty units directly under the federation in 2020; weights and layouts are invented. */
export const demonstrationUnits: readonly DemonstrationUnit[] = [
  district('huyện Ba Bể', 'marks-by-section', 52),
  district('huyện Bạch Thông', 'one-table-two-parts', 40),
  district('huyện Chợ Đồn', 'three-lists', 50),
  district('huyện Chợ Mới', 'numbers-by-unit', 44),
  district('huyện Na Rì', 'titles-and-forms', 46, 'xls'),
  district('huyện Ngân Sơn', 'marks-by-section', 36),
  district('huyện Pác Nặm', 'numbers-by-unit', 34),
  district('thành phố Bắc Kạn', 'three-lists', 58),
  sectorUnion('Công đoàn ngành Giáo dục', 'education', 'numbers-by-unit', 72),
  sectorUnion('Công đoàn ngành Y tế', 'health', 'sheet-per-award', 56),
  sectorUnion('Công đoàn ngành Công Thương', 'enterprise', 'marks-by-section', 22, 'state-enterprise'),
  sectorUnion('Công đoàn ngành Nông nghiệp và Phát triển nông thôn', 'office', 'two-tables', 28),
  sectorUnion('Công đoàn ngành Giao thông vận tải', 'enterprise', 'one-table-two-parts', 16, 'state-enterprise'),
  sectorUnion('Công đoàn Viên chức tỉnh', 'office', 'numbers-by-unit', 48),
  sectorUnion('Công đoàn Công an tỉnh', 'office', 'numbers-by-award', 20),
  sectorUnion('Công đoàn ngành Xây dựng', 'enterprise', 'titles-and-forms', 14, 'state-enterprise'),
  sectorUnion('Công đoàn các Khu công nghiệp', 'enterprise', 'marks-by-section', 18, 'non-state'),
  enterprise('Công ty Điện lực Bắc Kạn', 'state-enterprise', 'three-lists', 20),
  office('Tòa án nhân dân tỉnh', 'marks-by-section', 14),
  office('Sở Tư pháp', 'two-tables', 11),
  office('Ban Nội chính Tỉnh ủy', 'one-table-two-parts', 7),
  office('Viện kiểm sát nhân dân tỉnh', 'titles-and-forms', 13, 'xls'),
  office('Cục Thuế tỉnh', 'titles-and-forms', 17),
  office('Kho bạc Nhà nước Bắc Kạn', 'numbers-by-award', 12),
  office('Ngân hàng Nhà nước chi nhánh tỉnh Bắc Kạn', 'one-table-two-parts', 9),
  office('Bảo hiểm xã hội tỉnh', 'two-tables', 14, 'ods'),
  enterprise('Viễn thông Bắc Kạn', 'state-enterprise', 'marks-by-section', 17),
  enterprise('Bưu điện tỉnh Bắc Kạn', 'state-enterprise', 'one-table-two-parts', 16),
  enterprise('Agribank Chi nhánh tỉnh Bắc Kạn', 'state-enterprise', 'sheet-per-award', 17),
  office('Ngân hàng Chính sách xã hội tỉnh', 'three-lists', 13),
  office('Cục Thống kê tỉnh', 'numbers-by-award', 8, 'xls'),
  office('Đài Phát thanh và Truyền hình tỉnh', 'titles-and-forms', 10),
  enterprise('Công ty Cổ phần Cấp thoát nước Bắc Kạn', 'non-state', 'three-lists', 12),
  enterprise('Công ty Cổ phần Khoáng sản Bắc Kạn', 'non-state', 'two-tables', 12),
  office('Cơ quan Liên đoàn Lao động tỉnh', 'three-lists', 10),
  office('Trường Cao đẳng Bắc Kạn', 'one-table-two-parts', 15),
  office('Cục Quản lý thị trường tỉnh', 'marks-by-section', 9),
  office('Sở Tài nguyên và Môi trường', 'sheet-per-award', 14),
  enterprise('Công ty TNHH MTV Lâm nghiệp Bắc Kạn', 'state-enterprise', 'two-tables', 11),
  office('Bộ Chỉ huy Quân sự tỉnh', 'numbers-by-award', 9),
];
