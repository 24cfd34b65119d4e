#include "core/connect/contentserver/content_server_client.h"
#include "tests/support/scripted_line.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace connect::contentserver;

namespace {

/// A request with every number taken out of its path and its values, so that only its shape is left.
struct Shape final {
  QByteArray method;
  QString path;
  QStringList query;
  QStringList fields;

  friend bool operator==(const Shape&, const Shape&) = default;
  [[nodiscard]] QString text() const {
    return QString::fromLatin1(method) + u' ' + path + u" ?"_s + query.join(u',') + u" {"_s + fields.join(u',') + u'}';
  }
};

QString bare(const QString& path) {
  QStringList steps = path.mid(path.indexOf("/api/"_L1) + 5).split(u'/', Qt::SkipEmptyParts);
  for (QString& step : steps) {
    bool isNumber = false;
    (void)step.toLongLong(&isNumber);
    if (isNumber)
      step = u"#"_s;
  }
  return steps.join(u'/');
}

QStringList namesIn(const QByteArray& type, const QByteArray& body) {
  QStringList names;
  const auto add = [&](const QString& name, const QByteArray& value) {
    if (name != "body"_L1)
      names.append(name);
    else
      names += QJsonDocument::fromJson(value).object().keys();
  };
  if (type.startsWith("multipart/")) {
    for (qsizetype at = body.indexOf("name=\""); at >= 0; at = body.indexOf("name=\"", at + 6)) {
      if (at > 0 && body.at(at - 1) == 'e')
        continue; // filename
      const QByteArray name = body.mid(at + 6, body.indexOf('"', at + 6) - at - 6);
      const qsizetype begin = body.indexOf("\r\n\r\n", at) + 4;
      add(QString::fromUtf8(name), body.mid(begin, body.indexOf("\r\n--", begin) - begin));
    }
  } else {
    for (const QByteArray& pair : body.split('&'))
      if (const qsizetype equals = pair.indexOf('='); equals > 0)
        add(QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(equals))),
            QByteArray::fromPercentEncoding(QByteArray(pair.mid(equals + 1)).replace('+', ' ')));
  }
  names.sort();
  names.removeDuplicates();
  return names;
}

QStringList queryOf(const QUrl& url) {
  QStringList names;
  for (const auto& [name, value] : QUrlQuery(url).queryItems())
    names.append(name);
  names.sort();
  names.removeDuplicates();
  return names;
}

QByteArray bodyOf(const connect::HttpJob& job) {
  if (!job.upload)
    return job.request.body;
  QByteArray all(job.upload->size(), Qt::Uninitialized);
  const auto stream = job.upload->open();
  qint64 filled = 0;
  while (stream && filled < all.size()) {
    const auto read = (*stream)->read(all.data() + filled, all.size() - filled);
    if (!read || *read == 0)
      break;
    filled += *read;
  }
  return all;
}

Shape shapeOf(const connect::HttpJob& job) {
  QByteArray type;
  for (const auto& [name, value] : job.request.headers)
    if (name == "Content-Type")
      type = value;
  return {job.request.method, bare(job.request.url.path()), queryOf(job.request.url), namesIn(type, bodyOf(job))};
}

Shape shapeOf(const QJsonObject& recorded) {
  const QUrl url = QUrl::fromEncoded(u"http://peer"_s.toUtf8() + recorded.value("path"_L1).toString().toUtf8());
  return {recorded.value("method"_L1).toString().toLatin1(), bare(url.path()), queryOf(url),
          namesIn(recorded.value("headers"_L1).toObject().value("content-type"_L1).toString().toLatin1(),
                  recorded.value("body"_L1).toString().toUtf8())};
}

/// Remembers what it was asked, and says to everything that it went well.
class Listener final : public connect::HttpLine {
 public:
  Result<HttpResponse> exchange(const connect::HttpJob& job) override {
    jobs.push_back(job);
    return HttpResponse{200, {}, R"({"ticket":"t","id":7,"holdID":7,"rm_metadataToken":"x","data":[],"results":{"id":7,
      "draftprocess_id":7,"process_id":7,"data":{"properties":{"id":7},"hold":{"HoldID":7}},"ok":true}})"};
  }
  std::vector<connect::HttpJob> jobs;
};

class NoBytes final : public connect::UploadSource {
 public:
  Result<std::unique_ptr<ByteStream>> open() override {
    class Nothing final : public ByteStream {
      Result<qint64> read(char*, qint64) override { return 0; }
    };
    return std::make_unique<Nothing>();
  }
  qint64 size() const override { return 0; }
};

/// Everything that our client sends which other clients were recorded sending.
std::vector<Shape> ours() {
  Listener peer;
  MovableClock clock{Instant::fromMilliseconds(1'767'323'045'000)};
  LoadedDie die{0};
  ClockPause pause{clock};
  connect::CategoryWireLog log;
  connect::ConnectionValues values;
  values.site = {{u"address"_s, u"https://peer.test/cs/cs/api"_s}};
  values.secrets.emplace(u"user"_s, Secret(QByteArray("recman")));
  values.secrets.emplace(u"password"_s, Secret(QByteArray("s3cret#1")));
  auto client = std::move(*ContentServerClient::open(values, {&peer, &clock, &pause, &die, &log}));
  const qint64 node = 777;
  const RmAssignment step{1, 2, 3, {}, {}, {}};
  const auto done = [](const auto& outcome) { (void)outcome.has_value(); };
  done(client->whoAmI(nullptr));
  done(client->version(nullptr));
  done(client->nodes().read(node, nullptr));
  done(client->nodes().named(2000, u"Contracts"_s, nullptr));
  done(client->nodes().upload({2000, RmNode::kDocument, u"a.pdf"_s, {}, {}}, u"application/pdf"_s,
                              std::make_shared<NoBytes>(), nullptr));
  done(client->nodes().rename(node, u"new"_s, nullptr));
  done(client->nodes().remove(node, nullptr));
  done(client->records().read(node, nullptr));
  done(client->records().declare(node, 5000, u"abc"_s, {}, nullptr));
  done(client->records().classify(node, 9001, nullptr));
  done(client->holds().named(u"HOLD_10"_s, nullptr));
  done(client->holds().apply(13, node, nullptr));
  done(client->processes().form(step, nullptr));
  done(client->processes().start(6686, std::span(&node, 1), {}, nullptr));
  done(client->workspaces().relate(1, 2, true, nullptr));
  std::vector<Shape> shapes;
  for (const connect::HttpJob& job : peer.jobs)
    shapes.push_back(shapeOf(job));
  return shapes;
}

} // namespace

/// What our client sends is what clients that work send: the same call with at least the same fields.
class RmRequestsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void recordedCallsAreSentAlike();
};

void RmRequestsTest::recordedCallsAreSentAlike() {
  QFile file(qEnvironmentVariable("MUNIMENT_CORPUS") + u"/opentext/client-requests.jsonl"_s);
  if (!qEnvironmentVariableIsSet("MUNIMENT_CORPUS") || !file.open(QIODevice::ReadOnly))
    QSKIP("MUNIMENT_CORPUS names no folder with recorded requests: NONE was compared");
  std::vector<Shape> recorded;
  while (!file.atEnd())
    recorded.push_back(shapeOf(QJsonDocument::fromJson(file.readLine()).object()));
  QStringList unlike;
  int compared = 0;
  for (const Shape& shape : ours()) {
    bool sameCall = false;
    bool sameShape = false;
    for (const Shape& other : recorded) {
      if (other.method != shape.method || other.path != shape.path)
        continue;
      sameCall = true;
      // The token and the type of a field may be there in more spellings than one.
      sameShape = sameShape || std::ranges::all_of(other.fields, [&](const QString& field) {
                    return shape.fields.contains(field) || field == "description"_L1 || field == "roles"_L1 ||
                           field == "file_status"_L1 || field == "essential"_L1 || field == "status"_L1;
                  });
    }
    if (!sameCall)
      continue;
    ++compared;
    if (!sameShape)
      unlike.append(shape.text());
  }
  QVERIFY2(unlike.isEmpty(), qUtf8Printable(unlike.join(u'\n')));
  QVERIFY2(compared >= 14, qUtf8Printable(QString::number(compared)));
}

MUNIMENT_TEST(RmRequestsTest);

} // namespace muniment::tests

#include "requests_test.moc"
