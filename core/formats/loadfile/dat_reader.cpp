#include "core/formats/loadfile/dat_reader.h"

#include "core/formats/loadfile/cp1252.h"

#include <algorithm>

namespace muniment::formats::loadfile {
namespace {

using namespace Qt::StringLiterals;

constexpr QChar kQuote(u'þ');
constexpr QChar kColumn(u'\x14');
constexpr qint64 kPiece = 256 * 1024;
constexpr qsizetype kLongestRow = 16 << 20;

enum class Found { Row, Nothing, NeedsMore, Damage };

bool endsRow(QChar c) { return c == u'\r' || c == u'\n'; }

/// Reads one row from the start of a text that may go on.
class RowParser final {
 public:
  RowParser(QStringView text, bool isAll) : m_text(text), m_isAll(isAll) {}

  Found parse(QStringList& values) {
    values.clear();
    if (m_text.isEmpty())
      return m_isAll ? Found::Nothing : Found::NeedsMore;
    for (;;) {
      const Found found = m_at < m_text.size() && m_text[m_at] == kQuote ? quoted(values) : bare(values);
      if (found != Found::Row)
        return found;
      if (m_at >= m_text.size())
        return m_isAll ? Found::Row : Found::NeedsMore;
      if (m_text[m_at] != kColumn)
        return endRow();
      ++m_at;
      if (m_at >= m_text.size() && !m_isAll)
        return Found::NeedsMore;
    }
  }
  [[nodiscard]] qsizetype consumed() const { return m_at; }

 private:
  Found quoted(QStringList& values) {
    const qsizetype start = ++m_at;
    const qsizetype end = m_text.indexOf(kQuote, start);
    if (end < 0)
      return m_isAll ? Found::Damage : Found::NeedsMore;
    m_at = end + 1;
    if (m_at < m_text.size() && m_text[m_at] != kColumn && !endsRow(m_text[m_at]))
      return Found::Damage;
    values += m_text.sliced(start, end - start).toString().replace(u'®', u'\n');
    return Found::Row;
  }
  Found bare(QStringList& values) {
    const qsizetype start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != kColumn && !endsRow(m_text[m_at])) {
      if (m_text[m_at] == kQuote)
        return Found::Damage;
      ++m_at;
    }
    if (m_at >= m_text.size() && !m_isAll)
      return Found::NeedsMore;
    values += m_text.sliced(start, m_at - start).toString().replace(u'®', u'\n');
    return Found::Row;
  }
  Found endRow() {
    if (m_text[m_at] == u'\r' && m_at + 1 >= m_text.size() && !m_isAll)
      return Found::NeedsMore;
    m_at += m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
    return Found::Row;
  }

  QStringView m_text;
  bool m_isAll;
  qsizetype m_at = 0;
};

} // namespace

Failure DatReader::damaged() const {
  return failure(ErrorKind::VerificationFailed, "loadfile.damaged"_L1, {QString::number(m_row + 1)});
}

Result<DatReader> DatReader::open(std::unique_ptr<ByteStream> bytes) {
  DatReader reader(std::move(bytes));
  MUNIMENT_TRY(reader.findEncoding());
  MUNIMENT_TRY_LET(hasHeader, reader.nextRow(reader.m_fields));
  if (!hasHeader)
    return reader.damaged();
  return reader;
}

Result<void> DatReader::findEncoding() {
  QByteArray start(kPiece, '\0');
  qint64 size = 0;
  while (size < start.size()) {
    MUNIMENT_TRY_LET(count, m_stream->read(start.data() + size, start.size() - size));
    if (count == 0)
      break;
    size += count;
  }
  start.resize(static_cast<qsizetype>(size));
  QByteArrayView rest = start;
  if (start.startsWith("\xef\xbb\xbf")) {
    rest = rest.sliced(3);
  } else if (start.startsWith("\xff\xfe")) {
    m_encoding = Encoding::Utf16;
    rest = rest.sliced(2);
  } else if (start.contains(QByteArray::fromHex("fe001400fe00")) || start.startsWith(QByteArray::fromHex("fe00"))) {
    m_encoding = Encoding::Utf16;
  } else if (start.contains("\xfe\x14\xfe") || start.startsWith('\xfe')) {
    m_encoding = Encoding::Cp1252;
  }
  m_decoder = QStringDecoder(m_encoding == Encoding::Utf16 ? QStringDecoder::Utf16LE : QStringDecoder::Utf8,
                             QStringDecoder::Flag::ConvertInitialBom);
  return decode(rest);
}

Result<void> DatReader::decode(QByteArrayView bytes) {
  if (m_encoding == Encoding::Cp1252)
    m_text += fromCp1252(bytes);
  else
    m_text += QString(m_decoder(bytes));
  if (m_decoder.hasError())
    return damaged();
  return {};
}

Result<void> DatReader::fill() {
  // As much again as is held already, so that a long row is not gone through for each small piece of it.
  m_held.resize(static_cast<qsizetype>(std::max<qint64>(kPiece, m_text.size())));
  MUNIMENT_TRY_LET(count, m_stream->read(m_held.data(), m_held.size()));
  m_isEnd = count == 0;
  return decode(QByteArrayView(m_held).first(static_cast<qsizetype>(count)));
}

Result<bool> DatReader::nextRow(QStringList& values) {
  for (;;) {
    RowParser parser(QStringView(m_text).sliced(m_at), m_isEnd);
    switch (parser.parse(values)) {
    case Found::Row:
      m_at += parser.consumed();
      return true;
    case Found::Nothing:
      return false;
    case Found::Damage:
      return damaged();
    case Found::NeedsMore:
      m_text.remove(0, std::exchange(m_at, 0));
      if (m_text.size() > kLongestRow)
        return damaged();
      MUNIMENT_TRY(fill());
      break;
    }
  }
}

Result<bool> DatReader::next(QStringList& values) {
  MUNIMENT_TRY_LET(isThere, nextRow(values));
  if (!isThere)
    return false;
  ++m_row;
  if (values.size() != m_fields.size())
    return damaged();
  return true;
}

} // namespace muniment::formats::loadfile
