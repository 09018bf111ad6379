/** The targets that a grassroots union of an office decided for its term 2023–2028, as its congress published them. */
export const term2023Text =
  '(1) Có 100% cán bộ công đoàn và trên 95% đoàn viên, công chức, viên chức, người lao động tham gia học tập các Nghị quyết của Đảng, của Công đoàn cấp trên và chính sách pháp luật của Nhà nước; ' +
  '(2) Hàng năm có tổ chức ít nhất 01 buổi sinh hoạt truyền thống, tọa đàm, diễn đàn, hoạt động, phong trào thi đua nhân kỷ niệm các ngày lễ lớn trong năm; ' +
  '(3) Hàng năm CĐCS đạt danh hiệu hoàn thành tốt nhiệm vụ; Ủy ban kiểm tra Công đoàn cơ sở đạt loại tốt trở lên. Qua phân loại hàng năm có ít nhất 95% đoàn viên đạt lao động tiên tiên, 95% trở lên là đoàn viên công đoàn xuất sắc; 100% đoàn viên nữ có đăng ký đạt “Giỏi việc nước, đảm việc nhà”; có ít nhất 05 chiến sĩ thi đua cơ sở; ' +
  '(4) Hàng năm phát triển 100 % đoàn viên mới (nếu có). Trong nhiệm kỳ, giới thiệu ít nhất 05 đoàn viên ưu tú được kết nạp vào Đảng; ' +
  '(5) Hàng năm có ít nhất 80% cán bộ công đoàn trở lên được tập huấn nghiệp vụ công đoàn; ' +
  '(6) Hàng năm CĐCS phối hợp với chuyên môn tổ chức Hội nghị cán bộ, công chức, viên chức đảm bảo thời gian, nội dung theo quy định; ' +
  '(7) Hàng năm Ủy ban Kiểm tra CĐCS thực hiện ít nhất 02 cuộc kiểm tra tại CĐCS và các Tổ Công đoàn theo quy định; ' +
  '(8) Hàng năm BCH CĐCS tổ chức ít nhất 01 hoạt động phong trào lớn thu hút đoàn viên tham gia.';
