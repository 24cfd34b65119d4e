#pragma once

#include "core/base/file_system.h"
#include "core/base/letter.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

/// The real receiver in a process of its own, with one hook for WhatsApp.
class ReceiverProcess final {
 public:
  static constexpr QByteArrayView kPath{"/hooks/whatsapp"};
  static constexpr QByteArrayView kSecret{"app secret"};

  ReceiverProcess();
  ~ReceiverProcess();
  ReceiverProcess(const ReceiverProcess&) = delete;
  ReceiverProcess& operator=(const ReceiverProcess&) = delete;

  /// False when it does not come up.
  [[nodiscard]] bool start();
  /// Ends it as a power button does.
  void kill();
  /// Asks it to end; its exit code.
  [[nodiscard]] int stop();
  [[nodiscard]] quint16 port() const { return m_port; }
  [[nodiscard]] FilePath journal() const { return FilePath{m_folder.filePath(QStringLiteral("journal"))}; }
  [[nodiscard]] const LetterKey& key() const { return m_key; }
  /// What it holds in memory now.
  [[nodiscard]] qint64 residentBytes() const;

 private:
  QTemporaryDir m_folder;
  LetterKey m_key = LetterKey::generate();
  QProcess m_process;
  quint16 m_port = 0;
};

} // namespace muniment::tests
