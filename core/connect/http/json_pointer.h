#pragma once

#include "core/connect/http/foreign_json.h"

#include <QtCore/QStringList>

#include <optional>

namespace muniment::connect {

/// A place within a JSON document (RFC 6901): `/sender/id`, `/items/0`, or nothing for the whole.
class JsonPointer final {
 public:
  JsonPointer() = default;
  [[nodiscard]] static std::optional<JsonPointer> parse(const QString& text);

  /// What stands there; none where the path leads nowhere.
  [[nodiscard]] const ForeignJson* in(const ForeignJson& document) const;
  [[nodiscard]] const QStringList& steps() const { return m_steps; }
  [[nodiscard]] QString toString() const;

  friend bool operator==(const JsonPointer&, const JsonPointer&) = default;

 private:
  QStringList m_steps;
};

/// One step as it is written within a pointer.
[[nodiscard]] QString pointerStep(QString name);

} // namespace muniment::connect
