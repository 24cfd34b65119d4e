#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace muniment::connect {

/// JSON as somebody else wrote it (RFC 8259). Numbers keep their spelling, since an amount must not pass through a
/// double; every value knows where it stands. Names that stand twice are refused: two readers would differ.
class ForeignJson final {
 public:
  enum class Kind { Null, Boolean, Number, String, Array, Object };
  struct Member;

  [[nodiscard]] static Result<ForeignJson> parse(QByteArrayView bytes);

  [[nodiscard]] Kind kind() const { return m_kind; }
  [[nodiscard]] bool isObject() const { return m_kind == Kind::Object; }
  [[nodiscard]] bool isArray() const { return m_kind == Kind::Array; }
  [[nodiscard]] bool isString() const { return m_kind == Kind::String; }
  [[nodiscard]] bool isNumber() const { return m_kind == Kind::Number; }
  [[nodiscard]] bool isNull() const { return m_kind == Kind::Null; }
  /// What a string holds, how a number is spelled, `true` or `false`; empty for the others.
  [[nodiscard]] const QString& text() const { return m_text; }
  [[nodiscard]] const std::vector<ForeignJson>& elements() const { return m_elements; }
  /// In the order in which they stand.
  [[nodiscard]] const std::vector<Member>& members() const { return m_members; }
  [[nodiscard]] const ForeignJson* member(QStringView name) const;
  /// The byte at which the value begins.
  [[nodiscard]] qsizetype offset() const { return m_offset; }

  /// The same value in the shortest spelling.
  [[nodiscard]] QByteArray toBytes() const;

 private:
  friend class ForeignJsonParser;

  Kind m_kind = Kind::Null;
  QString m_text;
  std::vector<ForeignJson> m_elements;
  std::vector<Member> m_members;
  qsizetype m_offset = 0;
};

struct ForeignJson::Member final {
  QString name;
  qsizetype offset = 0; ///< of the name
  ForeignJson value;
};

} // namespace muniment::connect
