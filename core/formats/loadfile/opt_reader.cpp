#include "core/formats/loadfile/opt_reader.h"

#include <QtCore/QByteArrayList>

namespace muniment::formats::loadfile {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kPiece = 64 * 1024;
constexpr qsizetype kLongestLine = 64 * 1024;
constexpr qsizetype kColumns = 7;

} // namespace

Result<bool> OptReader::next(OptPage& page) {
  const auto damaged = [&] {
    return failure(ErrorKind::VerificationFailed, "loadfile.damaged"_L1, {QString::number(m_line)});
  };
  qsizetype end = m_buffer.indexOf('\n', m_at);
  while (end < 0 && !m_isEnd) {
    m_buffer.remove(0, std::exchange(m_at, 0));
    if (m_buffer.size() > kLongestLine)
      return damaged();
    const qsizetype held = m_buffer.size();
    m_buffer.resize(held + kPiece);
    MUNIMENT_TRY_LET(count, m_stream->read(m_buffer.data() + held, kPiece));
    m_buffer.resize(held + static_cast<qsizetype>(count));
    m_isEnd = count == 0;
    end = m_buffer.indexOf('\n', held);
  }
  if (m_at == m_buffer.size())
    return false;
  ++m_line;
  const QByteArray line = m_buffer.mid(m_at, end < 0 ? -1 : end - m_at).trimmed();
  m_at = end < 0 ? m_buffer.size() : end + 1;
  const QByteArrayList cells = line.split(',');
  if (cells.size() != kColumns)
    return damaged();
  page.imageKey = QString::fromUtf8(cells[0]);
  page.volume = QString::fromUtf8(cells[1]);
  page.imagePath = QString::fromUtf8(cells[2]).replace(u'\\', u'/');
  page.startsDocument = cells[3] == "Y";
  bool isNumber = true;
  page.pageCount = cells[6].isEmpty() ? 0 : cells[6].toInt(&isNumber);
  if (!isNumber || page.imageKey.isEmpty())
    return damaged();
  return true;
}

} // namespace muniment::formats::loadfile
