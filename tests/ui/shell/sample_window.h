#pragma once

#include "core/platform/local_file_system.h"
#include "tests/support/memory_keychain.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workbench.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

/// The real window on a small sample workspace, with settings and keychain of its own.
class SampleWindow final {
 public:
  /// Its clock begins so many milliseconds before now.
  explicit SampleWindow(std::int64_t past = 0);

  [[nodiscard]] MovableClock& clock() { return m_clock; }
  [[nodiscard]] ui::MainWindow& window() { return *m_window; }
  [[nodiscard]] ui::Workbench& workbench() { return *m_window->workbench(); }
  /// To connected systems, and to everybody else, for windows that are started from now on.
  void setLines(connect::HttpLine* line, HttpTransport* transport) {
    m_environment.line = line;
    m_environment.transport = transport;
  }
  [[nodiscard]] QString sample() const { return m_folder.filePath(QStringLiteral("sample")); }
  [[nodiscard]] QByteArray settingsBytes();
  /// Makes the window anew, as the next start of the program does, and opens the sample.
  void start();
  /// Until the workspace is open.
  [[nodiscard]] bool waitOpen();

 private:
  QTemporaryDir m_folder;
  MovableClock m_clock;
  platform::LocalFileSystem m_files;
  MemoryKeychain m_keychain;
  workspace::Environment m_environment;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace muniment::tests
