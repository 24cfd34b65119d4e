#include "app/console/tour.h"
#include "app/console/tray_notices.h"
#include "app/language/language.h"
#include "core/base/error_catalogue.h"
#include "core/connect/http/transport_settings.h"
#include "core/platform/core_dumps.h"
#include "core/platform/local_file_system.h"
#include "core/platform/system_keychain.h"
#include "ui/shell/workbench.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QElapsedTimer>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <iostream>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

constexpr int kLongestTour = 60'000;

/// Read before the command line, whose own words it decides.
QString storedLanguage() {
  QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"muniment"_s, u"muniment"_s);
  return ui::WindowMemory(settings).language();
}

int takeTour(QApplication& application, ui::MainWindow& window, const QString& folder, const QString& sample) {
  console::Tour tour(window, folder);
  bool done = false;
  QObject::connect(&window, &ui::MainWindow::workspaceOpened, &tour, &console::Tour::start);
  QObject::connect(&tour, &console::Tour::finished, &application, [&] {
    done = true;
    application.quit();
  });
  QTimer::singleShot(kLongestTour, &application, [&] { application.quit(); });
  window.openSample(sample);
  application.exec();
  return done && tour.isComplete() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
  platform::forbidCoreDumps();
  QElapsedTimer sinceStart;
  sinceStart.start();
  QApplication application(argc, argv);
  const QLocale locale = installLanguage(application, storedLanguage());
  QApplication::setLayoutDirection(locale.textDirection());
  QApplication::setApplicationName(u"muniment"_s);
  QApplication::setApplicationVersion(QStringLiteral(MUNIMENT_VERSION));
  QCommandLineParser line;
  line.addHelpOption();
  line.addVersionOption();
  const QCommandLineOption tour(u"tour"_s, QCoreApplication::translate("console", "Save a picture of every screen."),
                                u"folder"_s);
  const QCommandLineOption sample(
      u"sample"_s, QCoreApplication::translate("console", "Open the sample workspace there."), u"folder"_s);
  const QCommandLineOption timing(
      u"time-first-window"_s, QCoreApplication::translate("console", "Print how long the first window took, and end."));
  line.addOptions({tour, sample, timing});
  line.addPositionalArgument(u"workspace"_s, QCoreApplication::translate("console", "Folder of a workspace."));
  line.process(application);
  const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
  ui::applyTheme(application, dark ? ui::Theme::Dark : ui::Theme::Light);
  const SystemClock clock;
  platform::LocalFileSystem files;
  platform::SystemKeychain keychain;
  auto network = connect::transportSettings(QProcessEnvironment::systemEnvironment(), files);
  if (!network) {
    std::cerr << errorText(network.error()).toStdString() << '\n';
    return 1;
  }
  connect::QtTransport transport(std::move(*network));
  const QTemporaryDir unkept;
  if (line.isSet(tour) || line.isSet(timing)) // neither is how the person left the window
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, unkept.path());
  QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"muniment"_s, u"muniment"_s);
  console::TrayNotices notices;
  ui::MainWindow window({&clock, &files, &keychain, &transport, {}, &transport}, settings);
  window.setNoticePort(notices);
  window.setLanguages(languages());
  window.show();
  if (line.isSet(timing)) {
    window.grab();
    std::cout << sinceStart.elapsed() << " ms" << '\n' << std::flush;
    return 0;
  }
  if (line.isSet(tour))
    return takeTour(application, window, line.value(tour), line.value(sample));
  QObject::connect(&window, &ui::MainWindow::workspaceOpened, &window, [&window] { window.workbench()->offerTour(); });
  if (line.isSet(sample))
    window.openSample(line.value(sample));
  else if (!line.positionalArguments().isEmpty())
    window.openFolder(line.positionalArguments().constFirst());
  else
    window.openDefault();
  return QApplication::exec();
}
