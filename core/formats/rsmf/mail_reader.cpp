#include "core/formats/rsmf/mail_reader.h"

#include "core/formats/eml/header_text.h"
#include "core/formats/rsmf/base64_digits.h"
#include "core/formats/rsmf/line_reader.h"

#include <algorithm>

namespace muniment::formats::rsmf {
namespace {

constexpr qsizetype kMostHeaders = 1 << 20; ///< bytes of them
constexpr std::size_t kMostParts = 1000;
constexpr qint64 kStep = 48 * 1024; ///< decoded bytes between two places from which base64 can be decoded

QByteArray withoutParameters(const QByteArray& value) {
  return value.left(std::max<qsizetype>(0, value.indexOf(';') < 0 ? value.size() : value.indexOf(';')))
      .trimmed()
      .toLower();
}

/// `boundary="…"` and the like; empty where there is none.
QByteArray parameterOf(const QByteArray& value, const QByteArray& name) {
  const QByteArray lower = value.toLower();
  for (qsizetype at = lower.indexOf(';'); at >= 0; at = lower.indexOf(';', at + 1)) {
    qsizetype start = at + 1;
    while (start < value.size() && QByteArrayView(" \t\r\n").contains(value[start]))
      ++start;
    if (!QByteArrayView(lower).sliced(start).startsWith(name + '='))
      continue;
    start += name.size() + 1;
    if (start < value.size() && value[start] == '"') {
      const qsizetype end = value.indexOf('"', start + 1);
      return end < 0 ? QByteArray() : value.mid(start + 1, end - start - 1);
    }
    const qsizetype end = value.indexOf(';', start);
    return value.mid(start, end < 0 ? -1 : end - start).trimmed();
  }
  return {};
}

/// A block of header lines, up to the empty one.
class HeaderBlock final {
 public:
  /// False once the block has ended.
  bool take(QByteArrayView line) {
    if (line.trimmed().isEmpty())
      return false;
    if ((line.startsWith(' ') || line.startsWith('\t')) && !m_last.isEmpty()) {
      m_values[m_last] += line;
    } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
      m_last = line.first(colon).trimmed().toByteArray().toLower();
      if (m_values.contains(m_last))
        m_last.clear();
      else
        m_values.insert(m_last, line.sliced(colon + 1).toByteArray());
    } else {
      m_isSound = false;
    }
    m_size += line.size();
    return true;
  }
  [[nodiscard]] bool isSound() const { return m_isSound && !m_values.isEmpty() && m_size < kMostHeaders; }
  [[nodiscard]] bool isFull() const { return m_size >= kMostHeaders; }
  [[nodiscard]] const QHash<QByteArray, QByteArray>& values() const { return m_values; }

 private:
  QHash<QByteArray, QByteArray> m_values;
  QByteArray m_last;
  qsizetype m_size = 0;
  bool m_isSound = true;
};

/// Takes the lines of a part's content and remembers where they are.
class Body final {
 public:
  void begin(const HeaderBlock& headers, qint64 offset) {
    m_part = {};
    const auto& values = headers.values();
    m_part.type = withoutParameters(values.value("content-type", "text/plain"));
    const QByteArray disposition = values.value("content-disposition");
    m_part.disposition = withoutParameters(disposition);
    m_part.fileName = parameterOf(disposition, "filename");
    if (m_part.fileName.isEmpty())
      m_part.fileName = parameterOf(values.value("content-type"), "name");
    m_part.isBase64 = withoutParameters(values.value("content-transfer-encoding")) == "base64";
    m_part.begin = m_part.end = offset;
    m_digits = 0;
    m_next = 0;
  }
  void take(QByteArrayView line, qint64 offset) {
    m_part.hasText = m_part.hasText || !line.trimmed().isEmpty();
    m_part.end = offset + line.size();
    if (!m_part.isBase64)
      return;
    for (qsizetype i = 0; i < line.size(); ++i) {
      if (kBase64Digits[static_cast<uchar>(line[i])] == kNoDigit)
        continue;
      if (m_digits == m_next) {
        m_part.steps.push_back({m_digits / 4 * 3, offset + i});
        m_next += kStep / 3 * 4;
      }
      ++m_digits;
    }
  }
  [[nodiscard]] MailPart finish() {
    m_part.size = m_part.isBase64 ? m_digits * 6 / 8 : m_part.end - m_part.begin;
    return std::move(m_part);
  }

 private:
  MailPart m_part;
  qint64 m_digits = 0;
  qint64 m_next = 0;
};

enum class Where { Preamble, PartHeaders, PartBody, Epilogue };

/// Splits what follows the headers at the boundary.
class PartSplitter final {
 public:
  PartSplitter(const QByteArray& boundary, std::vector<MailPart>& into) : m_between("--" + boundary), m_parts(into) {}

  void take(QByteArrayView line, qint64 offset) {
    if (m_where != Where::Epilogue && line.startsWith(m_between)) {
      endPart();
      const QByteArrayView rest = line.sliced(m_between.size());
      m_where = rest.startsWith("--") || m_parts.size() >= kMostParts ? Where::Epilogue : Where::PartHeaders;
      m_headers = {};
    } else if (m_where == Where::PartHeaders) {
      if (m_headers.take(line) && !m_headers.isFull())
        return;
      m_where = Where::PartBody;
      m_body.begin(m_headers, offset + line.size());
    } else if (m_where == Where::PartBody) {
      m_body.take(line, offset);
    }
  }
  void endPart() {
    if (m_where == Where::PartBody)
      m_parts.push_back(m_body.finish());
  }

 private:
  QByteArray m_between;
  std::vector<MailPart>& m_parts;
  Where m_where = Where::Preamble;
  HeaderBlock m_headers;
  Body m_body;
};

} // namespace

std::optional<QString> MailLayout::header(const QByteArray& name) const {
  const auto found = headers.constFind(name.toLower());
  return found == headers.constEnd() ? std::nullopt : std::optional(eml::headerValue(*found));
}

Result<MailLayout> readLayout(File& file) {
  MailLayout layout;
  LineReader lines(file);
  QByteArrayView line;
  qint64 offset = 0;
  HeaderBlock headers;
  bool isOpen = true;
  while (isOpen && !headers.isFull()) {
    MUNIMENT_TRY_LET(isThere, lines.next(line, offset));
    isOpen = isThere && headers.take(line);
  }
  layout.headers = headers.values();
  layout.isMail = headers.isSound();
  const QByteArray type = layout.headers.value("content-type");
  const QByteArray boundary = parameterOf(type, "boundary");
  if (!layout.isMail || !withoutParameters(type).startsWith("multipart/") || boundary.isEmpty())
    return layout;
  PartSplitter splitter(boundary, layout.parts);
  for (;;) {
    MUNIMENT_TRY_LET(isThere, lines.next(line, offset));
    if (!isThere)
      break;
    splitter.take(line, offset);
  }
  splitter.endPart();
  return layout;
}

} // namespace muniment::formats::rsmf
