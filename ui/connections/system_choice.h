#pragma once

#include "core/model/connection.h"
#include "ui/kit/icon_set.h"

#include <QtCore/QCoreApplication>

#include <vector>

namespace muniment::ui {

/// A kind of system that can be connected: what it is called, and what it brings.
struct SystemChoice final {
  Q_DECLARE_TR_FUNCTIONS(SystemChoice)

 public:
  Connection::Kind kind = Connection::Kind::Manifest;
  QString preset; ///< of a manifest to begin with; empty for kinds that need none, and for one's own
  Icon icon = Icon::Plug;
  QString name;
  QString brings;
  bool siteConfigurable = false; ///< it publishes no interface: the site maps it
  QString peer;                  ///< a short name to begin with

  [[nodiscard]] static std::vector<SystemChoice> all();
  /// Of a connection that is there; `system` is PN, AD, AC, XC or nothing.
  [[nodiscard]] static SystemChoice of(Connection::Kind kind, const QString& system);
};

} // namespace muniment::ui
