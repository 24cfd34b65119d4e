#include "core/connect/scanner/clamd_scanner.h"
#include "tests/core/connect/fake_clamd.h"
#include "tests/support/test_suite.h"

#include <cstring>
#include <thread>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using connect::ClamdScanner;
using State = VirusScanner::Verdict::State;

namespace {

/// So many bytes that count on.
class Counting final : public ByteSource {
 public:
  explicit Counting(qint64 size) : m_size(size) {}
  Result<std::unique_ptr<ByteStream>> open() override { return std::make_unique<Stream>(m_size); }
  [[nodiscard]] static QByteArray bytes(qint64 size) {
    QByteArray all(size, '\0');
    for (qint64 at = 0; at < size; ++at)
      all[at] = static_cast<char>(at % 251);
    return all;
  }

 private:
  class Stream final : public ByteStream {
   public:
    explicit Stream(qint64 size) : m_all(bytes(size)) {}
    Result<qint64> read(char* into, qint64 size) override {
      const qint64 taken = std::min<qint64>(size, m_all.size() - m_at);
      std::memcpy(into, m_all.constData() + m_at, static_cast<std::size_t>(taken));
      m_at += taken;
      return taken;
    }

   private:
    QByteArray m_all;
    qint64 m_at = 0;
  };
  qint64 m_size;
};

} // namespace

class ClamdScannerTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void answers_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("threat");
    QTest::newRow("clean") << QByteArray("stream: OK") << int(State::Clean) << QString();
    QTest::newRow("found") << QByteArray("stream: Win.Test.EICAR_HDB-1 FOUND") << int(State::Infected)
                           << u"Win.Test.EICAR_HDB-1"_s;
    QTest::newRow("named OK") << QByteArray("stream: OK FOUND") << int(State::Infected) << u"OK"_s;
    QTest::newRow("refused") << QByteArray("Can't allocate memory ERROR") << int(State::Refused)
                             << u"Can't allocate memory"_s;
    QTest::newRow("nonsense") << QByteArray("HTTP/1.1 200") << -1 << QString();
    QTest::newRow("nothing") << QByteArray() << -1 << QString();
  }
  void answers() {
    QFETCH(const QByteArray, answer);
    QFETCH(const int, state);
    FakeClamd clamd({answer});
    const auto scanner = ClamdScanner::at(clamd.address());
    QVERIFY(scanner);
    Counting file(600'000);
    const auto verdict = (*scanner)->scan(file, nullptr);
    QCOMPARE(clamd.received(), Counting::bytes(600'000));
    QCOMPARE(verdict ? int(verdict->state) : -1, state);
    if (verdict)
      QTEST(verdict->threat, "threat");
    else
      QVERIFY(verdict.error().retryable && verdict.error().id == "scan.unavailable"_L1);
  }

  void anEmptyFileIsAFile() {
    FakeClamd clamd({});
    Counting file(0);
    const auto scanner = ClamdScanner::at(clamd.address());
    QVERIFY(scanner && (*scanner)->scan(file, nullptr));
    QCOMPARE((*scanner)->version().value_or(QString()), u"FakeClamd 1.0/7/today"_s);
  }

  void whatIsTooLargeForItIsRefused() {
    FakeClamd clamd({"stream: OK", 1'000'000});
    const auto scanner = ClamdScanner::at(clamd.address());
    Counting file(40'000'000);
    const auto verdict = (*scanner)->scan(file, nullptr);
    // What it says before it hangs up may be lost on the way; it is refused all the same, or it would be asked for
    // ever.
    QVERIFY(verdict);
    QCOMPARE(verdict->state, State::Refused);
  }

  void aScannerThatHangsUpSaysNothing() {
    FakeClamd clamd({"stream: OK", -1, true});
    const auto scanner = ClamdScanner::at(clamd.address());
    Counting file(100);
    const auto verdict = (*scanner)->scan(file, nullptr);
    QVERIFY(!verdict && verdict.error().retryable);
  }

  void itCanBeStopped() {
    FakeClamd clamd({"stream: OK", -1, false, true});
    const auto scanner = ClamdScanner::at(clamd.address());
    const auto progress = std::make_shared<Progress>();
    std::thread stopper([&] {
      while (clamd.received().isEmpty())
        std::this_thread::yield();
      progress->cancel();
    });
    Counting file(100);
    const auto verdict = (*scanner)->scan(file, progress);
    stopper.join();
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().kind, ErrorKind::Cancelled);
  }

  void nobodyIsThere() {
    QString address;
    {
      const FakeClamd gone({});
      address = gone.address();
    }
    Counting file(100);
    const auto scanner = ClamdScanner::at(address);
    QVERIFY(scanner);
    QCOMPARE((*scanner)->scan(file, nullptr).error().id, u"scan.unavailable"_s);
    const auto socket = ClamdScanner::at(u"/nowhere/clamd.ctl"_s);
    QVERIFY(socket);
    QCOMPARE((*socket)->version().error().id, u"scan.unavailable"_s);
  }

  void onlyThisComputerIsAsked() {
    for (const QString& wrong : {u""_s, u"3310"_s, u":3310"_s, u"127.0.0.1"_s, u"127.0.0.1:0"_s, u"127.0.0.1:x"_s,
                                 u"192.0.2.7:3310"_s, u"scanner.example:3310"_s, u"0.0.0.0:3310"_s})
      QVERIFY2(!ClamdScanner::at(wrong), qPrintable(wrong));
    for (const QString& right : {u"127.0.0.1:3310"_s, u"localhost:3310"_s, u"[::1]:3310"_s, u"/run/clamd.ctl"_s})
      QVERIFY2(ClamdScanner::at(right), qPrintable(right));
  }
};

MUNIMENT_TEST(ClamdScannerTest);

} // namespace muniment::tests

#include "clamd_scanner_test.moc"
