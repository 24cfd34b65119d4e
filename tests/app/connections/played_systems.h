#pragma once

#include "core/connect/http/qt_transport.h"
#include "tests/app/connections/killed_process.h"

#include <QtCore/QJsonObject>

namespace muniment::tests {

/// The played systems, in a process of their own that keeps its port and its state. Faults last until it ends.
class PlayedSystems final {
 public:
  /// `faults`: what is asked of it at each start; nothing where it is empty.
  PlayedSystems(const QString& folder, QByteArray faults);

  [[nodiscard]] bool start();
  void kill() { m_process.kill(); }
  [[nodiscard]] QString address(const QString& peer) const;
  [[nodiscard]] bool endFaults();
  [[nodiscard]] QJsonObject state(const QString& peer);
  /// Tells the play what happens now; empty where it did not hear.
  [[nodiscard]] QJsonObject tell(const QString& what, const QJsonObject& content);

 private:
  [[nodiscard]] Result<HttpResponse> ask(const QByteArray& method, const QString& path, const QByteArray& body = {});

  QString m_folder;
  QByteArray m_faults;
  KilledProcess m_process;
  connect::QtTransport m_transport;
  int m_port = 0;
};

} // namespace muniment::tests
