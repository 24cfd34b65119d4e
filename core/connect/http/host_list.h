#pragma once

#include "core/base/result.h"

#include <QtCore/QUrl>

#include <set>

namespace muniment::connect {

/// The hosts that a connection may speak to.
class HostList final {
 public:
  HostList() = default;
  explicit HostList(const QStringList& hosts);

  void add(const QString& host);
  [[nodiscard]] bool contains(const QString& host) const;
  /// Refuses hosts that are not listed, addresses with a name or password in them, and http without TLS to anything
  /// but this computer.
  [[nodiscard]] Result<void> check(const QUrl& url) const;

 private:
  std::set<QString> m_hosts; ///< as in the domain name system: lower case, no Unicode
};

[[nodiscard]] bool isThisComputer(const QUrl& url);

} // namespace muniment::connect
