export const people = {
  missing: 'Không còn người này trong dữ liệu. Hãy tải lại danh sách.',
  namesDiffer: 'Hai người này không cùng tên nên không thể là một người.',
  decidedAlready: 'Hai người này đã được quyết định rồi. Hãy tải lại danh sách.',
  joined: (name: string) => `Gộp hai dòng “${name}” thành một người`,
  keptApart: (name: string) => `Ghi nhận “${name}” là hai người trùng tên`,
};
