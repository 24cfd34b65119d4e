#include "core/platform/local_file_system.h"
#include "tests/scenarios/office.h"
#include "tests/scenarios/use_case.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workbench.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QTextStream>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace muniment::tests {
namespace {

constexpr int kSettle = 900;   ///< milliseconds for answers to arrive and be painted
constexpr int kReading = 4000; ///< for somebody who watches
constexpr int kOpening = 30'000;

/// Shows each step in the real window, on the workspace in which it happens, and saves a picture of it.
class Guide final : public Onlooker {
 public:
  explicit Guide(QString folder) : m_folder(std::move(folder)) { QDir().mkpath(m_folder); }

  [[nodiscard]] int steps() const { return m_step; }

  void see(Office& office, const QString& step, const QString& screen) override {
    if (!m_window && !open(office))
      return;
    m_window->workbench()->show(screen);
    m_window->setWindowTitle(step);
    QTest::qWait(QGuiApplication::platformName() == "offscreen"_L1 ? kSettle : kReading);
    const QString name = u"%1-%2.png"_s.arg(++m_step, 2, 10, QLatin1Char('0')).arg(screen);
    if (!m_window->grab().save(m_folder + u'/' + name))
      qFatal("no picture could be saved in %s", qUtf8Printable(m_folder));
    QTextStream(stdout) << name << "  " << step << Qt::endl;
  }
  /// The workspace goes; so does whoever looks at it.
  void leave() override { m_window.reset(); }

 private:
  [[nodiscard]] bool open(Office& office) {
    m_environment = office.fixture().environment();
    m_environment.line = nullptr; // what is shown does not work itself
    m_settings = std::make_unique<QSettings>(m_folder + u"/window.ini"_s, QSettings::IniFormat);
    m_window = std::make_unique<ui::MainWindow>(m_environment, *m_settings);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->openFolder(office.desk().directory().value, u"correct horse"_s);
    return QTest::qWaitFor([this] { return m_window->workbench() != nullptr; }, kOpening);
  }

  QString m_folder;
  workspace::Environment m_environment;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<ui::MainWindow> m_window;
  int m_step = 0;
};

} // namespace

/// One use case, told step by step. Not a test of its own: what fails in it, fails in the test as well.
class UseCaseTour final : public QObject {
  Q_OBJECT

 public:
  UseCaseTour(QString id, QString folder) : m_id(std::move(id)), m_folder(std::move(folder)) {}

 private Q_SLOTS:
  void tell();

 private:
  QString m_id;
  QString m_folder;
};

void UseCaseTour::tell() {
  const auto all = allUseCases();
  const auto found =
      std::ranges::find_if(all, [this](const UseCase& each) { return m_id == QLatin1StringView(each.id); });
  if (found == all.end())
    QFAIL(qUtf8Printable(u"There is no use case %1."_s.arg(m_id)));
  Guide guide(m_folder);
  QTextStream(stdout) << m_id << ": " << found->name << Qt::endl;
  found->play({{}, false, &guide});
  QVERIFY(guide.steps() > 0);
}

} // namespace muniment::tests

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  const QStringList arguments = QApplication::arguments();
  if (arguments.size() != 3) {
    QTextStream(stderr) << "use_case_tour ID FOLDER, such as: use_case_tour WA-3 build/tour" << Qt::endl;
    return 2;
  }
  muniment::ui::applyTheme(application, muniment::ui::Theme::Light);
  muniment::tests::UseCaseTour tour(arguments.at(1), arguments.at(2));
  return QTest::qExec(&tour, QStringList{arguments.front(), QStringLiteral("-silent")});
}

#include "use_case_tour.moc"
