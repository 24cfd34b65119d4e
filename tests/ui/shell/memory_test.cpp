#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"

#include <QtGui/QScreen>
#include <QtWidgets/QSplitter>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// What the window remembers from one start to the next, and what it must not.
class MemoryTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void placeScreenAndPanesComeBack() {
    SampleWindow sample;
    sample.start();
    QVERIFY(sample.waitOpen());
    sample.window().resize(1200, 700);
    std::map<QString, QList<int>> sizes;
    for (const QString& screen : sample.workbench().screens()) {
      sample.workbench().show(screen);
      QSplitter* panes = splitterOf(sample, screen);
      QVERIFY2(panes, qPrintable(screen));
      QTest::qWait(20);
      QList<int> wished = panes->sizes();
      wished.first() -= 60;
      wished.last() += 60;
      panes->setSizes(wished);
      sizes[screen] = panes->sizes();
    }
    sample.workbench().show(u"conversations"_s);
    sample.window().close();
    sample.start();
    QVERIFY(sample.waitOpen());
    QCOMPARE(sample.window().size(), QSize(1200, 700));
    QVERIFY(sample.workbench().page(u"conversations"_s)->isVisible());
    for (const auto& [screen, expected] : sizes) {
      sample.workbench().show(screen);
      QTRY_COMPARE(splitterOf(sample, screen)->sizes(), expected);
    }
  }

  void nothingOfTheContentIsWrittenDown() {
    SampleWindow sample;
    sample.start();
    QVERIFY(sample.waitOpen());
    sample.workbench().search(u"canary4711"_s);
    sample.window().close();
    const QByteArray kept = sample.settingsBytes();
    QVERIFY(kept.contains("search")); // the id of the screen
    const QString name = sample.workbench().workspace().info().name;
    for (const QByteArray& never : {"canary4711"_ba, "Harbour"_ba, "Niko"_ba, name.toUtf8(), sample.sample().toUtf8()})
      QVERIFY2(!kept.contains(never), never);
  }

  void aDisplayThatIsGoneDoesNotHideTheWindow() {
    SampleWindow sample;
    sample.start();
    QVERIFY(sample.waitOpen());
    sample.window().move(9000, 9000);
    sample.window().close();
    sample.start();
    QVERIFY(sample.window().screen()->availableGeometry().intersects(sample.window().geometry()));
  }

 private:
  static QSplitter* splitterOf(SampleWindow& sample, const QString& screen) {
    return sample.workbench().page(screen)->findChild<QSplitter*>();
  }
};

MUNIMENT_TEST(MemoryTest);

} // namespace muniment::tests

#include "memory_test.moc"
