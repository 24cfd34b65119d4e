#include "core/formats/eml/header_text.h"

#include "core/base/sha256.h"
#include "core/formats/eml/encoded_words.h"

#include <algorithm>

namespace muniment::formats::eml {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLine = 76;
constexpr qsizetype kLongestName = 255;
constexpr qsizetype kLongestWord =
    60; ///< of a header in plain ASCII; longer ones are encoded, which can be folded anywhere

Failure refused(QByteArrayView name) {
  return failure(ErrorKind::Refused, "eml.header_refused"_L1, {QString::fromLatin1(name)});
}

bool isControl(QChar c) {
  return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
         c.category() == QChar::Separator_Paragraph;
}

bool isName(QByteArrayView name) {
  return !name.isEmpty() && name.size() <= kLongestName &&
         std::all_of(name.begin(), name.end(), [](char c) { return c > 32 && c < 127 && c != ':'; });
}

bool isAscii(const QString& text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < u'\x7f'; });
}

/// Whether the value can be written as it is: nothing in it reads as an encoded word, and its words can be folded.
bool isPlain(const QString& value) {
  if (!isAscii(value) || value.contains("=?"_L1) || value.startsWith(u' ') || value.endsWith(u' ') ||
      value.contains("  "_L1))
    return false;
  const QStringList words = value.split(u' ');
  return std::all_of(words.begin(), words.end(), [](const QString& word) { return word.size() <= kLongestWord; });
}

/// Puts `word` at the end of the header, on a line of its own where it does not fit.
void fold(QByteArray& header, qsizetype& line, const QByteArray& word) {
  if (line + 1 + word.size() > kLine) {
    header += "\r\n";
    line = 0;
  }
  header += ' ' + word;
  line += 1 + word.size();
}

bool isAtomText(QChar c) {
  return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
         u"!#$%&'*+-/=?^_`{|}~."_s.contains(c);
}

bool isMailbox(const QString& mailbox) {
  const qsizetype at = mailbox.indexOf(u'@');
  return at > 0 && at + 1 < mailbox.size() && mailbox.size() <= kLongestName &&
         std::all_of(mailbox.begin(), mailbox.begin() + at, isAtomText) &&
         std::all_of(mailbox.begin() + at + 1, mailbox.end(), isAtomText);
}

QByteArrayList phraseOf(const QString& name) {
  if (name.isEmpty())
    return {};
  if (!isPlain(name) || name.size() > kLongestWord)
    return encodedWords(name);
  QByteArray quoted = name.toLatin1();
  quoted.replace('\\', "\\\\").replace('"', "\\\"");
  return {'"' + quoted + '"'};
}

bool isParameterPlain(const QString& text) {
  return isAscii(text) && text.size() <= kLongestWord && !text.contains(u'"') && !text.contains(u'\\') &&
         !text.contains(u'%') && !text.contains(u'\'');
}

/// Pieces of at most 60 characters, no escape cut in two.
QByteArrayList percentPieces(const QString& text) {
  QByteArrayList pieces{QByteArray()};
  for (const char c : text.toUtf8()) {
    const bool isKept =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    const QByteArray put = isKept ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
    if (pieces.last().size() + put.size() > kLongestWord)
      pieces += QByteArray();
    pieces.last() += put;
  }
  return pieces;
}

} // namespace

Result<QByteArray> headerLine(QByteArrayView name, const QString& value) {
  if (!isName(name) || std::any_of(value.begin(), value.end(), isControl))
    return refused(name);
  QByteArray header = name.toByteArray() + ':';
  qsizetype line = header.size();
  if (!isPlain(value)) {
    for (const QByteArray& word : encodedWords(value))
      fold(header, line, word);
  } else {
    for (const QString& word : value.split(u' '))
      fold(header, line, word.toLatin1());
  }
  return header + "\r\n";
}

Result<QByteArray> addressLine(QByteArrayView name, const std::vector<Address>& addresses) {
  if (!isName(name))
    return refused(name);
  QByteArray header = name.toByteArray() + ':';
  qsizetype line = header.size();
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    const Address& each = addresses[i];
    if (!isMailbox(each.mailbox) || std::any_of(each.name.begin(), each.name.end(), isControl))
      return refused(name);
    for (const QByteArray& word : phraseOf(each.name))
      fold(header, line, word);
    fold(header, line, '<' + each.mailbox.toLatin1() + (i + 1 < addresses.size() ? ">," : ">"));
  }
  return header + "\r\n";
}

Result<QByteArray> parameterLine(QByteArrayView name, QByteArrayView value, QByteArrayView parameter,
                                 const QString& text) {
  if (!isName(name) || std::any_of(text.begin(), text.end(), isControl) ||
      !std::all_of(value.begin(), value.end(), [](char c) { return c > 32 && c < 127 && c != ';' && c != '"'; }))
    return refused(name);
  QByteArray header = name.toByteArray() + ": " + value.toByteArray();
  const QByteArray key = parameter.toByteArray();
  if (isParameterPlain(text))
    return header + ";\r\n " + key + "=\"" + text.toLatin1() + "\"\r\n";
  const QByteArrayList pieces = percentPieces(text);
  for (qsizetype i = 0; i < pieces.size(); ++i) {
    const QByteArray part = pieces.size() == 1 ? QByteArray() : '*' + QByteArray::number(i);
    header += ";\r\n " + key + part + "*=" + (i == 0 ? "UTF-8''" : "") + pieces[i];
  }
  return header + "\r\n";
}

QString placeholderMailbox(const QString& account) {
  QString local;
  for (const QChar c : account.toLower()) {
    if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
      local += c;
  }
  if (local.isEmpty() || local.size() > 40 || (local != account && u'+' + local != account))
    local = local.left(40) + u'.' + sha256(account.toUtf8()).toHex().first(8);
  return (local.startsWith(u'.') ? u'p' + local : local) + "@participant.invalid"_L1;
}

} // namespace muniment::formats::eml
