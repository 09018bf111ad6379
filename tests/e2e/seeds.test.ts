import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';
import {
  addMovements,
  addUnits,
  ask,
  begin,
  cell,
  choose,
  goTo,
  openYear,
  press,
  store,
  typeRow,
} from '#tests/support/set-up-by-hand.ts';
import { term2023Text } from '#tests/support/term-targets.ts';

const phaseTable = 'Các đợt của năm thi đua';

test('Lạng Sơn 2016: clusters sign their pacts at the conference, with targets of the pact', async ({ page }) => {
  await begin(page, { federation: 'Liên đoàn Lao động tỉnh Lạng Sơn', place: 'Lạng Sơn', year: 2016 });
  await openYear(page);
  await press(page.getByRole('button', { name: 'Sửa năm thi đua 2016' }));
  await page.getByRole('dialog').getByLabel('Ngày phát động').fill('19/01/2016');
  await page.getByRole('dialog').getByLabel('Dịp').fill('Hội nghị tổng kết năm 2015, triển khai nhiệm vụ năm 2016');
  await store(page);
  await addMovements(
    page,
    { kind: 'Thường xuyên', name: 'Giỏi việc nước, đảm việc nhà' },
    { kind: 'Chuyên đề', name: 'Xanh – Sạch – Đẹp, bảo đảm an toàn vệ sinh lao động' },
  );

  const units = ['LĐLĐ huyện Bắc Sơn', 'LĐLĐ huyện Bình Gia', 'LĐLĐ huyện Văn Quan', 'CĐ Viên chức tỉnh'];
  await addUnits(page, ...units);
  await goTo(page, 'Đơn vị', 'Cụm, khối');
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Thêm cụm, khối' });
  await dialog.getByLabel('Tên cụm, khối').fill('Cụm thi đua số 1');
  for (const [typed, name] of [
    ['bac son', units[0]],
    ['binh gia', units[1]],
    ['van quan', units[2]],
  ] as const) {
    await choose(page, dialog, 'Các đơn vị', typed, name ?? '');
  }
  await dialog.getByLabel('Đơn vị trưởng').selectOption({ label: 'LĐLĐ huyện Bắc Sơn (LDLD-BACSON)' });
  await dialog.getByRole('button', { name: 'Cất' }).click();
  await press(page.getByRole('button', { name: 'Ký giao ước của Cụm thi đua số 1' }));
  const pact = page.getByRole('dialog', { name: /Ký giao ước/ });
  await expect(pact.getByLabel('Tên giao ước')).toHaveValue(/2016/);
  await pact.getByLabel('Nơi ký').fill('Hội nghị tổng kết, thành phố Lạng Sơn');
  await pact.getByLabel('Ngày ký').fill('19/01/2016');
  await page.screenshot({ path: 'test-results/seed-lang-son-pact.png' });
  await pact.getByRole('button', { name: 'Cất' }).click();
  await expect(page.getByRole('button', { name: /3\/3 đơn vị ký/ })).toBeVisible();

  await goTo(page, 'Chỉ tiêu');
  await press(page.getByRole('button', { name: 'Thêm bộ chỉ tiêu' }));
  const set = page.getByRole('dialog');
  await set.getByLabel('Tên', { exact: true }).fill('Chỉ tiêu giao ước năm 2016');
  await set.getByLabel('Của', { exact: true }).selectOption({ label: 'Giao ước của cụm, khối' });
  await set.getByLabel('Giao ước', { exact: true }).selectOption({ index: 1 });
  await store(page);
  await expect(page.getByText('Bộ này chưa có chỉ tiêu.')).toBeVisible();
  await page.keyboard.press('F9');
  await page
    .getByRole('textbox', { name: 'Đoạn văn' })
    .fill(
      '(1) Ít nhất 95% công đoàn cơ sở đạt vững mạnh; (2) Phát triển ít nhất 200 đoàn viên; (3) Thành lập ít nhất 02 công đoàn cơ sở ngoài khu vực nhà nước',
    );
  await expect(page.getByText('Đọc được 3 chỉ tiêu.')).toBeVisible();
  await store(page);
  await expect(page.getByRole('gridcell', { name: '≥ 95 %' })).toBeVisible();
  await expect(page.getByLabel('Bộ chỉ tiêu')).toContainText('Cụm thi đua số 1');
  await expectAccessible(page, 'targets of a pact');

  expect(await ask(page, 'clusters/ofYear', { year: 2016 })).toMatchObject({
    clusters: [
      {
        name: 'Cụm thi đua số 1',
        kind: 'cluster',
        members: units.slice(0, 3).map((name) => ({ name })),
        pacts: [{ signedOn: '2016-01-19', signatures: Array.from({ length: 3 }, () => ({ signedOn: '2016-01-19' })) }],
      },
    ],
    without: [{ name: 'CĐ Viên chức tỉnh' }],
  });
  expect(await ask(page, 'targets/sets')).toMatchObject([{ fromYear: 2016, toYear: 2016, pactId: '1', targets: 3 }]);
  expect(await ask(page, 'campaigns/list')).toMatchObject([{ year: 2016, launchedOn: '2016-01-19' }]);
});

test('Bắc Kạn 2020: a phase from November before, movements, and works with a plaque', async ({ page }) => {
  await begin(page, {
    federation: 'Liên đoàn Lao động tỉnh Bắc Kạn',
    place: 'Bắc Kạn',
    year: 2020,
    phases: [
      ['01/11/2019', '31/03/2020'],
      ['01/04/2020', '31/12/2020'],
    ],
  });
  await addUnits(page, 'CĐCS Công ty Điện lực Bắc Kạn', 'CĐCS Sở Công Thương');
  await openYear(page);
  const phases = page.getByRole('table', { name: phaseTable });
  await expect(phases).toContainText('01/11/2019 – 31/03/2020');
  await expect(phases).toContainText('01/04/2020 – 31/12/2020');
  const movements = [
    'Lao động giỏi, lao động sáng tạo, bảo đảm an toàn vệ sinh lao động',
    'Đổi mới, sáng tạo, hiệu quả trong hoạt động công đoàn',
    'Bắc Kạn chung sức xây dựng nông thôn mới',
    'Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau',
    'Doanh nghiệp Việt Nam hội nhập và phát triển',
  ];
  await addMovements(page, ...movements.map((name) => ({ kind: 'Thường xuyên' as const, name })), {
    kind: 'Chuyên đề',
    name: 'Tham mưu giỏi, phục vụ tốt',
    sector: 'Hành chính sự nghiệp',
  });

  await goTo(page, 'Sáng kiến', 'Công trình');
  await page.keyboard.press('Insert');
  const renewed = 'Dự án Cải tạo trụ sở Trung tâm Điều khiển xa tỉnh Bắc Kạn';
  await typeRow(page, [renewed, 'x', '44,9 tỷ', 'CĐCS Công ty Điện lực Bắc Kạn']);
  await expect(page.getByText('1 công trình · trị giá 44.900.000.000 đồng')).toBeVisible();
  await expect(await cell(page, 0, 'Gắn biển')).toHaveText('Có');
  await expect(await cell(page, 0, 'Đợt')).toHaveText('Đợt I');

  await goTo(page, 'Đăng ký', 'Nhập số');
  for (const [head, number, shown] of [
    ['Cờ TLĐ', '2', '2'],
    ['LĐTT', '1445', '1.445'],
  ] as const) {
    await (await cell(page, 0, head)).click();
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await expect(await cell(page, 0, head)).toHaveText(shown);
  }
  await goTo(page, 'Tổng quan');
  const paragraph = page.getByRole('main');
  await expect(paragraph).toContainText('01 công trình do các cấp công đoàn đăng ký với tổng trị giá 44,9 tỷ đồng');
  await expect(paragraph).toContainText('02 tập thể đăng ký Tổng Liên đoàn tặng Cờ thi đua');
  await expectAccessible(page, 'dashboard of Bắc Kạn');
  await page.screenshot({ path: 'test-results/seed-bac-kan.png' });

  expect(await ask(page, 'campaigns/list')).toMatchObject([
    {
      year: 2020,
      phases: [
        { name: 'Đợt I', startsOn: '2019-11-01', endsOn: '2020-03-31' },
        { name: 'Đợt II', startsOn: '2020-04-01', endsOn: '2020-12-31' },
      ],
    },
  ]);
  expect(await ask(page, 'works/page', { campaignId: '1' })).toMatchObject({
    total: 1,
    sumVnd: 44_900_000_000,
    rows: [{ title: renewed, plaque: true }],
  });
  expect(await ask(page, 'movements/list', { campaignId: '1' })).toHaveLength(6);
});

test('Đắk Lắk 2022: movements by area, and initiatives that belong to a programme of several years', async ({
  page,
}) => {
  await begin(page, { federation: 'Liên đoàn Lao động tỉnh Đắk Lắk', place: 'Buôn Ma Thuột', year: 2022 });
  await addUnits(page, 'Công đoàn ngành Công Thương', 'CĐCS Công ty Điện lực');
  await openYear(page);
  await addMovements(
    page,
    { kind: 'Thường xuyên', name: 'Lao động giỏi, lao động sáng tạo', sector: 'Sản xuất kinh doanh' },
    { kind: 'Thường xuyên', name: 'Trung thành, trách nhiệm, sáng tạo', sector: 'Hành chính sự nghiệp' },
    { kind: 'Thường xuyên', name: 'Đổi mới, sáng tạo trong hoạt động Công đoàn' },
    { kind: 'Chương trình', name: '01 triệu sáng kiến', days: ['01/01/2022', '31/12/2023'] },
  );
  await goTo(page, 'Sáng kiến');
  await page.keyboard.press('Insert');
  const both = '01 triệu sáng kiến; Lao động giỏi, lao động sáng tạo';
  await typeRow(page, [
    'Tự động hóa trạm bơm',
    "Y Bhiông Niê; H'Linh Mlô",
    '350 triệu',
    'CĐCS Công ty Điện lực',
    '',
    '',
    both,
  ]);
  await expect(page.getByText('1 sáng kiến · làm lợi 350.000.000 đồng')).toBeVisible();
  await expect(await cell(page, 0, 'Phong trào')).toContainText('01 triệu sáng kiến');
  await openYear(page);
  const links = page.getByRole('navigation', { name: 'Xem và gắn mục với 01 triệu sáng kiến' });
  await expect(links.getByRole('link', { name: '1 sáng kiến' })).toBeVisible();
  await page.screenshot({ path: 'test-results/seed-dak-lak.png' });
  await press(links.getByRole('link', { name: '1 sáng kiến' }));
  await expect(page.getByLabel('Gắn Tự động hóa trạm bơm')).toBeChecked();

  const list = await ask(page, 'movements/list', { campaignId: '1' });
  expect(list).toMatchObject([
    { sector: 'state-enterprise', linked: { initiatives: 1, benefitVnd: 350_000_000 } },
    { sector: 'public-service', linked: { initiatives: 0 } },
    { sector: null },
    { kind: 'programme', campaignId: null, startsOn: '2022-01-01', endsOn: '2023-12-31', linked: { initiatives: 1 } },
  ]);
});

test('a grassroots union’s term 2023–2028: eight targets, some of several figures, are one set', async ({ page }) => {
  await begin(page, { federation: 'Công đoàn Viên chức tỉnh', place: 'Bắc Kạn', year: 2023 });
  await addUnits(page, 'CĐCS Sở Công Thương');
  await goTo(page, 'Chỉ tiêu');
  await press(page.getByRole('button', { name: 'Thêm bộ chỉ tiêu' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên', { exact: true }).fill('Nhiệm kỳ 2023–2028');
  await dialog.getByLabel('Đến năm').fill('2028');
  await dialog.getByLabel('Của', { exact: true }).selectOption({ label: 'Một đơn vị' });
  await choose(page, dialog, 'Đơn vị', 'so cong thuong', 'CĐCS Sở Công Thương');
  await dialog.getByLabel('Căn cứ').fill('Nghị quyết Đại hội lần thứ IV ngày 22/02/2023');
  await store(page);
  await expect(page.getByText('Bộ này chưa có chỉ tiêu.')).toBeVisible();
  await page.keyboard.press('F9');
  await page.getByRole('textbox', { name: 'Đoạn văn' }).fill(term2023Text);
  await store(page);
  await expect(page.getByRole('gridcell', { name: '8.1', exact: true })).toBeVisible();
  await expect(page.getByLabel('Bộ chỉ tiêu')).toContainText('CĐCS Sở Công Thương');
  await page.setViewportSize({ width: 911, height: 512 });
  await expectInsideWindow(page, 'term targets');
  await page.screenshot({ path: 'test-results/seed-term.png' });

  const standing = await ask(page, 'targets/standing', { setId: '1' });
  expect(standing).toMatchObject({
    set: { fromYear: 2023, toYear: 2028, unitId: '1', targets: 15 },
    years: [2023, 2024, 2025, 2026, 2027, 2028],
  });
  const wanted = [
    { number: 1, part: 1, operator: 'equal', amount: 100, unitOfMeasure: '%' },
    { number: 1, part: 2, operator: 'more-than', amount: 95, unitOfMeasure: '%' },
    { number: 2, operator: 'at-least', amount: 1, unitOfMeasure: 'buổi', period: 'year' },
    { number: 3, part: 3, operator: 'at-least', amount: 95, measure: 'award:LDTT:individual' },
    { number: 3, part: 6, operator: 'at-least', amount: 5, measure: 'award:CSTDCS:individual' },
    { number: 4, part: 2, operator: 'at-least', amount: 5, period: 'term' },
    { number: 5, operator: 'at-least', amount: 80, unitOfMeasure: '%' },
    { number: 7, operator: 'at-least', amount: 2, unitOfMeasure: 'cuộc' },
    { number: 8, operator: 'at-least', amount: 1 },
  ];
  expect(standing).toHaveProperty(
    'targets',
    expect.arrayContaining(wanted.map((each) => expect.objectContaining(each))),
  );
});

test('Hậu Giang 2024: one theme, and two phases from the first day of the year to its last', async ({ page }) => {
  await begin(page, {
    federation: 'Liên đoàn Lao động tỉnh Hậu Giang',
    place: 'Vị Thanh',
    year: 2024,
    phases: [
      ['01/01/2024', '31/07/2024'],
      ['01/08/2024', '31/12/2024'],
    ],
  });
  await openYear(page);
  await press(page.getByRole('button', { name: 'Sửa năm thi đua 2024' }));
  const theme =
    'Đổi mới, sáng tạo, thi đua đưa Nghị quyết Đại hội XI Công đoàn tỉnh Hậu Giang, Nghị quyết Đại hội XIII Công đoàn Việt Nam vào cuộc sống';
  await page.getByRole('dialog').getByLabel('Chủ đề').fill(theme);
  await page.getByRole('dialog').getByLabel('Dịp').fill('kỷ niệm 95 năm Ngày thành lập Công đoàn Việt Nam');
  await page.getByRole('dialog').getByLabel('Ngày phát động').fill('15/02/2024');
  await store(page);
  await addMovements(
    page,
    { kind: 'Thường xuyên', name: 'Lao động giỏi, lao động sáng tạo' },
    { kind: 'Thường xuyên', name: 'Tham mưu giỏi, phục vụ tốt' },
    { kind: 'Chuyên đề', name: 'Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở' },
  );
  await expect(page.getByRole('cell', { name: theme })).toBeVisible();
  await expectAccessible(page, 'Hậu Giang');
  for (const width of [1366, 911]) {
    await page.setViewportSize({ width, height: width === 1366 ? 768 : 512 });
    await expectInsideWindow(page, `Hậu Giang ${width}`);
    await page.screenshot({ path: `test-results/seed-hau-giang-${width}.png` });
  }
  expect(await ask(page, 'campaigns/list')).toMatchObject([
    {
      theme,
      launchedOn: '2024-02-15',
      phases: [
        { startsOn: '2024-01-01', endsOn: '2024-07-31' },
        { startsOn: '2024-08-01', endsOn: '2024-12-31' },
      ],
    },
  ]);
});
