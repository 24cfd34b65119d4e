// Chats that others published as test data: their counts must not change, and no byte may get lost.
#include "tests/core/formats/whatsapp/text_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;
using namespace Qt::StringLiterals;

QString corpus() { return qEnvironmentVariable("MUNIMENT_CORPUS") + "/whatsapp/"_L1; }

std::string contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

struct Count {
  const char* path;
  std::size_t records;
  const char* format;
};

const Count kCounts[]{
    {"whats_json/test/data/languages/*_ios.txt", 23, "whatsapp-text-ios"},
    {"whats_json/test/data/languages/english_ios_media.txt", 25, "whatsapp-text-ios"},
    {"whats_json/test/data/languages/*_android.txt", 60, "whatsapp-text-android"},
    {"whats_json/test/data/languages/deutch_android_media.txt", 41, "whatsapp-text-android"},
    {"chat-analytics/tests/samples/whatsapp/4A_11M.txt", 14, "whatsapp-text-android"},
    {"chat-miner/test/whatsapp/test_*.txt", 9, "whatsapp-text-android"},
    {"whats_json/test/data/calendars/Buddhist iOS.txt", 28, "whatsapp-text-ios"},
    {"whats_json/test/data/calendars/Gregorian iOS.txt", 25, "whatsapp-text-ios"},
};

} // namespace

class TextCorpusTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void countsAreAsPublished();
  void everyTextIsWhole();
  void chatMinerAgrees();
  void calendarsAgree();
};

void TextCorpusTest::initTestCase() {
  if (!QDir(corpus()).exists())
    QSKIP("MUNIMENT_CORPUS names no folder with published chats: nothing was compared");
}

void TextCorpusTest::countsAreAsPublished() {
  for (const Count& count : kCounts) {
    const QFileInfo pattern(corpus() + QLatin1StringView(count.path));
    const auto files = pattern.dir().entryInfoList({pattern.fileName()}, QDir::Files);
    QVERIFY2(!files.isEmpty(), count.path);
    for (const QFileInfo& file : files) {
      const ReadChat chat = readChat(contentOf(file.filePath()));
      QCOMPARE(std::make_pair(file.fileName(), chat.messages.size()), std::make_pair(file.fileName(), count.records));
      QCOMPARE(chat.survey.formatName, count.format);
    }
  }
}

void TextCorpusTest::everyTextIsWhole() {
  QDirIterator files(corpus(), {u"*.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    const std::string text = contentOf(files.next());
    const ReadChat chat = readChat(text);
    QVERIFY2(chat.isChat, qPrintable(files.filePath()));
    QCOMPARE(QString::fromStdString(gapsIn(chat, text)), QString());
    if (qEnvironmentVariableIsSet("MUNIMENT_SHOW")) {
      qInfo("== %s: %s, framed %d, marks %d, order %d %s proven %d, title %s, %zu records",
            qPrintable(files.fileName()), chat.survey.formatName.c_str(), chat.survey.hasCrlfFraming,
            chat.survey.hasMarks, static_cast<int>(chat.survey.dates.order), chat.survey.dates.id.c_str(),
            chat.survey.dates.isProven, chat.survey.summary.title.c_str(), chat.messages.size());
      qInfo("   findings %s", findingsOf(chat).c_str());
      for (const SourceMessage& message : chat.messages)
        qInfo("   %s", lineOf(message).c_str());
    }
  }
}

void TextCorpusTest::chatMinerAgrees() {
  const QString folder = corpus() + "chat-miner/test/whatsapp/"_L1;
  const QByteArray json = QByteArray::fromStdString(contentOf(folder + "target.json"_L1));
  const QJsonArray expected = QJsonDocument::fromJson(json).array();
  QCOMPARE(expected.size(), 6);
  for (const auto name : {"test_ddmmyy_24hrs.txt"_L1, "test_mmddyyyy_12hrs.txt"_L1}) {
    const ReadChat chat = readChat(contentOf(folder + name));
    auto at = expected.size();
    for (const SourceMessage& message : chat.messages) {
      if (message.kind != MessageKind::Text || message.text == ".")
        continue;
      const QJsonObject row = expected.at(--at).toObject();
      const auto time = QDateTime::fromMSecsSinceEpoch(message.time.milliseconds, Qt::UTC);
      QCOMPARE(time.toString(u"yyyy-MM-ddTHH:mm:ss"_s), row.value("timestamp"_L1).toString());
      QCOMPARE(QString::fromStdString(message.sender), row.value("author"_L1).toString());
      const QString joined = QString::fromStdString(message.text).replace(u'\n', u' ');
      QCOMPARE(joined, row.value("message"_L1).toString());
    }
    QCOMPARE(at, 0);
  }
}

void TextCorpusTest::calendarsAgree() {
  const QString folder = corpus() + "whats_json/test/data/calendars/"_L1;
  const ReadChat buddhist = readChat(contentOf(folder + "Buddhist iOS.txt"_L1));
  const ReadChat gregorian = readChat(contentOf(folder + "Gregorian iOS.txt"_L1));
  QVERIFY(buddhist.messages.size() >= gregorian.messages.size());
  for (std::size_t i = 0; i < gregorian.messages.size(); ++i) {
    const auto apart = buddhist.messages[i].time.milliseconds - gregorian.messages[i].time.milliseconds;
    QVERIFY(std::abs(apart) <= 1000);
  }
}

MUNIMENT_TEST(TextCorpusTest);

} // namespace muniment::tests

#include "text_corpus_test.moc"
