#include "core/base/error_catalogue.h"
#include "core/connect/whatsapp/graph_answer.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace connect::whatsapp;
using Kind = GraphProblem::Kind;
using Verdict = GraphProblem::Verdict;

class ErrorTableTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyCodeOfTheReferenceIsKnown();
  void everyProblemHasWords();
  void aGroupThatWasLeftIsWrittenToOnceOnly();
  void answersAreReadByTheirCode_data();
  void answersAreReadByTheirCode();
  void anAnswerWithoutAnIdIsNoAnswer();
};

namespace {

const std::vector<int> kCodes = {0,      1,      2,      3,      4,      10,     33,     100,    190,    200,
                                 299,    368,    80007,  130429, 130472, 130497, 131000, 131005, 131008, 131009,
                                 131016, 131020, 131021, 131026, 131030, 131031, 131037, 131041, 131042, 131045,
                                 131047, 131048, 131049, 131050, 131051, 131052, 131053, 131056, 131057, 131062,
                                 131063, 131064, 131201, 131215, 132000, 132001, 132005, 132007, 132008, 132012,
                                 132015, 132016, 132068, 132069, 133004, 133010, 135000, 137000};

GraphProblem read(int status, const QByteArray& body) { return problemIn({status, {}, body}); }

QByteArray errorBody(int code, const QByteArray& more = {}) {
  return "{\"error\":{\"message\":\"no\",\"type\":\"OAuthException\",\"code\":" + QByteArray::number(code) + more +
         "}}";
}

} // namespace

void ErrorTableTest::everyCodeOfTheReferenceIsKnown() {
  for (const int code : kCodes) {
    const GraphProblem problem = problemOf(code);
    QCOMPARE(problem.code, code);
    QVERIFY2(QByteArray(problem.id) != "whatsapp.code_unknown", QByteArray::number(code).constData());
    // What is tried again by itself says when.
    QVERIFY(problem.verdict == Verdict::Refused || problem.wait > 0);
  }
  QCOMPARE(QByteArray(problemOf(999'999).id), QByteArray("whatsapp.code_unknown"));
  QCOMPARE(problemOf(999'999).verdict, Verdict::Refused);
}

void ErrorTableTest::everyProblemHasWords() {
  const QStringList known = knownErrorIds();
  for (const int code : kCodes) {
    const Error error = problemOf(code).error();
    QVERIFY2(known.contains(error.id), qPrintable(error.id));
    QVERIFY(!errorText(error).contains(u'%'));
    // The text without arguments is what a list of deliveries shows.
    QVERIFY(!errorText(Error{ErrorKind::Failed, error.id, {}, {}, false}).contains(u"%1"));
  }
}

void ErrorTableTest::aGroupThatWasLeftIsWrittenToOnceOnly() {
  for (const int code : {131020, 131041, 131201}) {
    const GraphProblem problem = read(400, errorBody(code));
    QCOMPARE(QByteArray(problem.id), QByteArray("whatsapp.group_gone"));
    QCOMPARE(problem.kind, Kind::Recipient); // the other recipients of the number get theirs
    QCOMPARE(problem.verdict, Verdict::Refused);
    QCOMPARE(problem.wait, 0);
    QVERIFY(errorText(problem.error()).contains(u"Drop it"_s));
  }
}

void ErrorTableTest::answersAreReadByTheirCode_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<QByteArray>("id");
  QTest::newRow("pair") << 400 << errorBody(131056) << QByteArray("whatsapp.pair_limit");
  QTest::newRow("throughput as 429") << 429 << errorBody(130429) << QByteArray("whatsapp.throughput");
  QTest::newRow("token") << 401 << errorBody(190) << QByteArray("whatsapp.token_refused");
  QTest::newRow("code as text") << 400 << QByteArray(R"({"error":{"code":"131026"}})")
                                << QByteArray("whatsapp.not_reachable");
  QTest::newRow("new, transient") << 500 << errorBody(139'999, R"(,"is_transient":true)")
                                  << QByteArray("whatsapp.service_failed");
  QTest::newRow("new, lasting") << 400 << errorBody(139'999) << QByteArray("whatsapp.code_unknown");
  QTest::newRow("page") << 502 << QByteArray("<html>") << QByteArray("whatsapp.service_failed");
  QTest::newRow("busy page") << 503 << QByteArray("<html>") << QByteArray("whatsapp.service_busy");
  QTest::newRow("many pages") << 429 << QByteArray() << QByteArray("whatsapp.throughput");
  QTest::newRow("closed door") << 403 << QByteArray("no") << QByteArray("whatsapp.token_refused");
}

void ErrorTableTest::answersAreReadByTheirCode() {
  QFETCH(int, status);
  QFETCH(QByteArray, body);
  QFETCH(QByteArray, id);
  QCOMPARE(QByteArray(read(status, body).id), id);
}

void ErrorTableTest::anAnswerWithoutAnIdIsNoAnswer() {
  const auto good =
      acceptedIn({200, {}, R"({"contacts":[{"input":"+1 555","wa_id":"1555 "}],"messages":[{"id":"wamid.A"}]})"});
  QVERIFY(good);
  QCOMPARE(good->wamid, u"wamid.A"_s);
  QCOMPARE(good->phone, u"1555"_s);
  QVERIFY(!acceptedIn({200, {}, "<html>"}));
  QVERIFY(!acceptedIn({200, {}, R"({"messages":[]})"}));
  QVERIFY(!acceptedIn({200, {}, R"({"messages":[{"id":""}]})"}));
  QVERIFY(!acceptedIn({400, {}, R"({"messages":[{"id":"wamid.A"}]})"}));
}

MUNIMENT_TEST(ErrorTableTest);

} // namespace muniment::tests

#include "error_table_test.moc"
