#pragma once

#include <QtCore/QProcess>

namespace muniment::tests {

/// A program that is started, killed and started again.
class KilledProcess final {
 public:
  KilledProcess(QString program, QStringList arguments)
      : m_program(std::move(program)), m_arguments(std::move(arguments)) {}
  ~KilledProcess() { kill(); }
  KilledProcess(const KilledProcess&) = delete;
  KilledProcess& operator=(const KilledProcess&) = delete;

  /// Starts it and waits for the line that it says first; empty when it did not come to that.
  [[nodiscard]] QByteArray start();
  /// As `kill -9` does.
  void kill();
  void setArguments(QStringList arguments) { m_arguments = std::move(arguments); }

 private:
  QString m_program;
  QStringList m_arguments;
  QProcess m_process;
};

} // namespace muniment::tests
