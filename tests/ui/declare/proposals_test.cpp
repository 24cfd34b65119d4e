#include "tests/support/test_suite.h"
#include "ui/declare/proposals.h"

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;
using Type = MetadataField::Type;
using Origin = ProposedDetail::Origin;

namespace {

const std::vector<MetadataField>& fields() {
  static const std::vector<MetadataField> kFields{{u"order"_s, u"Order"_s, Type::Text, false, {}, u"PO-[0-9]+"_s},
                                                  {u"centre"_s, u"Cost centre"_s, Type::Text, true, {}, u"[0-9]{4}"_s},
                                                  {u"paid"_s, u"Paid"_s, Type::Flag, false, {}, {}}};
  return kFields;
}

std::vector<Message> messages(const QStringList& texts) {
  std::vector<Message> made;
  for (const QString& text : texts) {
    Message message;
    message.text = text;
    made.push_back(std::move(message));
  }
  return made;
}

} // namespace

class ProposalsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theTitleNamesTheOrder() {
    const auto found = proposedDetails(fields(), nullptr, u"PO-4711 Harbour Freight"_s, messages({u"also PO-9"_s}));
    QCOMPARE(found.at(u"order"_s).value, u"PO-4711"_s);
    QVERIFY(found.at(u"order"_s).origin == Origin::Title);
    QVERIFY(!found.contains(u"centre"_s)); // four digits of an order number are no cost centre
  }

  void onlyOneInTheMessagesIsTaken() {
    const auto one = proposedDetails(fields(), nullptr, {}, messages({u"PO-12 is late"_s, u"PO-12, really"_s}));
    QCOMPARE(one.at(u"order"_s).value, u"PO-12"_s);
    QVERIFY(one.at(u"order"_s).origin == Origin::Messages);
    QVERIFY(proposedDetails(fields(), nullptr, {}, messages({u"PO-12 and PO-13"_s})).empty());
    QVERIFY(proposedDetails(fields(), nullptr, {}, messages({u"XPO-12 PO-12-b"_s})).empty());
  }

  void theLastRecordComesFirst() {
    Record last;
    last.metadata = Json::Object{{u"order"_s, u"PO-1"_s}, {u"centre"_s, u"4120"_s}, {u"paid"_s, u"perhaps"_s}};
    const auto found = proposedDetails(fields(), &last, u"PO-4711"_s, {});
    QCOMPARE(found.at(u"order"_s).value, u"PO-1"_s);
    QVERIFY(found.at(u"order"_s).origin == Origin::LastRecord);
    QCOMPARE(found.at(u"centre"_s).value, u"4120"_s);
    QVERIFY(!found.contains(u"paid"_s)); // what is not right any more is not repeated
  }

  void nearMissesAreCorrected_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("letter O") << 1 << u"412O"_s << u"4120"_s;
    QTest::newRow("blank within") << 1 << u"41 20"_s << u"4120"_s;
    QTest::newRow("small letters") << 0 << u"po-47"_s << u"PO-47"_s;
    QTest::newRow("nothing near") << 1 << u"hello"_s << QString();
    QTest::newRow("right already") << 1 << u"4120"_s << QString();
  }
  void nearMissesAreCorrected() {
    QFETCH(const int, field);
    QFETCH(const QString, typed);
    QFETCH(const QString, meant);
    QCOMPARE(correctedDetail(fields()[static_cast<std::size_t>(field)], typed), meant);
  }
};

MUNIMENT_TEST(ProposalsTest);

} // namespace muniment::tests

#include "proposals_test.moc"
