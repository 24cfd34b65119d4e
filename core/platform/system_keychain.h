#pragma once

#include "core/base/keychain.h"

#include <QtCore/QThread>

namespace QKeychain {
class Job;
}

namespace muniment::platform {

/// The keychain of the operating system through QtKeychain. Its jobs run on a thread of their own, so that a caller
/// without event loop can wait for them; a person may have to answer a prompt meanwhile. At most one in a process:
/// QtKeychain queues the jobs of all on the thread that started the first, and stands still once that has ended.
class SystemKeychain final : public Keychain {
 public:
  /// `service` is the name under which the person sees the entries.
  explicit SystemKeychain(QString service = QStringLiteral("Muniment"));
  ~SystemKeychain() override;
  SystemKeychain(const SystemKeychain&) = delete;
  SystemKeychain& operator=(const SystemKeychain&) = delete;

  [[nodiscard]] Result<Secret> read(const QString& entry) override;
  [[nodiscard]] Result<void> write(const QString& entry, const Secret& secret) override;
  [[nodiscard]] Result<void> remove(const QString& entry) override;

 private:
  template <class Job, class Prepare>
  [[nodiscard]] Result<QByteArray> runJob(const QString& entry, Prepare prepare);

  QString m_service;
  QThread m_thread;
  std::unique_ptr<QObject> m_home; ///< lives on m_thread; jobs are started from there
};

} // namespace muniment::platform
