#include "core/connect/http/foreign_json_parser.h"

#include <QtCore/QStringDecoder>

#include <charconv>
#include <set>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDeepest = 64;
constexpr qsizetype kLongestNumber = 64;

} // namespace

Result<ForeignJson> ForeignJson::parse(QByteArrayView bytes) { return ForeignJsonParser(bytes).document(); }

Result<ForeignJson> ForeignJsonParser::document() {
  static constexpr char kByteOrderMark[] = "\xef\xbb\xbf";
  (void)takeWord(QByteArrayView(kByteOrderMark, 3));
  ForeignJson document;
  MUNIMENT_TRY(value(document, 0));
  skipSpace();
  if (m_at != m_end)
    return bad("text after the value");
  return document;
}

Failure ForeignJsonParser::bad(const char* what) const {
  return failure(ErrorKind::Failed, "json.malformed"_L1, {QString::number(m_at - m_begin)}, QString::fromLatin1(what));
}

void ForeignJsonParser::skipSpace() {
  while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
    ++m_at;
}

bool ForeignJsonParser::take(char expected) {
  skipSpace();
  if (m_at == m_end || *m_at != expected)
    return false;
  ++m_at;
  return true;
}

bool ForeignJsonParser::takeWord(QByteArrayView word) {
  if (m_end - m_at < word.size() || QByteArrayView(m_at, word.size()) != word)
    return false;
  m_at += word.size();
  return true;
}

Result<void> ForeignJsonParser::value(ForeignJson& into, int depth) {
  if (depth > kDeepest)
    return bad("nested too deep");
  skipSpace();
  into.m_offset = m_at - m_begin;
  if (m_at == m_end)
    return bad("unexpected end");
  switch (*m_at) {
  case '{':
    return object(into, depth);
  case '[':
    return array(into, depth);
  case '"': {
    MUNIMENT_TRY_LET(text, string());
    into.m_kind = ForeignJson::Kind::String;
    into.m_text = std::move(text);
    return {};
  }
  case 't':
  case 'f':
  case 'n':
    return word(into);
  default:
    return number(into);
  }
}

Result<void> ForeignJsonParser::word(ForeignJson& into) {
  for (const QByteArrayView each : {QByteArrayView("true"), QByteArrayView("false")}) {
    if (takeWord(each)) {
      into.m_kind = ForeignJson::Kind::Boolean;
      into.m_text = QString::fromLatin1(each);
      return {};
    }
  }
  if (takeWord("null"))
    return {};
  return bad("unknown word");
}

Result<void> ForeignJsonParser::object(ForeignJson& into, int depth) {
  into.m_kind = ForeignJson::Kind::Object;
  ++m_at;
  if (take('}'))
    return {};
  std::set<QString> names;
  do {
    skipSpace();
    if (m_at == m_end || *m_at != '"')
      return bad("a member name was expected");
    ForeignJson::Member member;
    member.offset = m_at - m_begin;
    MUNIMENT_TRY_LET(name, string());
    if (!names.insert(name).second)
      return bad("a member name stands twice");
    member.name = std::move(name);
    if (!take(':'))
      return bad("':' was expected");
    MUNIMENT_TRY(value(member.value, depth + 1));
    into.m_members.push_back(std::move(member));
  } while (take(','));
  if (!take('}'))
    return bad("'}' was expected");
  return {};
}

Result<void> ForeignJsonParser::array(ForeignJson& into, int depth) {
  into.m_kind = ForeignJson::Kind::Array;
  ++m_at;
  if (take(']'))
    return {};
  do {
    MUNIMENT_TRY(value(into.m_elements.emplace_back(), depth + 1));
  } while (take(','));
  if (!take(']'))
    return bad("']' was expected");
  return {};
}

qsizetype ForeignJsonParser::digits() {
  const char* const begin = m_at;
  while (m_at != m_end && *m_at >= '0' && *m_at <= '9')
    ++m_at;
  return m_at - begin;
}

Result<void> ForeignJsonParser::number(ForeignJson& into) {
  const char* const begin = m_at;
  (void)takeWord("-");
  const bool zero = m_at != m_end && *m_at == '0';
  const qsizetype whole = digits();
  if (whole == 0 || (zero && whole > 1))
    return bad("no value");
  if (takeWord(".") && digits() == 0)
    return bad("a digit was expected");
  if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
    ++m_at;
    if (!takeWord("+"))
      (void)takeWord("-");
    if (digits() == 0)
      return bad("a digit was expected");
  }
  if (m_at - begin > kLongestNumber)
    return bad("a number too long");
  into.m_kind = ForeignJson::Kind::Number;
  into.m_text = QString::fromLatin1(begin, m_at - begin);
  return {};
}

Result<QString> ForeignJsonParser::string() {
  QString text;
  for (++m_at;;) {
    const char* const begin = m_at;
    while (m_at != m_end && *m_at != '"' && *m_at != '\\' && static_cast<unsigned char>(*m_at) >= 0x20)
      ++m_at;
    QStringDecoder decode(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    text += decode(QByteArrayView(begin, m_at - begin));
    if (decode.hasError())
      return bad("text is not UTF-8");
    if (m_at == m_end)
      return bad("a string without end");
    if (*m_at == '"')
      break;
    if (*m_at != '\\')
      return bad("a control character in a string");
    if (!escape(text))
      return bad("unknown escape");
  }
  ++m_at;
  if (!text.isValidUtf16())
    return bad("text is not Unicode");
  return text;
}

bool ForeignJsonParser::escape(QString& text) {
  static constexpr QByteArrayView kLetters = "\"\\/bfnrt";
  static constexpr char16_t kMeant[] = u"\"\\/\b\f\n\r\t";
  if (m_end - m_at < 2)
    return false;
  const char letter = m_at[1];
  m_at += 2;
  if (const auto index = kLetters.indexOf(letter); index >= 0) {
    text += QChar(kMeant[index]);
    return true;
  }
  std::uint16_t unit = 0;
  if (letter != 'u' || m_end - m_at < 4 || std::from_chars(m_at, m_at + 4, unit, 16).ptr != m_at + 4)
    return false;
  m_at += 4;
  text += QChar(unit);
  return true;
}

} // namespace muniment::connect
