#include "tests/support/test_suite.h"
#include "tests/ui/documents/sample_documents.h"
#include "ui/documents/line_changes.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// What a later document makes of its order.
class LineChangesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aChangeIsTakenApartLineByLine() {
    const SampleFile order = sampleOf(orderText());
    const SampleFile change = sampleOf(orderChangeText());
    QVERIFY(order.document && change.document);
    QStringList told;
    for (const ui::LineChange& each : ui::lineChanges(*order.document, *change.document))
      told << u"%1|%2|%3|%4"_s.arg(each.line, each.what, each.before, each.after);
    QVERIFY2(told.contains(u"1|Quantity|240|200"_s), qPrintable(told.join(u'\n')));
    QVERIFY2(told.contains(u"2|Price|11.20|10.90"_s), qPrintable(told.join(u'\n')));
    QVERIFY2(told.contains(u"3|Removed|400 at 3.15|"_s), qPrintable(told.join(u'\n')));
    QVERIFY2(told.contains(u"5|Added||60 at 2.40"_s), qPrintable(told.join(u'\n')));
    QVERIFY2(told.contains(u"|Delivery requested|17 Mar 2026|24 Mar 2026"_s), qPrintable(told.join(u'\n')));
    QCOMPARE(told.size(), 5);
  }

  void anOrderThatIsSentAgainLeavesOutWhatItDoesNotName() {
    const SampleFile first = sampleOf(orderText(6));
    const SampleFile again = sampleOf(orderText(5));
    const auto changes = ui::lineChanges(*first.document, *again.document);
    QCOMPARE(changes.size(), 1U);
    QCOMPARE(changes.front().what, u"Left out"_s);
    QCOMPARE(changes.front().line, u"6"_s);
    const auto back = ui::lineChanges(*again.document, *first.document);
    QCOMPARE(back.size(), 1U);
    QCOMPARE(back.front().what, u"Not there before"_s);
  }

  void anItemThatIsOrderedTwiceMeetsItsOwnLine() {
    const SampleFile order = sampleOf(orderText());
    formats::edi::Document twice = *order.document;
    twice.lines[1].items = twice.lines[0].items;
    formats::edi::Document later = twice;
    later.kind = formats::edi::DocumentKind::OrderAnswer;
    QVERIFY(ui::lineChanges(twice, later).empty());
    later.lines[1].items.front().meaning = "buyer-item"; // the other side has numbers of its own
    QVERIFY(ui::lineChanges(twice, later).empty());
    later.lines[1].unit.text = "CS";
    const auto changes = ui::lineChanges(twice, later);
    QCOMPARE(changes.size(), 1U);
    QCOMPARE(changes.front().what, u"Unit"_s);
  }

  void whatDoesNotDifferIsNotTold() {
    const SampleFile order = sampleOf(orderText());
    QVERIFY(ui::lineChanges(*order.document, *order.document).empty());
    const SampleFile invoice = sampleOf(invoiceText());
    QVERIFY(ui::lineChanges(*order.document, *invoice.document).empty()); // its sum is wrong, its lines are not
  }

  void aShipNoticeThatFallsShortSaysSo() {
    const SampleFile order = sampleOf(orderText());
    const SampleFile notice = sampleOf(shipNoticeText());
    const auto changes = ui::lineChanges(*order.document, *notice.document);
    QCOMPARE(changes.size(), 1U);
    QCOMPARE(changes.front().before, u"240"_s);
    QCOMPARE(changes.front().after, u"220"_s);
    QCOMPARE(notice.bytes.mid(changes.front().place.offset, changes.front().place.length), QByteArray("220"));
  }
};

MUNIMENT_TEST(LineChangesTest);

} // namespace muniment::tests

#include "line_changes_test.moc"
