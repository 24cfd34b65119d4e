#include "tests/ui/shell/sample_window.h"

#include "core/workspace/sample/sample_workspace.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace muniment::tests {

using namespace Qt::StringLiterals;

SampleWindow::SampleWindow(std::int64_t past)
    : m_clock(SystemClock().now().plusMilliseconds(-past)), m_environment{&m_clock, &m_files, &m_keychain, nullptr,
                                                                          ScryptCost{10, 8, 1}} {
  if (!workspace::makeSampleWorkspace(m_environment, FilePath{sample()}, {20, 400, 1, Secret()}, nullptr))
    qFatal("the sample could not be made");
}

void SampleWindow::start() {
  ui::applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ui::Theme::Light);
  m_window.reset();
  m_settings = std::make_unique<QSettings>(m_folder.filePath(u"window.ini"_s), QSettings::IniFormat);
  m_window = std::make_unique<ui::MainWindow>(m_environment, *m_settings);
  m_window->show();
  m_window->openSample(sample());
}

bool SampleWindow::waitOpen() {
  return QTest::qWaitFor([this] { return m_window->workbench() != nullptr; }, 20'000);
}

QByteArray SampleWindow::settingsBytes() {
  m_settings->sync();
  QFile file(m_settings->fileName());
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace muniment::tests
