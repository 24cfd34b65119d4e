#include "core/connect/http/file_upload.h"
#include "core/connect/http/pause.h"
#include "core/connect/manifest/manifest_client.h"
#include "core/connect/manifest/presets.h"
#include "core/connect/manifest/read_manifest.h"
#include "core/connect/manifest/webhook_verifier.h"
#include "core/platform/local_file_system.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;

namespace {

/// A connection by a preset to the peer that it was written for.
struct Connected final {
  Connected(SandboxRun& run, const QString& preset) {
    auto reading = readManifest(*connect::preset(preset));
    ConnectionValues values;
    const QString system = reading.manifest->system.toLower();
    for (const auto& [name, title] : reading.manifest->site)
      values.site.emplace(name, run.address(system.isEmpty() ? u"hook"_s : system));
    for (const auto& [name, text] :
         {std::pair(u"account"_s, "{}"), std::pair(u"clientId"_s, "sandbox-client"),
          std::pair(u"hook"_s, "sandbox-hook"), std::pair(u"clientSecret"_s, "sandbox-secret"),
          std::pair(u"key"_s, "sandbox-key"), std::pair(u"token"_s, "sandbox-token")})
      if (reading.manifest->secrets.contains(name))
        values.secrets.emplace(name, Secret(QByteArray(text)));
    auto opened = ManifestConnection::open(*reading.manifest, std::move(values),
                                           {&run.transport(), &run.clock(), &pause, &chance, &log});
    if (!opened)
      qFatal("%s", qUtf8Printable(opened.error().id));
    connection = std::move(*opened);
  }
  [[nodiscard]] ManifestClient client() { return ManifestClient(*connection); }

  ThreadPause pause;
  SystemChance chance;
  CategoryWireLog log;
  std::unique_ptr<ManifestConnection> connection;
};

CallInputs inputs(std::initializer_list<std::pair<const char*, const char*>> pairs) {
  CallInputs made;
  for (const auto& [name, value] : pairs)
    made.emplace(QString::fromLatin1(name), QStringList{QString::fromUtf8(value)});
  return made;
}

int countOf(const QJsonObject& state, const QString& shelf) {
  return state.value(shelf).toObject().value("count"_L1).toInt(-1);
}

} // namespace

class ContractTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPresetPassesItsSelfTests_data();
  void everyPresetPassesItsSelfTests();
  void aLostAnswerLeadsToOneDecision();
  void aKeyWithAnotherRequestIsAClash();
  void documentsArePaged();
  void listsCanBeSpoilt();
  void notificationsAreAnsweredWhenTimePasses();
  void aCaseHasCommentsAndFiles();
  void aCaptureIsStoredOnce();
  void aFreshTokenIsAskedForAfterAnHour();
  void webhooksAreSignedAsTheManifestSays();
  void outboundWebhooksAreTaken();
};

void ContractTest::everyPresetPassesItsSelfTests_data() {
  QTest::addColumn<QString>("name");
  for (const QString& name : presetNames())
    QTest::addRow("%s", qUtf8Printable(name)) << name;
}

void ContractTest::everyPresetPassesItsSelfTests() {
  QFETCH(const QString, name);
  SandboxRun run;
  Connected connected(run, name);
  const auto outcomes = connected.client().runSelfTests();
  for (const auto& outcome : outcomes)
    QVERIFY2(!outcome.error, qUtf8Printable(outcome.name + (outcome.error ? u": "_s + outcome.error->id : QString())));
  if (const QString system = connected.connection->manifest().system;
      !system.isEmpty() && name != "appworks-push"_L1 && name != "fcm"_L1)
    QVERIFY2(!outcomes.empty(), "nothing was tried on the peer");
}

void ContractTest::aLostAnswerLeadsToOneDecision() {
  SandboxRun run;
  Connected connected(run, u"active-documents"_s);
  // The document is decided on, the connection then breaks: the client asks again with the same key.
  run.fault({{u"kind"_s, u"reset"_s},
             {u"peer"_s, u"ad"_s},
             {u"method"_s, u"POST"_s},
             {u"path"_s, u"/decisions"_s},
             {u"count"_s, 2},
             {u"late"_s, true}});
  const auto done = connected.client().call(
      u"decision"_s, u"create"_s,
      inputs({{"id", "d-1"}, {"decision", "accept"}, {"by", "rita"}, {"idempotencyKey", "k-1"}}));
  QVERIFY2(done, done ? "" : qUtf8Printable(done.error().id));
  QCOMPARE(done->fields.at(u"status"_s).value, u"recorded"_s);
  const QJsonObject state = run.state(u"ad"_s);
  QCOMPARE(countOf(state, u"decisions"_s), 1);
  QCOMPARE(run.json("GET control/faults").value("rules"_L1).toArray().at(0).toObject().value("hits"_L1).toInt(), 2);
  const auto document = connected.client().call(u"document"_s, u"get"_s, inputs({{"id", "d-1"}}));
  QCOMPARE(document->fields.at(u"status"_s).value, u"acknowledged"_s);
}

void ContractTest::aKeyWithAnotherRequestIsAClash() {
  SandboxRun run;
  Connected connected(run, u"active-documents"_s);
  const auto decide = [&](const char* decision) {
    return connected.client().call(
        u"decision"_s, u"create"_s,
        inputs({{"id", "d-2"}, {"decision", decision}, {"by", "rita"}, {"idempotencyKey", "k-2"}}));
  };
  QVERIFY(decide("accept"));
  QVERIFY(decide("accept"));
  const auto other = decide("reject");
  QVERIFY(!other);
  QCOMPARE(other.error().id, u"peer.conflict"_s);
  QCOMPARE(countOf(run.state(u"ad"_s), u"decisions"_s), 1);
}

void ContractTest::documentsArePaged() {
  SandboxRun run;
  for (int i = 0; i < 247; ++i)
    run.json("POST control/ad/documents",
             {{u"docType"_s, u"PO"_s}, {u"state"_s, u"RCV"_s}, {u"businessKey"_s, u"N%1"_s.arg(i)}});
  QCOMPARE(run.status(), 201);
  Connected connected(run, u"active-documents"_s);
  auto pages = connected.client().list(u"document"_s, {});
  QVERIFY(pages);
  std::vector<std::size_t> sizes;
  for (auto page = pages->next(); page && *page; page = pages->next())
    sizes.push_back((*page)->items.size());
  QCOMPARE(sizes, (std::vector<std::size_t>{100, 100, 50}));
}

void ContractTest::listsCanBeSpoilt() {
  SandboxRun run;
  Connected connected(run, u"active-documents"_s);
  const auto events = [&] {
    QStringList ids;
    auto pages = connected.client().list(u"event"_s, {});
    if (const auto page = pages->next(); page && *page)
      for (const PeerItem& item : (*page)->items)
        ids += item.fields.at(u"id"_s).value;
    return ids.join(u' ');
  };
  QCOMPARE(events(), u"ad-e-1 ad-e-2 ad-e-3"_s);
  run.fault({{u"kind"_s, u"duplicate"_s}, {u"peer"_s, u"ad"_s}, {u"path"_s, u"/events"_s}, {u"count"_s, 1}});
  QCOMPARE(events(), u"ad-e-1 ad-e-1 ad-e-2 ad-e-2 ad-e-3 ad-e-3"_s);
  run.fault({{u"kind"_s, u"reorder"_s}, {u"peer"_s, u"ad"_s}, {u"path"_s, u"/events"_s}, {u"count"_s, 1}});
  QCOMPARE(events(), u"ad-e-3 ad-e-2 ad-e-1"_s);
}

void ContractTest::notificationsAreAnsweredWhenTimePasses() {
  SandboxRun run;
  Connected connected(run, u"push-notifications"_s);
  auto wanted =
      inputs({{"channel", "app"}, {"to", "rita"}, {"title", "Approve"}, {"body", "PO 7"}, {"idempotencyKey", "n"}});
  const auto first = connected.client().call(u"notification"_s, u"create"_s, wanted);
  const auto again = connected.client().call(u"notification"_s, u"create"_s, wanted);
  QVERIFY(first && again);
  const QString id = first->fields.at(u"id"_s).value;
  QCOMPARE(again->fields.at(u"id"_s).value, id);
  run.json("POST control/pn/responses", {{u"notification"_s, id}, {u"choice"_s, u"approve"_s}, {u"after"_s, 90}});
  const auto status = [&] {
    return connected.client().call(u"notification"_s, u"get"_s, {{u"id"_s, {id}}})->fields.at(u"status"_s).value;
  };
  QCOMPARE(status(), u"queued"_s);
  run.advance(2);
  QCOMPARE(status(), u"delivered"_s);
  run.advance(100);
  QCOMPARE(status(), u"read"_s);
  auto pages = connected.client().list(u"event"_s, {});
  const auto page = pages->next();
  QVERIFY(page && *page);
  QStringList kinds;
  for (const PeerItem& item : (*page)->items)
    kinds += item.fields.at(u"kind"_s).value;
  QCOMPARE(kinds, (QStringList{u"delivered"_s, u"read"_s, u"response"_s}));
}

void ContractTest::aCaseHasCommentsAndFiles() {
  SandboxRun run;
  Connected connected(run, u"active-community"_s);
  const auto opened = connected.client().call(
      u"case"_s, u"create"_s,
      inputs(
          {{"partner", "p-1"}, {"type", "delay"}, {"title", "Late"}, {"body", "Two days"}, {"idempotencyKey", "c"}}));
  QVERIFY2(opened, opened ? "" : qUtf8Printable(opened.error().id));
  const QString id = opened->fields.at(u"id"_s).value;
  const auto commented = connected.client().call(
      u"comment"_s, u"create"_s,
      {{u"case"_s, {id}}, {u"by"_s, {u"rita"_s}}, {u"text"_s, {u"Naïve? Ça va!"_s}}, {u"idempotencyKey"_s, {u"m"_s}}});
  QVERIFY2(commented, commented ? "" : qUtf8Printable(commented.error().id));
  QVERIFY(connected.client().call(
      u"case"_s, u"update"_s,
      {{u"id"_s, {id}}, {u"state"_s, {u"waiting-partner"_s}}, {u"idempotencyKey"_s, {u"u"_s}}}));
  const QJsonObject state = run.state(u"ac"_s);
  QCOMPARE(countOf(state, u"comments"_s), 1);
  QCOMPARE(
      state.value("comments"_L1).toObject().value("items"_L1).toArray().at(0).toObject().value("text"_L1).toString(),
      u"Naïve? Ça va!"_s);
  QCOMPARE(state.value("cases"_L1).toObject().value("items"_L1).toArray().at(0).toObject().value("state"_L1).toString(),
           u"waiting-partner"_s);
  const auto unknown = connected.client().call(
      u"case"_s, u"update"_s, {{u"id"_s, {id}}, {u"state"_s, {u"lost"_s}}, {u"idempotencyKey"_s, {u"w"_s}}});
  QCOMPARE(unknown.error().id, u"peer.invalid"_s);
}

void ContractTest::aCaptureIsStoredOnce() {
  SandboxRun run;
  Connected connected(run, u"xconnector"_s);
  QFile file(run.folder() + u"/capture.bin"_s);
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write("--LINE\r\n\r\n\0 bytes", 17) == 17);
  file.close();
  platform::LocalFileSystem files;
  auto source = FileUpload::whole(files, FilePath{file.fileName()});
  QVERIFY(source);
  const AttachedFile attached{u"capture.bin"_s, "application/octet-stream", *source};
  const auto capture = [&] {
    return connected.client().call(
        u"capture"_s, u"upload"_s,
        inputs({{"type", "order"}, {"key", "4500001234"}, {"title", "Scan"}, {"idempotencyKey", "k"}}), {}, &attached);
  };
  run.fault({{u"kind"_s, u"fail"_s}, {u"peer"_s, u"xc"_s}, {u"status"_s, 502}, {u"count"_s, 1}, {u"late"_s, true}});
  const auto first = capture();
  QVERIFY2(first, first ? "" : qUtf8Printable(first.error().id));
  QCOMPARE(first->fields.at(u"state"_s).value, u"stored"_s);
  QVERIFY(capture());
  const QJsonObject state = run.state(u"xc"_s);
  QCOMPARE(countOf(state, u"captures"_s), 1);
  QCOMPARE(state.value("captures"_L1).toObject().value("items"_L1).toArray().at(0).toObject().value("size"_L1).toInt(),
           17);
}

void ContractTest::aFreshTokenIsAskedForAfterAnHour() {
  SandboxRun run;
  Connected connected(run, u"active-documents"_s);
  const auto get = [&] { return connected.client().call(u"document"_s, u"get"_s, inputs({{"id", "d-1"}})); };
  QVERIFY(get());
  run.advance(3700);
  const auto later = get();
  QVERIFY2(later, later ? "" : qUtf8Printable(later.error().id));
  run.fault({{u"kind"_s, u"expired"_s}, {u"peer"_s, u"ad"_s}, {u"path"_s, u"/documents"_s}, {u"count"_s, 1}});
  QVERIFY(get());
}

void ContractTest::webhooksAreSignedAsTheManifestSays() {
  SandboxRun run;
  Connected connected(run, u"outbound-webhook"_s);
  // The sandbox calls itself: what one peer sends, the other takes only with a good signature.
  run.json("POST control/ad/webhook", {{u"url"_s, run.address(u"hook"_s) + u"/hooks/ad"_s}});
  run.json("POST control/ad/documents", {{u"businessKey"_s, u"77"_s}, {u"docType"_s, u"PO"_s}});
  // Its body has no id of its own, so the signature was good when that is what is missing.
  QTRY_COMPARE(run.state(u"ad"_s)
                   .value("webhooks"_L1)
                   .toObject()
                   .value("waiting"_L1)
                   .toArray()
                   .at(0)
                   .toObject()
                   .value("last_status"_L1)
                   .toInt(),
               422);
  QCOMPARE(run.state(u"hook"_s).value("refused"_L1).toInt(), 0);
  run.json("POST control/ad/webhook", {{u"url"_s, u"http://192.0.2.1/hook"_s}});
  QCOMPARE(run.status(), 422);
}

void ContractTest::outboundWebhooksAreTaken() {
  SandboxRun run;
  Connected connected(run, u"outbound-webhook"_s);
  const auto wanted = inputs(
      {{"idempotencyKey", "e-1"}, {"kind", "record.declared"}, {"at", "2026-03-01T08:30:00Z"}, {"subject", "r"}});
  QVERIFY(connected.client().call(u"event"_s, u"create"_s, wanted));
  QVERIFY(connected.client().call(u"event"_s, u"create"_s, wanted));
  QCOMPARE(run.state(u"hook"_s).value("taken"_L1).toArray().size(), 1);
  run.json("POST hook/", {{u"id"_s, u"forged"_s}}, {{"X-Timestamp", "1795000000"}, {"X-Signature", "sha256=00"}});
  QCOMPARE(run.status(), 401);
  QCOMPARE(run.state(u"hook"_s).value("refused"_L1).toInt(), 1);
}

MUNIMENT_TEST(ContractTest);

} // namespace muniment::tests

#include "contract_test.moc"
