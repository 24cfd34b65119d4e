#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>

#include <cstdint>
#include <map>
#include <variant>
#include <vector>

namespace muniment {
inline namespace base {

/// A JSON value of the kind that may be proved: strings, booleans, null, arrays, objects and integers within ±(2^53−1).
/// Object members are kept sorted by UTF-16 code unit, the order of RFC 8785.
class Json final {
 public:
  using Array = std::vector<Json>;
  using Object = std::map<QString, Json>;

  static constexpr std::int64_t kLargestInteger = 9'007'199'254'740'991;

  Json() : m_value(nullptr) {}
  Json(bool value) : m_value(value) {}
  Json(QString value) : m_value(std::move(value)) {}
  Json(QLatin1StringView value) : m_value(QString(value)) {}
  Json(Array value) : m_value(std::move(value)) {}
  Json(Object value) : m_value(std::move(value)) {}
  template <std::integral I>
  requires(!std::is_same_v<I, bool>) Json(I value) : m_value(static_cast<std::int64_t>(value)) {}
  template <class T>
  Json(const T*) = delete;
  Json(double) = delete;

  [[nodiscard]] bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value); }
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&m_value); }
  [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&m_value); }
  [[nodiscard]] const QString* string() const { return std::get_if<QString>(&m_value); }
  [[nodiscard]] const Array* array() const { return std::get_if<Array>(&m_value); }
  [[nodiscard]] const Object* object() const { return std::get_if<Object>(&m_value); }

  /// Member of an object; null where there is none or this is no object.
  [[nodiscard]] const Json& at(QStringView key) const;
  [[nodiscard]] QString text(QStringView key) const;
  [[nodiscard]] std::int64_t number(QStringView key) const;

  friend bool operator==(const Json&, const Json&) = default;

 private:
  std::variant<std::nullptr_t, bool, std::int64_t, QString, Array, Object> m_value;
};

/// RFC 8785 bytes of the value. Fails on a lone surrogate or an integer outside the range.
[[nodiscard]] Result<QByteArray> canonicalJson(const Json& value);
/// The same bytes at the end of `out`, for whoever writes many values; false where canonicalJson fails.
[[nodiscard]] bool appendCanonical(QByteArray& out, const QString& text);
[[nodiscard]] bool appendCanonical(QByteArray& out, const Json::Object& object);

/// Reads strict JSON (UTF-8, no duplicate keys, no fractions, bounded depth).
[[nodiscard]] Result<Json> parseJson(QByteArrayView bytes);

} // namespace base
} // namespace muniment
