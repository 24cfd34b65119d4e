#include "core/store/ledger_repository.h"
#include "core/workspace/agent/agent.h"
#include "core/workspace/ledger/head_holder.h"
#include "core/workspace/overview/overview_query.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace muniment::tests {

/// A second holder gets the signed heads, and what they have is compared.
class HolderTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void aHeadIsGivenEachDay();
  void aHolderWhoIsAwayIsToldOf();
  void whatTheHolderHasIsCompared();
  void anotherLedgerUnderTheSameKeyIsFound();
  void onlyAFolderElsewhereIsTaken();
  void anAnchorThatNoEntrySpeaksOfIsFound_data();
  void anAnchorThatNoEntrySpeaksOfIsFound();

 private:
  [[nodiscard]] QString choose(const QString& folder);
  [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }
  [[nodiscard]] workspace::ChosenHolder::Answer state() {
    return m_opened->ask(workspace::ChosenHolder()).result().value_or(workspace::ChosenHolder::Answer());
  }
  /// The ids of what a verification finds.
  [[nodiscard]] QStringList findings();

  std::unique_ptr<WorkspaceFixture> m_fixture;
  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<workspace::Workspace> m_opened;
};

namespace {

constexpr std::int64_t kDay = 86'400'000;

bool rewrite(const QString& place, const QByteArray& bytes) {
  QFile changed(place);
  return changed.open(QIODevice::WriteOnly | QIODevice::Truncate) && changed.write(bytes) == bytes.size();
}

bool copyFolder(const QString& from, const QString& to) {
  if (!QDir().mkpath(to))
    return false;
  const auto entries = QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
  return std::ranges::all_of(entries, [&](const QFileInfo& entry) {
    const QString target = to + u'/' + entry.fileName();
    return entry.isDir() ? copyFolder(entry.filePath(), target) : QFile::copy(entry.filePath(), target);
  });
}

} // namespace

void HolderTest::init() {
  m_opened.reset();
  m_fixture = std::make_unique<WorkspaceFixture>();
  m_folder = std::make_unique<QTemporaryDir>();
  m_opened = m_fixture->make();
  QVERIFY(m_opened);
}

QString HolderTest::choose(const QString& folder) {
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(*m_opened);
  const auto done = m_opened->run(workspace::ChooseHolder{folder}, options).result();
  return done ? QString() : done.error().id;
}

QStringList HolderTest::findings() {
  const auto verified = m_opened->verify({true, std::nullopt}, nullptr).result();
  QStringList ids;
  for (const workspace::Finding& finding : verified ? verified->findings : std::vector<workspace::Finding>())
    ids << finding.what.id;
  return verified ? ids : QStringList{verified.error().id};
}

void HolderTest::aHeadIsGivenEachDay() {
  QVERIFY(!state().isDue);
  QCOMPARE(workspace::giveHead(*m_opened).error().id, u"holder.none"_s);
  QCOMPARE(choose(m_folder->path()), QString());
  QVERIFY(state().isDue && !state().last);
  workspace::Agent agent(*m_opened, u"test"_s);
  agent.beat();
  QCOMPARE(agent.state().problem, QString());
  QCOMPARE(files().size(), 1);
  QVERIFY(files().front().startsWith(workspace::headFilePrefix(m_opened->info().id)));
  QVERIFY(state().last && !state().isDue && !state().isLate);
  m_fixture->clock().advance(kDay / 2);
  agent.beat();
  QCOMPARE(files().size(), 1);
  m_fixture->clock().advance(kDay);
  agent.beat();
  QCOMPARE(files().size(), 2);
  QCOMPARE(findings(), QStringList());
  QCOMPARE(choose({}), QString());
  m_fixture->clock().advance(2 * kDay);
  agent.beat();
  QCOMPARE(files().size(), 2);
}

void HolderTest::aHolderWhoIsAwayIsToldOf() {
  QCOMPARE(choose(m_folder->path()), QString());
  QVERIFY(m_folder->remove());
  workspace::Agent agent(*m_opened, u"test"_s);
  agent.beat();
  QCOMPARE(agent.state().problem, u"holder.away"_s);
  QVERIFY(!state().last && !state().isLate);
  QVERIFY(!m_opened->ask(workspace::OverviewQuery()).result()->holderIsLate);
  m_fixture->clock().advance(8 * kDay);
  QVERIFY(state().isLate);
  QVERIFY(m_opened->ask(workspace::OverviewQuery()).result()->holderIsLate);
  QCOMPARE(findings(), QStringList()); // a disk that is away is no finding
  QVERIFY(QDir().mkpath(m_folder->path()));
  agent.beat();
  QCOMPARE(agent.state().problem, QString());
  QVERIFY(!state().isLate);
}

void HolderTest::whatTheHolderHasIsCompared() {
  QCOMPARE(choose(m_folder->path()), QString());
  QVERIFY(workspace::giveHead(*m_opened));
  QVERIFY(m_opened->run(WorkspaceFixture::text(u"a.txt"_s, "kept")).result());
  m_fixture->clock().advance(1000);
  const auto size = workspace::giveHead(*m_opened);
  QVERIFY(size);
  QCOMPARE(findings(), QStringList());
  const QString place = m_folder->filePath(files().back());
  QFile file(place);
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArray as = file.readAll();
  file.close();
  // What somebody wrote into the folder is not what the workspace gave.
  QByteArray other = as;
  other.replace("\\\"size\\\":" + QByteArray::number(qlonglong(*size)), "\\\"size\\\":999999");
  QVERIFY(other != as && rewrite(place, other));
  QCOMPARE(findings(), QStringList{u"verify.outside_unsigned"_s});
  QVERIFY(rewrite(place, "no head"));
  QCOMPARE(findings(), QStringList{u"verify.outside_unsigned"_s});
  QVERIFY(rewrite(place, as));
  QCOMPARE(findings(), QStringList());
}

void HolderTest::anotherLedgerUnderTheSameKeyIsFound() {
  QCOMPARE(choose(m_folder->path()), QString());
  m_opened.reset();
  const QString original = m_fixture->path(u"ws"_s).value;
  const QString before = m_fixture->path(u"before"_s).value;
  QVERIFY(copyFolder(original, before));
  m_opened = *m_fixture->open();
  QVERIFY(m_opened->run(WorkspaceFixture::text(u"a.txt"_s, "kept")).result());
  QVERIFY(workspace::giveHead(*m_opened));
  QCOMPARE(findings(), QStringList());
  m_opened.reset();
  // Whoever puts an older copy in its place has fewer entries than the holder knows of.
  QVERIFY(QDir(original).removeRecursively() && copyFolder(before, original));
  m_opened = *m_fixture->open();
  QCOMPARE(findings(), QStringList{u"verify.outside_truncated"_s});
  // Nor does it help to write others instead.
  m_fixture->clock().advance(1000);
  for (int number = 0; number < 9; ++number)
    QVERIFY(m_opened->run(WorkspaceFixture::text(u"b.txt"_s, QByteArray::number(number))).result());
  QCOMPARE(findings(), QStringList{u"verify.outside_differs"_s});
}

void HolderTest::anAnchorThatNoEntrySpeaksOfIsFound_data() {
  QTest::addColumn<QByteArray>("change");
  QTest::addRow("later") << QByteArray("UPDATE anchor SET anchored_at = anchored_at + 86400000");
  QTest::addRow("wider") << QByteArray("UPDATE anchor SET size = size + 1");
  QTest::addRow("of a time-stamp") << QByteArray("UPDATE anchor SET kind = 'time-stamp'");
  QTest::addRow("invented") << QByteArray("INSERT INTO anchor SELECT size - 1, 'file', anchored_at FROM anchor");
}

void HolderTest::anAnchorThatNoEntrySpeaksOfIsFound() {
  QFETCH(const QByteArray, change);
  QVERIFY(m_opened->anchorHead({m_folder->filePath(u"head.json"_s)}));
  QCOMPARE(findings(), QStringList());
  const auto connection = store::Connection::open(store::Address::sqlite(m_fixture->path(u"ws/muniment.db"_s).value),
                                                  store::OpenMode::Write);
  QVERIFY(connection && (*connection)->change(change));
  QCOMPARE(findings(), QStringList{u"verify.surplus"_s});
}

void HolderTest::onlyAFolderElsewhereIsTaken() {
  QCOMPARE(choose(u"notes"_s), u"holder.folder_wrong"_s);
  QCOMPARE(choose(m_folder->filePath(u"not-there"_s)), u"holder.folder_wrong"_s);
  QCOMPARE(choose(m_fixture->path(u"ws"_s).value), u"holder.folder_inside"_s);
  QVERIFY(QFile::link(m_fixture->path(u"ws"_s).value, m_folder->filePath(u"link"_s)));
  QCOMPARE(choose(m_folder->filePath(u"link"_s)), u"holder.folder_inside"_s);
  QCOMPARE(m_opened->run(workspace::ChooseHolder{m_folder->path()}).result().error().id, u"access.signature_missing"_s);
}

MUNIMENT_TEST(HolderTest);

} // namespace muniment::tests

#include "holder_test.moc"
