#include "tests/app/reading/reading_house.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>

namespace muniment::tests {

/// Many programs read at once. MUNIMENT_TEST_READS says how many reads there are, MUNIMENT_TEST_READERS by how many,
/// MUNIMENT_TEST_READ_DOCUMENTS of how many documents. What the same answers take out of memory is the floor.
class ReadSpeedTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void manyReadAtOnce_data();
  void manyReadAtOnce();
};

namespace {

using namespace Qt::StringLiterals;

int numberFrom(const char* name, int otherwise) {
  const int given = qEnvironmentVariableIntValue(name);
  return given > 0 ? given : otherwise;
}

/// Answers with as many bytes as the office does, out of memory.
class Floor final : public connect::LateHandler {
 public:
  void take(connect::InboundRequest /*request*/, std::unique_ptr<connect::PendingReply> reply) override {
    reply->send({206, "application/octet-stream", QByteArray(4096, 'x')});
  }
};

struct Asked final {
  quint16 port = 0;
  std::vector<QByteArray> requests; ///< one of each document
  int times = 0;
};

/// Whether an answer has come whole.
bool isWhole(const QByteArray& answer) {
  const qsizetype end = answer.indexOf("\r\n\r\n");
  const qsizetype at = answer.indexOf("Content-Length: ");
  return end >= 0 && at >= 0 &&
         answer.size() - end - 4 >= answer.sliced(at + 16, answer.indexOf('\r', at) - at - 16).toLongLong();
}

/// Reads again and again over one connection that stays open, and takes down how long each answer took.
class Reader final {
 public:
  Reader(const Asked& asked, int number, QEventLoop& loop, int& open) : m_asked(asked), m_next(number) {
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), asked.port);
    m_isThere = m_socket.waitForConnected(30'000);
    ++open;
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &loop, [this, &loop, &open] {
      take();
      if (isDone() && --open == 0)
        loop.quit();
    });
  }

  void ask() {
    m_answer.clear();
    m_timer.start();
    m_socket.write(m_asked.requests[static_cast<std::size_t>(m_next++) % m_asked.requests.size()]);
    m_socket.flush();
  }

  [[nodiscard]] bool isThere() const { return m_isThere; }
  [[nodiscard]] const std::vector<double>& took() const { return m_took; }

 private:
  [[nodiscard]] bool isDone() const { return m_isRefused || std::ssize(m_took) == m_asked.times; }
  void take() {
    m_answer += m_socket.readAll();
    if (!isWhole(m_answer))
      return;
    const double took = static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
    m_isRefused = !m_answer.startsWith("HTTP/1.1 206");
    if (!m_isRefused)
      m_took.push_back(took);
    if (!isDone())
      ask();
  }

  const Asked& m_asked;
  int m_next;
  QTcpSocket m_socket;
  bool m_isThere = false;
  bool m_isRefused = false;
  QByteArray m_answer;
  QElapsedTimer m_timer;
  std::vector<double> m_took;
};

struct Took final {
  std::vector<double> each; ///< milliseconds, in order
  double seconds = 0;

  [[nodiscard]] double at(double part) const {
    return each.empty() ? 0 : each[static_cast<std::size_t>(part * double(each.size() - 1))];
  }
};

/// All readers are connected before the first of them asks, and one thread serves them: it is not the readers that are
/// measured.
Took readByMany(const Asked& asked, int readers) {
  QEventLoop loop;
  int open = 0;
  std::vector<std::unique_ptr<Reader>> all;
  all.reserve(static_cast<std::size_t>(readers));
  for (int i = 0; i < readers; ++i)
    all.push_back(std::make_unique<Reader>(asked, i, loop, open));
  if (!std::ranges::all_of(all, &Reader::isThere))
    return {};
  QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
  QElapsedTimer timer;
  timer.start();
  for (const auto& reader : all)
    reader->ask();
  loop.exec();
  Took took;
  took.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  for (const auto& reader : all)
    took.each.insert(took.each.end(), reader->took().begin(), reader->took().end());
  std::ranges::sort(took.each);
  return took;
}

} // namespace

void ReadSpeedTest::manyReadAtOnce_data() {
  QTest::addColumn<bool>("isOfOne");
  QTest::newRow("parts of one document") << true;
  QTest::newRow("of many documents") << false;
}

void ReadSpeedTest::manyReadAtOnce() {
  QFETCH(const bool, isOfOne);
  const int reads = numberFrom("MUNIMENT_TEST_READS", 200);
  const int readers = std::min(reads, numberFrom("MUNIMENT_TEST_READERS", 8));
  const int documents = isOfOne ? 1 : numberFrom("MUNIMENT_TEST_READ_DOCUMENTS", 20);
  ReadingHouse house({1'000'000, 1'000'000, 1, 4000}, readers + 8);
  const QByteArray token = house.client(u"erp"_s);
  const CaseId file = house.open(Case::Kind::Business, {}, u"R-1"_s);
  Asked asked{house.port(), {}, (reads + readers - 1) / readers};
  for (int i = 0; i < documents; ++i) {
    const ItemId item = house.file(file, QByteArray(256 << 10, 'x') + QByteArray::number(i), {});
    house.plant(file, item, Transfer::State::Filed, {});
    asked.requests.push_back(
        "GET /v1/documents/" + item.toString().toLatin1() +
        "/content HTTP/1.1\r\nHost: localhost\r\nRange: bytes=1000-5095\r\nAuthorization: Bearer " + token +
        "\r\n\r\n");
  }
  QCOMPARE(std::ssize(readByMany({asked.port, asked.requests, 8}, 1).each), 8); // it has been at work for a while
  const Took took = readByMany(asked, readers);
  QVERIFY(std::ssize(took.each) >= reads);

  Floor floor;
  connect::ServerLimits limits;
  limits.connections = readers + 8;
  const auto server = connect::HttpServer::listen("127.0.0.1", 0, floor, limits);
  QVERIFY(server);
  const Took least = readByMany({(*server)->port(), asked.requests, asked.times}, readers);
  qInfo("%d reads by %d of %d documents: %.0f a second, median %.1f ms, p99 %.1f ms; out of memory %.0f a second, "
        "median %.1f ms, p99 %.1f ms",
        int(took.each.size()), readers, documents, double(took.each.size()) / took.seconds, took.at(0.5), took.at(0.99),
        double(least.each.size()) / least.seconds, least.at(0.5), least.at(0.99));
}

MUNIMENT_TEST(ReadSpeedTest);

} // namespace muniment::tests

#include "read_speed_test.moc"
