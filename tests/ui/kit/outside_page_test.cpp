#include "tests/support/test_suite.h"
#include "ui/kit/outside_page.h"

#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;

class OutsidePageTest final : public QObject {
  Q_OBJECT

 public Q_SLOTS:
  void opened(const QUrl& page) { m_opened.append(page); }

 private Q_SLOTS:
  void whatMayBeOpened_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("may");
    QTest::newRow("a page") << u"https://community.example.org/cases/7"_s << true;
    QTest::newRow("in clear text") << u"http://community.example.org/cases/7"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("a program") << u"javascript:alert(1)"_s << false;
    QTest::newRow("a name before the host") << u"https://bank.example@evil.example/"_s << false;
    QTest::newRow("no host") << u"https:///cases"_s << false;
    QTest::newRow("nothing") << QString() << false;
  }
  void whatMayBeOpened() {
    QFETCH(const QString, address);
    QFETCH(const bool, may);
    QCOMPARE(ui::isOutsidePage(QUrl(address, QUrl::StrictMode)), may);
  }

  void theHostIsSaidBefore() {
    QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
    const QUrl page(u"https://b\u00fccher.example/cases/7"_s);
    QWidget window;
    window.show();
    for (const bool agrees : {false, true}) {
      ui::askToOpen(page, &window);
      auto* dialog = window.findChild<QDialog*>(u"outsidePage"_s);
      QVERIFY(dialog);
      QCOMPARE(dialog->findChild<QLabel*>(u"outsidePage.host"_s)->text(), u"xn--bcher-kva.example"_s);
      QVERIFY(m_opened.isEmpty());
      for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if ((button->text() == u"Open Page") == agrees)
          button->click();
      }
      QTRY_VERIFY(!window.findChild<QDialog*>(u"outsidePage"_s));
      QCOMPARE(m_opened.size(), agrees ? 1 : 0);
    }
    QCOMPARE(m_opened.front(), page);
    QDesktopServices::unsetUrlHandler(u"https"_s);
  }

 private:
  QList<QUrl> m_opened;
};

MUNIMENT_TEST(OutsidePageTest);

} // namespace muniment::tests

#include "outside_page_test.moc"
