#include "core/base/json.h"

#include <QtCore/QStringDecoder>

#include <charconv>

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDeepest = 64;

class Parser final {
 public:
  explicit Parser(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()), m_begin(bytes.begin()) {}

  Result<Json> document() {
    MUNIMENT_TRY_LET(value, parseValue(0));
    skipSpace();
    if (m_at != m_end)
      return bad("text after the value");
    return value;
  }

 private:
  Failure bad(const char* what) const {
    return failure(ErrorKind::Failed, "json.malformed"_L1, {QString::number(m_at - m_begin)},
                   QString::fromLatin1(what));
  }

  void skipSpace() {
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
      ++m_at;
  }

  bool take(char expected) {
    skipSpace();
    if (m_at == m_end || *m_at != expected)
      return false;
    ++m_at;
    return true;
  }

  bool takeWord(QByteArrayView word) {
    if (m_end - m_at < word.size() || QByteArrayView(m_at, word.size()) != word)
      return false;
    m_at += word.size();
    return true;
  }

  Result<Json> parseValue(int depth) {
    if (depth > kDeepest)
      return bad("nested too deep");
    skipSpace();
    if (m_at == m_end)
      return bad("unexpected end");
    switch (*m_at) {
    case '{':
      return parseObject(depth);
    case '[':
      return parseArray(depth);
    case '"': {
      MUNIMENT_TRY_LET(text, parseString());
      return Json(std::move(text));
    }
    case 't':
      return takeWord("true") ? Result<Json>(Json(true)) : bad("unknown word");
    case 'f':
      return takeWord("false") ? Result<Json>(Json(false)) : bad("unknown word");
    case 'n':
      return takeWord("null") ? Result<Json>(Json()) : bad("unknown word");
    default:
      return parseNumber();
    }
  }

  Result<Json> parseObject(int depth) {
    ++m_at;
    Json::Object members;
    if (take('}'))
      return Json(std::move(members));
    do {
      skipSpace();
      if (m_at == m_end || *m_at != '"')
        return bad("a member name was expected");
      MUNIMENT_TRY_LET(key, parseString());
      if (!take(':'))
        return bad("':' was expected");
      MUNIMENT_TRY_LET(member, parseValue(depth + 1));
      if (!members.emplace(std::move(key), std::move(member)).second)
        return bad("a member name stands twice");
    } while (take(','));
    if (!take('}'))
      return bad("'}' was expected");
    return Json(std::move(members));
  }

  Result<Json> parseArray(int depth) {
    ++m_at;
    Json::Array elements;
    if (take(']'))
      return Json(std::move(elements));
    do {
      MUNIMENT_TRY_LET(element, parseValue(depth + 1));
      elements.push_back(std::move(element));
    } while (take(','));
    if (!take(']'))
      return bad("']' was expected");
    return Json(std::move(elements));
  }

  Result<Json> parseNumber() {
    std::int64_t value = 0;
    const auto [next, error] = std::from_chars(m_at, m_end, value);
    const char* const digits = *m_at == '-' ? m_at + 1 : m_at;
    if (error != std::errc() || value > Json::kLargestInteger || value < -Json::kLargestInteger)
      return bad("no integer in range");
    if ((next - digits > 1 && *digits == '0') || (value == 0 && digits != m_at))
      return bad("an integer has one spelling");
    m_at = next;
    if (m_at != m_end && (*m_at == '.' || *m_at == 'e' || *m_at == 'E'))
      return bad("fractions are written as strings");
    return Json(value);
  }

  Result<QString> parseString() {
    QByteArray raw;
    QString text;
    const auto flush = [&]() -> bool {
      QStringDecoder decode(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
      text += decode(raw);
      raw.clear();
      return !decode.hasError();
    };
    for (++m_at; m_at != m_end && *m_at != '"';) {
      const auto byte = static_cast<unsigned char>(*m_at);
      if (byte < 0x20)
        return bad("a control character in a string");
      if (byte != '\\') {
        raw += *m_at++;
        continue;
      }
      if (!flush())
        return bad("text is not UTF-8");
      char16_t unit = 0;
      if (!parseEscape(unit))
        return bad("unknown escape");
      text += QChar(unit);
    }
    if (m_at == m_end)
      return bad("a string without end");
    ++m_at;
    if (!flush() || !text.isValidUtf16())
      return bad("text is not Unicode");
    return text;
  }

  bool parseEscape(char16_t& unit) {
    if (m_end - m_at < 2)
      return false;
    const char letter = m_at[1];
    m_at += 2;
    switch (letter) {
    case '"':
      unit = u'"';
      return true;
    case '\\':
      unit = u'\\';
      return true;
    case '/':
      unit = u'/';
      return true;
    case 'b':
      unit = u'\b';
      return true;
    case 'f':
      unit = u'\f';
      return true;
    case 'n':
      unit = u'\n';
      return true;
    case 'r':
      unit = u'\r';
      return true;
    case 't':
      unit = u'\t';
      return true;
    case 'u': {
      std::uint16_t value = 0;
      if (m_end - m_at < 4 || std::from_chars(m_at, m_at + 4, value, 16).ptr != m_at + 4)
        return false;
      m_at += 4;
      unit = value;
      return true;
    }
    default:
      return false;
    }
  }

  const char* m_at;
  const char* m_end;
  const char* m_begin;
};

} // namespace

Result<Json> base::parseJson(QByteArrayView bytes) { return Parser(bytes).document(); }

} // namespace muniment
