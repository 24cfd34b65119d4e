#include "tests/app/sandbox/content_session.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using connect::headerOf;

namespace {

QByteArray text(qint64 id) { return QByteArray::number(id); }

} // namespace

class ContentTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ticketsAreRenewedAndEnd();
  void ticketsAreTakenFromThreePlaces();
  void documentsComeBackAsTheyWere();
  void namesAreUnique();
  void aPageBehindTheEndIsTheLast();
  void staleTokensAreConflicts();
  void heldAndOfficialItemsStay();
  void holdsAreInherited();
  void aSeriesThatExistsIsNotOk();
  void whatIsDueIsDestroyedUnlessHeld();
  void theAuditTrailIsPolled();
  void codesCanBeSuppressed();
};

void ContentTest::ticketsAreRenewedAndEnd() {
  SandboxRun run;
  ContentSession session(run);
  const auto ping = run.send("GET rm/cs/cs//api/v1/ping/");
  QCOMPARE(ping->status, 200);
  run.advance(29 * 60);
  const auto first = run.send("GET rm/cs/cs/api/v2/nodes/2000", {}, {{"otcsticket", session.ticket()}});
  QCOMPARE(first->status, 200);
  const QByteArray renewed = headerOf(*first, "OTCSTicket");
  QVERIFY(!renewed.isEmpty() && renewed != session.ticket());
  run.advance(120);
  const auto over = run.send("GET rm/cs/cs/api/v2/nodes/2000", {}, {{"OTCSTicket", session.ticket()}});
  QCOMPARE(over->status, 401);
  QCOMPARE(QJsonDocument::fromJson(over->body).object().value("error"_L1).toString(), u"Authentication Required"_s);
  QCOMPARE(run.send("GET rm/cs/cs/api/v2/nodes/2000", {}, {{"OTCSTicket", renewed}})->status, 200);
  QCOMPARE(run.send("DELETE rm/cs/cs/api/v1/auth", {}, {{"OTCSTicket", renewed}})->status, 200);
  QCOMPARE(run.send("GET rm/cs/cs/api/v2/nodes/2000", {}, {{"OTCSTicket", renewed}})->status, 401);
  run.form("POST rm/cs/cs/api/v1/auth", "username=recman&password=wrong");
  QCOMPARE(run.status(), 401);
  run.form("POST rm/cs/cs/api/v1/auth", "username=recman");
  QCOMPARE(run.status(), 500);
}

void ContentTest::ticketsAreTakenFromThreePlaces() {
  SandboxRun run;
  const QByteArray ticket = ContentSession(run).ticket();
  for (const auto& header : {SandboxRun::Headers{{"OTCSTicket", ticket}}, SandboxRun::Headers{{"LLCookie", ticket}},
                             SandboxRun::Headers{{"Cookie", "a=b; LLCookie=" + ticket}}})
    QCOMPARE(run.send("GET rm/cs/cs/api/v1/auth", {}, header)->status, 200);
  const QJsonObject directory = run.json("POST rm/otdsws/rest/authentication/credentials",
                                         {{u"user_name"_s, u"recman"_s}, {u"password"_s, u"s3cret#1"_s}});
  const auto exchanged =
      run.send("GET rm/cs/cs/api/v1/auth", {}, {{"OTDSTicket", directory.value("ticket"_L1).toString().toLatin1()}});
  QCOMPARE(exchanged->status, 200);
  QVERIFY(!headerOf(*exchanged, "OTCSTicket").isEmpty());
}

void ContentTest::documentsComeBackAsTheyWere() {
  SandboxRun run;
  ContentSession session(run);
  QByteArray bytes = "\r\n--LINE-but-not-quite\r\n\r\n";
  for (int i = 0; i < 70'000; ++i)
    bytes += char(i * 31);
  const qint64 id = session.document(2000, "scan.pdf", bytes);
  QVERIFY(id > 0);
  for (const QByteArray& path : {QByteArray("v1/nodes/%/content"), QByteArray("v2/nodes/%/versions/1/content")}) {
    const auto back =
        run.send("GET rm/cs/cs/api/" + QByteArray(path).replace("%", text(id)), {}, {{"OTCSTicket", session.ticket()}});
    QVERIFY(back && back->body == bytes);
  }
  run.startAgain();
  const auto back =
      run.send("GET rm/cs/cs/api/v1/nodes/" + text(id) + "/content", {}, {{"OTCSTicket", session.ticket()}});
  QVERIFY(back && back->body == bytes);
}

void ContentTest::namesAreUnique() {
  SandboxRun run;
  ContentSession session(run);
  QVERIFY(session.document(2000, "Case.pdf") > 0);
  const auto again = session.upload(2000, "CASE.pdf", "x");
  QCOMPARE(again->status, 500);
  QVERIFY(again->body.contains("already exists"));
}

void ContentTest::aPageBehindTheEndIsTheLast() {
  SandboxRun run;
  ContentSession session(run);
  const qint64 folder = session.folder(2000, u"Many"_s);
  for (int i = 0; i < 7; ++i)
    QVERIFY(session.folder(folder, u"F%1"_s.arg(i)) > 0);
  const QByteArray list = "GET v2/nodes/" + text(folder) + "/nodes?limit=3&page=";
  const QJsonObject last = session.call(list + "3"), behind = session.call(list + "9");
  QCOMPARE(last.value("results"_L1).toArray().size(), 1);
  QCOMPARE(behind, last);
  QCOMPARE(last.value("collection"_L1).toObject().value("paging"_L1).toObject().value("page_total"_L1).toInt(), 3);
  QCOMPARE(session.call("GET v1/nodes/" + text(folder) + "/nodes?limit=3").value("data"_L1).toArray().size(), 3);
}

void ContentTest::staleTokensAreConflicts() {
  SandboxRun run;
  ContentSession session(run);
  const qint64 id = session.document(2000, "a.pdf");
  session.declare(id);
  QCOMPARE(session.status(), 200);
  const QByteArray line = "PUT v1/nodes/" + text(id) + "/rmclassifications";
  const QString token = session.tokenOf(id);
  const QJsonObject change{{u"rm_metadataToken"_s, token}, {u"status"_s, u"CLOSED"_s}};
  session.callWithBody(line, change);
  QCOMPARE(session.status(), 200);
  session.callWithBody(line, change);
  QCOMPARE(session.status(), 409);
  const QJsonObject read = session.call("GET v1/nodes/" + text(id) + "/rmclassifications");
  const QJsonObject data = read.value("data"_L1).toArray().at(0).toObject();
  QCOMPARE(data.value("file_status"_L1).toString(), u"CLOSED"_s);
  QCOMPARE(data.value("status"_L1).toString(), u"CLOSED"_s);
}

void ContentTest::heldAndOfficialItemsStay() {
  SandboxRun run;
  ContentSession session(run);
  const qint64 id = session.document(2000, "a.pdf");
  const QByteArray node = "v1/nodes/" + text(id);
  const qint64 hold = session.hold("Matter");
  session.call("POST " + node + "/holds", "hold_id=" + text(hold));
  session.call("DELETE " + node);
  QCOMPARE(session.status(), 400);
  session.call("DELETE v1/holds/" + text(hold));
  QCOMPARE(session.status(), 400);
  session.call("PUT v1/holds", "id=" + text(hold) + "&date_removed=2026-12-01T00:00:00&removal_comment=over");
  session.declare(id);
  session.call("PUT v1/rmclassifications/finalizerecords", "ids=" + text(id));
  QCOMPARE(session.status(), 200);
  session.call("DELETE " + node);
  QCOMPARE(session.status(), 400);
  session.callWithBody("PUT " + node + "/rmclassifications",
                       {{u"rm_metadataToken"_s, session.tokenOf(id)}, {u"official"_s, false}});
  QCOMPARE(session.status(), 400);
}

void ContentTest::holdsAreInherited() {
  SandboxRun run;
  ContentSession session(run);
  const qint64 folder = session.folder(2000, u"Matter"_s);
  const qint64 id = session.document(folder, "a.pdf");
  const qint64 hold = session.hold("Matter");
  session.call("POST v1/rmclassifications/applyhold", "ids=" + text(folder) + "&holdID=" + text(hold));
  const QJsonObject found =
      session.call("GET v1/nodes/" + text(id) + "/holds").value("data"_L1).toArray().at(0).toObject();
  QCOMPARE(found.value("hold_id"_L1).toInteger(), hold);
  QCOMPARE(found.value("removable"_L1).toBool(true), false);
  session.call("DELETE v1/nodes/" + text(id));
  QCOMPARE(session.status(), 400);
  session.call("DELETE v1/nodes/" + text(id) + "/holds/" + text(hold));
  QCOMPARE(session.status(), 400);
  session.call("POST v1/rmclassifications/removehold", "ids=" + text(folder) + "&holdID=" + text(hold));
  session.call("DELETE v1/nodes/" + text(id));
  QCOMPARE(session.status(), 200);
}

void ContentTest::aSeriesThatExistsIsNotOk() {
  SandboxRun run;
  ContentSession session(run);
  const auto create = [&] {
    return session.call("POST v2/rsischedules", "name=CON-7&status=ACTIVE").value("results"_L1).toObject();
  };
  QVERIFY(create().value("ok"_L1).toBool());
  const QJsonObject again = create();
  QCOMPARE(session.status(), 200);
  QCOMPARE(again.value("ok"_L1).toBool(true), false);
  QVERIFY(!again.value("errMsg"_L1).toString().isEmpty());
}

void ContentTest::whatIsDueIsDestroyedUnlessHeld() {
  SandboxRun run;
  ContentSession session(run);
  const qint64 series = session.call("POST v2/rsischedules", "name=CON-7&status=ACTIVE")
                            .value("results"_L1)
                            .toObject()
                            .value("id"_L1)
                            .toInteger();
  session.call("POST v2/rsischedules/" + text(series) + "/stages",
               "objectType=LIV&stage=ACTIVE&eventType=1&dateToUse=91&retentionYears=7&actionCode=32");
  const qint64 goes = session.document(2000, "goes.pdf"), stays = session.document(2000, "stays.pdf"),
               kept = session.document(2000, "kept.pdf");
  for (const qint64 id : {goes, stays, kept})
    session.declare(id);
  session.call("PUT v1/dispSearchCriteria/5500", "rsi_list=CON-7&defaultProcess=32");
  const auto search = [&] {
    session = ContentSession(run);
    return session.call("POST v1/nodes/5500/startdispsearch").value("qdate"_L1).toString();
  };
  const QString early = search();
  const auto rowsOf = [&](const QString& date) {
    return session.call("GET v2/nodes/5500/disposition-snapshots/qdate/" + date.toLatin1())
        .value("results"_L1)
        .toObject()
        .value("data"_L1)
        .toArray();
  };
  QCOMPARE(rowsOf(early).size(), 0);
  run.advance(7.1 * 366 * 86'400);
  const QString date = search();
  QCOMPARE(rowsOf(date).size(), 3);
  const QByteArray named = "dispNodeID=5500&qDate=" + ("D/" + date.toLatin1()).toPercentEncoding();
  session.call("POST v1/members/1000/disposition/changereviewdecision", named + "&decision=approve&applyTo=allPages");
  session.call("POST v1/members/1000/disposition/changereviewdecision",
               named + "&decision=reject&objIdList=" + text(kept) + "_ACTIVE");
  // The hold comes between decision and action: the action has to see it.
  session.call("POST v1/nodes/" + text(stays) + "/holds", "hold_id=" + text(session.hold("Late")));
  session.call("POST v1/members/1000/disposition/finishreview", named);
  QCOMPARE(session.status(), 200);
  session.call("POST v1/members/1000/disposition/performactions", named);
  QStringList outcomes;
  for (const QJsonValue& row : rowsOf(date))
    outcomes += row.toObject().value("outcome"_L1).toString();
  QCOMPARE(outcomes, (QStringList{u"destroyed"_s, u"on hold"_s, QString()}));
  session.call("GET v2/nodes/" + text(goes));
  QCOMPARE(session.status(), 400);
  session.call("GET v2/nodes/" + text(stays));
  QCOMPARE(session.status(), 200);
}

void ContentTest::theAuditTrailIsPolled() {
  SandboxRun run;
  ContentSession session(run);
  const qint64 id = session.document(2000, "a.pdf");
  run.advance(10);
  session.declare(id);
  const auto trail = [&](const QByteArray& query) {
    QStringList names;
    for (const QJsonValue& each : session.call("GET v2/nodes/" + text(id) + "/audit?limit=100" + query)
                                      .value("results"_L1)
                                      .toObject()
                                      .value("data"_L1)
                                      .toObject()
                                      .value("audit"_L1)
                                      .toArray())
      names += each.toObject().value("audit_name"_L1).toString();
    return names;
  };
  QCOMPARE(trail("&sort=desc_audit_date"), (QStringList{u"RM Classify"_s, u"Create"_s}));
  const QByteArray since = run.clock().now().plusMilliseconds(5000).toString().left(19).toLatin1();
  QCOMPARE(trail("&where_audit_date_start=" + since), (QStringList{u"RM Classify"_s}));
}

void ContentTest::codesCanBeSuppressed() {
  SandboxRun run;
  ContentSession session(run);
  const QJsonObject answer = session.call("GET v2/nodes/424242?suppress_response_codes");
  QCOMPARE(session.status(), 200);
  QCOMPARE(answer.value("statusCode"_L1).toInt(), 400);
  QVERIFY(answer.contains("error"_L1));
}

MUNIMENT_TEST(ContentTest);

} // namespace muniment::tests

#include "content_test.moc"
