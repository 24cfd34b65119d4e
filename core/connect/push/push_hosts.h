#pragma once

#include "core/connect/http/host_list.h"

namespace muniment::connect {

/// The push services that notifications may go to. Browsers name their service themselves, so an address from outside
/// decides where this program connects to; nothing but what is listed is believed.
class PushHosts final {
 public:
  /// Those of the common browsers.
  PushHosts();
  /// A host by name, or with a leading dot all hosts below it.
  explicit PushHosts(const QStringList& hosts);
  /// As a site writes them, with commas or blanks between; the usual ones where nothing is written.
  [[nodiscard]] static PushHosts fromText(const QString& text);

  /// Refuses what HostList refuses, and ports other than that of https, but on this computer.
  [[nodiscard]] Result<void> check(const QUrl& endpoint) const;

 private:
  HostList m_hosts;
  QStringList m_domains; ///< each with its leading dot
};

} // namespace muniment::connect
