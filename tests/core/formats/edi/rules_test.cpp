// What is agreed with a partner, how documents hang together, and how two answers become one state.
#include "core/formats/edi/chain_keys.h"
#include "core/formats/edi/comparison.h"
#include "core/formats/edi/partner_rules.h"
#include "tests/core/formats/edi/edi_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace formats::edi;
using namespace Qt::StringLiterals;

Document order() {
  return readOne(x12("PO", "ST*850*0001~BEG*00*SA*PO4711**20260131~CUR*BY*EUR~PO1*1*100*EA*2.50**VN*W-1~"
                           "PO1*2*5*ZZ*1.00**VN*W-2~CTT*2~SE*7*0001~"));
}

QString refusal(const char* json) {
  const auto rules = readPartnerRules(json);
  return rules ? QString() : rules.error().id + u' ' + rules.error().arguments.join(u',');
}

bool hasKey(const std::vector<ChainKey>& keys, std::string_view kind, const std::string& number, bool isOwn,
            std::int64_t line = 0) {
  return std::ranges::find(keys, ChainKey{kind, number, line, isOwn}) != keys.end();
}

} // namespace

class RulesTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void rulesAreApplied();
  void rulesAreStrict();
  void laterDocumentsAreCompared();
  void shipmentsAreComparedWithTheirOrder();
  void keysMeet();
  void numbersAreNormalised();
  void tracksNeverMix();
};

void RulesTest::rulesAreApplied() {
  const auto rules = readPartnerRules(R"({"version":1,"findings":{"line-count":"information","unit-not-agreed":"error"},
      "units":["EA"],"references":[{"kind":"order","reference":"contract"}],"steps":[{"kind":"order-answer","hours":24}]})");
  QVERIFY2(rules.has_value(), rules ? "" : qPrintable(rules.error().id + rules.error().arguments.join(u' ')));
  QCOMPARE(rules->steps.at(0).hours, 24);
  Document document = order();
  QCOMPARE(codesOf(document.findings), QString());
  applyPartnerRules(*rules, document);
  QCOMPARE(codesOf(document.findings), u"reference-required unit-not-agreed"_s);
  QCOMPARE(document.findings[0].code, "unit-not-agreed");
  QCOMPARE(document.findings[0].severity, Severity::Error);
  const auto silent = readPartnerRules(R"({"findings":{"unit-not-agreed":"ignore","reference-required":"ignore"}})");
  applyPartnerRules(*silent, document);
  QCOMPARE(codesOf(document.findings), QString());
}

void RulesTest::rulesAreStrict() {
  QCOMPARE(refusal("{}"), QString());
  QCOMPARE(refusal(R"({"unit":["EA"]})"), u"file.unknown_name /unit"_s);
  QCOMPARE(refusal(R"({"findings":{"no-such-code":"error"}})"), u"file.unknown_name /findings/no-such-code"_s);
  QCOMPARE(refusal(R"({"findings":{"line-count":"bad"}})"), u"file.wrong_kind /findings/line-count"_s);
  QCOMPARE(refusal(R"({"references":[{"kind":"poem","reference":"order"}]})"), u"file.wrong_kind /references/0/kind"_s);
  QCOMPARE(refusal(R"({"steps":[{"kind":"invoice","hours":0}]})"), u"file.wrong_kind /steps/0/hours"_s);
  QCOMPARE(refusal(R"({"steps":[{"kind":"invoice","hours":1,"days":2}]})"), u"file.unknown_name /steps/0/days"_s);
  QCOMPARE(refusal(R"({"version":2})"), u"file.wrong_kind /version"_s);
  QCOMPARE(refusal(R"({"units":[1]})"), u"file.wrong_kind /units"_s);
  QVERIFY(refusal("[]").startsWith("file.wrong_kind"_L1));
  QVERIFY(refusal("{").startsWith("json."_L1));
}

void RulesTest::laterDocumentsAreCompared() {
  const Document notice = readOne(x12("SH", "ST*856*0001~BSN*00*S1*20260205~HL*1**S~HL*2*1*O~PRF*PO4711~HL*3*2*I~"
                                            "LIN*1*VN*W-1~SN1**120*EA~HL*4*2*I~LIN*3*VN*W-9~SN1**1*EA~SE*12*0001~"));
  const std::vector<Finding> findings = compareWithOrder(order(), notice);
  QCOMPARE(codesOf(findings), u"line-not-ordered ordered-differs"_s);
  QCOMPARE(findings[0].detail + ' ' + findings[0].expected + ' ' + findings[0].value, "1 100 120");
  const Document invoice = readOne(x12("IN", "ST*810*0001~BIG*20260210*I1**PO4711~CUR*SE*USD~IT1*1*100*EA*2.60**VN*W-1~"
                                             "IT1*2*5*ZZ*1~TDS*26500~SE*7*0001~"));
  QCOMPARE(codesOf(compareWithOrder(order(), invoice)), u"currency-differs price-differs"_s);
  QVERIFY(compareWithOrder(order(), order()).empty());
}

void RulesTest::shipmentsAreComparedWithTheirOrder() {
  const auto asked = [](const QByteArray& day) {
    return readOne(x12("PO", ("ST*850*0001~BEG*00*SA*PO4711**20260201~" + day +
                              "PO1*1*100*EA*2.50**VN*W-1~PO1*2*5*EA*1**VN*W-2~CTT*2~SE*7*0001~")
                                 .toStdString()));
  };
  const auto sent = [](const QByteArray& day, const QByteArray& lines) {
    return readOne(
        x12("SH", ("ST*856*0001~BSN*00*S1*20260205~HL*1**S~" + day + "HL*2*1*O~PRF*PO4711~" + lines + "SE*12*0001~")
                      .toStdString()));
  };
  const QByteArray both = "HL*3*2*I~LIN*1*VN*W-1~SN1**60*EA~HL*4*2*I~LIN*2*VN*W-1~SN1**40*EA~"
                          "HL*5*2*I~LIN*3*VN*W-2~SN1**5*EA~";
  const QByteArray one = "HL*3*2*I~LIN*1*VN*W-1~SN1**100*EA~";
  const Document order = asked("DTM*002*20260210~");
  const auto isAllShort = [&](const QByteArrayList& bodies) {
    std::vector<Document> notices;
    for (const QByteArray& body : bodies)
      notices.push_back(sent({}, body));
    return isShort(order, notices);
  };
  QVERIFY(!isAllShort({both})); // a line may come in two parts
  QVERIFY(isAllShort({one}));
  QVERIFY(!isAllShort({QByteArray()})); // it names nothing
  QVERIFY(isAllShort({QByteArray(both).replace("**5*", "**4*")}));
  const QByteArray rest = "HL*3*2*I~LIN*3*VN*W-2~SN1**5*EA~";
  QVERIFY(!isAllShort({one, rest})); // and in two shipments
  QVERIFY(isAllShort({one, QByteArray(rest).replace("**5*", "**3*")}));
  QVERIFY(!isAllShort({one, QByteArray(rest).replace("**5*EA", "**1*CA")})); // cases are no pieces
  QVERIFY(isAllShort({QByteArray(rest).replace("**5*EA", "**1*CA")}));       // the other line is short all the same
  const QDate known(2026, 2, 11);
  QVERIFY(isLate(order, sent({}, one), known));
  QVERIFY(!isLate(order, sent("DTM*017*20260210~", one), known));
  QVERIFY(isLate(order, sent("DTM*017*20260212~", one), QDate(2026, 2, 1)));
  QVERIFY(!isLate(asked({}), sent("DTM*017*20260212~", one), known)); // no day was asked for
  const Document leaving = asked("DTM*010*20260208~");
  QVERIFY(!isLate(leaving, sent("DTM*011*20260208~DTM*017*20260212~", one), known));
  QVERIFY(isLate(leaving, sent("DTM*011*20260209~", one), known));
}

void RulesTest::keysMeet() {
  const std::vector<ChainKey> own = chainKeysOf(order());
  QVERIFY(hasKey(own, "order", "PO4711", true));
  QVERIFY(hasKey(own, "transmission", "12/0001", true));
  const Document answer = readOne(x12("FA", "ST*997*0001~AK1*PO*12~AK2*850*0001~AK5*A~AK9*A*1*1*1~SE*6*0001~"));
  QVERIFY(hasKey(chainKeysOf(answer), "transmission", "12/0001", false));
  const Document invoice = readOne(x12("IN", "ST*810*0001~BIG*20260210*i 1**po4711~SE*3*0001~"));
  QVERIFY(hasKey(chainKeysOf(invoice), "order", "PO4711", false));
  QVERIFY(hasKey(chainKeysOf(invoice), "invoice", "I1", true));
  const Document payment = readOne(x12("RA", "ST*820*0001~TRN*1*T~RMR*IV*I1**5~SE*4*0001~"));
  QVERIFY(hasKey(chainKeysOf(payment), "invoice", "I1", false));
  const Document control = readOne(edifact("UNH+1+CONTRL:D:3:UN'UCI+77+A+B+7'UNT+3+1'"));
  QVERIFY(hasKey(chainKeysOf(control), "interchange", "77", false));
  const Document sent = readOne(edifact("UNH+1+ORDERS:D:96A:UN'BGM+220+PO1+9'UNT+3+1'"));
  QVERIFY(hasKey(chainKeysOf(sent), "interchange", "77", true));
}

void RulesTest::numbersAreNormalised() {
  QCOMPARE(normalisedNumber(" po 00471 "), "PO00471");
  QCOMPARE(looseNumber("00471"), "471");
  QCOMPARE(looseNumber("000"), "");
}

void RulesTest::tracksNeverMix() {
  StatusTracks tracks;
  tracks.follow({TransportState::Accepted, BusinessState::Unknown});
  QCOMPARE(tracks.business, BusinessState::Unknown);
  tracks.follow({TransportState::Unknown, BusinessState::Rejected});
  QCOMPARE(tracks.transport, TransportState::Accepted);
  tracks.follow({TransportState::Received, BusinessState::Received});
  QCOMPARE(tracks, (StatusTracks{TransportState::Accepted, BusinessState::Rejected}));
  tracks.follow({TransportState::Rejected, BusinessState::Confirmed});
  QCOMPARE(tracks, (StatusTracks{TransportState::Rejected, BusinessState::Confirmed}));
}

MUNIMENT_TEST(RulesTest);

} // namespace muniment::tests

#include "rules_test.moc"
