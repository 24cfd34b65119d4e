#include "core/workspace/evidence/production_queries.h"
#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/conversations/time_bar.h"
#include "ui/conversations/transcript_view.h"

#include <QtCore/QDir>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Messages that no hold and no redaction of another test touches.
constexpr std::int64_t kFirst = 40;
constexpr std::int64_t kLast = 52;

/// Redacting, looking back and handing out in the real window, on the sample.
class EvidenceWindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    m_sample.start();
    QVERIFY(m_sample.waitOpen());
    m_sample.window().resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
    m_sample.workbench().show(u"conversations"_s);
    QTRY_VERIFY(view().geometryOfRows().count() > kLast + 10);
  }

  /// What a failed test leaves open must not meet the next one.
  void cleanup() { m_sample.workbench().closeDialogs(); }

  void whatNobodySignedOffStandsInTheWay() {
    select(kFirst + 2, kFirst + 2);
    QTest::keyClick(&view(), Qt::Key_R);
    QTRY_VERIFY(enabled("sheet.action"));
    take(u"evidence-redact"_s);
    part<QPushButton>("sheet.action")->click();
    QTRY_VERIFY(!part<QDialog>("redactSheet"));
    select(kFirst, kLast);
    QTest::keyClick(&view(), Qt::Key_E);
    QTRY_VERIFY(says(u"have a redaction that nobody signed off"_s));
    QVERIFY(!part<QPushButton>("exportAct")->isEnabled());
    take(u"evidence-blocked"_s);
    part<QPushButton>("showBlocker")->click();
    QTRY_VERIFY(!part<QDialog>("exportDialog"));
    QTRY_COMPARE(view().current(), kFirst + 2);
    QTRY_VERIFY(part<QPushButton>("signOffRedaction"));
    part<QPushButton>("signOffRedaction")->click();
    sign();
    QTRY_VERIFY(says(u"Signed off"_s));
    QTest::keyClick(&view(), Qt::Key_V);
    QTRY_VERIFY(says(u"Shown as it will be produced"_s));
    take(u"evidence-as-produced"_s);
    QTest::keyClick(&view(), Qt::Key_V);
  }

  void theUsualCaseIsThreeKeys() {
    QTemporaryDir folder;
    select(kFirst, kLast);
    QTest::keyClick(&view(), Qt::Key_E);
    QTRY_VERIFY(enabled("exportAct") || says(u"Another folder"_s));
    part<QLineEdit>("exportFolder")->setText(folder.path());
    QTRY_VERIFY(enabled("exportAct"));
    take(u"evidence-export"_s);
    QTest::keyClick(part<QDialog>("exportDialog"), Qt::Key_Return);
    QTRY_VERIFY(part<QDialog>("verificationSheet"));
    take(u"evidence-report"_s);
    QVERIFY(says(u"is whole"_s));
    QTest::keyClick(part<QDialog>("verificationSheet"), Qt::Key_Return);
    const auto listed = m_sample.workbench().workspace().ask(workspace::ProductionsPage()).result();
    QVERIFY(listed && !listed->lines.empty());
    QCOMPARE(listed->lines.front().packages.size(), 1U);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    m_sample.workbench().showProductions();
    QTRY_VERIFY(says(u"PDF with Bates numbers"_s));
    take(u"evidence-productions"_s);
  }

  void hitsAndRecordsAreHandedOut() {
    m_sample.workbench().search(u"from:\"Tom Beck\""_s);
    auto* hits = part<QListView>("searchHits");
    QTRY_VERIFY(hits->model()->rowCount() > 3);
    QTRY_VERIFY(hits->isVisible());
    QTest::qWait(400); // the query is asked once more when the person pauses
    hits->setFocus();
    hits->setCurrentIndex(hits->model()->index(0, 0));
    QVERIFY(part<QPushButton>("exportHits")->isVisible());
    part<QPushButton>("exportHits")->click();
    QTRY_VERIFY(says(u"What goes out"_s));
    QTRY_VERIFY(says(u"1 message(s)"_s));
    part<QDialog>("exportDialog")->reject();
    QTRY_VERIFY(!part<QDialog>("exportDialog"));
    m_sample.workbench().show(u"records"_s);
    QTRY_VERIFY(part<QPushButton>("exportRecord") && part<QPushButton>("exportRecord")->isVisible());
    part<QPushButton>("exportRecord")->click();
    QTRY_VERIFY(part<QDialog>("exportDialog"));
    QTRY_VERIFY(says(u"What goes out"_s));
    part<QDialog>("exportDialog")->reject();
    m_sample.workbench().show(u"holds"_s);
    QTRY_VERIFY(part<QPushButton>("exportHold") && part<QPushButton>("exportHold")->isVisible());
  }

  void thePastIsLookedAt() {
    m_sample.workbench().showPast();
    QTRY_VERIFY(part<ui::TimeBar>("timeBar")->isVisible());
    part<QSlider>("timeSlider")->setValue(ui::TimeBar::kSteps / 2);
    QTRY_VERIFY(says(u"messages had been sent"_s));
    take(u"evidence-past"_s);
    QTest::keyClick(part<QSlider>("timeSlider"), Qt::Key_Escape);
    QTRY_VERIFY(!part<ui::TimeBar>("timeBar")->isVisible());
  }

 private:
  [[nodiscard]] ui::TranscriptView& view() {
    return *m_sample.window().findChild<ui::TranscriptView*>(u"transcript"_s);
  }
  template <class W>
  [[nodiscard]] W* part(const char* name) {
    return m_sample.window().findChild<W*>(QLatin1StringView(name));
  }
  [[nodiscard]] bool enabled(const char* name) {
    return part<QPushButton>(name) && part<QPushButton>(name)->isEnabled();
  }
  [[nodiscard]] bool says(const QString& words) {
    return std::ranges::any_of(m_sample.window().findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }
  void select(std::int64_t first, std::int64_t last) {
    view().scrollTo(first, 0.2);
    view().setCurrent(first);
    view().select(first, last);
    view().setFocus();
  }
  void sign() {
    QTRY_VERIFY(part<QDialog>("passphraseSheet"));
    QTest::keyClicks(part<QLineEdit>("passphraseSheet.passphrase"), u"sample"_s);
    QTest::keyClick(part<QLineEdit>("passphraseSheet.passphrase"), Qt::Key_Return);
  }
  /// The window with what lies over it, as a person sees it.
  void take(const QString& name) {
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

  SampleWindow m_sample;
};

MUNIMENT_TEST(EvidenceWindowTest);

} // namespace muniment::tests

#include "evidence_window_test.moc"
