#include "core/records/retention/csv.h"

#include <QtCore/QStringDecoder>

#include <algorithm>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

bool isGuarded(QChar first) { return QStringView(u"=+-@\t\r'").contains(first); }

class Reader final {
 public:
  explicit Reader(QStringView text) : m_text(text) {}

  Result<std::vector<QStringList>> run() {
    std::vector<QStringList> rows;
    while (m_at < m_text.size()) {
      m_row = rows.size() + 1;
      QStringList row;
      do {
        MUNIMENT_TRY_LET(cell, readCell());
        row.append(cell);
      } while (takeComma());
      MUNIMENT_TRY(takeLineEnd());
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  [[nodiscard]] Failure bad() const {
    return failure(ErrorKind::Usage, "schedule.table_malformed"_L1, {u"row "_s + QString::number(m_row)});
  }

  [[nodiscard]] QChar next() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

  bool takeComma() {
    const bool isComma = next() == u',';
    m_at += isComma ? 1 : 0;
    return isComma;
  }

  Result<void> takeLineEnd() {
    if (m_text.sliced(m_at).startsWith(u"\r\n"))
      m_at += 2;
    else if (next() == u'\n')
      m_at += 1;
    else if (m_at < m_text.size())
      return bad();
    return {};
  }

  Result<QString> readCell() {
    QString cell;
    if (next() == u'"') {
      MUNIMENT_TRY(readQuoted(cell));
    } else {
      const qsizetype begin = m_at;
      while (m_at < m_text.size() && !QStringView(u",\r\n").contains(m_text[m_at])) {
        if (m_text[m_at++] == u'"')
          return bad();
      }
      cell = m_text.sliced(begin, m_at - begin).toString();
    }
    return cell.startsWith(u'\'') ? cell.sliced(1) : cell;
  }

  Result<void> readQuoted(QString& cell) {
    ++m_at;
    while (m_at < m_text.size()) {
      const QChar letter = m_text[m_at++];
      if (letter != u'"') {
        cell += letter;
      } else if (next() == u'"') {
        cell += letter;
        ++m_at;
      } else {
        return {};
      }
    }
    return bad();
  }

  QStringView m_text;
  qsizetype m_at = 0;
  std::size_t m_row = 1;
};

} // namespace

void appendCsvRow(QByteArray& out, const QStringList& cells) {
  bool isFirst = true;
  for (const QString& cell : cells) {
    if (!isFirst)
      out += ',';
    isFirst = false;
    QString text = !cell.isEmpty() && isGuarded(cell.front()) ? u'\'' + cell : cell;
    const bool isQuoted =
        std::ranges::any_of(text, [](QChar letter) { return QStringView(u",\"\r\n").contains(letter); });
    if (isQuoted)
      text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    out += text.toUtf8();
  }
  out += "\r\n";
}

Result<std::vector<QStringList>> csvRows(QByteArrayView bytes) {
  QStringDecoder decoder(QStringDecoder::Utf8);
  const QString text = decoder(bytes);
  if (decoder.hasError())
    return failure(ErrorKind::Usage, "schedule.table_malformed"_L1, {u"row 1"_s});
  return Reader(text).run();
}

} // namespace muniment::records
