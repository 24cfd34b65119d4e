#include "core/workspace/conversations/transcript.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>

namespace muniment::tests {

/// Every published chat of the test data goes through the whole program: read, kept, shown, verified.
class CorpusImportTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyChatIsImportedWhole();
};

namespace {

QStringList chatsIn(const QString& folder) {
  QStringList files;
  QDirIterator walk(folder, {u"*.txt"_s, u"*.zip"_s}, QDir::Files, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    const QString file = walk.next();
    if (!file.contains("/iLEAPP/"_L1))
      files.append(file);
  }
  files.sort();
  return files;
}

} // namespace

void CorpusImportTest::everyChatIsImportedWhole() {
  const QString corpus = qEnvironmentVariable("MUNIMENT_CORPUS") + u"/whatsapp"_s;
  if (!QFileInfo::exists(corpus))
    QSKIP("THE PUBLISHED TEST DATA IS NOT THERE: nothing was imported");
  const QStringList files = chatsIn(corpus);
  QVERIFY(files.size() > 25);
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  std::int64_t media = 0;
  for (const QString& path : files) {
    const auto file = opened->inspect({path}, {}, nullptr).result();
    QVERIFY2(file, qPrintable(path));
    workspace::ImportWish wish;
    wish.alwaysNew = true;
    const auto chats = opened->import(*file, wish, nullptr).result();
    QVERIFY2(chats, qPrintable(path + u' ' + (chats ? QString() : chats.error().id + chats.error().detail)));
    const auto page = opened->ask(workspace::TranscriptPage{chats->front().conversation, 0, 100'000}).result();
    QVERIFY2(page, qPrintable(path));
    QCOMPARE(static_cast<std::int64_t>(page->messages.size()), chats->front().messages);
    media += chats->front().media;
  }
  QVERIFY(media > 0);
  workspace::VerifyWish wish;
  wish.deep = true;
  const auto verified = opened->verify(wish, nullptr).result();
  QVERIFY(verified && verified->findings.empty());
}

MUNIMENT_TEST(CorpusImportTest);

} // namespace muniment::tests

#include "corpus_import_test.moc"
