#include "tests/app/reading/reading_house.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtNetwork/QTcpSocket>

#include <thread>

namespace muniment::tests {

/// Many programs read at once. MUNIMENT_TEST_READS says how many reads there are, MUNIMENT_TEST_READERS by how many.
class ReadSpeedTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void manyReadAtOnce();
};

namespace {

int numberFrom(const char* name, int otherwise) {
  const int given = qEnvironmentVariableIntValue(name);
  return given > 0 ? given : otherwise;
}

/// Reads over one connection that stays open, and takes down how long each answer took.
std::vector<double> readAgainAndAgain(quint16 port, const QByteArray& request, int times) {
  std::vector<double> took;
  QTcpSocket socket;
  socket.connectToHost(QStringLiteral("127.0.0.1"), port);
  if (!socket.waitForConnected(30'000))
    return took;
  for (int i = 0; i < times; ++i) {
    QElapsedTimer timer;
    timer.start();
    socket.write(request);
    QByteArray answer;
    const auto isWhole = [&] {
      const qsizetype end = answer.indexOf("\r\n\r\n");
      const qsizetype at = answer.indexOf("Content-Length: ");
      return end >= 0 && at >= 0 &&
             answer.size() - end - 4 >= answer.sliced(at + 16, answer.indexOf('\r', at) - at - 16).toLongLong();
    };
    while (!isWhole()) {
      if (!socket.waitForReadyRead(30'000))
        return took;
      answer += socket.readAll();
    }
    if (!answer.startsWith("HTTP/1.1 206"))
      return took;
    took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  return took;
}

} // namespace

void ReadSpeedTest::manyReadAtOnce() {
  const int reads = numberFrom("MUNIMENT_TEST_READS", 200);
  const int readers = std::min(reads, numberFrom("MUNIMENT_TEST_READERS", 8));
  ReadingHouse house({1'000'000, 1'000'000, 1, 4000}, readers + 8);
  const CaseId file = house.open(Case::Kind::Business, {}, u"R-1"_s);
  const ItemId item = house.file(file, QByteArray(256 * 1024, 'x'), {});
  house.plant(file, item, Transfer::State::Filed, {});
  const QByteArray request =
      "GET /v1/documents/" + item.toString().toLatin1() +
      "/content HTTP/1.1\r\nHost: localhost\r\nRange: bytes=1000-5095\r\nAuthorization: Bearer " +
      house.client(u"erp"_s) + "\r\n\r\n";
  std::vector<std::vector<double>> took(static_cast<std::size_t>(readers));
  QElapsedTimer timer;
  timer.start();
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < readers; ++i)
      threads.emplace_back([&, i] {
        took[static_cast<std::size_t>(i)] = readAgainAndAgain(house.port(), request, (reads + readers - 1) / readers);
      });
  }
  const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  std::vector<double> all;
  for (const auto& some : took)
    all.insert(all.end(), some.begin(), some.end());
  QVERIFY(std::ssize(all) >= reads);
  std::ranges::sort(all);
  const auto at = [&](double part) { return all[static_cast<std::size_t>(part * double(all.size() - 1))]; };
  qInfo("%d reads by %d: %.0f a second, median %.1f ms, p99 %.1f ms", int(all.size()), readers,
        double(all.size()) / seconds, at(0.5), at(0.99));
}

MUNIMENT_TEST(ReadSpeedTest);

} // namespace muniment::tests

#include "read_speed_test.moc"
