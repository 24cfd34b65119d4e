#include "core/workspace/cases/case_commands.h"
#include "core/workspace/conversations/note_conflict.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/conversations/write_down.h"
#include "tests/core/formats/archive/zip_maker.h"
#include "tests/core/workspace/planted_record.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>

namespace muniment::tests {

using formats::archive::tests::ZipMaker;

/// Whether anything of what was destroyed is left in any byte of a workspace.
class CanaryTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsLeftOfWhatWasDestroyed_data() { TestDatabase::addRows(); }
  void nothingIsLeftOfWhatWasDestroyed();
  void theSearchFindsCanariesThatStay();
};

namespace {

constexpr int kCanaries = 1000;
constexpr int kKeptFrom = 1100; ///< messages from here on are not in the record

QString word(int number) {
  static QRandomGenerator random(20260302);
  QString text = u"kanari%1"_s.arg(number);
  for (int i = 0; i < 10; ++i)
    text += QChar(u'a' + static_cast<char16_t>(random.bounded(26)));
  return text;
}

/// Everything that must not be found afterwards, and what must.
struct Story final {
  QStringList canaries;
  QStringList others;
  QByteArray zip;      ///< with media
  QByteArray sighting; ///< what the other side exported
  std::vector<workspace::FileToCapture> files;
};

QString stamp(int minute) {
  return QDateTime(QDate(2024, 1, 13), QTime(8, 0), Qt::UTC).addSecs(60LL * minute).toString(u"dd/MM/yyyy, HH:mm");
}

Story makeStory() {
  Story story;
  QString ours;
  QString theirs;
  ZipMaker zip;
  for (int i = 0; i < 1500; ++i) {
    const QString text = word(i);
    const bool gone = i < kKeptFrom;
    (gone ? story.canaries : story.others).append(text);
    const QString sender = i % 2 == 0 ? u"Tom Beck"_s : gone ? u"Zoe kanarisender"_s : u"Ana Lima"_s;
    QString line = stamp(i) + u" - "_s + sender + u": "_s;
    if (gone && i % 100 == 7) {
      const QString name = u"IMG-%1.jpg"_s.arg(text);
      zip.file(name.toUtf8(), "bytes of " + text.toUtf8() + " end");
      line += name + u" (file attached)"_s;
    } else {
      line += u"order "_s + text + u" confirmed"_s;
    }
    ours += line + u'\n';
    theirs += (i % 50 == 3 ? QString(line).replace(u"confirmed"_s, u"kanariother%1"_s.arg(i)) : line) + u'\n';
    if (gone && i % 50 == 3)
      story.canaries.append(u"kanariother%1"_s.arg(i));
  }
  story.canaries.append(u"kanarisender"_s);
  zip.file("WhatsApp Chat with Tom Beck.txt", ours.toUtf8());
  story.zip = zip.bytes();
  story.sighting = theirs.toUtf8();
  for (int i = 0; i < 20; ++i) {
    const QString name = word(5000 + i);
    story.canaries.append(name);
    story.files.push_back({name + u".txt"_s, {}, "inside " + name.toUtf8()});
  }
  return story;
}

template <class T>
bool holds(const Result<T>& result) {
  if (!result)
    qWarning("%s", qUtf8Printable(result.error().id + u' ' + result.error().detail));
  return result.has_value();
}

/// Which of some words, all of them `kanari…`, bytes hold.
class WordNet final {
 public:
  explicit WordNet(const QStringList& words) {
    for (const QString& word : words) {
      m_words.insert(word.toUtf8());
      m_longest = std::max(m_longest, word.toUtf8().size());
    }
  }
  void drag(const QByteArray& bytes, const QString& where, QStringList& found) const {
    for (qsizetype at = bytes.indexOf("kanari"); at >= 0; at = bytes.indexOf("kanari", at + 1)) {
      for (qsizetype size = 7; size <= std::min(m_longest, bytes.size() - at); ++size) {
        if (m_words.contains(bytes.mid(at, size)))
          found.append(QString::fromUtf8(bytes.mid(at, size)) + u" in "_s + where);
      }
    }
  }

 private:
  std::set<QByteArray> m_words;
  qsizetype m_longest = 0;
};

/// Notes a finding on a message that sources do not have alike, and writes down what a file says, both early enough to
/// be destroyed.
bool remark(workspace::Workspace& opened, const ConversationId& conversation) {
  const auto page = opened.ask(workspace::TranscriptPage{conversation, 0, 200}).result();
  bool isNoted = false;
  bool isWritten = false;
  for (const Message& message : page ? page->messages : std::vector<Message>()) {
    if (!isNoted && message.flags & kConflicts)
      isNoted = holds(opened.run(workspace::NoteConflict(message.id, u"kanarifinding"_s)).result());
    if (!isWritten && message.attachment && message.attachment->state == Attachment::State::Present)
      isWritten = holds(opened.run(workspace::WriteDown(message.id, u"kanariheard"_s)).result());
  }
  return isNoted && isWritten;
}

/// Every byte of every file, and the names of the files.
QStringList foundIn(const QStringList& folders, const QStringList& words) {
  const WordNet net(words);
  QStringList found;
  for (const QString& folder : folders) {
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
      QFile file(walk.next());
      if (file.open(QIODevice::ReadOnly))
        net.drag(file.readAll() + file.fileName().toUtf8(), file.fileName(), found);
    }
  }
  return found;
}

/// Where a workspace has its bytes: its folder, and the files of the relations of its database on a server. The
/// write-ahead log of the server is not among them; the certificate names it.
class Places final {
 public:
  Places(QString folder, const QString& postgres) : m_folders{std::move(folder)} {
    if (postgres.isEmpty())
      return;
    auto admin = store::Connection::open(store::Address::postgres(postgres, u"public"_s), store::OpenMode::Write);
    if (!succeeded(admin))
      qFatal("no way to the server");
    m_admin = std::move(*admin);
    auto rows = m_admin->select("SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database WHERE "
                                "datname = current_database()");
    if (!succeeded(rows) || !rows->next())
      qFatal("no folder of the server");
    m_folders.append(rows->text(0));
  }
  /// Nothing can be said where the server's files are not for this user.
  [[nodiscard]] bool areReadable() const { return QFileInfo(m_folders.back()).isReadable(); }
  /// As the autovacuum of a server does, which keeps frequent values among its statistics.
  void analyze() const {
    if (m_admin && !succeeded(m_admin->script("ANALYZE;\n")))
      qFatal("cannot analyze");
  }
  [[nodiscard]] QStringList found(const QStringList& words) const {
    if (m_admin && !succeeded(m_admin->script("CHECKPOINT;\n"))) // what is in memory only, and files to be removed
      qFatal("no checkpoint");
    return foundIn(m_folders, words);
  }

 private:
  QStringList m_folders;
  std::unique_ptr<store::Connection> m_admin;
};

/// What every object says that the keys still open.
struct AllObjects final {
  static constexpr Permission kPermission = Permission::Verify;
  QStringList words;
  [[nodiscard]] Result<QStringList> answer(workspace::QueryContext& context) const;
};

Result<QStringList> AllObjects::answer(workspace::QueryContext& context) const {
  QStringList found;
  QDirIterator walk(context.services.directory.value + u"/vault"_s, QDir::Files, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    walk.next();
    const auto address = vault::VaultAddress::fromHex(walk.fileName());
    if (!address)
      continue;
    MUNIMENT_TRY_LET(bytes, context.services.vault->read(*address));
    for (const QString& word : words) {
      if (bytes.contains(word.toUtf8()))
        found.append(word);
    }
  }
  return found;
}

QStringList foundInVault(workspace::Workspace& opened, const QStringList& words) {
  return opened.ask(AllObjects{words}).result().value_or(QStringList{u"the vault could not be read"_s});
}

Result<workspace::ImportedChat> import(WorkspaceFixture& fixture, workspace::Workspace& opened, const QString& name,
                                       const QByteArray& bytes, workspace::ImportWish wish = {}) {
  QFile file(fixture.path(name).value);
  if (file.open(QIODevice::WriteOnly))
    file.write(bytes);
  file.close();
  MUNIMENT_TRY_LET(source, opened.inspect(fixture.path(name), {}, nullptr).result());
  wish.chats = {0};
  MUNIMENT_TRY_LET(chats, opened.import(source, std::move(wish), nullptr).result());
  return chats.front();
}

/// A case in which somebody quotes the first message, and says something of their own.
bool comment(workspace::Workspace& opened, const ConversationId& chat) {
  workspace::OpenCase file;
  file.fields = {{u"title"_s, u"Late shipment"_s}};
  const auto made = opened.run(file).result();
  const auto page = opened.ask(workspace::TranscriptPage{chat, 0, 1}).result();
  if (!holds(made) || !holds(page))
    return false;
  workspace::CommentOnCase quoting{*CaseId::parse(made->outcome.text(u"case")), u"He wrote: kanariquoted"_s};
  quoting.source = aggregateOf(page->messages.front().id);
  workspace::CommentOnCase own{quoting.file, u"Whatever he meant, rebuild it."_s};
  return holds(opened.run(quoting).result()) && holds(opened.run(own).result());
}

} // namespace

void CanaryTest::nothingIsLeftOfWhatWasDestroyed() {
  QFETCH(const store::Dialect, dialect);
  if (dialect == store::Dialect::Postgres && !TestDatabase::hasServer())
    QSKIP("MUNIMENT_TEST_POSTGRES names no server; the shared store was not tested.");
  const QString postgres = dialect == store::Dialect::Postgres ? makeServerDatabase(u"muniment_canary"_s) : QString();
  WorkspaceFixture fixture;
  const Story story = makeStory();
  QVERIFY(story.canaries.size() > kCanaries);
  auto opened = rehearse(fixture, postgres);
  QVERIFY(opened);
  const Places places(fixture.path(u"ws"_s).value, postgres);
  if (!places.areReadable())
    QSKIP("The files of the server are not readable; the shared store was not tested.");
  const auto chat = import(fixture, *opened, u"ours.zip"_s, story.zip);
  QVERIFY(holds(chat));
  workspace::ImportWish into;
  into.into = chat->conversation;
  const auto again = import(fixture, *opened, u"theirs.txt"_s, story.sighting, into);
  QVERIFY(holds(again));
  QVERIFY(again->corroborated > 1000);
  const auto captured = opened->run(workspace::CaptureFiles(story.files, u"test"_s)).result();
  QVERIFY(holds(captured));
  QVERIFY(remark(*opened, chat->conversation));
  PlantRecord plant;
  plant.title = u"kanarititle"_s;
  plant.selection.conversation = chat->conversation;
  plant.selection.runs = {{0, kKeptFrom - 1, MemberRole::Selected}};
  for (const Json& item : *captured->outcome.at(u"items").array())
    plant.selection.items.push_back(*ItemId::parse(item.text(u"id")));
  QVERIFY(holds(opened->run(plant).result()));
  QVERIFY(comment(*opened, chat->conversation));
  QVERIFY(!places.found({u"kanariquoted"_s}).isEmpty());
  places.analyze();
  QVERIFY(places.found(story.canaries).size() > kCanaries); // the net has no hole

  const auto snapshot = approve(fixture, *opened);
  QVERIFY(holds(snapshot));
  const auto done = opened->dispose(*snapshot, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"destroyed"), 1);
  QStringList gone = story.canaries;
  gone << u"kanarititle"_s << u"kanarimetadata"_s << u"kanarinote"_s << u"kanarifinding"_s << u"kanariheard"_s;
  gone << u"kanariquoted"_s;
  for (const QString& left : places.found(gone))
    qWarning("%s", qUtf8Printable(left));
  QCOMPARE(places.found(gone), QStringList());
  QCOMPARE(foundInVault(*opened, gone), QStringList());
  QVERIFY(foundInVault(*opened, story.others).size() >= story.others.size());
  workspace::VerifyWish wish;
  wish.deep = true;
  const auto verified = opened->verify(wish, nullptr).result();
  QVERIFY(holds(verified));
  for (const workspace::Finding& finding : verified->findings)
    qWarning("%s %s", qUtf8Printable(finding.where), qUtf8Printable(finding.what.id));
  QVERIFY(verified->findings.empty());
  const auto hits = opened->ask(workspace::CountMessages{u"confirmed"_s}).result();
  QCOMPARE(hits.value_or(-1), 1500 - kKeptFrom);
  opened.reset();
  QCOMPARE(places.found(gone), QStringList());
}

void CanaryTest::theSearchFindsCanariesThatStay() {
  WorkspaceFixture fixture;
  const Story story = makeStory();
  auto opened = rehearse(fixture);
  QVERIFY(opened);
  QVERIFY(holds(import(fixture, *opened, u"ours.zip"_s, story.zip)));
  QCOMPARE(opened->ask(workspace::CountMessages{story.canaries[0]}).result().value_or(-1), 1);
}

MUNIMENT_TEST(CanaryTest);

} // namespace muniment::tests

#include "canary_test.moc"
