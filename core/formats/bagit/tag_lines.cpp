#include "core/formats/bagit/tag_lines.h"

namespace muniment::formats::bagit {

std::vector<QByteArrayView> tagLines(QByteArrayView text) {
  std::vector<QByteArrayView> lines;
  qsizetype start = 0;
  for (qsizetype i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != '\n' && text[i] != '\r')
      continue;
    if (i > start)
      lines.push_back(text.sliced(start, i - start));
    start = i + 1;
  }
  return lines;
}

} // namespace muniment::formats::bagit
