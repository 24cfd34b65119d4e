#include "tests/support/test_suite.h"
#include "tests/ui/documents/fake_documents.h"
#include "ui/documents/document_sheet.h"
#include "ui/documents/documents_screen.h"
#include "ui/documents/original_view.h"
#include "ui/documents/place_bar.h"
#include "ui/kit/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Tab = ui::DocumentPane::Tab;

namespace {

QStringList visibleTexts(const QWidget& widget) {
  QStringList texts;
  for (const QLabel* label : widget.findChildren<QLabel*>()) {
    if (label->isVisible())
      texts << label->text();
  }
  return texts;
}

bool saysOf(const QWidget& comparison, int differences) {
  const QStringList texts = visibleTexts(comparison);
  return texts.contains(u"%1 difference(s)"_s.arg(differences)) || texts.contains(u"%1 differences"_s.arg(differences));
}

/// A screen over a desk, in a window of its own.
class Shown final {
 public:
  explicit Shown(std::int64_t documents = 6) : desk(documents), screen(desk, nullptr) {
    screen.resize(1240, 800);
    screen.show();
  }

  [[nodiscard]] QListView* list() { return screen.findChild<QListView*>(u"documents"_s); }
  [[nodiscard]] bool isOpen(const QString& number) {
    return screen.pane()->known() && screen.pane()->known()->summary.number == number;
  }
  void open(int row) { list()->setCurrentIndex(list()->model()->index(row, 0)); }

  FakeDocuments desk;
  ui::DocumentsScreen screen;
};

} // namespace

/// The screen of documents, over a desk of the test.
class DocumentsScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light); }

  void theFirstDocumentIsOpenAndSaysWhatIsWrong() {
    Shown shown;
    shown.screen.refresh();
    QTRY_VERIFY(shown.isOpen(u"INV-77"_s));
    const QString all = visibleTexts(shown.screen).join(u'|');
    for (const QString& wanted : {u"Invoice INV\u201177"_s, u"The partner has to put this right."_s,
                                  u"Ana Lima, Harbour"_s, u"harbour\u20112026\u201103\u201118.edi"_s})
      QVERIFY2(all.contains(wanted), qPrintable(wanted + u" in "_s + all));
  }

  void aValueAndItsSegmentKnowEachOther() {
    Shown shown;
    shown.screen.refresh();
    QTRY_VERIFY(shown.isOpen(u"INV-77"_s));
    ui::DocumentSheet* sheet = shown.screen.pane()->sheet();
    const auto total = std::ranges::find(sheet->sheet().cells(), u"8,264.00"_s,
                                         [](const ui::SheetLayout::Placed& each) { return each.cell.text; });
    QVERIFY(total != sheet->sheet().cells().end());
    Q_EMIT sheet->placeChosen(total->cell.place);
    auto* bar = shown.screen.findChild<ui::PlaceBar*>(u"segmentBar"_s);
    QTRY_COMPARE(bar->content(), u"TDS*826400~"_s);
    QVERIFY(bar->isVisible());
    Q_EMIT bar->followed();
    QCOMPARE(shown.screen.pane()->tab(), Tab::Original);
    ui::OriginalView* original = shown.screen.pane()->original();
    QVERIFY(original->isVisible());
    QTRY_VERIFY(original->text()->line(0));
    const auto big = original->text()->lineOf(0);
    QVERIFY(big);
    QTest::mouseClick(original->viewport(), Qt::LeftButton, {}, QPoint(200, 22 + 11)); // BIG
    auto* values = shown.screen.findChild<ui::PlaceBar*>(u"valuesBar"_s);
    QVERIFY2(values->content().contains(u"INV\u201177"_s), qPrintable(values->content()));
    Q_EMIT values->followed();
    QCOMPARE(shown.screen.pane()->tab(), Tab::Document);
    QVERIFY(sheet->chosen().isKnown());
  }

  void aFindingIsShownInTheOriginal() {
    Shown shown;
    shown.screen.refresh();
    QTRY_VERIFY(shown.isOpen(u"INV-77"_s));
    QPushButton* show = nullptr;
    for (QPushButton* button : shown.screen.findChildren<QPushButton*>()) {
      if (button->isVisible() && button->text().startsWith(u"Show Segment"_s))
        show = button;
    }
    QVERIFY(show);
    show->click();
    QCOMPARE(shown.screen.pane()->tab(), Tab::Original);
    QTRY_VERIFY(shown.screen.pane()->original()->current() > 0);
  }

  void keysDeclareHoldFindAndOpen() {
    Shown shown;
    shown.screen.refresh();
    QTRY_VERIFY(shown.isOpen(u"INV-77"_s));
    QVERIFY(QTest::qWaitForWindowActive(&shown.screen));
    QSignalSpy declared(&shown.screen, &ui::DocumentsScreen::declareRequested);
    QSignalSpy held(&shown.screen, &ui::DocumentsScreen::holdRequested);
    shown.list()->setFocus();
    QTest::keyClick(shown.list(), Qt::Key_D);
    QCOMPARE(declared.count(), 1);
    const auto selection = declared.front().front().value<records::Selection>();
    QCOMPARE(selection.items, std::vector<ItemId>{shown.desk.summary(0).item});
    QTest::keyClick(shown.list(), Qt::Key_H);
    QCOMPARE(held.count(), 1);
    QTest::keyClick(shown.list(), Qt::Key_Return);
    QTRY_VERIFY(shown.screen.pane()->sheet()->hasFocus());
    QTest::keyClick(shown.screen.pane()->sheet(), Qt::Key_Slash);
    auto* field = shown.screen.findChild<QLineEdit*>(u"documentFilter"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"dh"_s); // typed, not carried out
    QCOMPARE(field->text(), u"dh"_s);
    QCOMPARE(declared.count(), 1);
  }

  void theFilterNarrows() {
    Shown shown;
    shown.screen.refresh();
    QTRY_COMPARE(shown.list()->model()->rowCount(), 6);
    auto* field = shown.screen.findChild<QLineEdit*>(u"documentFilter"_s);
    field->setText(u"asn"_s);
    QTRY_COMPARE(shown.list()->model()->rowCount(), 1);
    QTRY_VERIFY(shown.isOpen(u"ASN-5520"_s));
    field->setText(u"no such thing"_s);
    QTRY_VERIFY(visibleTexts(shown.screen).contains(u"No document matches these filters."_s));
    for (QPushButton* button : shown.screen.findChildren<QPushButton*>()) {
      if (button->isVisible() && button->text() == u"Show Everything"_s)
        button->click();
    }
    QTRY_COMPARE(shown.list()->model()->rowCount(), 6);
  }

  void theChainOpensOtherDocumentsAndComparesWithTheOrder() {
    Shown shown;
    shown.screen.refresh();
    QTRY_VERIFY(shown.isOpen(u"INV-77"_s));
    shown.open(2);
    QTRY_VERIFY(shown.isOpen(u"PO-4711"_s));
    shown.screen.pane()->setTab(Tab::Chain);
    auto* compare = shown.screen.findChild<QWidget*>(u"versionCompare"_s);
    QTRY_VERIFY(compare->isVisible());
    QTRY_VERIFY(saysOf(*compare, 5));
    auto* with = compare->findChild<QComboBox*>(u"comparedWith"_s);
    QCOMPARE(with->count(), 2);
    QVERIFY2(with->currentText().startsWith(u"Order PO\u20114711"_s), qPrintable(with->currentText()));
    with->setCurrentIndex(1);
    Q_EMIT with->activated(1);
    QVERIFY2(with->currentText().startsWith(u"Invoice INV\u201177"_s), qPrintable(with->currentText()));
    QTRY_VERIFY(saysOf(*compare, 4)); // it bills what was ordered, on no promised day
    auto* chain = shown.screen.findChild<QListView*>(u"documentChain"_s);
    QCOMPARE(chain->model()->rowCount(), 6);
    Q_EMIT chain->activated(chain->model()->index(4, 0));
    QTRY_VERIFY(shown.isOpen(u"INV-77"_s));
  }

  void aLongDocumentIsReadInParts() {
    Shown shown;
    shown.desk.files[0] = sampleOf(orderText(10'020));
    shown.desk.isCut = true;
    shown.screen.refresh();
    QTRY_VERIFY(shown.isOpen(u"PO-4711"_s));
    auto* bar = shown.screen.findChild<QWidget*>(u"linesBar"_s);
    QTRY_VERIFY(bar->isVisible());
    const auto press = [bar](const QString& text) {
      for (QPushButton* button : bar->findChildren<QPushButton*>()) {
        if (button->text() == text && button->isEnabled())
          button->click();
      }
    };
    const QLocale locale;
    const auto says = [&](int first, int last) {
      return visibleTexts(*bar).contains(u"Lines %1 to %2 of %3 are shown."_s.arg(
          locale.toString(first), locale.toString(last), locale.toString(10'020)));
    };
    QTRY_VERIFY(says(1, 10'000));
    press(u"Earlier Lines"_s); // there are none
    press(u"Later Lines"_s);
    QTRY_VERIFY(says(10'001, 10'020));
    QCOMPARE(shown.screen.pane()->sheet()->document()->lines.size(), 20U);
    press(u"Later Lines"_s);
    press(u"Earlier Lines"_s);
    QTRY_VERIFY(says(1, 10'000));
    shown.open(1);
    QTRY_VERIFY(!bar->isVisible());
  }

  void anOrderIsComparedWithWhatIsChosen() {
    Shown shown;
    shown.screen.refresh();
    QTRY_VERIFY(shown.isOpen(u"INV-77"_s));
    shown.open(4);
    QTRY_VERIFY(shown.screen.pane()->known() &&
                shown.screen.pane()->known()->summary.kind == formats::edi::DocumentKind::Order);
    shown.screen.pane()->setTab(Tab::Chain);
    auto* compare = shown.screen.findChild<QWidget*>(u"versionCompare"_s);
    QTRY_VERIFY(compare->isVisible());
    auto* with = compare->findChild<QComboBox*>(u"comparedWith"_s);
    QTRY_COMPARE(with->count(), 2);
    QCOMPARE(with->currentIndex(), -1); // no other version of it is there
    with->setCurrentIndex(1);
    shown.desk.documentError = makeError(ErrorKind::Failed, "file.failed"_L1);
    Q_EMIT with->activated(1);
    QTRY_VERIFY(visibleTexts(*compare).contains(u"That document cannot be read now."_s));
    shown.desk.documentError.reset();
    with->setCurrentIndex(0);
    Q_EMIT with->activated(0);
    QTRY_VERIFY(compare->findChild<QTableView*>()->isVisible());
  }

  void everyStateSaysWhatToDo() {
    Shown empty(0);
    empty.screen.refresh();
    QSignalSpy capture(&empty.screen, &ui::DocumentsScreen::captureRequested);
    QTRY_VERIFY(visibleTexts(empty.screen).join(u'|').contains(u"No partner document is captured yet."_s));
    for (QPushButton* button : empty.screen.findChildren<QPushButton*>()) {
      if (button->isVisible() && button->text() == u"Capture Files…"_s)
        button->click();
    }
    QCOMPARE(capture.count(), 1);

    Shown denied;
    denied.desk.pageError = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    denied.screen.refresh();
    QTRY_VERIFY(visibleTexts(denied.screen).join(u'|').contains(u"Documents are not open to you."_s));

    Shown broken;
    broken.desk.documentError = makeError(ErrorKind::Failed, "file.failed"_L1);
    broken.screen.refresh();
    QTRY_VERIFY(visibleTexts(broken.screen).join(u'|').contains(u"The document could not be read."_s));
    broken.desk.documentError.reset();
    for (QPushButton* button : broken.screen.findChildren<QPushButton*>()) {
      if (button->isVisible() && button->text() == u"Try Again"_s)
        button->click();
    }
    QTRY_VERIFY(broken.isOpen(u"INV-77"_s));
  }

  void whatWasSetUpIsRemembered() {
    QByteArray state;
    {
      Shown shown;
      shown.screen.refresh();
      QTRY_VERIFY(shown.isOpen(u"INV-77"_s));
      shown.screen.pane()->setTab(Tab::Findings);
      shown.screen.findChild<QAbstractButton*>(u"documentsFindings"_s)->click();
      shown.screen.findChild<QLineEdit*>(u"documentFilter"_s)->setText(u"INV"_s);
      QTRY_COMPARE(shown.list()->model()->rowCount(), 1);
      state = shown.screen.paneState();
    }
    Shown again;
    again.screen.setPaneState(state);
    again.screen.refresh();
    QTRY_COMPARE(again.list()->model()->rowCount(), 1);
    QCOMPARE(again.screen.pane()->tab(), Tab::Findings);
    QVERIFY(again.desk.asked.front().filter.onlyFindings);
    QVERIFY(again.desk.asked.front().filter.text.isEmpty()); // words of documents stay in the workspace
    QVERIFY(!state.contains("INV"));
    again.screen.setPaneState("no state at all");
  }

  void hostileNamesStayText() {
    Shown shown;
    shown.screen.refresh();
    QTRY_VERIFY(shown.isOpen(u"INV-77"_s));
    shown.open(5);
    QTRY_VERIFY(shown.isOpen(u"<b>7</b>"_s));
    for (const QLabel* label : shown.screen.findChildren<QLabel*>())
      QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(visibleTexts(shown.screen).contains(u"Invoice <b>7</b>"_s));
  }
};

MUNIMENT_TEST(DocumentsScreenTest);

} // namespace muniment::tests

#include "documents_screen_test.moc"
