#pragma once

#include "app/sandbox/fault_rule.h"

#include <QtCore/QJsonObject>

#include <random>
#include <vector>

namespace muniment::sandbox {

/// Which faults meet which requests: the same seed and the same requests meet the same faults.
class Faults final {
 public:
  explicit Faults(quint64 seed) : m_dice(seed) {}

  /// Adds the `rules` of a request, sows anew where it has a `seed`; says what is wrong, and then nothing changed.
  [[nodiscard]] QString add(const QJsonObject& request);
  void clear() { m_rules.clear(); }
  /// The faults of one request.
  [[nodiscard]] std::vector<FaultRule> meet(const QString& peer, const QByteArray& method, const QString& path);
  [[nodiscard]] QJsonObject state() const;

 private:
  [[nodiscard]] double roll();

  std::vector<FaultRule> m_rules;
  std::mt19937_64 m_dice;
};

} // namespace muniment::sandbox
