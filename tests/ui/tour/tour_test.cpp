#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/kit/toast.h"
#include "ui/tour/tour_card.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// The tour in the real window, on the sample.
class TourTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    m_sample.start();
    QVERIFY(m_sample.waitOpen());
    m_sample.window().resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
  }

  void itIsOfferedOnce() {
    m_sample.workbench().offerTour();
    auto* toast = m_sample.window().findChild<ui::Toast*>();
    QVERIFY(toast);
    picture(u"tour-offer"_s);
    delete toast;
    m_sample.workbench().offerTour();
    QVERIFY(!m_sample.window().findChild<ui::Toast*>());
  }

  void everyStopShowsAScreenThatThereIs() {
    m_sample.workbench().takeTour();
    const auto stops = ui::tourStops();
    for (std::size_t stop = 0; stop < stops.size(); ++stop) {
      QCOMPARE(card()->stop(), stop);
      QWidget* page = m_sample.workbench().page(stops[stop].screen);
      QVERIFY2(page, qPrintable(stops[stop].screen));
      QTRY_VERIFY(page->isVisible());
      QCOMPARE(button("tour.back")->isEnabled(), stop > 0);
      QVERIFY(m_sample.workbench().rect().contains(card()->geometry()));
      if (stop == 1)
        picture(u"tour-conversations"_s);
      QTest::keyClick(button("tour.next"), Qt::Key_Space);
    }
    QTRY_VERIFY(!card());
  }

  void escapeEndsItAndOneCanGoBack() {
    m_sample.workbench().takeTour();
    button("tour.next")->click();
    button("tour.back")->click();
    QCOMPARE(card()->stop(), 0U);
    QTest::keyClick(button("tour.next"), Qt::Key_Escape);
    QTRY_VERIFY(!card());
  }

  void itStaysInItsCornerRightToLeft() {
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    m_sample.window().setTheme(ui::Theme::Dark);
    m_sample.workbench().takeTour();
    QTRY_VERIFY(card()->geometry().left() < 100);
    QTRY_VERIFY(m_sample.window().palette().color(QPalette::Window).lightness() < 128);
    picture(u"tour-dark-right-to-left"_s);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    m_sample.window().setTheme(ui::Theme::Light);
    QTRY_VERIFY(card()->geometry().left() > 900);
    button("tour.end")->click();
    QTRY_VERIFY(!card());
  }

 private:
  ui::TourCard* card() { return m_sample.window().findChild<ui::TourCard*>(); }
  QPushButton* button(const char* name) { return m_sample.window().findChild<QPushButton*>(QLatin1StringView(name)); }
  void picture(const QString& name) {
    QVERIFY(m_sample.window().grab().save(QStringLiteral(MUNIMENT_PICTURES) + u'/' + name + u".png"_s));
  }

  SampleWindow m_sample;
};

MUNIMENT_TEST(TourTest);

} // namespace muniment::tests

#include "tour_test.moc"
