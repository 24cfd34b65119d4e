#include "core/store/counterpart_repository.h"
#include "core/workspace/rm/content_server_poll.h"
#include "core/workspace/rm/rm_audit.h"
#include "core/workspace/rm/rm_upkeep.h"
#include "tests/core/rm/rm_desk.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace muniment::tests {

using namespace workspace;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

namespace {

constexpr qint64 kFirst = 1'000'000;

/// Says of many documents that they are there, without sending anything anywhere.
struct PlantCounterparts final {
  static constexpr auto kName = QLatin1StringView("test.plant-counterparts");
  static constexpr Permission kPermission = Permission::DeclareRecord;

  int from = 0;
  int count = 0;

  [[nodiscard]] Json describe() const { return Json::Object{{u"count"_s, count}, {u"from"_s, from}}; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const {
    store::CounterpartRepository repository(context.connection());
    for (int i = from; i < from + count; ++i) {
      Counterpart made;
      made.id = CounterpartId::make(context.now());
      made.peer = u"rm"_s;
      made.kind = Kind::Record;
      made.subject = aggregateOf(RecordId::make(context.now()));
      made.node = kFirst + i;
      made.state = State::There;
      made.since = context.now();
      made.salt = makeSalt();
      MUNIMENT_TRY(repository.save(made));
    }
    return Json::Object();
  }
};

/// A server that has every document, and to which nothing happened.
class QuietServer final : public connect::HttpLine {
 public:
  [[nodiscard]] Result<HttpResponse> exchange(const connect::HttpJob& job) override {
    ++calls;
    const QString path = job.request.url.path();
    QByteArray body = R"({"results":{"data":{"audit":[]}}})";
    if (path.endsWith("/auth"_L1))
      body = job.request.method == "POST" ? QByteArray(R"({"ticket":"T"})") : QByteArray(R"({"data":{"id":1}})");
    else if (path.endsWith("/nodes/list"_L1))
      body = nodesIn(job.request.body);
    return HttpResponse{200, {{"Content-Type", "application/json"}}, std::move(body)};
  }
  int calls = 0;

 private:
  static QByteArray nodesIn(const QByteArray& asked) {
    const QByteArray json = asked.startsWith("body=") ? QByteArray::fromPercentEncoding(asked.mid(5)) : asked;
    QByteArray body = R"({"results":[)";
    for (const QJsonValue& id : QJsonDocument::fromJson(json).object().value("ids"_L1).toArray())
      body += (body.endsWith('[') ? "" : ",") + QByteArray(R"({"data":{"properties":{"id":)") +
              QByteArray::number(id.toInteger()) + R"(,"name":"x","type":144}}})";
    return body + "]}";
  }
};

/// Kilobytes that the process has in memory.
qint64 memoryNow() {
  QFile file(u"/proc/self/statm"_s);
  return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

} // namespace

/// Many records beside a server: what is compared comes in pages, whatever their number. `MUNIMENT_RM_RECORDS` says how
/// many.
class RmScaleTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void manyRecordsCostNoMoreMemory();
};

void RmScaleTest::manyRecordsCostNoMoreMemory() {
  constexpr int kBatch = 2'000;
  constexpr qint64 kMost = 64'000; ///< kilobytes
  bool isNumber = false;
  const int given = qEnvironmentVariableIntValue("MUNIMENT_RM_RECORDS", &isNumber);
  const int records = isNumber ? given : 4'000;
  RmDesk desk;
  for (int i = 0; i < records; i += kBatch)
    QCOMPARE(desk.run(PlantCounterparts{i, std::min(kBatch, records - i)}), QString());
  QuietServer server;
  ConnectorParts parts = desk.parts();
  parts.line = &server;
  auto client = openContentServer(parts);
  QVERIFY(client);
  const auto settings = RmSettings::from(parts.connection);
  QVERIFY(settings);
  ContentServerPoll poll(parts, **client, *settings);
  RmAudit audit(parts, **client);
  QVERIFY(audit.read()); // the first round warms up what stays
  const qint64 before = memoryNow();
  QElapsedTimer timer;
  timer.start();
  QString after;
  do {
    const auto page = desk.workspace().ask(DiffersFromThere{u"rm"_s, after}, parts.seat).result();
    QVERIFY(page);
    after = page->next;
  } while (!after.isEmpty());
  const qint64 compared = timer.restart();
  const auto present = poll.presence();
  QVERIFY2(present, qUtf8Printable(present ? QString() : present.error().id));
  const qint64 looked = timer.restart();
  for (int i = 0; i < records; i += RmAudit::kRecords) {
    const auto heard = audit.read();
    QVERIFY2(heard, qUtf8Printable(heard ? QString() : heard.error().id));
    QCOMPARE(*heard, qint64(0));
  }
  const qint64 more = memoryNow() - before;
  qInfo("%d records: compared in %lld ms, looked for in %lld ms, audit of all in %lld ms; %d calls, %lld kB more",
        records, static_cast<long long>(compared), static_cast<long long>(looked),
        static_cast<long long>(timer.elapsed()), server.calls, static_cast<long long>(more));
  QVERIFY2(more < kMost, qUtf8Printable(QString::number(more)));
}

MUNIMENT_TEST(RmScaleTest);

} // namespace muniment::tests

#include "rm_scale_test.moc"
