#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/records/record_queries.h"
#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/conversations/transcript_view.h"
#include "ui/kit/toast.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Declaring in the real window, on the sample.
class DeclareWindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    m_sample.start();
    QVERIFY(m_sample.waitOpen());
    m_sample.window().resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
    m_sample.workbench().show(u"conversations"_s);
    QTRY_VERIFY(view().geometryOfRows().count() > 40);
    QTRY_VERIFY(view().geometryOfRows().find(view().geometryOfRows().count() - 1)->layout);
  }

  void theUsualCaseIsTwoKeys();

 private:
  [[nodiscard]] ui::TranscriptView& view() {
    return *m_sample.window().findChild<ui::TranscriptView*>(u"transcript"_s);
  }
  template <class W>
  [[nodiscard]] W* part(const char* name) {
    return m_sample.window().findChild<W*>(QLatin1StringView(name));
  }
  [[nodiscard]] QPushButton* act() { return part<QPushButton>("declareAct"); }
  void choose(const QString& code);
  void sign();
  void take(const QString& name);

  SampleWindow m_sample;
};

/// The window with what lies over it, as a person sees it.
void DeclareWindowTest::take(const QString& name) {
  for (const ui::Theme::Mode mode : {ui::Theme::Dark, ui::Theme::Light}) {
    ui::applyTheme(*qApp, mode);
    QTest::qWait(60);
    QPixmap picture = m_sample.window().grab();
    QPainter painter(&picture);
    for (QDialog* dialog : m_sample.window().findChildren<QDialog*>()) {
      if (!dialog->isVisible())
        continue;
      const QSize room = (m_sample.window().size() - dialog->size()) / 2;
      painter.drawPixmap(room.width(), room.height(), dialog->grab());
    }
    painter.end();
    QVERIFY(picture.save(u"%1/%2-%3.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name,
                                               mode == ui::Theme::Dark ? u"dark"_s : u"light"_s)));
  }
}

void DeclareWindowTest::choose(const QString& code) {
  auto* search = part<QLineEdit>("classSearch");
  search->setFocus();
  QTest::keyClicks(search, code);
  QTest::keyClick(search, Qt::Key_Return);
}

void DeclareWindowTest::sign() {
  QTRY_VERIFY(part<QDialog>("passphraseSheet"));
  QTest::keyClicks(part<QLineEdit>("passphraseSheet.passphrase"), u"sample"_s);
  part<QPushButton>("passphraseSheet.sign")->click();
}

void DeclareWindowTest::theUsualCaseIsTwoKeys() {
  const std::int64_t last = view().geometryOfRows().count() - 1;
  view().select(last - 9, last - 4);
  view().setFocus();
  QTest::keyClick(&view(), Qt::Key_D);
  QTRY_VERIFY(act() && act()->text().contains(u"Declare 6 "_s));
  QVERIFY(!act()->isEnabled());
  take(u"declare-empty"_s);
  choose(u"04.40"_s);
  QTRY_VERIFY(act()->isEnabled());
  QTRY_VERIFY(part<QLabel>("keepUntil"));
  take(u"declare-usual"_s);
  act()->click();
  QTRY_VERIFY(part<QDialog>("passphraseSheet"));
  take(u"declare-sign"_s);
  sign();
  QTRY_VERIFY(!act());
  QTRY_VERIFY(part<ui::Toast>("toast"));
  take(u"declare-done"_s);
}

MUNIMENT_TEST(DeclareWindowTest);

} // namespace muniment::tests

#include "declare_window_test.moc"
