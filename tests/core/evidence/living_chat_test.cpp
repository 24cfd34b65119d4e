#include "core/evidence/package_options.h"
#include "core/workspace/evidence/production_commands.h"
#include "tests/core/workspace/live_office.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using evidence::PackageFormat;

/// What was frozen stays what it was, however the conversation goes on.
class LivingChatTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theSameIsWrittenAgain_data();
  void theSameIsWrittenAgain();
  void aSecondSourceIsNotPartOfIt();
  void whatIsKeptOfItIsBound();
  void whatIsProvenStaysProven();
};

namespace {

QByteArray saying(const QByteArray& wamid, int second, const QByteArray& rest) {
  return webhookOf(
      "messages",
      R"("contacts":[{"wa_id":"49170","profile":{"name":"Ana Silva"}}],"messages":[{"from":"49170","id":")" + wamid +
          R"(","timestamp":")" + QByteArray::number(1'770'000'000 + second) + R"(",)" + rest + "}]");
}

QByteArray text(const QByteArray& words) { return R"("type":"text","text":{"body":")" + words + R"("})"; }

/// The first place where what was written is not the same; the lists of digests follow from the rest.
QString difference(const std::map<QString, QByteArray>& before, const std::map<QString, QByteArray>& after) {
  for (const auto& [path, bytes] : before) {
    const QByteArray now = after.contains(path) ? after.at(path) : QByteArray();
    if (now == bytes || path.startsWith(u"hashes."_s))
      continue;
    const auto [one, other] = std::ranges::mismatch(bytes, now);
    const qsizetype at = std::max<qsizetype>(one - bytes.begin() - 40, 0);
    return u"%1: …%2… became …%3…"_s.arg(path, QString::fromUtf8(bytes.mid(at, 120)),
                                         QString::fromUtf8(now.mid(at, 120)));
  }
  return after.size() == before.size() ? QString() : u"as many files"_s;
}

/// A conversation that goes on, and what is produced of it.
class LivingChat final {
 public:
  LiveOffice office;

  LivingChat() {
    m_isThere = office.receive({saying("a", 100, text("we take 40 crates")), saying("b", 200, text("by Friday")),
                                saying("c", 300, text("agreed"))});
  }
  [[nodiscard]] bool isThere() const { return m_isThere; }
  [[nodiscard]] ConversationId chat() { return office.conversations().front().conversation.id; }

  [[nodiscard]] ProductionId freeze() {
    FreezeProduction command;
    command.selection.ranges = {{chat()}};
    command.title = u"Order PO-4711"_s;
    command.batesPrefix = u"ACME"_s;
    RunOptions options;
    options.signer = WorkspaceFixture::signerOf(*office.workspace);
    const auto done = office.workspace->run(std::move(command), options).result();
    if (!done)
      qWarning("%s", qUtf8Printable(done.error().id));
    return done ? ProductionId::parse(done->outcome.text(u"production")).value_or(ProductionId()) : ProductionId();
  }
  /// Every file of the package that is written, by its path; nothing where it is refused.
  [[nodiscard]] std::map<QString, QByteArray> write(const ProductionId& production, PackageFormat format,
                                                    const QString& folder) {
    PackageWish wish;
    wish.production = production;
    wish.options.format = format;
    wish.options.zone = u"Europe/Berlin"_s;
    wish.folder = office.fixture.path(folder);
    const auto written = office.workspace->writePackage(std::move(wish), nullptr).result();
    if (!written || !written->report.isGood())
      qWarning("%s", written ? "not good" : qUtf8Printable(written.error().id));
    std::map<QString, QByteArray> files;
    const QString root = office.fixture.path(folder).value;
    QDirIterator walk(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (written && written->report.isGood() && walk.hasNext()) {
      QFile file(walk.next());
      if (file.open(QIODevice::ReadOnly))
        files.emplace(file.fileName().mid(root.size() + 1), file.readAll());
    }
    return files;
  }

 private:
  bool m_isThere = false;
};

} // namespace

void LivingChatTest::theSameIsWrittenAgain_data() {
  QTest::addColumn<QString>("format");
  for (const PackageFormat format : evidence::allFormats())
    QTest::newRow(nameOf(format).data()) << QString(nameOf(format));
}

void LivingChatTest::theSameIsWrittenAgain() {
  QFETCH(const QString, format);
  LivingChat living;
  QVERIFY(living.isThere());
  LiveOffice& office = living.office;
  QVERIFY(
      office.receive({saying("r", 310, R"("type":"reaction","reaction":{"message_id":"a","emoji":"\ud83d\udc4d"})")}));
  const ProductionId production = living.freeze();
  QVERIFY(!production.isNull());
  const auto kind = *evidence::packageFormat(format);
  const auto before = living.write(production, kind, u"before"_s);
  QVERIFY(!before.empty());

  office.fixture.clock().advance(3'600'000);
  QVERIFY(office.receive(
      {saying(
           "e", 400,
           R"("type":"edit","edit":{"original_message_id":"a","message":{"type":"text","text":{"body":"we take 4 crates"}}})"),
       saying(
           "f", 410,
           R"("type":"edit","edit":{"original_message_id":"a","message":{"type":"text","text":{"body":"we take 5 crates"}}})"),
       saying("r2", 420, R"("type":"reaction","reaction":{"message_id":"b","emoji":"\u2764"})"),
       saying("x", 430, R"("type":"revoke","revoke":{"original_message_id":"c"})"),
       saying("late", 150, text("came late, stands between")), saying("d", 500, text("it goes on"))}));
  QCOMPARE(office.messagesOf(living.chat()).size(), 5U);
  QCOMPARE(office.messagesOf(living.chat()).front().text, u"we take 5 crates"_s);
  const auto after = living.write(production, kind, u"after"_s);
  QCOMPARE(after.size(), before.size());
  QCOMPARE(difference(before, after), QString());
  QVERIFY(office.isSound());
}

void LivingChatTest::aSecondSourceIsNotPartOfIt() {
  LivingChat living;
  const ProductionId production = living.freeze();
  const auto before = living.write(production, PackageFormat::Eml, u"before"_s);
  living.office.fixture.clock().advance(3'600'000);
  ImportWish wish;
  wish.into = living.chat();
  QVERIFY(living.office.fixture.importChat(
      *living.office.workspace, u"chat.txt"_s,
      {u"Ana Silva: we take 40 crates"_s, u"Ana Silva: by Friday"_s, u"Ana Silva: agreed"_s}, wish));
  const auto after = living.write(production, PackageFormat::Eml, u"after"_s);
  QCOMPARE(after.size(), before.size());
  QCOMPARE(difference(before, after), QString());
}

void LivingChatTest::whatIsKeptOfItIsBound() {
  LivingChat living;
  const ProductionId production = living.freeze();
  LiveOffice& office = living.office;
  QVERIFY(office.receive({saying("x", 430, R"("type":"revoke","revoke":{"original_message_id":"c"})")}));
  QCOMPARE(office.count("frozen_message"), 1);
  QVERIFY(office.isSound());
  {
    const auto connection = store::Connection::open(
        store::Address::sqlite(office.fixture.path(u"ws/muniment.db"_s).value), store::OpenMode::Write);
    QVERIFY(connection);
    QVERIFY((*connection)->change("UPDATE frozen_message SET text = 'refused'"));
  }
  QVERIFY(!office.isSound());
  QVERIFY(living.write(production, PackageFormat::Eml, u"out"_s).empty());
}

void LivingChatTest::whatIsProvenStaysProven() {
  LivingChat living;
  const ProductionId production = living.freeze();
  QVERIFY(living.office.receive({saying("x", 430, R"("type":"revoke","revoke":{"original_message_id":"c"})")}));
  const auto files = living.write(production, PackageFormat::Rsmf, u"out"_s);
  const auto manifest = parseJson(files.at(u"manifest.json"_s));
  QVERIFY(manifest);
  QCOMPARE(manifest->at(u"proofs").number(u"proven"), 3);
  QCOMPARE(manifest->at(u"proofs").number(u"unproven"), 0);
  QVERIFY(!files.at(u"proof/items.jsonl"_s).contains("deleted"));
}

MUNIMENT_TEST(LivingChatTest);

} // namespace muniment::tests

#include "living_chat_test.moc"
