#include "core/base/json.h"

#include <algorithm>

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

const Json kNull;

void appendEscaped(QByteArray& out, char16_t unit) {
  static constexpr char kHex[] = "0123456789abcdef";
  out += "\\u00";
  out += kHex[unit >> 4];
  out += kHex[unit & 15];
}

constexpr bool isPlain(char16_t unit) { return unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\'; }

/// Copies what stands for itself, most of any text, in one go; returns where something else comes.
const char16_t* appendPlain(QByteArray& out, const char16_t* at, const char16_t* end) {
  const char16_t* const stop = std::find_if_not(at, end, isPlain);
  const qsizetype size = out.size();
  out.resize(size + (stop - at));
  std::transform(at, stop, out.data() + size, [](char16_t unit) { return static_cast<char>(unit); });
  return stop;
}

bool appendString(QByteArray& out, const QString& text) {
  out += '"';
  const auto* at = reinterpret_cast<const char16_t*>(text.constData());
  const auto* const end = at + text.size();
  while ((at = appendPlain(out, at, end)) != end) {
    const char16_t unit = *at++;
    if (unit >= 0x80) {
      char32_t point = unit;
      if (QChar::isHighSurrogate(unit) && at != end && QChar::isLowSurrogate(*at))
        point = QChar::surrogateToUcs4(unit, *at++);
      else if (QChar::isSurrogate(unit))
        return false;
      if (point < 0x800) {
        out += static_cast<char>(0xc0 | (point >> 6));
      } else if (point < 0x10000) {
        out += static_cast<char>(0xe0 | (point >> 12));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
      } else {
        out += static_cast<char>(0xf0 | (point >> 18));
        out += static_cast<char>(0x80 | ((point >> 12) & 0x3f));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
      }
      out += static_cast<char>(0x80 | (point & 0x3f));
      continue;
    }
    switch (unit) {
    case u'"':
      out += "\\\"";
      break;
    case u'\\':
      out += "\\\\";
      break;
    case u'\b':
      out += "\\b";
      break;
    case u'\f':
      out += "\\f";
      break;
    case u'\n':
      out += "\\n";
      break;
    case u'\r':
      out += "\\r";
      break;
    case u'\t':
      out += "\\t";
      break;
    default:
      appendEscaped(out, unit);
    }
  }
  out += '"';
  return true;
}

bool append(QByteArray& out, const Json& value);

bool appendArray(QByteArray& out, const Json::Array& array) {
  out += '[';
  bool first = true;
  for (const Json& element : array) {
    if (!std::exchange(first, false))
      out += ',';
    if (!append(out, element))
      return false;
  }
  out += ']';
  return true;
}

bool appendObject(QByteArray& out, const Json::Object& object) {
  out += '{';
  bool first = true;
  for (const auto& [key, member] : object) {
    if (!std::exchange(first, false))
      out += ',';
    if (!appendString(out, key))
      return false;
    out += ':';
    if (!append(out, member))
      return false;
  }
  out += '}';
  return true;
}

bool append(QByteArray& out, const Json& value) {
  if (const auto* text = value.string())
    return appendString(out, *text);
  if (const auto* object = value.object())
    return appendObject(out, *object);
  if (const auto* array = value.array())
    return appendArray(out, *array);
  if (const auto* number = value.integer()) {
    if (*number > Json::kLargestInteger || *number < -Json::kLargestInteger)
      return false;
    out += QByteArray::number(static_cast<qlonglong>(*number));
    return true;
  }
  if (const auto* flag = value.boolean())
    out += *flag ? "true" : "false";
  else
    out += "null";
  return true;
}

} // namespace

const Json& Json::at(QStringView key) const {
  if (const auto* members = object()) {
    if (const auto found = members->find(key.toString()); found != members->end())
      return found->second;
  }
  return kNull;
}

QString Json::text(QStringView key) const {
  const QString* value = at(key).string();
  return value ? *value : QString();
}

std::int64_t Json::number(QStringView key) const {
  const std::int64_t* value = at(key).integer();
  return value ? *value : 0;
}

bool base::appendCanonical(QByteArray& out, const QString& text) { return appendString(out, text); }

bool base::appendCanonical(QByteArray& out, const Json::Object& object) { return appendObject(out, object); }

Result<QByteArray> base::canonicalJson(const Json& value) {
  QByteArray out;
  out.reserve(512);
  if (!append(out, value))
    return failure(ErrorKind::Failed, "json.not_canonical"_L1);
  return out;
}

} // namespace muniment
