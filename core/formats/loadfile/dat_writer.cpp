#include "core/formats/loadfile/dat_writer.h"

#include "core/formats/exchange/plain_line.h"
#include "core/formats/loadfile/cp1252.h"

#include <QtCore/QStringEncoder>

namespace muniment::formats::loadfile {
namespace {

using namespace Qt::StringLiterals;

constexpr QChar kQuote(u'þ');
constexpr QChar kColumn(u'\x14');
constexpr QChar kBreak(u'®');

bool startsFormula(const QString& value) { return !value.isEmpty() && u"=+-@\t\r"_s.contains(value.front()); }

} // namespace

Result<void> DatWriter::writeHeader(const QStringList& fields) {
  m_fields = fields.size();
  if (m_options.hasByteOrderMark && m_options.encoding == Encoding::Utf8)
    MUNIMENT_TRY(m_out.take("\xef\xbb\xbf"));
  if (m_options.hasByteOrderMark && m_options.encoding == Encoding::Utf16)
    MUNIMENT_TRY(m_out.take("\xff\xfe"));
  return write(fields);
}

Result<void> DatWriter::writeRow(const QStringList& values) {
  if (values.size() != m_fields)
    return failure(ErrorKind::Usage, "loadfile.row_width"_L1,
                   {QString::number(values.size()), QString::number(m_fields)});
  ++m_tally.rows;
  return write(values);
}

QString DatWriter::clean(const QString& value) {
  QString cleaned;
  cleaned.reserve(value.size() + 1);
  if (m_options.isForSpreadsheets && startsFormula(value)) {
    cleaned += u'\'';
    ++m_tally.guardedFormulas;
  }
  const QString text = exchange::soundText(value);
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c == u'\n' || c == u'\r') {
      i += c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n' ? 1 : 0;
      cleaned += kBreak;
      ++m_tally.lineBreaks;
    } else if (c == kQuote || c == kColumn || c.isNull()) {
      cleaned += u'?';
      ++m_tally.replacedDelimiters;
    } else if (c == kBreak) {
      cleaned += "(R)"_L1;
      ++m_tally.replacedMarks;
    } else {
      cleaned += c;
    }
  }
  return cleaned;
}

Result<void> DatWriter::write(const QStringList& values) {
  QString line;
  for (const QString& value : values) {
    if (!line.isEmpty())
      line += kColumn;
    line += kQuote + clean(value) + kQuote;
  }
  line += "\r\n"_L1;
  switch (m_options.encoding) {
  case Encoding::Utf8:
    break;
  case Encoding::Utf16: {
    QStringEncoder encoder(QStringEncoder::Utf16LE);
    const QByteArray bytes = encoder(line);
    return m_out.take(bytes);
  }
  case Encoding::Cp1252:
    return m_out.take(toCp1252(line, m_tally.unencodable));
  }
  return m_out.take(line.toUtf8());
}

} // namespace muniment::formats::loadfile
