#include "core/delivery/journal_frame.h"
#include "core/delivery/journal_reader.h"
#include "core/delivery/journal_writer.h"
#include "tests/support/faulty_file_system.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using delivery::JournalBounds;
using delivery::JournalPlace;
using delivery::JournalWriter;

class JournalTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lettersComeBackInOrder();
  void readingGoesOnWhereItStopped();
  void aLetterLargerThanAPortionIsRead();
  void aTornEndIsNoLetter();
  void nothingIsWrittenBehindATornFrame();
  void aFullJournalRefusesUntilItIsCleared();
  void whatIsTornIsKeptAside();
  void whatIsAcknowledgedSurvivesEveryCrash();
};

namespace {

const FilePath kFolder{u"/journal"_s};

QByteArray letterOf(int number) { return "letter " + QByteArray::number(number); }

std::vector<QByteArray> readAll(FileSystem& files, JournalPlace place = {}, qint64 portion = 1 << 16) {
  std::vector<QByteArray> letters;
  for (;;) {
    const auto page = delivery::readJournal(files, kFolder, place, portion);
    if (!page || page->letters.empty())
      return letters;
    for (const auto& letter : page->letters)
      letters.push_back(letter.sealed);
    place = page->next;
  }
}

Result<void> append(JournalWriter& writer, const QByteArray& letter) { return writer.append(std::span(&letter, 1)); }

} // namespace

void JournalTest::lettersComeBackInOrder() {
  FaultPlan plan;
  FaultyFileSystem files(plan);
  std::vector<QByteArray> expected;
  for (int run = 0; run < 3; ++run) { // each run of the program begins a segment
    auto writer = JournalWriter::open(files, kFolder, {1 << 20, 300});
    QVERIFY(writer);
    for (int i = 0; i < 40; ++i) {
      expected.push_back(letterOf(run * 100 + i));
      QVERIFY(append(**writer, expected.back()));
    }
  }
  QCOMPARE(readAll(files), expected);
  QCOMPARE(readAll(files, {}, 16), expected);
}

void JournalTest::readingGoesOnWhereItStopped() {
  FaultPlan plan;
  FaultyFileSystem files(plan);
  auto writer = JournalWriter::open(files, kFolder, {});
  QVERIFY(writer && append(**writer, "one"));
  const auto first = delivery::readJournal(files, kFolder, {}, 1 << 16);
  QVERIFY(first);
  QCOMPARE(first->letters.size(), std::size_t{1});
  QVERIFY(delivery::readJournal(files, kFolder, first->next, 1 << 16)->letters.empty());
  QVERIFY(append(**writer, "two"));
  const auto second = delivery::readJournal(files, kFolder, first->next, 1 << 16);
  QCOMPARE(second->letters.size(), std::size_t{1});
  QCOMPARE(second->letters.front().sealed, QByteArray("two"));
}

void JournalTest::aLetterLargerThanAPortionIsRead() {
  FaultPlan plan;
  FaultyFileSystem files(plan);
  auto writer = JournalWriter::open(files, kFolder, {});
  const QByteArray large(100'000, 'x');
  QVERIFY(writer && append(**writer, large) && append(**writer, "small"));
  const std::vector<QByteArray> expected{large, "small"};
  QCOMPARE(readAll(files, {}, 1000), expected);
}

void JournalTest::aTornEndIsNoLetter() {
  QByteArray bytes = delivery::segmentHead();
  delivery::appendFrame(bytes, "whole");
  const qsizetype whole = bytes.size();
  delivery::appendFrame(bytes, "torn");
  for (qsizetype size = 0; size < bytes.size(); ++size) {
    FaultPlan plan;
    FaultyFileSystem files(plan);
    QVERIFY(files.makeDirectory(kFolder));
    files.setContent(kFolder / delivery::segmentName(1), bytes.first(size));
    QCOMPARE(readAll(files).size(), size >= whole ? std::size_t{1} : std::size_t{0});
  }
}

void JournalTest::nothingIsWrittenBehindATornFrame() {
  FaultPlan plan;
  FaultyFileSystem files(plan);
  auto writer = JournalWriter::open(files, kFolder, {});
  QVERIFY(writer && append(**writer, "one"));
  plan.arm(FaultPlan::Mode::Fail, 1);
  QVERIFY(!append(**writer, "two"));
  plan.disarm();
  QVERIFY(append(**writer, "three"));
  const auto letters = readAll(files);
  QVERIFY(std::ranges::find(letters, QByteArray("three")) != letters.end());
  QCOMPARE(letters.front(), QByteArray("one"));
}

void JournalTest::aFullJournalRefusesUntilItIsCleared() {
  FaultPlan plan;
  FaultyFileSystem files(plan);
  auto writer = JournalWriter::open(files, kFolder, {1000, 300});
  QVERIFY(writer);
  const QByteArray letter(100, 'x');
  int taken = 0;
  auto outcome = append(**writer, letter);
  for (; outcome; outcome = append(**writer, letter))
    QVERIFY(++taken < 100);
  QCOMPARE(outcome.error().id, u"journal.full"_s);
  QVERIFY(taken >= 5);
  QCOMPARE(readAll(files).size(), static_cast<std::size_t>(taken));
  QVERIFY(delivery::clearJournal(files, kFolder, {3, 0}));
  QVERIFY(append(**writer, letter));
}

void JournalTest::whatIsTornIsKeptAside() {
  FaultPlan plan;
  FaultyFileSystem files(plan);
  QVERIFY(files.makeDirectory(kFolder));
  QByteArray whole = delivery::segmentHead();
  delivery::appendFrame(whole, "whole");
  files.setContent(kFolder / delivery::segmentName(1), whole);
  files.setContent(kFolder / delivery::segmentName(2), whole + "rubbish");
  files.setContent(kFolder / delivery::segmentName(3), whole);
  QVERIFY(delivery::clearJournal(files, kFolder, {3, 0}));
  const QStringList expected{delivery::segmentName(2) + u".torn"_s, delivery::segmentName(3)};
  QCOMPARE(*files.list(kFolder), expected);
}

void JournalTest::whatIsAcknowledgedSurvivesEveryCrash() {
  int crashes = 0;
  for (int at = 1; at < 200; ++at) {
    FaultPlan plan;
    FaultyFileSystem files(plan);
    QVERIFY(files.makeDirectory(kFolder) && files.syncDirectory(FilePath{u"/"_s}));
    plan.arm(FaultPlan::Mode::Crash, at, static_cast<unsigned>(at));
    std::vector<QByteArray> acknowledged;
    for (int run = 0; run < 2; ++run) {
      auto writer = JournalWriter::open(files, kFolder, {1 << 20, 120});
      for (int i = 0; writer && i < 20; ++i) {
        const QByteArray letter = letterOf(run * 100 + i);
        if (append(**writer, letter))
          acknowledged.push_back(letter);
      }
    }
    const bool crashed = plan.isCrashed();
    crashes += crashed ? 1 : 0;
    plan.disarm();
    files.loseUnsynced();
    const auto letters = readAll(files);
    for (const QByteArray& letter : acknowledged)
      QVERIFY2(std::ranges::find(letters, letter) != letters.end(), qPrintable(u"crash at %1"_s.arg(at)));
    if (!crashed)
      break;
  }
  QVERIFY(crashes > 50);
}

MUNIMENT_TEST(JournalTest);

} // namespace muniment::tests

#include "journal_test.moc"
