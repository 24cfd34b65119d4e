#pragma once

#include <QtCore/QJsonObject>

#include <map>

namespace muniment::sandbox {

/// Things of one kind in the order in which they came, with ids such as `c-7`.
class Shelf final {
 public:
  explicit Shelf(QString prefix) : m_prefix(std::move(prefix)) {}

  /// Gives the thing its id.
  QJsonObject& add(QJsonObject thing);
  [[nodiscard]] QJsonObject* find(const QString& id);
  [[nodiscard]] const std::map<qint64, QJsonObject>& all() const { return m_things; }
  [[nodiscard]] QJsonObject state() const;

 private:
  QString m_prefix;
  std::map<qint64, QJsonObject> m_things;
};

} // namespace muniment::sandbox
