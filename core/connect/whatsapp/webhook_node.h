#pragma once

#include "core/base/instant.h"
#include "core/connect/http/foreign_json.h"

#include <map>
#include <optional>
#include <set>

namespace muniment::connect {

/// Remembers which values of a document somebody has read, so that the others can be told.
class ReadMarks final {
 public:
  void mark(const ForeignJson& value) { m_seen.insert(&value); }
  /// Every value below `value` that nobody read, by its pointer.
  void collect(const ForeignJson& value, const QString& pointer, std::map<QString, QString>& into) const;

 private:
  std::set<const ForeignJson*> m_seen;
};

/// A value of a webhook, or nothing: asking nothing for a member gives nothing.
class WebhookNode final {
 public:
  WebhookNode(const ForeignJson* value, ReadMarks& marks) : m_value(value), m_marks(&marks) {}

  [[nodiscard]] explicit operator bool() const { return m_value != nullptr; }
  [[nodiscard]] const ForeignJson* value() const { return m_value; }
  [[nodiscard]] WebhookNode at(QStringView name) const;
  [[nodiscard]] std::vector<WebhookNode> each() const;
  /// What a string or a number says; it counts as read.
  [[nodiscard]] QString text() const;
  [[nodiscard]] QString text(QStringView name) const { return at(name).text(); }
  /// The same without reading it.
  [[nodiscard]] QString peek(QStringView name) const;
  [[nodiscard]] bool isTrue(QStringView name) const { return text(name) == u"true"; }
  /// Seconds since 1970, as text or as a number.
  [[nodiscard]] std::optional<Instant> seconds(QStringView name) const;
  /// 32 bytes in base64 or in hex; what is neither is not read.
  [[nodiscard]] QByteArray digest(QStringView name) const;
  /// The whole value in the shortest spelling.
  [[nodiscard]] QString spelled() const;

 private:
  const ForeignJson* m_value;
  ReadMarks* m_marks;
};

} // namespace muniment::connect
