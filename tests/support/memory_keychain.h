#pragma once

#include "core/base/keychain.h"

#include <map>

namespace muniment::tests {

/// A keychain in memory that can be taken away.
class MemoryKeychain final : public Keychain {
 public:
  [[nodiscard]] Result<Secret> read(const QString& entry) override {
    if (m_trouble)
      return Failure(*m_trouble);
    const auto found = m_entries.find(entry);
    if (found == m_entries.end())
      return failure(ErrorKind::NotFound, QLatin1StringView("keychain.no_entry"));
    return Secret(QByteArray(found->second));
  }
  [[nodiscard]] Result<void> write(const QString& entry, const Secret& secret) override {
    if (m_trouble)
      return Failure(*m_trouble);
    m_entries[entry] = secret.view().toByteArray();
    return {};
  }
  [[nodiscard]] Result<void> remove(const QString& entry) override {
    if (m_trouble)
      return Failure(*m_trouble);
    if (m_entries.erase(entry) == 0)
      return failure(ErrorKind::NotFound, QLatin1StringView("keychain.no_entry"));
    return {};
  }

  /// Every call fails like this until it is cleared.
  void setTrouble(std::optional<Error> trouble) { m_trouble = std::move(trouble); }
  [[nodiscard]] std::map<QString, QByteArray>& entries() { return m_entries; }

 private:
  std::map<QString, QByteArray> m_entries;
  std::optional<Error> m_trouble;
};

} // namespace muniment::tests
